"""``noticepress.steps/1``: the steps of a series of versions, in short."""

from __future__ import annotations

import json
from collections.abc import Iterable

from msgspec import to_builtins

from noticepress.model.step import Step

SCHEMA = "noticepress.steps/1"


def steps_json(steps: Iterable[Step]) -> str:
    """The JSON text, oldest step first."""
    listed = [to_builtins(step) for step in steps]
    return json.dumps({"schema": SCHEMA, "steps": listed}, ensure_ascii=False, indent=1) + "\n"
