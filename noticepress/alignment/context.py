"""What stands around two clauses: topics, form, the neighbours, and all that stands below two headings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from math import sqrt

from msgspec import Struct

from noticepress.law import topics

from .bead import Scorer
from .units import Unit

_TOPIC, _SUBTOPIC, _GROUP, _KIND = 0.3, 0.15, 0.2, 0.1
"""For a topic, a subtopic, a group of topics and a kind of clause in common."""
_BESIDE = 0.6
"""For neighbours that say the same."""
_BELOW_WORDS, _BELOW_TOPICS = 0.2, 0.3
"""For what stands below two clauses, from half likeness up; less than half speaks against them."""
Weights = Mapping[str, float]


class _About(Struct, frozen=True):
    """Of a clause: its topics, its subtopics and the group of its main topic."""

    topics: frozenset[str]
    subtopics: frozenset[str]
    group: str


class Context:
    """How far two clauses of different vendors stand in the same surroundings.

    The weights are those of a logistic regression over three pairs of notices labelled by hand (the fourth
    left out in turn), rounded and scaled to that of the wording; see docs/decisions/0009-alignment.md.
    """

    __slots__ = ("_about", "_below", "_scorer")

    def __init__(self, scorer: Scorer) -> None:
        self._scorer = scorer
        self._about = [_about(unit) for unit in scorer.left], [_about(unit) for unit in scorer.right]
        bags = scorer.likeness.left, scorer.likeness.right
        self._below = [_Below(side, bag) for side, bag in zip((scorer.left, scorer.right), bags, strict=True)]

    def of(self, i: int, j: int) -> float:
        """From about -0.25 to 1.6."""
        a, b = self._scorer.left[i], self._scorer.right[j]
        same_kind = _KIND if a.clause.kind == b.clause.kind else 0.0
        return self._topic(i, j) + same_kind + _BESIDE * self._beside(i, j) + self._beneath(i, j)

    def _topic(self, i: int, j: int) -> float:
        a, b = self._about[0][i], self._about[1][j]
        return (
            (_TOPIC if a.topics & b.topics else 0.0)
            + (_SUBTOPIC if a.subtopics & b.subtopics else 0.0)
            + (_GROUP if a.group and a.group == b.group else 0.0)
        )

    def _beside(self, i: int, j: int) -> float:
        scorer = self._scorer
        near = [
            scorer.alike(i + step, j + step)
            for step in (-1, 1)
            if 0 <= i + step < len(scorer.left) and 0 <= j + step < len(scorer.right)
        ]
        return sum(near) / 2

    def _beneath(self, i: int, j: int) -> float:
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


def _about(unit: Unit) -> _About:
    heads = [topic.partition(".")[0] for topic in unit.topics]
    known = topics().topics.get(heads[0]) if heads else None
    below = frozenset(topic for topic in unit.topics if "." in topic)
    return _About(frozenset(heads), below, known.group if known else "")


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
