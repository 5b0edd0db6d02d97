"""An address that stood in the text and stands behind words now, or the other way round."""

from __future__ import annotations

from collections.abc import Iterator

from noticepress.findings.reading.case import Book, Case
from noticepress.findings.reading.hunks import content_words
from noticepress.findings.reading.links import targets_in, where
from noticepress.findings.words.force import force
from noticepress.model.change import ClauseRef
from noticepress.text.regex import regex

_ADDRESS = regex(r"(?:https?://|www\.)\S+?(?=[.,;:)>`]*\s*$)")
_LABEL = 8
"""Words that say something up to which a line only names the page behind it."""


def behind_words(case: Case) -> bool:
    """The same page, as an address alone on its line or as words that lead to it."""
    if {"split", "merged"}.intersection(case.change.ops) or any(f.kind != "url" for f in case.change.facts):
        return False
    old, new = (_bare(case.old, case.change.old), _bare(case.new, case.change.new))
    if case.change.old and case.change.new:
        return _leads(case.new, case.change.new, old) or _leads(case.old, case.change.old, new)
    book, other, refs = (
        (case.new, case.old, case.change.new) if case.change.new else (case.old, case.new, case.change.old)
    )
    alone = new if case.change.new else old
    if alone:
        return alone in {where(url) for url in targets_in(other.document.version.source.text)}
    led = set(_led(book, refs))
    return len(led) == 1 and led <= {_address(clause.content) for clause in other.clauses.values()}


def _bare(book: Book, refs: tuple[ClauseRef, ...]) -> str | None:
    """The address that is all a clause says."""
    return _address(book.clauses[refs[0].id].content) if len(refs) == 1 else None


def _address(text: str) -> str | None:
    line = text.strip("`<>()*_ \n")
    found = _ADDRESS.fullmatch(line)
    return where(found[0]) if found else None


def _leads(book: Book, refs: tuple[ClauseRef, ...], address: str | None) -> bool:
    return address is not None and set(_led(book, refs)) == {address}


def _led(book: Book, refs: tuple[ClauseRef, ...]) -> Iterator[str]:
    """Where the one link leads that is all a clause consists of."""
    if len(refs) != 1:
        return
    clause = book.clauses[refs[0].id]
    said = force(clause.content)
    if content_words(clause.content) > _LABEL or said.negations or said.consent or said.numbers:
        return
    text = book.document.version.source.text
    for span in clause.own:
        yield from (where(url) for url in targets_in(text[span.start : span.end]))
