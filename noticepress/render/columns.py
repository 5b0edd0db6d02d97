"""Text in terminal columns, where a Chinese character takes two."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from noticepress.text.regex import regex

_TOKEN = regex(r"[^\S\n]+|[^\s\u2010-\U0003ffff]+|.", re.DOTALL)
_NO_BEGINNING = frozenset("，。；：、！？）》」』”’％…·")
"""What no line begins with."""
_NO_END = frozenset("（《「『“‘")
"""What no line ends with."""


def width(text: str) -> int:
    """How many columns it takes."""
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)


def wrapped(text: str, columns: int) -> Iterator[str]:
    """Lines of at most ``columns``: words stay whole where they fit, no line begins with a closing mark."""
    line, used = "", 0
    for piece in _pieces(text, columns):
        if used + width(piece.rstrip()) > columns and line.strip():
            yield line.rstrip()
            line, used = "", 0
            piece = piece.lstrip()  # noqa: PLW2901 - a line begins with no space
        line, used = line + piece, used + width(piece)
    if line.strip():
        yield line.rstrip()


def _pieces(text: str, columns: int) -> Iterator[str]:
    """Words and single characters, each with the marks around it; what is too long is cut."""
    piece, opening = "", False
    for token in _TOKEN.findall(text):
        closed = piece and not opening and token not in _NO_BEGINNING and not token.isspace()
        if closed and not (piece[-1] in _NO_BEGINNING and token[0] in ".,;:)"):
            yield from _cut(piece, columns)
            piece = ""
        piece += token
        opening = token in _NO_END
    yield from _cut(piece, columns)


def _cut(piece: str, columns: int) -> Iterator[str]:
    while width(piece.rstrip()) > columns:
        yield piece[: columns // 2]
        piece = piece[columns // 2 :]
    if piece:
        yield piece
