"""What the sections provide for in which two clauses stand: what one heading covers belongs together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from math import sqrt

from .units import Unit, headings_above

Weights = Mapping[str, float]
_LEAST = 0.05
"""Added to the length of what a section provides for: what provides for nothing is like nothing."""


class Sections:
    """Two rows of clauses and what each provides for, taken together below every heading."""

    __slots__ = ("_above", "_bags", "_known")

    def __init__(
        self, sides: tuple[Sequence[Unit], Sequence[Unit]], provided: tuple[Sequence[AbstractSet[str]], ...]
    ) -> None:
        counts = Counter(name for side in provided for names in side for name in names)
        weights = {name: 1 / (1 + count) for name, count in counts.items()}
        self._bags = tuple(_bags(side, names, weights) for side, names in zip(sides, provided, strict=True))
        self._above = tuple(headings_above(side) for side in sides)
        self._known = dict[tuple[int, int], float]()

    def around(self, i: int, j: int) -> float:
        """How far the sections of ``i`` of the left and ``j`` of the right provide for the same: 0 to 1."""
        return self.below(self._above[0][i], self._above[1][j])

    def below(self, i: int, j: int) -> float:
        """How far what stands below two clauses, and they themselves, provide for the same: 0 to 1."""
        if i < 0 or j < 0:
            return 0.0
        found = self._known.get((i, j))
        if found is None:
            found = self._known[i, j] = _cosine(self._bags[0][i], self._bags[1][j])
        return found


def _bags(side: Sequence[Unit], provided: Sequence[AbstractSet[str]], weights: Weights) -> list[Weights]:
    """By clause, at about unit length; the weights are those of the squares."""
    bags = [Counter(names) for names in provided]
    for unit in reversed(side):  # children come after their parents
        if unit.parent >= 0:
            bags[unit.parent].update(bags[unit.at])
    return [_unit({name: count * sqrt(weights[name]) for name, count in sorted(bag.items())}) for bag in bags]


def _unit(bag: Weights) -> Weights:
    length = sqrt(sum(value * value for value in bag.values())) + _LEAST
    return {name: value / length for name, value in bag.items()}


def _cosine(ours: Weights, theirs: Weights) -> float:
    return sum(value * theirs.get(name, 0.0) for name, value in ours.items())
