"""Where several clauses of one side may be taken together because one of the other says as much."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from math import log

from .bead import Scorer
from .units import Unit

_AS_WELL = 0.1
"""By how much worse the lengths may agree than those of the largest alone."""
Way = tuple[int, int, float]
"""Clauses taken on the left and on the right, and what that brings."""


class Merges:
    """Beads of two or three clauses to one: of plain text, under one parent, that share words with it."""

    __slots__ = ("_left", "_right", "_scorer")

    def __init__(self, scorer: Scorer) -> None:
        self._scorer = scorer
        self._left = {length: _runs(scorer.left, length, scorer.scale) for length in (1, 2, 3)}
        self._right = {length: _runs(scorer.right, length, 1.0) for length in (1, 2, 3)}

    def row(self, row: int, first: int, last: int) -> Mapping[int, list[Way]]:
        """By column of the band, those that end before ``row`` on the left and before it on the right."""
        found = dict[int, list[Way]]()
        for up, back in ((2, 1), (1, 2), (3, 1), (1, 3)):
            ours = self._left[up].get(row - up)
            if ours is None:
                continue
            left = range(row - up, row)
            for start, other in self._right[back].items():
                if not first <= start + back <= last or not _fits(ours, other):
                    continue
                right = range(start, start + back)
                if self._share(left, right) and not self._scorer.bars(left, right):
                    ways = found.setdefault(start + back, [])
                    ways.append((up, back, self._scorer.many(left, right)))
        return found

    def _share(self, left: range, right: range) -> bool:
        """Whether more than one of them shares words with the other side."""
        dots = self._scorer.likeness.dots
        return sum(j in dots[i] for i in left for j in right) > 1


def _fits(ours: tuple[float, float], theirs: tuple[float, float]) -> bool:
    """Whether together they fit about as well as the largest alone."""
    return abs(ours[1] - theirs[1]) < abs(ours[0] - theirs[0]) + _AS_WELL


def _runs(side: Sequence[Unit], length: int, scale: float) -> dict[int, tuple[float, float]]:
    """Where runs begin that may be taken together; logarithms of the largest of their lengths and of all."""
    return dict(_plain_runs(side, length, scale))


def _plain_runs(side: Sequence[Unit], length: int, scale: float) -> Iterator[tuple[int, tuple[float, float]]]:
    plain = [unit.leaf and unit.clause.kind != "record" and unit.region != "boilerplate" for unit in side]
    for at in range(len(side) - length + 1):
        run = side[at : at + length]
        if all(plain[at : at + length]) and len({unit.parent for unit in run}) == 1:
            sizes = [unit.size for unit in run]
            yield at, (log(scale * max(sizes)), log(scale * sum(sizes)))
