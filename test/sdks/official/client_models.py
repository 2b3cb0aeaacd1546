"""The routes of Composio's official client, and the names of its models for each of them."""

import re

from composio_client._generated import pydantic_gen as models
from composio_client._operations import OPERATIONS, Operation
from pydantic import BaseModel

PREFIX = "/api/v3.1/"

# The models that are not named after their route.
OWN_NAMES = {
    "GET /toolkits/{}/scopes/grant_context": "RecommendToolkitScopesGrantContext",
    "POST /toolkits/{}/scopes/recommended": "RecommendToolkitScopes",
}


def words(text: str) -> str:
    return "".join(word[:1].upper() + word[1:] for word in re.split(r"[^A-Za-z0-9]+", text))


def path_of(operation: Operation) -> str:
    return operation.path.removeprefix(PREFIX)


def route_of(operation: Operation) -> str:
    """GET /auth_configs/{}, for example."""
    return f"{operation.method.upper()} /{re.sub(r'{[^}]*}', '{}', path_of(operation))}"


def model_of(operation: Operation, part: str) -> type[BaseModel] | None:
    """GetV31AuthConfigsByNanoidResponse for the Response of GET /auth_configs/{nanoid}."""
    parts = (f"By{words(word)}" if word.startswith("{") else words(word) for word in path_of(operation).split("/"))
    usual = f"{operation.method.capitalize()}V31{''.join(parts)}"
    return getattr(models, f"{OWN_NAMES.get(route_of(operation), usual)}{part}", None)


def models_by_route(part: str) -> dict:
    return {route_of(operation): model_of(operation, part) for operation in OPERATIONS}
