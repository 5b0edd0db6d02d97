"""What two clauses of different vendors are about: their topics, and how rare these are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from math import sqrt

from msgspec import Struct

from noticepress.law import topics

from .units import Unit


class Aligned(Struct, frozen=True):
    """How far the topics of two clauses agree, each from 0 to 1."""

    group: float = 0.0
    """Topics of one group."""
    rare: float = 0.0
    """The same main topic, the more the fewer clauses are on it."""


class _Of(Struct, frozen=True):
    main: str
    groups: frozenset[str]


class About:
    """The topics of two rows of clauses, held against each other."""

    __slots__ = ("_counts", "_known", "_sides")

    def __init__(self, left: Sequence[Unit], right: Sequence[Unit]) -> None:
        self._sides = _side(left), _side(right)
        self._counts = tuple(Counter(one.main for one in side) for side in self._sides)
        self._known = dict[tuple[_Of, _Of], Aligned]()

    def of(self, i: int, j: int) -> Aligned:
        """Clause ``i`` of the left and ``j`` of the right."""
        key = self._sides[0][i], self._sides[1][j]
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = self._compared(*key)
        return found

    def _compared(self, ours: _Of, theirs: _Of) -> Aligned:
        same = ours.main == theirs.main != ""
        many = self._counts[0][ours.main] * self._counts[1][theirs.main]
        return Aligned(
            group=float(bool(ours.groups & theirs.groups)),
            rare=1 / sqrt(many) if same else 0.0,
        )


def _side(side: Sequence[Unit]) -> list[_Of]:
    return [
        _Of(
            main=unit.topics[0].partition(".")[0] if unit.topics else "",
            groups=_groups(frozenset(topic.partition(".")[0] for topic in unit.topics)),
        )
        for unit in side
    ]


def _groups(names: frozenset[str]) -> frozenset[str]:
    known = topics().topics
    return frozenset(known[name].group for name in names if name in known)
