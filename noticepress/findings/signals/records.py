"""Rows of a table of data: what a cell says is told by the head of its column.

A row "Voice recordings | transcription" below "Data | Purpose" names a kind of data and a purpose, and no
list of terms can hold the words themselves.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from noticepress.findings.reading.case import Case
from noticepress.findings.reading.denials import denies
from noticepress.findings.reading.signal import Signal
from noticepress.findings.reading.substance import content
from noticepress.findings.sense import likeness
from noticepress.findings.words.wording import phrases, tokens
from noticepress.model.clause import ClauseKind

_COLUMNS: dict[str, tuple[str, str]] = {
    "column.data": ("data_type", "data_collected"),
    "column.recipient": ("recipient", "sharing"),
    "column.purpose": ("purpose", "purposes"),
    "column.retention": ("retention_period", "retention"),
}
"""Word list of the head → fact type and topic."""


def row_signals(case: Case) -> Iterator[Signal]:
    """A row that came, went, or has another cell."""
    old, new = (_fields(case, side) for side in ("old", "new"))
    if old is None and new is None:
        return
    known = case.old.text if old is None else ""
    for head in dict.fromkeys([*(old or {}), *(new or {})]):
        before, after = (old or {}).get(head, "").strip(), (new or {}).get(head, "").strip()
        column = _column(head)
        if column is None or before == after or (known and "".join(after.casefold().split()) in known):
            continue
        if before and after and not _says_more(before, after):
            continue
        if not denies(after, after):
            yield _signal(case, column, before, after)


def _signal(case: Case, column: tuple[str, str], before: str, after: str) -> Signal:
    fact, topic = column
    return Signal(
        kind="fact_added" if after else "fact_removed",
        fact=fact,
        old=before,
        new=after,
        direction="against_reader" if after else "for_reader",
        topics=(*case.change.topics, topic),
    )


def _fields(case: Case, side: str) -> Mapping[str, str] | None:
    """The cells of the one row on a side; None where it is no row."""
    book, refs = (case.old, case.change.old) if side == "old" else (case.new, case.change.new)
    if len(refs) != 1 or (clause := book.clauses.get(refs[0].id)) is None:
        return None
    return clause.fields if clause.kind is ClauseKind.RECORD and clause.fields else None


def _column(head: str) -> tuple[str, str] | None:
    """What its cells are: "purpose of the data" by the first word that tells, 信息用途 by the last."""
    row = tokens(head)
    found = [(at, kind) for name, kind in _COLUMNS.items() for at, _ in phrases(name).find(row)]
    if not found:
        return None
    return (min if head.isascii() else max)(found)[1]


def _says_more(before: str, after: str) -> bool:
    """Content came into the cell that it did not have."""
    if likeness(before, after):
        return False
    return bool(set(content(after)) - set(content(before)))
