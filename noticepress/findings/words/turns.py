"""Turns of speech that say the same, put in one form: the tables of ``turns.toml``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from noticepress.law.parsed import Table, read_toml
from noticepress.text.late import late
from noticepress.text.regex import regex


class Turn(Struct, frozen=True):
    """What stands for what a pattern finds; ``sign`` is in every text where it can be found."""

    sign: str
    find: re.Pattern[str]
    put: str


def put_alike(text: str, name: str) -> str:
    """A text with the turns of a table put in one form."""
    low = text.casefold()
    for turn in turns(name):
        if turn.sign in low:
            text = turn.find.sub(turn.put, text)
    return text


@cache
def turns(name: str) -> tuple[Turn, ...]:
    """The turns of a table, in the order of the file."""
    return tuple(_turns(_table(), name))


def _turns(table: Table, name: str) -> Iterator[Turn]:
    parts: dict[str, str] = table["parts"]
    for entry in table[name]:
        pattern = _PART.sub(lambda found: parts[found["name"]], entry["find"])
        flags = 0 if entry.get("capitals") else re.IGNORECASE
        yield Turn(entry.get("sign", ""), late(pattern, flags), entry["put"])


_PART = regex(r"\{\{(?P<name>\w+)\}\}")


@cache
def _table() -> Table:
    return read_toml("turns.toml")
