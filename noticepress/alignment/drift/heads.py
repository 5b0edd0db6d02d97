"""Compounds of which the other edition says the head alone: "phone numbers" may be 号码."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from noticepress.text.regex import regex

from .senses import Lang


def head_said(word: str, lang: Lang, text: str, other: str) -> bool:
    """Whether the head of a compound stands in ``other`` as often as in ``text``: each has its own."""
    return any(
        _ends(row[lang], word) and len(row[lang].findall(text)) <= len(row[_OTHER[lang]].findall(other))
        for row in _heads()
    )


_OTHER: dict[Lang, Lang] = {"zh": "en", "en": "zh"}


def _ends(head: re.Pattern[str], word: str) -> bool:
    return any(found.end() == len(word) for found in head.finditer(word))


@cache
def _heads() -> tuple[dict[Lang, re.Pattern[str]], ...]:
    lines = files("noticepress.alignment.drift").joinpath("heads.tsv").read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return tuple({"zh": regex(zh), "en": regex(en, re.IGNORECASE)} for zh, en in rows)
