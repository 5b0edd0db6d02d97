"""What stands around two clauses: the neighbours, and the words and topics of all that stands below them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from math import sqrt

from .bead import Scorer
from .units import Unit

_BELOW_WORDS, _BELOW_TOPICS = 0.2, 0.3
"""For what stands below two clauses, from half likeness up; less than half speaks against them."""
Weights = Mapping[str, float]


class Context:
    """How far two clauses of different vendors stand in the same surroundings."""

    __slots__ = ("_below", "_scorer")

    def __init__(self, scorer: Scorer) -> None:
        self._scorer = scorer
        bags = scorer.likeness.left, scorer.likeness.right
        self._below = [_Below(side, bag) for side, bag in zip((scorer.left, scorer.right), bags, strict=True)]

    def beside(self, i: int, j: int) -> float:
        """How alike the clauses before and after are, 0 to 1."""
        scorer = self._scorer
        near = [
            scorer.alike(i + step, j + step)
            for step in (-1, 1)
            if 0 <= i + step < len(scorer.left) and 0 <= j + step < len(scorer.right)
        ]
        return sum(near) / 2

    def beneath(self, i: int, j: int) -> float:
        """Of what stands below both, from -0.25 to 0.25; 0 where nothing does."""
        ours, theirs = self._below
        if i not in ours.words or j not in theirs.words:
            return 0.0
        words = _cosine(ours.words[i], theirs.words[j])
        if not words:
            return 0.0
        return _BELOW_WORDS * (words - 0.5) + _BELOW_TOPICS * (
            _cosine(ours.topics[i], theirs.topics[j]) - 0.5
        )


class _Below:
    """Of every clause with clauses below it: the words and the topics of them all, at unit length."""

    __slots__ = ("topics", "words")

    def __init__(self, side: Sequence[Unit], bags: Sequence[Weights]) -> None:
        words, about = dict[int, Counter[str]](), dict[int, Counter[str]]()
        for unit in reversed(side):  # children come after their parents
            if unit.clause.children:
                _add(words.setdefault(unit.at, Counter()), bags[unit.at])
                about.setdefault(unit.at, Counter()).update(_main(unit))
            if unit.parent >= 0:
                _add(words.setdefault(unit.parent, Counter()), words.get(unit.at, bags[unit.at]))
                above = about.setdefault(unit.parent, Counter())
                above.update(about[unit.at] if unit.at in about else Counter(_main(unit)))
        self.words = {at: _unit(bag) for at, bag in words.items()}
        self.topics = {at: _unit(bag) for at, bag in about.items()}


def _main(unit: Unit) -> list[str]:
    return [topic.partition(".")[0] for topic in unit.topics[:1]]


def _add(total: Counter[str], bag: Weights) -> None:
    for word, weight in bag.items():
        total[word] += weight  # type: ignore[assignment]  # a counter of weights


def _unit(bag: Weights) -> Weights:
    length = sqrt(sum(bag[word] ** 2 for word in sorted(bag))) or 1.0
    return {word: weight / length for word, weight in bag.items()}


def _cosine(ours: Weights, theirs: Weights) -> float:
    shorter, longer = sorted((ours, theirs), key=len)
    return sum(shorter[word] * longer.get(word, 0.0) for word in sorted(shorter))
