"""How much two clauses say the same, by the words and facts they share."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from math import log, sqrt

from noticepress.model.fact import Age, Contact, Day, Fact, Period, Phone, Term
from noticepress.model.notice import Document

from .units import Unit
from .words import concepts, own_words, printed

Bag = Counter[str]


class Likeness:
    """Weighted words of both sides; products of two clauses are found by the words they share alone."""

    __slots__ = ("_norms", "dots", "left", "right")

    def __init__(self, left: Sequence[Bag], right: Sequence[Bag]) -> None:
        weights = _weights(left, right)
        self.left = [_weighted(bag, weights) for bag in left]
        self.right = [_weighted(bag, weights) for bag in right]
        self.dots = _products(self.left, self.right)
        self._norms = dict[tuple[int, ...], float](), dict[tuple[int, ...], float]()

    def cosine(self, left: Sequence[int], right: Sequence[int]) -> float:
        """Of the clauses ``left`` taken together and ``right`` taken together: 0 to 1, rounded to 1e-4."""
        dot = sum(self.dots[i].get(j, 0.0) for i in left for j in right)
        if not dot:
            return 0.0
        return round(min(1.0, dot / (self._norm(0, tuple(left)) * self._norm(1, tuple(right)))), 4)

    def _norm(self, side: int, run: tuple[int, ...]) -> float:
        known = self._norms[side].get(run)
        if known is None:
            known = self._norms[side][run] = _norm((self.left, self.right)[side], run)
        return known


def bags(document: Document, units: Sequence[Unit], words: Callable[[str, str], Iterable[str]]) -> list[Bag]:
    """The words of each clause, by ``words`` of text and language, and its facts."""
    facts = defaultdict[str, list[str]](list)
    for fact in document.facts:
        facts[fact.clause] += fact_words(fact)
    lang = document.id.lang
    return [Counter([*words(unit.content, lang), *facts[unit.clause.id]]) for unit in units]


def shared_words(text: str, _lang: str) -> Iterable[str]:
    """What texts of two languages can have in common."""
    yield from concepts(text)
    yield from printed(text)


def same_language_words(text: str, lang: str) -> Iterable[str]:
    """What texts of one language have in common."""
    yield from own_words(text, lang)
    yield from printed(text)


def fact_words(fact: Fact) -> list[str]:
    """A fact as words that no language colours; values that are wording say nothing across languages."""
    value = fact.value
    if isinstance(value, Term):
        return [f"f{fact.kind}:{value.id}"] if value.id else []
    if isinstance(value, Period):
        return [f"f{value.number}{value.unit}", f"f{fact.kind}"]
    if isinstance(value, Age):
        return [f"fage{value.years}", "fage"]
    if isinstance(value, Day):
        return [f"f{value.date}"]
    if isinstance(value, Contact | Phone):
        return [f"f{fact.kind}"]
    return []


def _weights(left: Sequence[Bag], right: Sequence[Bag]) -> Mapping[str, float]:
    """Rare words tell more. Words of one side alone tell nothing: they are only not in the lexicon."""
    ours, theirs = (Counter(word for bag in side for word in bag) for side in (left, right))
    total = len(left) + len(right)
    return {word: log(1 + total / (ours[word] + theirs[word])) for word in ours.keys() & theirs.keys()}


def _weighted(bag: Bag, weights: Mapping[str, float]) -> dict[str, float]:
    return {word: weights[word] * (1 + log(count)) for word, count in bag.items() if word in weights}


def _products(
    left: Sequence[Mapping[str, float]], right: Sequence[Mapping[str, float]]
) -> list[dict[int, float]]:
    places = defaultdict[str, list[tuple[int, float]]](list)
    for j, bag in enumerate(right):
        for word, weight in bag.items():
            places[word].append((j, weight))
    found = list[dict[int, float]]()
    for bag in left:
        row = defaultdict[int, float](float)
        for word in sorted(bag):  # in a fixed order: sums of floats differ with it
            weight = bag[word]
            for j, other in places[word]:
                row[j] += weight * other
        found.append(dict(row))
    return found


def _norm(side: Sequence[Mapping[str, float]], run: Sequence[int]) -> float:
    if len(run) == 1:
        return sqrt(sum(weight * weight for weight in side[run[0]].values()))
    together = defaultdict[str, float](float)
    for at in run:
        for word, weight in side[at].items():
            together[word] += weight
    return sqrt(sum(together[word] ** 2 for word in sorted(together)))
