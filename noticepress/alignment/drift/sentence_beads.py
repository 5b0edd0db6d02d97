"""Which sentences of a pair of clauses answer each other where one side has more of them.

An order-keeping programme in the manner of Gale and Church (1993), lengths and shared words together. A
clause has few sentences, so every bead of up to five to one is tried.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product
from math import log, sqrt

from msgspec import Struct

from noticepress.alignment.units import size
from noticepress.alignment.words import concepts, printed

Bead = tuple[range, range]
"""Sentences of the left and of the right by number; one side is empty where nothing answers the other."""

_MERGED = 5
"""Sentences of one side that one of the other may hold."""
_PRIORS = {
    (1, 1): 0.0,
    **{shape: 0.5 - 1.7 * (more - 1) for more in range(2, _MERGED + 1) for shape in ((1, more), (more, 1))},
    (2, 2): -3.4,
}
_ALONE = -2.2
"""What a sentence without an answer costs; set so that none is told of the faithful texts of the tests."""
_SPREAD = 0.28
"""Standard deviation of the logarithm of the ratio of lengths, on the tests' own texts."""
_WORDS = 6.0
"""Weight of the words shared, whose cosine is 0 to 1."""
_UNKNOWN = 0.3
"""Cosine supposed where a sentence has no word that the lexicon knows on both sides."""
_MOST = 12
"""Sentences beyond which a clause is compared whole."""


class _Sentence(Struct, frozen=True):
    size: float
    words: frozenset[str]


def sentence_beads(left: Sequence[str], right: Sequence[str]) -> list[Bead]:
    """The best way through both sides, in order."""
    if max(len(left), len(right)) > _MOST:
        return [(range(len(left)), range(len(right)))]
    ours, theirs = _known(left, right)
    best: dict[tuple[int, int], tuple[float, tuple[int, int]]] = {(0, 0): (0.0, (0, 0))}
    for i, j in product(range(len(ours) + 1), range(len(theirs) + 1)):
        for (a, b), gain in _steps(ours[:i], theirs[:j]):
            before = best[i - a, j - b][0] + gain
            if (i, j) not in best or before > best[i, j][0]:
                best[i, j] = before, (i - a, j - b)
    return list(_back(best, (len(ours), len(theirs))))[::-1]


def _known(left: Sequence[str], right: Sequence[str]) -> tuple[list[_Sentence], list[_Sentence]]:
    """Sizes, and the words that both sides have somewhere: the others say nothing."""
    sides = [[frozenset((*concepts(text), *printed(text))) for text in side] for side in (left, right)]
    shared = frozenset[str]().union(*sides[0]) & frozenset[str]().union(*sides[1])
    ours, theirs = (
        [_Sentence(size(text), words & shared) for text, words in zip(side, known, strict=True)]
        for side, known in zip((left, right), sides, strict=True)
    )
    return ours, theirs


def _steps(ours: Sequence[_Sentence], theirs: Sequence[_Sentence]) -> Iterator[tuple[tuple[int, int], float]]:
    """Beads that can end here, with what they are worth."""
    if ours:
        yield (1, 0), _ALONE
    if theirs:
        yield (0, 1), _ALONE
    for (a, b), prior in _PRIORS.items():
        if a <= len(ours) and b <= len(theirs):
            yield (a, b), prior + _worth(ours[len(ours) - a :], theirs[len(theirs) - b :])


def _worth(ours: Sequence[_Sentence], theirs: Sequence[_Sentence]) -> float:
    apart = log(sum(one.size for one in ours) / sum(one.size for one in theirs)) / _SPREAD
    return _WORDS * _cosine(ours, theirs) - apart * apart / 2


def _cosine(ours: Sequence[_Sentence], theirs: Sequence[_Sentence]) -> float:
    left, right = (frozenset[str]().union(*(one.words for one in side)) for side in (ours, theirs))
    if not left or not right:
        return _UNKNOWN
    return len(left & right) / sqrt(len(left) * len(right))


def _back(best: dict[tuple[int, int], tuple[float, tuple[int, int]]], at: tuple[int, int]) -> Iterator[Bead]:
    while at != (0, 0):
        before = best[at][1]
        yield range(before[0], at[0]), range(before[1], at[1])
        at = before
