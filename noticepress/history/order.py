"""Which of several matched things kept their order."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence


def longest_rising(values: Sequence[int]) -> list[int]:
    """Positions of a longest strictly rising subsequence."""
    ends = list[int]()
    tails = list[int]()
    before = list[int]()
    for at, value in enumerate(values):
        place = bisect_left(ends, value)
        if place == len(ends):
            ends.append(value)
            tails.append(at)
        else:
            ends[place], tails[place] = value, at
        before.append(tails[place - 1] if place else -1)
    return _trace(tails[-1] if tails else -1, before)


def heaviest_rising(values: Sequence[int], weights: Sequence[int]) -> list[int]:
    """Positions of the strictly rising subsequence with the greatest weight: what stayed where it was.

    A long section that changes places with a short one stays; the short one has moved.
    """
    ranks = {value: rank for rank, value in enumerate(sorted(set(values)), start=1)}
    best: list[tuple[int, int]] = [(0, -1)] * (len(ranks) + 1)
    reached, before = list[int](), list[int]()
    for at, value in enumerate(values):
        weight, last = _greatest_below(best, ranks[value])
        reached.append(weight + weights[at])
        before.append(last)
        _raise(best, ranks[value], (reached[at], at))
    end = max(range(len(values)), key=lambda at: (reached[at], -at), default=-1)
    return _trace(end, before)


def _greatest_below(tree: list[tuple[int, int]], rank: int) -> tuple[int, int]:
    found, rank = (0, -1), rank - 1
    while rank > 0:
        found = max(found, tree[rank], key=lambda entry: entry[0])
        rank -= rank & -rank
    return found


def _raise(tree: list[tuple[int, int]], rank: int, entry: tuple[int, int]) -> None:
    while rank < len(tree):
        tree[rank] = max(tree[rank], entry, key=lambda held: held[0])
        rank += rank & -rank


def _trace(end: int, before: Sequence[int]) -> list[int]:
    found = list[int]()
    while end >= 0:
        found.append(end)
        end = before[end]
    return found[::-1]
