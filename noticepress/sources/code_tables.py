"""A table that was set too far in, or between fences: to Markdown it is code, to its reader a table."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from noticepress.text.regex import regex

if TYPE_CHECKING:
    from markdown_it.token import Token

_RULE = regex(r"\|?(?:\s*:?-{3,}:?\s*\|)+(?:\s*:?-{3,}:?\s*)?")
"""The line below the head: ``|---|:--:|``."""
_LEAST = 3
"""Lines of a table: its head, the rule below it, a row."""


def table_in_code(token: Token, parse: Callable[[str], list[Token]]) -> list[Token]:
    """The tokens of the table that is all a block of code holds, on the lines where it stands; else none."""
    rows = [line.strip() for line in token.content.rstrip("\n").split("\n")]
    if len(rows) < _LEAST or not all(row.startswith("|") for row in rows) or not _RULE.fullmatch(rows[1]):
        return []
    first = (token.map or [0])[0] + (token.type == "fence")
    found = parse("\n".join(rows))
    for inner in found:
        if inner.map:
            inner.map = [line + first for line in inner.map]
    return found
