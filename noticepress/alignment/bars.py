"""Links that may not be made, because a reviewer said so."""

from __future__ import annotations

from msgspec import Struct


class Bars(Struct, frozen=True, kw_only=True):
    """Which clauses may not be linked, by number: those of a fixed link to any other, and forbidden pairs."""

    left: frozenset[int] = frozenset()
    right: frozenset[int] = frozenset()
    pairs: frozenset[tuple[int, int]] = frozenset()

    def __call__(self, i: int, j: int) -> bool:
        """Whether ``i`` of the left and ``j`` of the right may not be linked."""
        return i in self.left or j in self.right or (i, j) in self.pairs


NO_BARS = Bars()
