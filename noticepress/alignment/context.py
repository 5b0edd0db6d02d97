"""What stands around two clauses: the neighbours, and all that comes before."""

from __future__ import annotations

from .bead import Scorer


class Context:
    """How far two clauses of different vendors stand beside the same."""

    __slots__ = ("_scorer",)

    def __init__(self, scorer: Scorer) -> None:
        self._scorer = scorer

    def beside(self, i: int, j: int) -> float:
        """How alike the clauses before and after are, 0 to 1."""
        scorer = self._scorer
        near = [
            scorer.alike(i + step, j + step)
            for step in (-1, 1)
            if 0 <= i + step < len(scorer.left) and 0 <= j + step < len(scorer.right)
        ]
        return sum(near) / 2

    def far(self, i: int, j: int) -> float:
        """How far apart they stand, each by the part of its notice that comes before: 0 to 1."""
        return abs(i / len(self._scorer.left) - j / len(self._scorer.right))
