"""Whether what is said in another order is only put elsewhere: one stretch moved at a time.

"Names to banks, addresses to couriers" holds the same words as "addresses to banks, names to couriers": two
things changed places around a third there, which no moved clause or adverb does.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence


def moved(one: Sequence[str], other: Sequence[str], deeds: frozenset[str] = frozenset()) -> bool:
    """Whether ``other`` comes of ``one`` by moving stretches, none across another that moved.

    Around one of ``deeds`` two stretches may change places: the words before them tell which is which.
    """
    at = 0
    while at < len(one):
        if one[at] == other[at]:
            at += 1
            continue
        end = _region(one, other, at)
        if end is None or not (
            _rotated(one[at:end], other[at:end])
            or _rotated(*([name for name in side[at:end] if name not in deeds] for side in (one, other)))
        ):
            return False
        at = end
    return True


def _region(one: Sequence[str], other: Sequence[str], at: int) -> int | None:
    """The end of the shortest stretch from ``at`` that holds the same in both."""
    balance = Counter[str]()
    for end in range(at, len(one)):
        balance[one[end]] += 1
        balance[other[end]] -= 1
        if not any(balance.values()):
            return end + 1
    return None


def _rotated(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether the end of one is the beginning of the other."""
    return any(other == [*one[cut:], *one[:cut]] for cut in range(1, len(one)))
