"""What stands around two clauses: topics, the section above, the neighbours."""

from __future__ import annotations

from collections.abc import Sequence

from noticepress.law import topics

from .bead import Scorer
from .units import Unit


class Context:
    """How far two clauses stand in the same surroundings, 0 to 1."""

    __slots__ = ("_groups", "_scorer")

    def __init__(self, scorer: Scorer) -> None:
        self._scorer = scorer
        self._groups = {id_: topic.group for id_, topic in topics().topics.items()}

    def of(self, i: int, j: int) -> float:
        """Half by topic, half by the clauses above and beside."""
        a, b = self._scorer.left[i], self._scorer.right[j]
        return 0.5 * self._topic(a, b) + 0.3 * self._above(a, b) + 0.2 * self._beside(i, j)

    def _topic(self, a: Unit, b: Unit) -> float:
        if not a.topics or not b.topics:
            return 0.0
        if a.topics[0] == b.topics[0]:
            return 1.0
        if set(a.topics) & set(b.topics):
            return 0.7
        return 0.2 if self._group(a) == self._group(b) else 0.0

    def _group(self, unit: Unit) -> str:
        return self._groups.get(unit.topics[0].partition(".")[0], "")

    def _above(self, a: Unit, b: Unit) -> float:
        """The nearest of both lines of ancestors."""
        ours, theirs = _ancestors(a, self._scorer.left), _ancestors(b, self._scorer.right)
        return max((self._scorer.alike(i, j) for i in ours for j in theirs), default=0.0)

    def _beside(self, i: int, j: int) -> float:
        scorer = self._scorer
        near = [
            scorer.alike(i + step, j + step)
            for step in (-1, 1)
            if 0 <= i + step < len(scorer.left) and 0 <= j + step < len(scorer.right)
        ]
        return sum(near) / 2


def _ancestors(unit: Unit, side: Sequence[Unit]) -> list[int]:
    found = list[int]()
    while unit.parent >= 0:
        found.append(unit.parent)
        unit = side[unit.parent]
    return found
