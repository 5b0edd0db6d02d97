"""Finding many phrases at once, by how they begin: each is spelled out when a text holds its first word."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from typing import Generic, TypeVar

from msgspec import Struct

from .folding import WORDY, Folded, beginnings
from .phrases import NEXT, Begun, phrases
from .spelling import folded_patterns

Owner = TypeVar("Owner", bound=Hashable)
"""What phrases belong to."""


class Hit(Struct, Generic[Owner], frozen=True):
    """A phrase, by its owners, and where it stands in the text searched."""

    owners: tuple[Owner, ...]
    start: int
    end: int


class Matcher(Generic[Owner]):
    """Finds phrases as whole words in any text; Chinese has no word bounds to check."""

    def __init__(self, sets: Iterable[tuple[Owner, Iterable[str]]]) -> None:
        """Owners with their phrases, written as ``expand`` reads them."""
        written = [(pattern, owner) for owner, patterns in sets for pattern in patterns]
        self._owners = tuple(owner for _, owner in written)
        self._phrases = phrases(folded_patterns(pattern for pattern, _ in written))
        self._ready = dict[str, Begun]()

    def find(self, folded: Folded) -> list[Hit[Owner]]:
        """Every occurrence, overlapping ones too; offsets in ``folded.text``.

        Sorted by where they begin; of several that begin together, the one with fewer written letters first.
        """
        text, there = folded.text, beginnings(folded.text)
        found = list[tuple[int, int, tuple[int, int, int], Hit[Owner]]]()
        for opening in there.keys() & self._phrases.openings():
            after, short, longer = self._ready.get(opening) or self._begun(opening)
            for start in there[opening]:
                more = longer.get(text[start + after : start + after + NEXT], ())
                for wording, is_open, rank, patterns in (*short, *more) if short else more:
                    if text.startswith(wording, start) and (end := _end(text, start + len(wording), is_open)):
                        hit = Hit(self._owned(patterns), start, end)
                        found.append((start, start + len(wording), rank, hit))
        return [hit for *_, hit in sorted(found, key=lambda place: place[:3])]

    def _begun(self, opening: str) -> Begun:
        found = self._ready[opening] = self._phrases.begun(opening)
        return found

    def _owned(self, patterns: tuple[int, ...]) -> tuple[Owner, ...]:
        return tuple(dict.fromkeys(self._owners[number] for number in patterns))


def _end(text: str, end: int, is_open: bool) -> int:  # noqa: FBT001 - of the phrase
    """Where a phrase ends whose wording ends here; 0 where it would end inside a word."""
    if end < len(text) and text[end] in WORDY and text[end - 1] in WORDY:
        if not is_open:
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
