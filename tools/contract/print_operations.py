"""Prints, as JSON, the operations of Composio's official client, such as "GET /auth_configs/{}", in order."""

import json
import re

from composio_client._operations import OPERATIONS

PREFIX = "/api/v3.1"


def name(operation) -> str:
    path = re.sub(r"{[^}]*}", "{}", operation.path.removeprefix(PREFIX))
    return f"{operation.method.upper()} {path}"


names = {name(operation) for operation in OPERATIONS}
print(json.dumps(sorted(names, key=lambda each: (each.split(" ")[1], each))))
