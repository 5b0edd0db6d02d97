"""What is known so far about which clause of the old version is which of the new one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Literal

from msgspec import Struct

from .likeness import Weights, grams
from .units import TOP, Unit

Basis = Literal["same_text", "same_but_numbers", "place", "wording", "children", "neighbours", "part"]


class Link(Struct, frozen=True):
    """Two units that are taken for the same clause."""

    old: int
    new: int
    basis: Basis
    likeness: float


class Pairing:
    """One-to-one links, found pass by pass, the surest first. Later passes never undo earlier ones."""

    def __init__(self, old: Sequence[Unit], new: Sequence[Unit]) -> None:
        self.old, self.new = old, new
        self.to_new = dict[int, Link]()
        self.to_old = dict[int, Link]()

    def link(self, old: int, new: int, basis: Basis, likeness: float = 1.0) -> None:
        """Take the two for the same clause."""
        found = Link(old, new, basis, likeness)
        self.to_new[old] = found
        self.to_old[new] = found

    def free(self, old: int, new: int) -> bool:
        """Neither of the two has a counterpart yet."""
        return old not in self.to_new and new not in self.to_old

    def open_old(self) -> Iterator[Unit]:
        """Old units without a counterpart."""
        return (unit for unit in self.old if unit.at not in self.to_new)

    def open_new(self) -> Iterator[Unit]:
        """New units without a counterpart."""
        return (unit for unit in self.new if unit.at not in self.to_old)

    def parents_agree(self, old: int, new: int) -> bool:
        """Both hang below the same clause, or both at the top."""
        above, below = self.old[old].parent, self.new[new].parent
        if TOP in (above, below):
            return above == below
        link = self.to_new.get(above)
        return link is not None and link.new == below

    @cached_property
    def weights(self) -> Weights:
        """N-gram weights over both versions. Costs a pass over all text, so only where something is open."""
        return Weights([*self.grams_old, *self.grams_new])

    @cached_property
    def grams_old(self) -> list[frozenset[str]]:
        """N-grams of each old unit."""
        return [grams(unit.said) for unit in self.old]

    @cached_property
    def grams_new(self) -> list[frozenset[str]]:
        """N-grams of each new unit."""
        return [grams(unit.said) for unit in self.new]

    def likeness(self, old: int, new: int) -> float:
        """How alike the texts of the two are, 0 to 1."""
        return self.weights.likeness(self.grams_old[old], self.grams_new[new])
