"""Makes the calls of a JSON file by Composio's generated client, and prints their answers as JSON.

The arguments are the address of the API, and the file. The client itself checks each answer by its models.
"""

import json
import re
import sys

import httpx
from composio_client import APIStatusError, AutoAuth, Composio
from composio_client._operations import OPERATIONS

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


def route_of(chain: str) -> str:
    operation = next(each for each in OPERATIONS if ".".join(each.chain) == chain)
    return f"{operation.method.upper()} {re.sub('{[^}]*}', '{}', operation.path.removeprefix('/api/v3.1'))}"


def answer_to(step: dict) -> dict:
    try:
        send(step)
    except APIStatusError as error:
        if error.status_code != step.get("fails"):
            raise
    response = received[-1]
    body = response.json()
    named[step.get("as")] = body
    return {"call": step["call"], "route": route_of(step["call"]), "status": response.status_code, "body": body}


with open(steps_file, encoding="utf-8") as file:
    answers = []
    for step in json.load(file):
        try:
            answers.append(answer_to(step))
        except Exception as error:
            raise SystemExit(f"{step}: {type(error).__name__}: {error}") from error
print(json.dumps(answers))
