"""What a modal expression says, and the table of words that say it in each language."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, Literal

from msgspec import Struct

from .tables import table

Mode = Literal["must", "will", "will_try", "should", "may", "only_if"]


class Force(Struct, frozen=True):
    """A modal expression at ``text[start:end]``."""

    start: int
    end: int
    mode: Mode
    negated: bool


def words_of(lang: Literal["zh", "en"]) -> Iterator[tuple[Mode, bool, list[str]]]:
    """Each mode, denied or not, with its words in a language."""
    entries: list[dict[str, Any]] = table("modality")["force"]
    return ((entry["mode"], entry["negated"], entry[lang]) for entry in entries)


@cache
def listed(name: str) -> frozenset[str]:
    """A list of Chinese words that tell whether a word beside them is a modal one."""
    return frozenset(table("modality")["zh"][name])
