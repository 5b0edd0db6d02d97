"""Channels that no list holds, as a sentence prints them: a fan page, a fax, an official account."""

from __future__ import annotations

import re
from collections.abc import Iterator

from noticepress.text.regex import regex
from noticepress.text.segment import has_chinese

from .tables import pattern

Place = tuple[int, int]
_TABLE = "printed_channels"
_LETTERS = regex(r"[^\W\d_]")
_ZH_LENGTH = range(2, 13)
"""Characters of a name."""
_EN_WORDS = range(1, 5)


def printed(text: str) -> tuple[Place, ...]:
    """Names of channels in a sentence that tells how readers are told, known ones among them."""
    return tuple(dict.fromkeys(_chinese(text) if has_chinese(text) else _english(text)))


def _chinese(text: str) -> Iterator[Place]:
    told = pattern(_TABLE, "zh", "told")
    for lead in pattern(_TABLE, "zh", "lead").finditer(text):
        end = told.search(text, lead.end())
        if end:
            for place in _names(text, lead.end(), end.start(), "zh"):
                if _length(text, place) in _ZH_LENGTH:
                    yield place


def _english(text: str) -> Iterator[Place]:
    if not pattern(_TABLE, "en", "told").search(text):
        return
    for lead in pattern(_TABLE, "en", "lead").finditer(text):
        for start, end in _names(text, lead.end(), len(text), "en"):
            article = pattern(_TABLE, "en", "article").match(text, start, end)
            place = (article.end() if article else start, end)
            if len(text[place[0] : end].split()) not in _EN_WORDS:
                return  # no list of names goes on here
            yield place


def _names(text: str, start: int, end: int, lang: str) -> Iterator[Place]:
    """Between two places, up to where the list ends."""
    stop = pattern(_TABLE, lang, "end").search(text, start, end)
    end = stop.start() if stop else end
    for mark in (*pattern(_TABLE, lang, "joint").finditer(text, start, end), None):
        place = _trimmed(text, start, mark.start() if mark else end)
        if _is_name(text[slice(*place)], pattern(_TABLE, lang, "none")):
            yield place
        start = mark.end() if mark else end


def _is_name(words: str, none: re.Pattern[str]) -> bool:
    return _LETTERS.search(words) is not None and none.search(words) is None


def _trimmed(text: str, start: int, end: int) -> Place:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())


def _length(text: str, place: Place) -> int:
    return len("".join(text[slice(*place)].split()))
