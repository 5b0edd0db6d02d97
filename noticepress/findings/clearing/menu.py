"""The menu at the head or foot of a page, as a capture takes it along: products, careers, help."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from noticepress.findings.reading.case import Book, Case
from noticepress.findings.reading.hunks import ink
from noticepress.findings.words.force import force
from noticepress.findings.words.wording import phrases, tokens
from noticepress.model.change import ClauseRef
from noticepress.model.clause import Clause, ClauseKind

from .copyright import is_copyright
from .courtesy import known_furniture

_LONGEST = 6
"""Words of an entry of a menu."""
_ENOUGH = 3
"""Entries that every menu may have, from which on the lines beside them are entries, too."""
_SHARE = 0.25
_ASIDE = (ClauseKind.META, ClauseKind.BOILERPLATE, ClauseKind.TOC)
_TELLING = frozenset(
    ("place", "entity", "address", "email", "phone", "url", "recipient", "data_type", "right", "purpose")
)
_SAYING = ("negation", "limiting", "excepting", "opt_out", "consent", "party", "role", "fee")


def in_menu(case: Case) -> bool:
    """Lines of such a menu came, went or changed."""
    sides = ((case.old, case.change.old), (case.new, case.change.new))
    return all(_listed(book, refs) for book, refs in sides if refs)


def _listed(book: Book, refs: Iterable[ClauseRef]) -> bool:
    return {ref.id for ref in refs} <= _menus(book)


@lru_cache(maxsize=2)
def _menus(book: Book) -> frozenset[str]:
    """Ids of the clauses in the menus of a version."""
    rows = (tuple(_run(book, book.row)), tuple(_run(book, book.row[::-1])))
    return frozenset(clause.id for row in rows if _is_menu(book, row) for clause in row)


def _run(book: Book, row: Sequence[Clause]) -> Iterator[Clause]:
    """The lines from an end of the notice on that may be entries."""
    for clause in row:
        if clause.kind not in _ASIDE and not all(
            _may_be_entry(book, clause, line) for line in _lines(clause)
        ):
            return
        yield clause


def _lines(clause: Clause) -> list[str]:
    return [line for line in clause.content.splitlines() if line.strip()]


def _may_be_entry(book: Book, clause: Clause, line: str) -> bool:
    if known_furniture(line) or is_copyright(line):
        return True
    if len(ink(line)) > _LONGEST or line.rstrip().endswith((".", "。", "?", "？", ":", "：", ",", "，")):
        return False
    if any(char.isdigit() for char in line) or any(f.kind in _TELLING for f in book.facts.get(clause.id, ())):
        return False
    said, row = force(line), tokens(line)
    telling = said.processing or said.protecting or said.data or said.modes or said.reader_acts
    return not telling and not any(phrases(name).count(row) for name in _SAYING)


def _is_menu(book: Book, row: Sequence[Clause]) -> bool:
    entries = [(clause, line) for clause in row if clause.kind not in _ASIDE for line in _lines(clause)]
    known = [
        line
        for clause, line in entries
        if known_furniture(line) and not any(f.kind in _TELLING for f in book.facts.get(clause.id, ()))
    ]
    opened = any(
        above.text.rstrip().endswith((":", "：")) for clause in row for above in book.above(clause.id)
    )
    return not opened and len(known) >= max(_ENOUGH, _SHARE * len(entries))
