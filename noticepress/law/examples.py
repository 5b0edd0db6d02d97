"""A short example for each rule that the program applies by itself, held by a test to do so."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from msgspec import Struct

from .parsed import read_toml

_PLACE = "{passage}"


class Example(Struct, frozen=True, kw_only=True):
    """A passage before and after, and both texts whole where the rule needs more around it."""

    old: str
    new: str
    context: str
    """With ``{passage}`` in the place of the passage; that alone where the passage is the whole text."""

    @property
    def old_text(self) -> str:
        """The older text whole."""
        return self.context.replace(_PLACE, self.old).strip() + "\n"

    @property
    def new_text(self) -> str:
        """The newer text whole."""
        return self.context.replace(_PLACE, self.new).strip() + "\n"


@cache
def examples() -> Mapping[str, Mapping[str, Example]]:
    """Rule id → language → example."""
    raw = read_toml("examples.toml")
    return {rule: _of(entry, raw["context"]) for rule, entry in raw["rule"].items()}


def _of(entry: Mapping[str, Any], contexts: Mapping[str, Mapping[str, str]]) -> Mapping[str, Example]:
    around = contexts.get(entry.get("in", ""), {})
    return {
        lang: Example(old=entry[lang][0], new=entry[lang][1], context=around.get(lang, _PLACE))
        for lang in ("zh", "en")
        if lang in entry
    }
