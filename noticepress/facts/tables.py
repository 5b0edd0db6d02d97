"""Language data of the annotators: tables of ``law/data``, their patterns joined and compiled once."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Any

from noticepress.law.parsed import read_toml
from noticepress.text.late import late


@cache
def table(name: str) -> dict[str, Any]:
    """The file ``law/data/<name>.toml``."""
    return read_toml(f"{name}.toml")


@cache
def pattern(name: str, *keys: str) -> re.Pattern[str]:
    """The patterns listed under the given keys of a table, as one that ignores case; longer ones go first."""
    found: Any = table(name)
    for key in keys:
        found = found[key]
    return any_of(found)


def any_of(patterns: Iterable[str]) -> re.Pattern[str]:
    """One pattern for all; a space stands for any white space."""
    return _compiled(tuple(patterns))


@cache
def _compiled(patterns: tuple[str, ...]) -> re.Pattern[str]:
    ordered = sorted(patterns, key=len, reverse=True)
    spaced = "|".join(f"(?:{p})" for p in ordered).replace(" ?", r"\s{0,3}").replace(" ", r"\s{1,3}")
    return late(spaced, re.IGNORECASE)
