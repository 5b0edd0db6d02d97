"""Finding many phrases at once, by how they begin: each is spelled out when a text holds its first word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from typing import Generic, NamedTuple, TypeVar

from msgspec import Struct

from .folding import WORDY, Folded, beginnings
from .spelling import by_opening, folded_patterns, spellings

Owner = TypeVar("Owner", bound=Hashable)
"""What phrases belong to."""
_NEXT = 3
"""Characters after an opening by which phrases are told apart before they are compared."""


class Hit(Struct, Generic[Owner], frozen=True):
    """A phrase, by its owners, and where it stands in the text searched."""

    owners: tuple[Owner, ...]
    start: int
    end: int


class _Phrase(NamedTuple, Generic[Owner]):
    """A spelling of one or several owners."""

    text: str
    """Folded, without the star."""
    is_open: bool
    """Whether its last word may go on."""
    rank: tuple[int, int, int]
    """Number of the pattern that has this spelling first, and its place among those of the pattern."""
    owners: tuple[Owner, ...]


class _Begun(NamedTuple, Generic[Owner]):
    """Phrases that begin alike."""

    after: int
    """Characters that they share."""
    short: tuple[_Phrase[Owner], ...]
    """Those that end before what tells the others apart."""
    longer: Mapping[str, Sequence[_Phrase[Owner]]]
    """The others, by the characters that come next."""


class Matcher(Generic[Owner]):
    """Finds phrases as whole words in any text; Chinese has no word bounds to check."""

    def __init__(self, sets: Iterable[tuple[Owner, Iterable[str]]]) -> None:
        """Owners with their phrases, written as ``expand`` reads them."""
        written = [(pattern, owner) for owner, patterns in sets for pattern in patterns]
        self._owners = tuple(owner for _, owner in written)
        self._waiting = defaultdict[str, list[tuple[int, int, str]]](list)
        for at, pattern in enumerate(folded_patterns(pattern for pattern, _ in written)):
            for way, (opening, narrower) in enumerate(by_opening(pattern)):
                self._waiting[opening].append((at, way, narrower))
        self._ready = dict[str, _Begun[Owner]]()

    def find(self, folded: Folded) -> list[Hit[Owner]]:
        """Every occurrence, overlapping ones too; offsets in ``folded.text``.

        Sorted by where they begin; of several that begin together, the one with fewer written letters first.
        """
        text, there = folded.text, beginnings(folded.text)
        found = list[tuple[int, int, tuple[int, int, int], Hit[Owner]]]()
        for opening in there.keys() & self._waiting.keys():
            after, short, longer = self._ready.get(opening) or self._made(opening)
            for start in there[opening]:
                more = longer.get(text[start + after : start + after + _NEXT], ())
                for phrase in (*short, *more) if short else more:
                    if text.startswith(phrase.text, start) and (end := _end(text, start, phrase)):
                        hit = Hit(phrase.owners, start, end)
                        found.append((start, start + len(phrase.text), phrase.rank, hit))
        return [hit for *_, hit in sorted(found, key=lambda place: place[:3])]

    def _made(self, opening: str) -> _Begun[Owner]:
        after = len(opening.rstrip("*"))
        short, longer = list[_Phrase[Owner]](), defaultdict[str, list[_Phrase[Owner]]](list)
        for phrase in self._spelled(opening):
            more = phrase.text[after : after + _NEXT]
            (short if len(more) < _NEXT else longer[more]).append(phrase)
        made = self._ready[opening] = _Begun(after, tuple(short), longer)
        return made

    def _spelled(self, opening: str) -> Iterator[_Phrase[Owner]]:
        ranks = defaultdict[str, list[tuple[int, int, int]]](list)
        for at, way, pattern in self._waiting[opening]:
            for place, form in enumerate(spellings(pattern)):
                ranks[form].append((at, way, place))
        for form, those in ranks.items():
            owners = tuple(dict.fromkeys(self._owners[at] for at, _, _ in those))
            yield _Phrase(form.rstrip("*"), form.endswith("*"), those[0], owners)


def _end(text: str, start: int, phrase: _Phrase[Owner]) -> int:
    """Where a phrase that begins at ``start`` ends; 0 where it would end inside a word."""
    end = start + len(phrase.text)
    if end < len(text) and text[end] in WORDY and text[end - 1] in WORDY:
        if not phrase.is_open:
            return 0
        while end < len(text) and text[end] in WORDY:
            end += 1
    return end


def covered(hits: Iterable[Hit[Owner]]) -> Iterator[tuple[Hit[Owner], Hit[Owner]]]:
    """Each hit with the longest one that it lies in, itself where there is none; in order of the place."""
    cover = Hit[Owner]((), -1, -1)
    for hit in sorted(hits, key=lambda h: (h.start, -h.end)):
        if hit.end > cover.end:
            cover = hit
        yield hit, cover
