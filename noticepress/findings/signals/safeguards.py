"""A framework or safeguard that a notice named and names nowhere any more, or that is less strong."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from noticepress.findings.reading.case import Book, Case
from noticepress.findings.reading.denials import denies
from noticepress.findings.reading.signal import Signal
from noticepress.findings.words.force import force
from noticepress.findings.words.wording import spotted
from noticepress.law import frameworks_in

from .of_sentence import weaker


def safeguard_signals(case: Case) -> Iterator[Signal]:
    """One that data relied on is gone, and none stands in its place."""
    yield from _weakened(case)
    if _families(case.change.new_text) - _families(case.change.old_text):
        return
    for pair in case.pairs:
        left = (found for found in frameworks_in(pair.old) if found[2] not in _named(case.new))
        if any(not denies(pair.old, pair.old[start:end]) for start, end, _ in left):
            yield weaker(case, pair, "cross_border")


def _weakened(case: Case) -> Iterator[Signal]:
    """What is said of a safeguard is less: "end-to-end encrypted" is "encrypted" now."""
    for pair in case.pairs:
        if not (pair.old.strip() and pair.new.strip()):
            continue
        before, after = (spotted("strong_guard", text) for text in (pair.old, pair.new))
        if before - after and before.total() > after.total() and not force(pair.old).negations:
            yield weaker(case, pair, "security_measures")


def _families(text: str) -> frozenset[str]:
    return frozenset(family for *_, family in frameworks_in(text))


@lru_cache(maxsize=4)
def _named(book: Book) -> frozenset[str]:
    """The families that a version names anywhere."""
    return frozenset().union(*(_families(clause.content) for clause in book.row))
