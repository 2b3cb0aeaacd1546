"""Prints, as JSON, the parameters that the models of Composio's official client know of each route.

They are those of the query, and the first level of the body.
"""

import json
from typing import get_args

from client_models import models_by_route
from pydantic import BaseModel, RootModel


def names_of(model: type[BaseModel] | None) -> set:
    """The names of the fields, in any of the variants of a model that has several."""
    if model is None:
        return set()
    if issubclass(model, RootModel):
        root = model.model_fields["root"].annotation
        return {name for variant in get_args(root) or (root,) for name in names_of(variant)}
    return {field.alias or name for name, field in model.model_fields.items()}


queries = models_by_route("Query")
bodies = models_by_route("Body")
print(
    json.dumps(
        {
            route: {"query": sorted(names_of(model)), "request": sorted(names_of(bodies[route]))}
            for route, model in queries.items()
        }
    )
)
