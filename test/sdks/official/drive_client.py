"""Makes the calls of a JSON file by Composio's generated client, which checks each answer by its models.

The arguments are the address of the API, and the file.
"""

import json
import re
import sys

import httpx
from composio_client import APIStatusError, AutoAuth, Composio

base_url, steps_file = sys.argv[1:]
received = []


def keep(response: httpx.Response) -> None:
    response.read()
    received.append(response)


client = Composio(
    auth=AutoAuth(project="ak_project", user="uak_person", organization="oak_organization"),
    base_url=base_url,
    max_retries=0,
    http_client=httpx.Client(event_hooks={"response": [keep]}),
    _strict_response_validation=True,
)
named = {}


def resolved(value):
    if isinstance(value, dict):
        return {name: resolved(each) for name, each in value.items()}
    if isinstance(value, list):
        return [resolved(each) for each in value]
    if isinstance(value, str) and value.startswith("$"):
        name, *path = value[1:].split(".")
        found = named[name]
        for part in path:
            found = found[part]
        return found
    return value


def method_of(chain: str):
    found = client
    for name in chain.split("."):
        found = getattr(found, name)
    return found


def send(step: dict) -> None:
    method = method_of(step["call"])
    ids = [resolved(step["id"])] if "id" in step else []
    path = {re.sub("(?=[A-Z])", "_", name).lower(): resolved(each) for name, each in step.get("path", {}).items()}
    query = resolved(step.get("query", {}))
    if step["call"] == "tools.list":
        method(*ids, **query)
    else:
        method(
            *ids,
            **path,
            **({"query": query} if query else {}),
            **({"body": resolved(step["body"])} if "body" in step else {}),
        )


def take(step: dict) -> None:
    expected = step.get("fails")
    try:
        send(step)
    except APIStatusError as error:
        if error.status_code != expected:
            raise
    else:
        if expected:
            raise AssertionError(f"it was to fail with {expected}")
    named[step.get("as")] = received[-1].json()


with open(steps_file, encoding="utf-8") as file:
    for step in json.load(file):
        try:
            take(step)
        except Exception as error:
            raise SystemExit(f"{step}: {type(error).__name__}: {error}: {error.__cause__}") from error
