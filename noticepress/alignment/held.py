"""How far what the shorter of two clauses says is found in the other, however much that says besides.

Likeness falls where one clause says in a sentence what the other says among ten things. Here the words and
senses of the one that has fewer are looked for in the other; what a fifth of all clauses say is left out.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from math import log

from .bead import Scorer
from .drift.senses import Lang, meant
from .units import Unit

_USUAL = 0.2
"""Part of all clauses that a thing is said in from which it tells nothing."""
_FEW = 3
"""Clauses that may say a thing in the shortest notices."""
_LEAST = 3.0
"""Added to the weight of the shorter clause: one that says a single thing is held by many."""
Bags = Sequence[AbstractSet[str]]
Row = Mapping[int, float]


def held(scorer: Scorer, langs: tuple[str, str]) -> list[Row]:
    """By clause of the left, the clauses of the right that say anything of the same: from 0 to below 1."""
    left = _bags(scorer.left, scorer.likeness.left, langs[0])
    right = _bags(scorer.right, scorer.likeness.right, langs[1])
    weights = _weights(left, right)
    totals = [[sum(weights.get(word, 0.0) for word in sorted(bag)) for bag in side] for side in (left, right)]
    return [
        {j: shared / (min(total, totals[1][j]) + _LEAST) for j, shared in row.items()}
        for row, total in zip(_shared(left, right, weights), totals[0], strict=True)
    ]


def _bags(side: Sequence[Unit], words: Sequence[Mapping[str, float]], lang: str) -> Bags:
    known: Lang = "zh" if lang.startswith("zh") else "en"
    return [
        frozenset(bag) | {f"s{sense}" for sense in meant(unit.content, known)}
        for unit, bag in zip(side, words, strict=True)
    ]


def _weights(left: Bags, right: Bags) -> Mapping[str, float]:
    """The rarer a thing, the more it tells."""
    ours, theirs = (Counter(word for bag in side for word in bag) for side in (left, right))
    total = len(left) + len(right)
    counts = {word: ours[word] + theirs[word] for word in ours.keys() & theirs.keys()}
    most = max(_FEW, _USUAL * total)
    return {word: log(1 + total / count) ** 2 for word, count in counts.items() if count <= most}


def _shared(left: Bags, right: Bags, weights: Mapping[str, float]) -> Iterator[Row]:
    places = defaultdict[str, list[int]](list)
    for j, bag in enumerate(right):
        for word in bag:
            places[word].append(j)
    for bag in left:
        row = defaultdict[int, float](float)
        for word in sorted(bag & weights.keys()):  # in a fixed order: sums of floats differ with it
            for j in places[word]:
                row[j] += weights[word]
        yield row
