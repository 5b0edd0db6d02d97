"""Changes of look alone: markup, spacing, where a label stands, a list in the place of a sentence."""

from __future__ import annotations

from collections.abc import Iterable

from noticepress.findings.reading.case import Book, Case
from noticepress.findings.reading.links import led_elsewhere
from noticepress.findings.words.plainly import plain, unlisted
from noticepress.model.change import ClauseRef
from noticepress.model.clause import ClauseKind
from noticepress.text.regex import regex

from .guards import bold_lost


def look_only(case: Case) -> bool:
    """The same letters; no bold is lost, no link leads elsewhere, and no cell stands in another column."""
    if "modified" not in case.change.ops or bold_lost(case) or led_elsewhere(case) or _other_column(case):
        return False
    return plain(case.change.old_text) == plain(case.change.new_text) or _same_as_printed(case)


def _other_column(case: Case) -> bool:
    """A cell of a row stands under another head: "1 day" was its purpose, now it is how long it is kept."""
    if len(case.change.old) != 1 or len(case.change.new) != 1:
        return False
    old, new = case.old.clauses[case.change.old[0].id], case.new.clauses[case.change.new[0].id]
    if not old.cells or not new.cells or old.fields == new.fields:
        return False
    return [cell.column for cell in old.cells] != [cell.column for cell in new.cells]


def _same_as_printed(case: Case) -> bool:
    """What was read as a label in one version stands in the text of the other: "**a. We" and "a. We"."""
    old, new = _labels(case.old, case.change.old), _labels(case.new, case.change.new)
    if old == new or not case.change.old or not case.change.new:
        return False
    return _printed(case.old, case.change.old) == _printed(case.new, case.change.new)


def _labels(book: Book, refs: Iterable[ClauseRef]) -> list[str | None]:
    return [book.clauses[ref.id].label for ref in refs]


def _printed(book: Book, refs: Iterable[ClauseRef]) -> str:
    clauses = (book.clauses[ref.id] for ref in refs)
    return plain("\n".join(f"{clause.label or ''} {clause.content}" for clause in clauses))


def in_list_or_prose(case: Case) -> bool:
    """What one sentence listed stands in a list, or the other way round; nothing else differs."""
    if not {"split", "merged"}.intersection(case.change.ops) or bold_lost(case):
        return False
    old, new = unlisted(case.change.old_text), unlisted(case.change.new_text)
    return old == new or (not case.change.facts and _closed_up(old) == _closed_up(new))


def _closed_up(text: str) -> str:
    """Telephone numbers without the marks inside them, which are equal as facts: 400-800-1234."""
    return _LONG_NUMBER.sub(lambda number: number[0].replace("-", ""), text)


_LONG_NUMBER = regex(r"\d[\d-]{6,}\d")


def item_of_prose(case: Case) -> bool:
    """An item of a list came or went that the other version tells in a sentence, behind the same lead."""
    if case.change.ops not in (("added",), ("deleted",)):
        return False
    mine, other = (case.new, case.old) if case.change.new else (case.old, case.new)
    refs = case.change.new or case.change.old
    clause = mine.clauses[refs[0].id]
    above = mine.above(clause.id)
    if len(refs) != 1 or clause.kind is not ClauseKind.ITEM or clause.children or not above:
        return False
    item, lead = unlisted(clause.content).strip(_MARKS), unlisted(above[0].text).strip(_MARKS)[-_LEAD:]
    if len(item) < _LEAST or len(lead) < _LEAD:
        return False
    prose = [text for one in other.clauses.values() if lead[:_LEAD_HEAD] in (text := unlisted(one.text))]
    said = [text for text in prose if item in text]
    return bool(said) and not any(
        item in unlisted(c.text) for c in mine.clauses.values() if c.id != clause.id
    )


_MARKS = "等.,;:，。；：、"
_LEAST = 2
"""Characters of an item by which it is found."""
_LEAD, _LEAD_HEAD = 12, 10
"""Characters of the words before a list by which the sentence is found."""
