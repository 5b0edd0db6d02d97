"""Two versions → an alignment: by order for two editions of one notice, by topic for any others."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from itertools import combinations

from noticepress.model.alignment import Alignment
from noticepress.model.notice import Document, Notice
from noticepress.model.when import current, upcoming
from noticepress.store.cache import Cache, key_of

from .remembering import program_stamp, state_of


def alignment(left: Document, right: Document) -> Alignment:
    """Lay two versions against each other."""
    from noticepress.alignment import align_editions, align_vendors, same_notice  # noqa: PLC0415

    return (align_editions if same_notice(left, right) else align_vendors)(left, right)


def alignments(
    notices: Iterable[Notice], today: date, remembered: Cache
) -> Mapping[tuple[str, str], Alignment]:
    """Every two editions' current texts, and their coming ones of the same name, laid against each other."""
    return {
        (str(left.id), str(right.id)): edition_alignment(left, right, remembered)
        for notice in notices
        for left, right in _counterparts(notice, today)
    }


def _counterparts(notice: Notice, today: date) -> Iterator[tuple[Document, Document]]:
    for one, other in combinations(notice.editions.values(), 2):
        yield current(one, today), current(other, today)
        later = {document.id.version: document for document in upcoming(other, today)}
        for document in upcoming(one, today):
            match = later.get(document.id.version)
            if match and document is not current(one, today):
                yield document, match


def edition_alignment(left: Document, right: Document, remembered: Cache) -> Alignment:
    """Two editions of one notice laid against each other."""
    from noticepress.alignment import align_editions  # noqa: PLC0415

    return _remembered(align_editions, left, right, remembered)


def vendor_alignment(left: Document, right: Document, remembered: Cache) -> Alignment:
    """Two notices laid against each other."""
    from noticepress.alignment import align_vendors  # noqa: PLC0415

    return _remembered(align_vendors, left, right, remembered)


def _remembered(
    align: Callable[[Document, Document], Alignment], left: Document, right: Document, remembered: Cache
) -> Alignment:
    """From the cache where neither text nor program has changed; the documents are not kept there."""
    key = key_of(program_stamp(), align.__name__, state_of(left), state_of(right))
    known = remembered.get(key, Alignment, apart=(left, right))
    if known is None:
        known = align(left, right)
        remembered.put(key, known, apart=(left, right))
    return known
