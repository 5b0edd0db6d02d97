"""How well some clauses of the left answer some of the right: wording, form and place together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from math import log, sqrt

from .bars import NO_BARS, Bars
from .form import BASE, Forms
from .likeness import Likeness
from .units import Unit

NOT_AT_ALL = -1e6
SKIP = -0.2
"""Cost of a clause without counterpart; the scores below are centred so that chance pairs lie under it."""
MERGED = -0.15
"""For each clause beyond the first on a side."""
_WORDING = 2.4
_SHORT = 4.0
"""Chinese characters under which a length says little."""
_SURE = 0.5
"""Likeness from which clauses of different regions may be one."""
_FAR = 2.0
"""Logarithm of the ratio of lengths beyond which they cannot be less alike."""


class Scorer:
    """Scores of beads of two rows of clauses.

    The weights were set on translated notices that were cut, merged, shuffled and stripped of labels;
    what each part says alone is small on purpose, so that no part can carry a wrong link.
    """

    def __init__(
        self, left: Sequence[Unit], right: Sequence[Unit], likeness: Likeness, barred: Bars = NO_BARS
    ) -> None:
        self.left, self.right, self.likeness, self.barred = left, right, likeness, barred
        self.lengths = [bag_norm(bag) for bag in likeness.left], [bag_norm(bag) for bag in likeness.right]
        self._logs = self._sizes(left, self.scale), self._sizes(right, 1.0)
        self._forms = Forms(left, right, self.alike)

    @cached_property
    def scale(self) -> float:
        """How much longer the right says the same."""
        totals = [sum(u.size for u in side if u.region == "body") or 1.0 for side in (self.left, self.right)]
        return min(2.0, max(0.5, totals[1] / totals[0]))

    @staticmethod
    def _sizes(side: Sequence[Unit], scale: float) -> list[float]:
        return [log(scale * unit.size + _SHORT) for unit in side]

    def one(self, i: int, j: int) -> float:
        """Of one clause and one clause."""
        return self.row(i, j, j + 1)[0]

    def row(self, i: int, first: int, last: int) -> list[float]:
        """Of clause ``i`` of the left and each from ``first`` to before ``last`` of the right.

        The programme asks for some ten thousand, so all that clauses have in common is looked up.
        """
        ours, theirs = self._logs[0][i], self._logs[1][first:last]
        dots, length, lengths = self.likeness.dots[i].get, self.lengths[0][i], self.lengths[1]
        found = [
            round(
                form
                + (0.25 - 0.5 * (apart if (apart := abs(ours - size)) < _FAR else _FAR))
                + (_WORDING * (dot / (length * lengths[j])) if (dot := dots(j, 0.0)) else 0.0),
                4,
            )
            for j, form, size in zip(range(first, last), self._forms.row(i, first, last), theirs, strict=True)
        ]
        for j in self._forms.strangers(i, first, last):
            if self.alike(i, j) < _SURE or self._forms.apart(i, j):
                found[j - first] = NOT_AT_ALL
        if self.barred is not NO_BARS:
            return [NOT_AT_ALL if self.barred(i, j) else score for j, score in enumerate(found, first)]
        return found

    def alike(self, i: int, j: int) -> float:
        """Wording alone, 0 to 1."""
        dot = self.likeness.dots[i].get(j, 0.0)
        return dot / (self.lengths[0][i] * self.lengths[1][j]) if dot else 0.0

    def many(self, left: Sequence[int], right: Sequence[int]) -> float:
        """Of several clauses on one side, all plain text and of one parent, and one on the other."""
        first, one = (self.left[left[0]], self.right[right[0]])
        if len(right) > 1:
            first, one = self.right[right[0]], self.left[left[0]]
        if first.region != one.region:
            return NOT_AT_ALL
        sizes = sum(self.left[i].size for i in left), sum(self.right[j].size for j in right)
        form = 0.7 + (0.15 if set(first.topics[:1]) & set(one.topics) else 0.0)
        wording = _WORDING * self.likeness.cosine(left, right)
        beyond = len(left) + len(right) - 2
        return round(BASE + MERGED * beyond + form + self.fit(*sizes) + wording, 4)

    def bars(self, left: Iterable[int], right: Sequence[int]) -> bool:
        """Whether a reviewer keeps any of these apart."""
        return self.barred is not NO_BARS and any(self.barred(i, j) for i in left for j in right)

    def fit(self, ours: float, theirs: float) -> float:
        """By length: a quarter where they agree, down to minus 0.75; short headings vary freely."""
        return 0.25 - 0.5 * min(_FAR, abs(log((self.scale * ours + _SHORT) / (theirs + _SHORT))))


def bag_norm(bag: dict[str, float]) -> float:
    """Euclidean length, 1 for an empty bag."""
    return sqrt(sum(weight * weight for weight in bag.values())) or 1.0
