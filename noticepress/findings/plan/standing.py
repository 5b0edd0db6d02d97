"""What stands of a report after people decided: dismissed rows are out, corrected ones have a new duty."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from msgspec import Struct

from noticepress.law import change_rules
from noticepress.model.change import Duty, DutyOwed, JudgedChange, Significance, Verdict, ground_order
from noticepress.model.notice import Document
from noticepress.model.promise import Promises

REVIEWER = "reviewer"
"""Ground of a duty that a person set."""


class Standing(Struct, frozen=True):
    """A row that was not dismissed, with the duties that hold for it."""

    row: JudgedChange
    owed: tuple[tuple[Duty, str, str], ...]
    """Duty, ground, rule."""

    @property
    def is_major(self) -> bool:
        """After what people decided on it."""
        return self.row.weight == "major"


class Step(Struct, frozen=True, kw_only=True):
    """What the parts of a plan are made from."""

    old: Document
    promises: Promises
    stand: tuple[Standing, ...]
    significance: Significance | Literal["none"]


def standing(rows: Iterable[JudgedChange]) -> tuple[Standing, ...]:
    """The rows that count."""
    return tuple(Standing(row, tuple(_owed(row))) for row in rows if row.weight)


def _owed(row: JudgedChange) -> Iterator[tuple[Duty, str, str]]:
    corrected = _corrected(row)
    for ground in row.grounds:
        if corrected is None:
            yield ground.duty, ground.ground, ground.rule
        else:
            yield corrected, REVIEWER, ground.rule
    if corrected and not row.grounds:
        yield corrected, REVIEWER, ""


def _corrected(row: JudgedChange) -> Duty | None:
    return row.review.duty if row.review and row.review.decision == "change" else None


def significance_of(stand: Sequence[Standing], verdict: Verdict) -> Significance | Literal["none"]:
    """Of the step as it stands; where nobody decided it is the verdict's."""
    if not stand:
        return "none" if verdict.significance == "none" else "cosmetic"
    return "major" if any(row.is_major for row in stand) else "minor"


def duties_of(stand: Iterable[Standing]) -> tuple[DutyOwed, ...]:
    """The strongest duty first; each with the rules it follows from: own words, law, force and form."""
    because = dict[tuple[Duty, str], dict[str, None]]()
    for row in stand:
        for duty, ground, rule in row.owed:
            if duty != "none":
                because.setdefault((duty, ground), {}).update({rule: None} if rule else {})
    order = change_rules().vocabulary.obligations
    ranked = sorted(because.items(), key=lambda owed: (-order.index(owed[0][0]), ground_order(owed[0][1])))
    return tuple(DutyOwed(duty=duty, ground=ground, because=tuple(rules)) for (duty, ground), rules in ranked)
