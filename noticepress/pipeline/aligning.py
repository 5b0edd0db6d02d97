"""Two versions → an alignment: by order for two editions of one notice, by topic for any others."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations
from typing import Literal

from msgspec import Struct, field

from noticepress.model.alignment import Alignment
from noticepress.model.notice import Document, Notice
from noticepress.model.pin import Pin
from noticepress.model.when import current, upcoming
from noticepress.store.cache import Cache, key_of

from .remembering import encoder_stamp, program_stamp, state_of
from .workers import spread

Lay = Callable[[Document, Document], Alignment]
"""Lays two versions against each other."""


Across = Literal["words", "meaning"]
"""How two vendors are compared: for pages by words, so that a preview answers at once; else by meaning."""


def alignment(
    left: Document, right: Document, pins: tuple[Pin, ...] = (), across: Across = "words"
) -> Alignment:
    """Lay two versions against each other."""
    from noticepress.alignment import align_editions, align_vendors, same_notice  # noqa: PLC0415
    from noticepress.alignment.encoder import LexiconOnly, default_encoder  # noqa: PLC0415

    if same_notice(left, right):
        return align_editions(left, right, pins=pins)
    return align_vendors(left, right, pins, default_encoder if across == "meaning" else LexiconOnly)


def load_alignment() -> None:
    """Load all that laying two editions against each other needs: code, lexicon, tables of drift."""
    from noticepress.alignment.tables import load_tables  # noqa: PLC0415

    load_tables()


class Remembering(Struct, frozen=True, kw_only=True):
    """Lays versions of a site against each other; from the cache where they and the pins are the same."""

    remembered: Cache
    pins: Mapping[str, tuple[Pin, ...]] = field(default_factory=dict)
    """What reviewers decided on links, by ``vendor/notice``."""
    across: Across = "words"

    def __call__(self, left: Document, right: Document) -> Alignment:
        """The alignment of two versions; the documents themselves are not kept in the cache."""
        pins = self._pins(left, right)
        key = self._key(left, right, pins)
        known = self.remembered.get(key, Alignment, apart=(left, right))
        if known is None:
            known = alignment(left, right, pins, self.across)
            self.remembered.put(key, known, apart=(left, right))
        return known

    def knows(self, sides: tuple[Document, Document]) -> bool:
        """Whether the two were laid against each other before."""
        return self.remembered.holds(self._key(*sides, self._pins(*sides)))

    def learn(self, sides: tuple[Document, Document]) -> None:
        """Lay the two against each other, for the cache."""
        self(*sides)

    def _pins(self, left: Document, right: Document) -> tuple[Pin, ...]:
        names = dict.fromkeys(f"{document.id.vendor}/{document.id.notice}" for document in (left, right))
        return tuple(pin for name in names for pin in self.pins.get(name, ()))

    def _key(self, left: Document, right: Document, pins: tuple[Pin, ...]) -> str:
        works = {(document.id.vendor, document.id.notice) for document in (left, right)}
        how = "alignment" if len(works) == 1 else self.across
        stamps = program_stamp(), encoder_stamp()
        return key_of(*stamps, how, state_of(left), state_of(right), repr(pins))


def alignments(
    notices: Iterable[Notice], today: date, lay: Remembering, jobs: int
) -> Mapping[tuple[str, str], Alignment]:
    """Every two editions' current texts, and their coming ones of the same name, laid against each other.

    ``jobs`` is how many processes do it; what they found comes back through the cache.
    """
    return laid_all([pair for notice in notices for pair in _counterparts(notice, today)], lay, jobs)


def laid_all(
    sides: Sequence[tuple[Document, Document]], lay: Remembering, jobs: int
) -> Mapping[tuple[str, str], Alignment]:
    """Every two of these laid against each other, by the names of their versions."""
    for _ in spread(lay.learn, [pair for pair in sides if not lay.knows(pair)], jobs):
        pass
    return {(str(left.id), str(right.id)): lay(left, right) for left, right in sides}


def _counterparts(notice: Notice, today: date) -> Iterator[tuple[Document, Document]]:
    for one, other in combinations(notice.editions.values(), 2):
        yield current(one, today), current(other, today)
        later = {document.id.version: document for document in upcoming(other, today)}
        for document in upcoming(one, today):
            match = later.get(document.id.version)
            if match and document is not current(one, today):
                yield document, match
