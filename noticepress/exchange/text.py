"""How JSON is written out."""

from __future__ import annotations

import json
from collections.abc import Mapping


def json_text(value: Mapping[str, object]) -> str:
    """JSON with a member a line, and an element a line in lists of objects; ends in a line feed.

    Two versions of such a file compare well line by line, and Python's fast encoder can be used, which knows
    no indentation.
    """
    members = ",\n".join(f" {_dumps(name)}: {_member(member)}" for name, member in value.items())
    return f"{{\n{members}\n}}\n"


def _member(value: object) -> str:
    if isinstance(value, list) and value and isinstance(value[0], dict):
        return "[\n" + ",\n".join(f"  {_dumps(element)}" for element in value) + "\n ]"
    return _dumps(value)


def _dumps(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
