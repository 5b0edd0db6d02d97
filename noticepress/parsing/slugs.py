"""Headings and labels as parts of an address."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from pathlib import Path
from typing import cast

from noticepress.law.parsed import toml_at
from noticepress.text.regex import regex

from .cues import words
from .shape import has_han
from .unit import Label

WORDS = 4
"""Words of a heading that its slug keeps."""
_SILENT = frozenset(("you", "do", "does", "what", "i", "when", "where", "why", "who", "us", "can", "have"))
_ROMAN = regex(r"[ivxlcIVXLC]+")
_DIVISIONS = {
    "第编": "book", "第篇": "book", "第部分": "part", "第章": "chapter", "第节": "division",
    "附件": "annex", "附录": "annex", "附錄": "annex", "附表": "annex",
}  # fmt: skip


def label_slug(label: Label) -> str:
    """``2.1.`` → ``2-1``, ``VII.`` → ``VII``, ``（三）`` → ``3``, ``第三条`` and ``①`` → ``3`` and ``1``."""
    number = "-".join(map(str, label.path))
    if label.family in _DIVISIONS:
        return f"{_DIVISIONS[label.family]}-{number}"
    plain = unicodedata.normalize("NFKC", label.printed)
    parts = re.findall(r"[A-Za-z]+|\d+", plain)
    if not parts or has_han(plain):
        return number
    return "-".join(part.lower() if len(part) > 1 and not _ROMAN.fullmatch(part) else part for part in parts)


def heading_slug(text: str) -> str:
    """The words of a heading that carry meaning; of a Chinese one the English names of what it speaks of."""
    if has_han(text):
        return "-".join(_topics(text)[:2])
    plain = unicodedata.normalize("NFKD", text).replace("’", "").replace("'", "")
    found = [word.lower() for word in re.findall(r"[A-Za-z0-9]+", plain)]
    strong = [word for word in found if word not in words("function_words", "en") and word not in _SILENT]
    return "-".join((strong if len(strong) > 1 or len(found) < 3 else found)[:WORDS])


def _topics(text: str) -> list[str]:
    places = []
    for slug, cues in _names().items():
        at = min((text.find(cue) for cue in cues if cue in text), default=-1)
        if at >= 0:
            places.append((at, slug))
    return [slug for _, slug in sorted(places)]


@cache
def _names() -> dict[str, list[str]]:
    return cast("dict[str, list[str]]", toml_at(Path(__file__).parent, "slugs.toml"))
