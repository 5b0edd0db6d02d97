"""Frameworks for transfers and authorities by name: a country inside such a name is no place of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from noticepress.text.late import late
from noticepress.text.regex import regex

from .parsed import Table, read_toml


def frameworks_in(text: str) -> Iterator[tuple[int, int, str]]:
    """Where a framework or safeguard is named, and which family of them it is of."""
    for found in _frameworks().finditer(text):
        yield found.start(), found.end(), str(found.lastgroup)


def named_bodies(text: str) -> Iterator[tuple[int, int]]:
    """Where a framework, a safeguard or an authority is named."""
    if _SIGN.search(text):
        yield from ((start, end) for start, end, _ in frameworks_in(text))
        yield from (found.span() for found in _authorities().finditer(text))


_SIGN = regex("[A-Z]|[\u3400-\u9fff]")


@cache
def _table() -> Table:
    return read_toml("frameworks.toml")


@cache
def _frameworks() -> re.Pattern[str]:
    families = (rf"(?P<{one['id']}>{_any(one['names'])})" for one in _table()["framework"])
    return late("|".join(families))


@cache
def _authorities() -> re.Pattern[str]:
    return late(_any(_table()["authority"]["names"]))


def _any(names: list[str]) -> str:
    parts = _table()["parts"]
    land, between = parts["land"], parts["between"]
    lands = rf"{land}(?:{between}{land})*"
    told = (name.replace("{lands}", rf"(?:{lands})").replace("{land}", land) for name in names)
    return "|".join(
        f"(?<![A-Za-z])(?:{name})(?![A-Za-z])".replace(" ?", r"\s?").replace(" ", r"\s{1,3}") for name in told
    )
