"""A paragraph that stands twice and is taken out once, or is put in a second time, under the same heading."""

from __future__ import annotations

from noticepress.findings.reading.case import Book, Case
from noticepress.findings.reading.hunks import content_words
from noticepress.findings.words.wording import tokens
from noticepress.model.clause import Clause, ClauseKind

_LEAST = 9
"""Words that say something from which on a paragraph speaks for itself; "Yes" stands under many headings."""
_BACK = frozenset(
    [
        "this",
        "these",
        "that",
        "those",
        "it",
        "they",
        "such",
        "here",
        "此",
        "该",
        "上述",
        "前述",
        "这",
        "这些",
        "其",
        "本条",
        "本款",
    ]
)
"""First words of a paragraph that is about what stands before it."""


def said_twice(case: Case) -> bool:
    """The same paragraph stands beside it, on the same topic."""
    if case.change.ops not in (("added",), ("deleted",)):
        return False
    book, other, refs = (
        (case.new, case.old, case.change.new) if case.change.new else (case.old, case.new, case.change.old)
    )
    if len(refs) != 1:
        return False
    clause = book.clauses[refs[0].id]
    if clause.kind is not ClauseKind.CLAUSE or clause.children or clause.title:
        return False
    if content_words(clause.text) < _LEAST or _BACK.intersection(tokens(clause.text)[:1]):
        return False
    return any(_same(clause, beside) for beside in _siblings(book, clause)) and any(
        _same(clause, stays) for stays in other.clauses.values()
    )


def _siblings(book: Book, clause: Clause) -> tuple[Clause, ...]:
    parent = book.parents.get(clause.id)
    beside = parent.children if parent else book.document.version.clauses
    return tuple(one for one in beside if one.id != clause.id)


def _same(clause: Clause, other: Clause) -> bool:
    return "".join(clause.text.casefold().split()) == "".join(other.text.casefold().split())
