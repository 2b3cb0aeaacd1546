"""Gives tests in pytest an emulator of Composio's API, by the fixture ``composio_emulator``.

It runs the command ``composio-emulator`` of the npm package that this file is a part of, and needs Node 20 or newer
on PATH.
"""

from __future__ import annotations

import json
import subprocess
import sys
import threading
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

COMMAND = Path(__file__).resolve().parent.parent / "bin" / "composio-emulator.js"
START_SECONDS = 30
GREETING = "composio-emulator listens on "

# No proxy stands before the own machine, whatever the environment says.
OPENER = urllib.request.build_opener(urllib.request.ProxyHandler({}))


class ComposioEmulator:
    """A running emulator, as another process sees it."""

    def __init__(self, url: str) -> None:
        self.url = url

    def control(self, method: str, path: str, body: Any = None) -> Any:
        """Asks a control route, such as ``GET`` and ``/settings``. The README of composio-emulator lists them."""
        request = urllib.request.Request(f"{self.url}/__emulator{path}", method=method)
        if body is not None:
            request.data = json.dumps(body).encode()
            request.add_header("content-type", "application/json")
        try:
            with OPENER.open(request) as response:
                text = response.read()
        except urllib.error.HTTPError as error:
            reason = error.read().decode(errors="replace")
            raise RuntimeError(f"the emulator refuses {method} {path}: {reason}") from error
        return json.loads(text) if text else None

    def objects(self, kind: str) -> list[dict[str, Any]]:
        """What is stored of a kind, such as ``sessions``, the deleted ones with ``deleted``."""
        return self.control("GET", f"/{kind}")[kind.replace("-", "_")]

    def change(self, kind: str, id: str, **fields: Any) -> dict[str, Any]:
        """Changes an object as if somebody had done so elsewhere."""
        return self.control("PATCH", f"/{kind}/{id}", fields)

    def delete(self, kind: str, id: str) -> None:
        """Deletes an object as if somebody had done so elsewhere."""
        self.control("DELETE", f"/{kind}/{id}")

    def add_fault(self, operation: str, kind: str, **fields: Any) -> None:
        """Has a request go wrong, such as ``add_fault("createSession", "rate-limit")``."""
        self.control("POST", "/faults", {"operation": operation, "kind": kind, **fields})

    def tool_returns(self, tool: str, result: dict[str, Any]) -> None:
        """Declares what a tool gives when it is called."""
        self.control("PUT", f"/tools/{tool}", {"returns": result})

    def requests(self, operation: str | None = None) -> list[dict[str, Any]]:
        """The requests of this test, or those of one operation, such as ``createSession``."""
        query = "" if operation is None else f"?operation={urllib.parse.quote(operation, safe='')}"
        return self.control("GET", f"/journal{query}")["requests"]

    def expect_no_unanswered(self) -> None:
        """Raises where the emulator had no answer to a request, or to the call of a tool."""
        problems = self.control("GET", "/unanswered")["problems"]
        if problems:
            raise AssertionError("; ".join(problems))

    def reset(self) -> None:
        """Puts everything back to where it was at the start."""
        self.control("POST", "/reset")


@pytest.fixture(scope="session")
def composio_emulator_options() -> Sequence[str]:
    """The options of the command. A fixture of this name in a ``conftest.py`` stands in its place."""
    return []


@pytest.fixture(scope="session")
def composio_emulator_process(composio_emulator_options: Sequence[str]) -> Iterator[ComposioEmulator]:
    """One emulator for all tests of a process, with what earlier tests left in it."""
    command = ["node", str(COMMAND), "--port", "0", *composio_emulator_options]
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True)
    # A process that says nothing is ended, which ends the wait for its first line.
    timer = threading.Timer(START_SECONDS, process.kill)
    timer.start()
    try:
        line = process.stdout.readline() if process.stdout else ""
        timer.cancel()
        if not line.startswith(GREETING):
            raise RuntimeError(f"composio-emulator did not start: {line or 'its error stands in stderr'}")
        threading.Thread(target=_show_lines, args=[process], daemon=True).start()
        emulator = ComposioEmulator(line.removeprefix(GREETING).strip())
        emulator.control("GET", "/health")
        yield emulator
    finally:
        timer.cancel()
        process.terminate()
        process.wait()


@pytest.fixture
def composio_emulator(
    composio_emulator_process: ComposioEmulator, monkeypatch: pytest.MonkeyPatch
) -> Iterator[ComposioEmulator]:
    """An emulator as it was at its start. ``COMPOSIO_BASE_URL`` and ``COMPOSIO_API_KEY`` lead to it.

    The test fails where the emulator had no answer to a request.
    """
    emulator = composio_emulator_process
    emulator.reset()
    monkeypatch.setenv("COMPOSIO_BASE_URL", emulator.url)
    monkeypatch.setenv("COMPOSIO_API_KEY", "any")
    yield emulator
    emulator.expect_no_unanswered()


def _show_lines(process: subprocess.Popen[str]) -> None:
    """Shows what the emulator prints with ``--verbose``, and keeps it from waiting for a reader."""
    for line in process.stdout or []:
        print(line, end="", file=sys.stderr)
