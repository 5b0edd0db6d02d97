"""Where every character of a source ended."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from msgspec import Struct

from .clause import Clause, ClauseKind
from .notice import Version
from .passage import Passage, Span

_BUCKETS = {ClauseKind.TOC: "toc", ClauseKind.META: "meta", ClauseKind.BOILERPLATE: "boilerplate"}


class Accounting(Struct, frozen=True, kw_only=True):
    """Non-space code points of the counted text, by the kind of clause that answers for them."""

    characters: int
    clause: int
    toc: int
    meta: int
    boilerplate: int
    unaccounted: int


def account(version: Version) -> Accounting:
    """Count each character once, for the first clause that owns it."""
    reading = version.source.reading
    starts = [piece.span.start for piece in reading.pieces]
    counts = {"clause": 0, "toc": 0, "meta": 0, "boilerplate": 0}
    reached = 0
    for span, bucket in sorted(_owned(version.clauses), key=lambda owned: (owned[0], owned[1])):
        fresh = Span(max(span.start, reached), span.end)
        counts[bucket] += _count(reading, starts, fresh) if fresh.start < fresh.end else 0
        reached = max(reached, span.end)
    characters = ink(reading.text)
    return Accounting(characters=characters, unaccounted=characters - sum(counts.values()), **counts)


def ink(text: str) -> int:
    """The number of code points that are no white space."""
    return sum(map(len, text.split()))


def _owned(top: Iterable[Clause]) -> Iterator[tuple[Span, str]]:
    """Own spans with their bucket: an item of the list of contents counts with the list."""
    waiting = [(clause, "clause") for clause in top]
    while waiting:
        clause, inherited = waiting.pop()
        bucket = _BUCKETS.get(clause.kind, inherited)
        yield from ((span, bucket) for span in clause.own)
        waiting.extend((child, bucket) for child in clause.children)


def _count(reading: Passage, starts: list[int], span: Span) -> int:
    total = 0
    for piece in reading.pieces[max(bisect_right(starts, span.start) - 1, 0) :]:
        if piece.span.start >= span.end:
            break
        low, high = max(span.start, piece.span.start), min(span.end, piece.span.end)
        if low >= high:
            continue
        if piece.length == piece.span.end - piece.span.start:
            shift = piece.at - piece.span.start
            total += ink(reading.text[low + shift : high + shift])
        elif low == piece.span.start:
            total += ink(reading.text[piece.at : piece.at + piece.length])
    return total
