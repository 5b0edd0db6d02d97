"""Rows of a table of data: what a cell says is told by the head of its column.

A row "Voice recordings | transcription" below "Data | Purpose" names a kind of data and a purpose, and no
list of terms can hold the words themselves.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from noticepress.findings.reading.case import Case, on_one_line
from noticepress.findings.reading.denials import denies
from noticepress.findings.reading.hunks import Hunk
from noticepress.findings.reading.signal import Signal
from noticepress.findings.reading.substance import content
from noticepress.findings.sense import likeness
from noticepress.findings.words.wording import phrases, spotted, tokens
from noticepress.model.change import FactChange
from noticepress.model.clause import ClauseKind
from noticepress.text.regex import regex

from .claimed import runs_the_page
from .gains import is_gain

_COLUMNS: dict[str, tuple[str, str]] = {
    "column.data": ("data_type", "data_collected"),
    "column.recipient": ("recipient", "sharing"),
    "column.purpose": ("purpose", "purposes"),
    "column.retention": ("retention_period", "retention"),
    "column.legal_basis": ("legal_basis", "legal_basis"),
    "column.place": ("storage_location", "storage_location"),
}
"""Word list of the head → fact type and topic."""


def row_signals(case: Case) -> Iterator[Signal]:
    """A row that came, went, or has another cell."""
    old, new = (_fields(case, side) for side in ("old", "new"))
    if (old is None and new is None) or runs_the_page(case):
        return
    known = case.old.text if old is None else ""
    for head in dict.fromkeys([*(old or {}), *(new or {})]):
        before, after = (old or {}).get(head, "").strip(), (new or {}).get(head, "").strip()
        column = column_of(head)
        if column is None or before == after or (known and "".join(after.casefold().split()) in known):
            continue
        if before and after and _stays(column[0], before, after):
            continue
        if column[0] in _CHANGED_ONLY and not (before and after):
            continue  # a row that came or went is told by its data, purposes and recipients
        if not denies(after, after):
            yield _signal(case, column, before, after)


_CHANGED_ONLY = ("legal_basis", "storage_location")


def _stays(fact: str, before: str, after: str) -> bool:
    """The cell says nothing more than before: other words, a part, another name for what is the company's."""
    if not _says_more(before, after) or _renamed(fact, before, after):
        return True
    fewer = fact == "data_type" and spotted("every_data", before).total() > 0
    return fewer or (fact == "recipient" and _in_house(before, after))


def cell_stays(case: Case, change: FactChange) -> bool:
    """Whether a fact that came is a whole cell that says nothing more than the cell before it."""
    old, new = (_fields(case, side) for side in ("old", "new"))
    fact = change.new
    if fact is None or change.old or not old or not new:
        return False
    for head, after in new.items():
        before, column = old.get(head, "").strip(), column_of(head)
        if before and column and on_one_line(after) == on_one_line(fact.quote):
            return _stays(column[0], before, after.strip())
    return False


def by_its_column(case: Case, hunk: Hunk) -> bool:
    """In a row of a table the name of the column says what it is, and not the topic of the whole row."""
    text = hunk.new.strip(_EDGES) or hunk.old.strip(_EDGES)
    return any(
        clause.kind is ClauseKind.RECORD
        and any(text in value and column_of(name) for name, value in (clause.fields or {}).items())
        for clause in case.clauses
    )


_EDGES = " ,;.、，；。和及与"


def _in_house(before: str, after: str) -> bool:
    """The company's own people by another name, and nobody more."""
    more = len(_APART.findall(after)) > len(_APART.findall(before))
    return not more and all(spotted("own_staff", text) for text in (before, after))


_APART = regex(r"[,;，；、\n]|\b(?:and|or)\b|<br>")


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


def column_of(head: str) -> tuple[str, str] | None:
    """What its cells are: "purpose of the data" by the first word that tells, 信息用途 by the last."""
    row = tokens(head)
    row = row[2:] if row[1:2] == ("of",) and row[0] in phrases("kind") else row
    found = [(at, kind) for name, kind in _COLUMNS.items() for at, _ in phrases(name).find(row)]
    if not found:
        return None
    return (min if head.isascii() else max)(found)[1]


def _renamed(fact: str, before: str, after: str) -> bool:
    """What differs is a name with a capital: the service is called otherwise, and does the same."""
    if fact == "recipient" or not before:
        return False
    gone, come = (
        {word for word in _WORD.findall(text) if word not in _WORD.findall(other)}
        for text, other in ((before, after), (after, before))
    )
    return (
        bool(gone) and bool(come) and all(word[0].isupper() for word in (*gone, *come)) and len(come) <= _NAME
    )


_WORD = regex(r"\w+")
_NAME = 3
"""Words of a name."""


def _says_more(before: str, after: str) -> bool:
    """Content came into the cell that it did not have, beyond a choice in brackets: (可随时退订)."""
    after = _BRACKETED.sub(lambda found: "" if is_gain(found["said"], "") else found[0], after)
    if likeness(before, after):
        return False
    return bool(set(content(after)) - set(content(before)))


_BRACKETED = regex(r"[(（](?P<said>[^()（）]+)[)）]")
