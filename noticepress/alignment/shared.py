"""What two clauses both provide for, and how much that tells: little where many clauses provide for it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from math import sqrt

from msgspec import Struct

from .provisions import catalogue

_VAGUE = 0.3
"""Weight of what most clauses could say, beside other provisions."""
_TELLING = {"telling": 1.0, "plain": 0.6, "vague": 0.25}
_LEAST = 0.2
"""A clause that provides for little is not told by that alone."""
_HEADING = "# "
Provided = Sequence[AbstractSet[str]]
Flags = Sequence[bool]


class Common(Struct, frozen=True):
    """Of two clauses; all from 0 up."""

    told: float = 0.0
    """How surely what they share tells that they answer each other, to 1."""
    most: float = 0.0
    """Weight of the rarest thing shared, to 1."""
    all: float = 0.0
    """Weight of all things shared."""
    part: float = 0.0
    """That weight as a part of what both provide for, about to 1."""
    apart: float = 0.0
    """1 where each provides for something and nothing is shared."""


class Shared:
    """The provisions of two rows of clauses, held against each other."""

    __slots__ = ("_left", "_right", "_totals", "_weights")

    def __init__(self, left: Provided, right: Provided, headings: tuple[Flags, Flags]) -> None:
        self._left, self._right = _apart(left, headings[0]), _apart(right, headings[1])
        counts = _counts(self._left), _counts(self._right)
        names = sorted(counts[0].keys() | counts[1].keys())
        self._weights = {name: _weight(name, counts[0][name], counts[1][name]) for name in names}
        self._totals = self._total(self._left), self._total(self._right)

    def _total(self, side: Provided) -> list[float]:
        return [max(_LEAST, sum(self._weights[name] for name in sorted(names))) for names in side]

    def of(self, i: int, j: int) -> Common:
        """Clause ``i`` of the left and ``j`` of the right."""
        shared = sorted(self._left[i] & self._right[j])
        if not shared:
            return Common(apart=float(_definite(self._left[i]) and _definite(self._right[j])))
        weights = [self._weights[name] for name in shared]
        telling = [self._weights[name] for name in shared if _tells()[name] == "telling"]
        return Common(
            told=sqrt(max(telling, default=0.0)),
            most=max(weights),
            all=sum(weights),
            part=sum(weights) / sqrt(self._totals[0][i] * self._totals[1][j]),
        )

    def any(self, i: int, j: int) -> bool:
        """Whether they share anything."""
        return not self._left[i].isdisjoint(self._right[j])


def telling(name: str) -> float:
    """How much one thing provided for says of what a clause is about, to 1."""
    return _TELLING[_tells()[name]]


def _apart(side: Provided, headings: Flags) -> list[frozenset[str]]:
    """A heading announces what a clause provides for: headings answer headings, and are counted alone."""
    return [
        frozenset(f"{_HEADING}{name}" for name in names) if heads else frozenset(names)
        for names, heads in zip(side, headings, strict=True)
    ]


def _counts(side: Provided) -> Counter[str]:
    return Counter(name for names in side for name in names)


def _weight(name: str, ours: int, theirs: int) -> float:
    return (_VAGUE if _tells()[name] == "vague" else 1.0) / sqrt(max(1, ours) * max(1, theirs))


def _definite(names: AbstractSet[str]) -> bool:
    return any(_tells()[name] != "vague" for name in names)


@cache
def _tells() -> Mapping[str, str]:
    return {f"{kind}{row.name}": row.tells for row in catalogue() for kind in ("", _HEADING)}
