"""Two versions → an alignment: by order for two editions of one notice, by topic for any others."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from itertools import combinations

from noticepress.model.alignment import Alignment
from noticepress.model.notice import Document, Notice
from noticepress.model.when import current, upcoming
from noticepress.store.cache import Cache, key_of


def alignment(left: Document, right: Document) -> Alignment:
    """Lay two versions against each other."""
    from noticepress.alignment import align_editions, align_vendors, same_notice  # noqa: PLC0415

    return (align_editions if same_notice(left, right) else align_vendors)(left, right)


def alignments(
    notices: Iterable[Notice], today: date, remembered: Cache, stamp: str
) -> Mapping[tuple[str, str], Alignment]:
    """Every two editions' current texts, and their coming ones of the same name, laid against each other.

    ``stamp`` changes with the program: what was aligned by other code is not trusted.
    """
    return {
        (str(left.id), str(right.id)): edition_alignment(left, right, remembered, stamp)
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


def edition_alignment(left: Document, right: Document, remembered: Cache, stamp: str) -> Alignment:
    """Two editions of one notice laid against each other."""
    return _remembered((left, right), remembered, key_of(stamp, "alignment"), _editions)


def vendor_alignment(left: Document, right: Document, remembered: Cache, stamp: str) -> Alignment:
    """Two notices laid against each other."""
    return _remembered((left, right), remembered, key_of(stamp, "vendors"), _vendors)


def _editions(left: Document, right: Document) -> Alignment:
    from noticepress.alignment import align_editions  # noqa: PLC0415

    return align_editions(left, right)


def _vendors(left: Document, right: Document) -> Alignment:
    from noticepress.alignment import align_vendors  # noqa: PLC0415

    return align_vendors(left, right)


def _remembered(
    documents: tuple[Document, Document],
    remembered: Cache,
    salt: str,
    align: Callable[[Document, Document], Alignment],
) -> Alignment:
    """From the cache where neither text nor program has changed; the documents are not kept there."""
    left, right = documents
    sides = (left.version, right.version)
    key = key_of(salt, *(f"{v.id} {v.source.sha256} {v.sidecar}" for v in sides))
    known = remembered.get(key, tuple)
    if known is None:
        made = align(left, right)
        known = (made.pairs, made.left_only, made.right_only, made.drift, made.notes)
        remembered.put(key, known)
    pairs, left_only, right_only, drift, notes = known
    return Alignment(
        left=left,
        right=right,
        pairs=pairs,
        left_only=left_only,
        right_only=right_only,
        drift=drift,
        notes=notes,
    )
