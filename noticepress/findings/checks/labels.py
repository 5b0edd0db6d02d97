"""The numbers of labels."""

from __future__ import annotations

import re
import unicodedata

from noticepress.text.numerals import chinese
from noticepress.text.regex import regex

_NUMBER = regex(r"[0-9]+|[一二三四五六七八九十百零〇]+|\b[ivxlc]+\b|\b[a-z]\b", re.IGNORECASE)
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


def path_of(label: str | None) -> tuple[int, ...]:
    """``2.1.`` → (2, 1); ``第三条`` and ``III`` → (3,); ``(b)`` → (2,); () without a number.

    A lone letter that is a Roman number is taken for one.
    """
    return tuple(_value(mark) for mark in _marks(label))


def letters_of(label: str | None) -> tuple[int, ...]:
    """As ``path_of``, but ``(i)`` is the ninth letter."""
    return tuple(
        _letter(mark) if len(mark) == 1 and mark.isalpha() else _value(mark) for mark in _marks(label)
    )


def _marks(label: str | None) -> list[str]:
    return _NUMBER.findall(unicodedata.normalize("NFKC", label or "").lower())


def style_of(label: str | None) -> str:
    """The label with its numbers masked by their kind: ``(1)`` → ``(#)``, ``一、`` → ``〇、``."""
    return _NUMBER.sub(_mask, unicodedata.normalize("NFKC", label or "").strip().lower())


def _mask(number: re.Match[str]) -> str:
    mark = number[0]
    if mark.isdecimal():
        return "#"
    return "a" if mark.isascii() else "〇"


def _value(mark: str) -> int:
    if mark.isdecimal():
        return int(mark)
    if not mark.isascii():
        return chinese(mark) or 0
    if set(mark) <= _ROMAN.keys():
        values = [_ROMAN[letter] for letter in mark]
        return sum(-a if a < b else a for a, b in zip(values, [*values[1:], 0], strict=True))
    return _letter(mark)


def _letter(mark: str) -> int:
    return ord(mark[0]) - ord("a") + 1 if mark.isascii() else chinese(mark) or 0
