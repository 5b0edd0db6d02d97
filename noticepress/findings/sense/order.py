"""Whether what is said in another order is only put elsewhere: one stretch moved at a time.

"Names to banks, addresses to couriers" holds the same words as "addresses to banks, names to couriers": two
things changed places around a third there, which no moved clause or adverb does.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence


def moved(
    one: Sequence[str],
    other: Sequence[str],
    deeds: frozenset[str] = frozenset(),
    marked: frozenset[str] = frozenset(),
    turned: frozenset[str] = frozenset(),
) -> bool:
    """Whether ``other`` comes of ``one`` by moving stretches, none across another that moved.

    Around one of ``deeds`` two stretches may change places where one of them is ``marked``: a word before it
    tells to whom or from whom, in both. ``turned`` are deeds that are passive in one of them alone.
    """
    at = 0
    while at < len(one):
        if one[at] == other[at]:
            at += 1
            continue
        ends = (
            end
            for end in _regions(one, other, at)
            if _put_elsewhere(one[at:end], other[at:end], deeds, marked, turned)
        )
        end = next(ends, None)
        if end is None:
            return False
        at = end
    return True


def _put_elsewhere(
    one: Sequence[str],
    other: Sequence[str],
    deeds: frozenset[str],
    marked: frozenset[str],
    turned: frozenset[str],
) -> bool:
    if _rotated(one, other):
        return True
    if _turned(one, other, turned):
        return True
    around = [name for name in one if name in deeds]
    if len(around) != 1 or marked.isdisjoint(one):
        return False
    return _rotated(*([name for name in side if name not in around] for side in (one, other)))


def _turned(one: Sequence[str], other: Sequence[str], deeds: frozenset[str]) -> bool:
    """Whether a passive was turned: what stands before a deed and behind it change places around it."""
    for start in range(1, len(one) - 1):
        for end in range(start + 1, min(start + _DEED, len(one) - 1) + 1):
            deed = one[start:end]
            if deeds.intersection(deed) and list(other) == [*one[end:], *deed, *one[:start]]:
                return True
    return False


_DEED = 3
"""Words of a deed at most: may collect, collect and use."""


def _regions(one: Sequence[str], other: Sequence[str], at: int) -> Iterator[int]:
    """The ends of stretches from ``at`` that hold the same in both, the shortest first."""
    balance = Counter[str]()
    for end in range(at, len(one)):
        balance[one[end]] += 1
        balance[other[end]] -= 1
        if not any(balance.values()):
            yield end + 1


def _rotated(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether the end of one is the beginning of the other."""
    return any(other == [*one[cut:], *one[:cut]] for cut in range(1, len(one)))
