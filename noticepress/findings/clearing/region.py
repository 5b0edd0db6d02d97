"""Stretches of a notice that were cut into clauses otherwise and say the same, letter for letter.

One line more or less of markup, and what was a paragraph is a heading with a list below it; then clauses seem
to come and go that only stand elsewhere in the tree. Between two untouched clauses the words are the same.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from noticepress.findings.reading.case import Book, Case
from noticepress.findings.reading.links import hosts_of
from noticepress.findings.words.plainly import plain
from noticepress.model.clause import Clause
from noticepress.text.regex import regex

from .guards import stands_out_less

Stretch = tuple[Clause, ...]


def cut_otherwise(case: Case) -> bool:
    """Whether all the changed clauses around these say the same in both versions; no bold or link is lost."""
    sides = stretches(case)
    return sides is not None and _same_words(
        case.old, case.new, _ends(case.old, sides[0]), _ends(case.new, sides[1])
    )


def stretches(case: Case) -> tuple[Stretch, Stretch] | None:
    """The changed clauses around these in both versions; None where bold or a link is lost."""
    book, refs = (case.new, case.change.new) if case.change.new else (case.old, case.change.old)
    other = case.old if case.change.new else case.new
    here = _stretch(book, refs[0].id)
    there = _facing(here, book, other)
    if there is None or not {ref.id for ref in refs} <= {clause.id for clause in here}:
        return None
    olds, news = (there, here) if case.change.new else (here, there)
    if not {ref.id for ref in case.change.old} <= {clause.id for clause in olds}:
        return None
    lost = stands_out_less(case, olds, news) or _led_elsewhere(case, olds, news)
    return None if lost else (olds, news)


def _led_elsewhere(case: Case, olds: Stretch, news: Stretch) -> bool:
    """Links lead to other sites, where both have some."""
    led = hosts_of(case.old, olds), hosts_of(case.new, news)
    return led[0] != led[1] and all(led)


def _ends(book: Book, stretch: Stretch) -> tuple[int, int]:
    return book.places[stretch[0].id], book.places[stretch[-1].id] + 1


@lru_cache(maxsize=64)
def _same_words(old: Book, new: Book, was: tuple[int, int], now: tuple[int, int]) -> bool:
    """Cut otherwise, with the same letters; every clause of a stretch asks, and it may be a whole notice."""
    olds, news = old.row[slice(*was)], new.row[slice(*now)]
    far = abs(_length(olds) - _length(news)) > _MARKS * (len(olds) + len(news))
    if far or _shape(olds) == _shape(news):
        return False
    return _said(olds) == _said(news) or _printed(olds) == _printed(news)


_MARKS = 12
"""Characters a clause by which markup, labels and spaces may differ."""


def _length(clauses: Stretch) -> int:
    return sum(len(clause.text) + len(clause.title or "") for clause in clauses)


def _stretch(book: Book, start: str) -> Stretch:
    """The run of touched clauses in which one stands."""
    first = last = book.places[start]
    while first > 0 and book.row[first - 1].id in book.touched:
        first -= 1
    while last + 1 < len(book.row) and book.row[last + 1].id in book.touched:
        last += 1
    return book.row[first : last + 1]


def _facing(here: Stretch, book: Book, other: Book) -> Stretch | None:
    """The run of the other version between the same untouched neighbours."""
    first, last = book.places[here[0].id], book.places[here[-1].id]
    start = _after(book.row[first - 1], other) if first else 0
    end = _before(book.row[last + 1], other) if last + 1 < len(book.row) else len(other.row)
    if start is None or end is None or start >= end:
        return None
    found = other.row[start:end]
    return found if all(clause.id in other.touched for clause in found) else None


def _after(clause: Clause, other: Book) -> int | None:
    place = other.untouched.get(clause.content)
    return None if place is None else place + 1


def _before(clause: Clause, other: Book) -> int | None:
    return other.untouched.get(clause.content)


def _shape(clauses: Iterable[Clause]) -> list[tuple[object, ...]]:
    """As what they are read: with or without a label, a heading, a text."""
    return [(c.kind, bool(c.label), bool(c.title), bool(c.text)) for c in clauses]


def _said(clauses: Iterable[Clause]) -> str:
    return _unstopped("".join(plain(clause.content) for clause in clauses))


def _printed(clauses: Iterable[Clause]) -> str:
    return _unstopped("".join(plain(f"{clause.label or ''} {clause.content}") for clause in clauses))


def _unstopped(said: str) -> str:
    """Without the marks that part a heading or an item from what follows on its line."""
    return _STOPS.sub("", said)


_STOPS = regex(r"[.:](?!\d)")
