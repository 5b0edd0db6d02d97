"""What the name of a column, or of a field on the left of a table, says that its cells state."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache

from noticepress.text.remembered import KEPT

from .folding import fold
from .tables import any_of, pattern, table


@lru_cache(maxsize=KEPT)
def kinds_named(name: str) -> frozenset[str]:
    """The kinds of facts that cells under ``name`` state: several for "Purpose and legal basis"."""
    plain = fold(name).text.strip(" :：*\n")
    return frozenset(
        kind
        for kind in _kinds()
        if pattern("columns", "kind", kind, "words").search(plain) and not _otherwise(kind, plain)
    )


@cache
def _kinds() -> Mapping[str, Mapping[str, object]]:
    found: Mapping[str, Mapping[str, object]] = table("columns")["kind"]
    return found


def _otherwise(kind: str, plain: str) -> bool:
    words = table("columns")["kind"][kind]["unless"]
    return bool(words) and any_of(words).search(plain) is not None


def states_nothing(cell: str) -> bool:
    """A dash, "n/a", 无: the cell is filled and says that there is none."""
    return pattern("columns", "nothing", "words").fullmatch(cell.strip(" .。\n\u3000")) is not None


def topics_of_fields(fields: Mapping[str, str]) -> tuple[str, ...]:
    """What a row is about by the names of the columns in which it says anything."""
    said = (name for name, value in fields.items() if value.strip() and not states_nothing(value))
    kinds = frozenset(kind for name in said for kind in kinds_named(name))
    return tuple(str(known["topic"]) for kind, known in _kinds().items() if kind in kinds)
