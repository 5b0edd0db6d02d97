"""How well some clauses of the left answer some of the right: wording, form and place together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from math import log, sqrt

from noticepress.model.clause import ClauseKind

from .bars import NO_BARS, Bars
from .likeness import Likeness
from .units import TOP, Unit

NOT_AT_ALL = -1e6
SKIP = -0.2
"""Cost of a clause without counterpart; the scores below are centred so that chance pairs lie under it."""
BASE = -1.15
MERGED = -0.15
"""For each clause beyond the first on a side."""
_WORDING = 2.4
_KNOWN, _ELSEWHERE, _SURE = 0.0, -0.5, 0.5
"""What is residue or contents in one edition may be a clause of the other: only on strong wording."""
_SHORT = 4.0
"""Chinese characters under which a length says little."""
_REGION_BONUS = {"body": 0.0, "toc": 0.2, "meta": 0.4, "boilerplate": 0.0}
"""Titles, names and dates share few words; that they stand in the same region says the more."""
_HEADED = {ClauseKind.SECTION, ClauseKind.PART, ClauseKind.PREAMBLE}


_Looks = tuple[str, ClauseKind, int, int, frozenset[str], tuple[str, ...]]


class Scorer:
    """Scores of beads of two rows of clauses.

    The weights were set on translated notices that were cut, merged, shuffled and stripped of labels;
    what each part says alone is small on purpose, so that no part can carry a wrong link.
    """

    def __init__(
        self, left: Sequence[Unit], right: Sequence[Unit], likeness: Likeness, barred: Bars = NO_BARS
    ) -> None:
        self.left, self.right, self.likeness, self.barred = left, right, likeness, barred
        self._lengths = [bag_norm(bag) for bag in likeness.left], [bag_norm(bag) for bag in likeness.right]
        self._looks = [_looks(unit) for unit in left], [_looks(unit) for unit in right]
        self._forms = dict[tuple[_Looks, _Looks], float]()
        self._houses = dict[tuple[int, int], float]()
        self._runs = [_runs(left), _runs(right)]

    @cached_property
    def scale(self) -> float:
        """How much longer the right says the same."""
        totals = [sum(u.size for u in side if u.region == "body") or 1.0 for side in (self.left, self.right)]
        return min(2.0, max(0.5, totals[1] / totals[0]))

    def one(self, i: int, j: int) -> float:
        """Of one clause and one clause."""
        if self.barred is not NO_BARS and self.barred(i, j):
            return NOT_AT_ALL
        a, b = self.left[i], self.right[j]
        alike = self.alike(i, j)
        known = _KNOWN if a.region == b.region != "boilerplate" else _ELSEWHERE
        if known < 0 and alike < _SURE:
            return NOT_AT_ALL
        return round(BASE + known + self._form(i, j) + self.fit(a.size, b.size) + _WORDING * alike, 4)

    def alike(self, i: int, j: int) -> float:
        """Wording alone, 0 to 1."""
        dot = self.likeness.dots[i].get(j, 0.0)
        return dot / (self._lengths[0][i] * self._lengths[1][j]) if dot else 0.0

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

    def could_merge(self, left: Sequence[int], right: Sequence[int]) -> bool:
        """Whether form, words and lengths allow it: together they fit about as well as the largest alone."""
        if left[0] not in self._runs[0][len(left)] or right[0] not in self._runs[1][len(right)]:
            return False
        if self.bars(left, right):
            return False
        if sum(self.likeness.dots[i].get(j, 0.0) > 0 for i in left for j in right) < 2:
            return False
        ours, theirs = [self.left[i].size for i in left], [self.right[j].size for j in right]
        alone = abs(log(self.scale * max(ours) / max(theirs)))
        return abs(log(self.scale * sum(ours) / sum(theirs))) < alone + 0.1

    def bars(self, left: Iterable[int], right: Sequence[int]) -> bool:
        """Whether a reviewer keeps any of these apart."""
        return self.barred is not NO_BARS and any(self.barred(i, j) for i in left for j in right)

    def fit(self, ours: float, theirs: float) -> float:
        """By length: a quarter where they agree, down to minus 0.75; short headings vary freely."""
        return 0.25 - 0.5 * min(2.0, abs(log((self.scale * ours + _SHORT) / (theirs + _SHORT))))

    def _form(self, i: int, j: int) -> float:
        """Clauses that look alike score alike, so few scores are reckoned."""
        looks = self._looks[0][i], self._looks[1][j]
        score = self._forms.get(looks)
        if score is None:
            score = self._forms[looks] = _form(self.left[i], self.right[j])
        house = self.left[i].parent, self.right[j].parent
        beside = self._houses.get(house)
        if beside is None:
            beside = self._houses[house] = self._parents(self.left[i], self.right[j])
        return score + beside

    def _parents(self, a: Unit, b: Unit) -> float:
        if TOP in (a.parent, b.parent):
            return 0.1 if a.parent == b.parent else 0.0
        ours, theirs = self.left[a.parent], self.right[b.parent]
        if ours.marks and theirs.marks:
            return 0.2 if ours.marks & theirs.marks else -0.1
        return 0.4 * self.alike(a.parent, b.parent)


def bag_norm(bag: dict[str, float]) -> float:
    """Euclidean length, 1 for an empty bag."""
    return sqrt(sum(weight * weight for weight in bag.values())) or 1.0


def _looks(unit: Unit) -> _Looks:
    return unit.region, unit.clause.kind, unit.depth, len(unit.clause.children), unit.marks, unit.topics[:1]


def _form(a: Unit, b: Unit) -> float:
    score = _REGION_BONUS[a.region] + _kinds(a, b) + _labels(a, b) + _children(a, b)
    if a.topics and a.topics[:1] == b.topics[:1]:
        score += 0.15
    return score - 0.1 * min(2, abs(a.depth - b.depth))


def _runs(side: Sequence[Unit]) -> dict[int, frozenset[int]]:
    """Where runs of one, two and three begin that may be taken together: plain text under one parent."""
    plain = [unit.leaf and unit.clause.kind != "record" and unit.region != "boilerplate" for unit in side]
    found = {1: frozenset(at for at, unit in enumerate(side) if plain[at])}
    for length in (2, 3):
        found[length] = frozenset(
            at
            for at in range(len(side) - length + 1)
            if all(plain[at : at + length]) and len({unit.parent for unit in side[at : at + length]}) == 1
        )
    return found


def _kinds(a: Unit, b: Unit) -> float:
    if a.clause.kind == b.clause.kind:
        return 0.3
    headed = (a.clause.kind in _HEADED) + (b.clause.kind in _HEADED)
    return -0.8 if headed == 1 else -0.05


def _labels(a: Unit, b: Unit) -> float:
    if a.marks and b.marks:
        return 0.45 if a.marks & b.marks else -0.3
    return -0.15 if a.marks or b.marks else 0.0


def _children(a: Unit, b: Unit) -> float:
    ours, theirs = len(a.clause.children), len(b.clause.children)
    if ours == theirs:
        return 0.2
    return -0.1 if ours and theirs else -0.4
