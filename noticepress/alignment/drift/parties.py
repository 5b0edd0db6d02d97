"""Names of companies whose line of business another edition gives as another."""

from __future__ import annotations

from collections.abc import Iterator

from noticepress.model.alignment import Drift
from noticepress.model.fact import Fact
from noticepress.model.finding import Severity
from noticepress.model.message import msg

from .laid import Laid, body, drift_of
from .left import left
from .side import Said


def party_drifts(rows: tuple[Laid, ...]) -> Iterator[Drift]:
    """One company on each side, and words of each name that the other's does not answer."""
    for row in body(rows):
        if row.left.lang == row.right.lang:
            continue
        for ours, theirs in row.answered:
            names = _company(ours), _company(theirs)
            if names[0] and names[1] and _differ(row, names[0].quote, names[1].quote):
                text = msg("One edition names a recipient that the other does not.")
                yield drift_of(row, "recipient", Severity.WARNING, (names[0].quote, names[1].quote), text)
                break


def _company(said: Said) -> Fact | None:
    """The one company that a sentence names."""
    found = [fact for fact in said.facts if fact.kind == "entity"]
    return found[0] if len(found) == 1 else None


def _differ(row: Laid, ours: str, theirs: str) -> bool:
    over = (
        left(ours, row.left.lang, theirs, row.right.lang),
        left(theirs, row.right.lang, ours, row.left.lang),
    )
    return bool(over[0].lost and over[1].lost)
