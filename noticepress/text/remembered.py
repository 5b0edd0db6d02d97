"""What was read in a text before: most clauses stand in many versions of a notice, some in many notices."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache, wraps
from typing import TypeVar

Found = TypeVar("Found")
KEPT = 4096
"""Texts of which a reading is kept: the clauses of two long versions, some megabytes."""


def remembered(read: Callable[[str], Iterable[Found]]) -> Callable[[str], tuple[Found, ...]]:
    """A pure function of a text that finds frozen values in it, asked once for each of the last texts."""

    @lru_cache(maxsize=KEPT)
    @wraps(read)
    def once(text: str) -> tuple[Found, ...]:
        return tuple(read(text))

    return once
