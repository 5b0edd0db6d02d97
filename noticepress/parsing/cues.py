"""The word lists in ``cues.toml``, ready to ask."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import cast

from noticepress.law.parsed import toml_at


@cache
def cues() -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    """Table → list → words, folded."""
    data = toml_at(Path(__file__).parent, "cues.toml")
    tables = cast("dict[str, dict[str, list[str] | str]]", data)
    return {
        table: {name: tuple(map(fold, words)) for name, words in lists.items() if isinstance(words, list)}
        for table, lists in tables.items()
    }


@cache
def words(table: str, *names: str) -> frozenset[str]:
    """The words of some lists of a table (all of them if none is named)."""
    lists = cues()[table]
    return frozenset(word for name in names or lists for word in lists[name])


@cache
def ordered(table: str, *names: str) -> tuple[str, ...]:
    """As ``words``, as a tuple for ``str.startswith``."""
    return tuple(sorted(words(table, *names)))


def fold(text: str) -> str:
    """Compatibility forms resolved, case folded, white space collapsed: how cues are compared."""
    if text.isascii():
        return " ".join(text.lower().split())
    return " ".join(unicodedata.normalize("NFKC", text).replace("’", "'").casefold().split())
