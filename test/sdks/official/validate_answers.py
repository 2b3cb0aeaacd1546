"""Prints, as JSON, what the models of Composio's official client find wrong with answers.

The argument is a JSON file of the answers, each with a route such as "GET /auth_configs/{}", a status and a body.
"""

import json
import sys

from client_models import models, models_by_route
from pydantic import ValidationError


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


known_routes = models_by_route("Response")
with open(sys.argv[1], encoding="utf-8") as file:
    answers = json.load(file)
found = {problem for answer in answers for problem in problems(answer, known_routes)}
print(json.dumps(sorted(found)))
