"""A file of pins ⇄ Pins."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from noticepress.model.finding import Problem
from noticepress.model.pin import Pin, PinnedClause, PinSide

from .entries import entries, entry, unknown_tables
from .toml import read_toml

if TYPE_CHECKING:
    from .schema import PinTable

_TABLE = "pin"


def read_pins(data: bytes, path: str) -> tuple[Pin, ...] | list[Problem]:
    """The pins in the file's order, or all that is wrong with it."""
    from .schema import PinTable  # noqa: PLC0415 - pydantic takes its time

    table = read_toml(data, path)
    if isinstance(table, Problem):
        return [table]
    file = path, data.decode("utf-8-sig")
    problems = list(unknown_tables(table, (_TABLE,), file))
    found = entries(table, _TABLE, PinTable, file, problems)
    return problems or tuple(map(_pin, found))


def pin_entry(pin: Pin) -> str:
    """A pin as it is added to the file."""
    values: dict[str, object] = {"link": pin.link}
    for name, side in (("left", pin.left), ("right", pin.right)):
        values |= {
            name: [clause.quote for clause in side.clauses],
            f"{name}_edition": side.edition,
            f"{name}_ids": [clause.id for clause in side.clauses if clause.id] or None,
            f"{name}_sha256": [clause.digest for clause in side.clauses if clause.digest] or None,
        }
    return entry(_TABLE, values | {"by": pin.by or None, "date": pin.date, "reason": pin.reason or None})


def _pin(entry: PinTable) -> Pin:
    return Pin(
        link=entry.link,
        left=_side(entry.left, entry.left_edition, entry.left_ids, entry.left_sha256),
        right=_side(entry.right, entry.right_edition, entry.right_ids, entry.right_sha256),
        by=entry.by,
        date=entry.date,
        reason=entry.reason,
    )


def _side(words: list[str], edition: str | None, ids: list[str], digests: list[str]) -> PinSide:
    """Ids and digests stand in the order of the words; there may be fewer of them."""
    rows = list(zip_longest(words, ids, digests))[: len(words)]
    clauses = tuple(PinnedClause(quote=quote, id=id_, digest=digest) for quote, id_, digest in rows)
    return PinSide(clauses=clauses, edition=edition)
