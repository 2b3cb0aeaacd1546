"""Prints, as JSON, what the models of Composio's official client find wrong with answers.

The argument is a JSON file of the answers, each with a route such as "GET /auth_configs/{}", a status and a body.
"""

import json
import re
import sys

from composio_client._generated import pydantic_gen as models
from composio_client._operations import OPERATIONS
from pydantic import ValidationError

PREFIX = "/api/v3.1/"

# The models that are not named after their route.
OWN_NAMES = {
    "GET /toolkits/{}/scopes/grant_context": "RecommendToolkitScopesGrantContextResponse",
    "POST /toolkits/{}/scopes/recommended": "RecommendToolkitScopesResponse",
}


def words(text: str) -> str:
    return "".join(word[:1].upper() + word[1:] for word in re.split(r"[^A-Za-z0-9]+", text))


def model_name(method: str, path: str) -> str:
    """GetV31AuthConfigsByNanoidResponse for GET /auth_configs/{nanoid}."""
    parts = (f"By{words(part)}" if part.startswith("{") else words(part) for part in path.split("/"))
    return f"{method.capitalize()}V31{''.join(parts)}Response"


def routes() -> dict:
    found = {}
    for operation in OPERATIONS:
        path = operation.path.removeprefix(PREFIX)
        route = f"{operation.method.upper()} /{re.sub(r'{[^}]*}', '{}', path)}"
        found[route] = getattr(models, OWN_NAMES.get(route, model_name(operation.method, path)), None)
    return found


def problems(answer: dict, known: dict) -> list:
    model = known[answer["route"]] if answer["status"] < 400 else models.Error
    try:
        # Nothing is converted: "1" is no number.
        model.model_validate_json(json.dumps(answer["body"]), strict=True)
    except ValidationError as error:
        return [
            f"{answer['route']} {answer['status']}: {'.'.join(map(str, each['loc']))}: {each['msg']}"
            for each in error.errors()
        ]
    return []


known_routes = routes()
with open(sys.argv[1], encoding="utf-8") as file:
    answers = json.load(file)
found = {problem for answer in answers for problem in problems(answer, known_routes)}
print(json.dumps(sorted(found)))
