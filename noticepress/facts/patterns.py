"""Patterns of wordings in sentences, as the data of ``law`` write them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Generic

from msgspec import Struct

from noticepress.law import Pattern

from .folding import Folded, fold
from .matcher import Matcher, Owner
from .sentences import sentence_at, sentences


class Said(Struct, frozen=True):
    """A pattern that holds in a sentence, and from where to where its wordings reach in the original text."""

    pattern: Pattern
    start: int
    end: int
    weak: bool


class Wordings(Generic[Owner]):
    """Sets of wordings, found together in one pass over a text."""

    __slots__ = ("_matcher",)

    def __init__(self, sets: Mapping[Owner, Iterable[str]]) -> None:
        self._matcher = Matcher(sets.items())

    def find(self, folded: Folded) -> list[tuple[Owner, int, int]]:
        """Owner and place in the original text of every wording there, in order of the place."""
        found = [
            (owner, *folded.place(hit.start, hit.end))
            for hit in self._matcher.find(folded)
            for owner in hit.owners
        ]
        return sorted(found, key=lambda place: place[1:])


class PatternSet:
    """Patterns to be looked for together."""

    __slots__ = ("_patterns", "_wordings")

    def __init__(self, patterns: Iterable[Pattern]) -> None:
        self._patterns = tuple(patterns)
        sets: dict[tuple[int, int, int], Iterable[str]] = {}
        for index, pattern in enumerate(self._patterns):
            for way, groups in enumerate(pattern.groups):
                sets |= {(index, way, group): words for group, words in enumerate(groups)}
            sets[index, -1, 0] = pattern.unless
        self._wordings = Wordings(sets)

    def said(self, text: str) -> tuple[Said, ...]:
        """The patterns that hold in ``text``, taken as one sentence, in the order of the data."""
        return self._hold(self._wordings.find(fold(text)))

    def by_sentence(self, text: str) -> Iterator[tuple[int, int, tuple[Said, ...]]]:
        """Each sentence of ``text`` in which some pattern holds, and which; places in ``text``."""
        found: defaultdict[tuple[int, int], list[tuple[tuple[int, int, int], int, int]]] = defaultdict(list)
        ranges = sentences(text)
        for owner, start, end in self._wordings.find(fold(text)):
            found[sentence_at(ranges, start)].append((owner, start, end))
        for (start, end), places in found.items():
            said = self._hold(place for place in places if place[2] <= end)
            if said:
                yield start, end, said

    def _hold(self, found: Iterable[tuple[tuple[int, int, int], int, int]]) -> tuple[Said, ...]:
        ways: defaultdict[tuple[int, int], dict[int, tuple[int, int]]] = defaultdict(dict)
        for (index, way, group), start, end in found:
            ways[index, way].setdefault(group, (start, end))
        return tuple(
            Said(
                self._patterns[index],
                min(s for s, _ in places.values()),
                max(e for _, e in places.values()),
                weak,
            )
            for (index, way), places in sorted(ways.items())
            if way >= 0 and (index, -1) not in ways and len(places) == len(self._patterns[index].groups[way])
            for weak in (way in self._patterns[index].weak,)
        )
