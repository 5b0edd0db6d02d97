"""Words that deny without a denial: on and off, with and without, can and cannot be undone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from msgspec import Struct

from noticepress.text.regex import regex

from .side import Said


class Opposite(Struct, frozen=True):
    """A state and its opposite in Chinese and English."""

    state: dict[str, re.Pattern[str]]
    other: dict[str, re.Pattern[str]]


@cache
def opposites() -> tuple[Opposite, ...]:
    """The reviewed list, in the file's order."""
    lines = files("noticepress.alignment.drift").joinpath("opposites.tsv").read_text("utf-8").splitlines()
    return tuple(_row(*line.split("\t")) for line in lines if line and not line.startswith("#"))


def _row(*words: str) -> Opposite:
    zh, en, other_zh, other_en = (regex(word, re.IGNORECASE) for word in words)
    return Opposite({"zh": zh, "en": en}, {"zh": other_zh, "en": other_en})


def opposed(left: Said, lang: str, right: Said, other_lang: str) -> bool:
    """Whether one side is in one state alone, and the other in its opposite alone."""
    return any(
        {_state(row, left.text, lang), _state(row, right.text, other_lang)} == {"state", "other"}
        for row in opposites()
    )


def _state(row: Opposite, text: str, lang: str) -> str:
    found = list(_states(row, text, lang))
    return found[0] if len(found) == 1 else ""


def _states(row: Opposite, text: str, lang: str) -> Iterator[str]:
    rest = row.other[lang].sub(" ", text)  # 不可恢复 holds 可恢复
    if rest != text:
        yield "other"
    if row.state[lang].search(rest):
        yield "state"
