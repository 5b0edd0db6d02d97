"""Items of a list of what is not done: each is read together with the words that it hangs from.

"Your contacts" below "We never collect:" takes nothing from the reader; where it goes, a promise goes.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from noticepress.findings.reading.case import Case
from noticepress.findings.reading.signal import Signal
from noticepress.findings.words.deeds import deeds, denies_all
from noticepress.findings.words.force import force
from noticepress.findings.words.wording import tokens
from noticepress.model.change import Edit
from noticepress.model.clause import Clause, ClauseKind

from .of_sentence import signal_of, weaker

_ELEMENTS = (ClauseKind.ITEM, ClauseKind.RECORD, ClauseKind.CLAUSE)


def with_lead(case: Case) -> Case:
    """The case with the lead of its list before its words, where the list rules out; else as it is."""
    lead = ruling_out(case)
    if lead is None or not case.pairs:
        return case
    change = case.change
    if not change.old or not change.new:
        edits: tuple[Edit, ...] = (
            Edit("insert" if change.new else "delete", lead + change.old_text + change.new_text),
        )
    else:
        edits = (Edit("equal", lead), *change.edits)
    led = replace(
        change,
        old_text=lead + change.old_text if change.old else "",
        new_text=lead + change.new_text if change.new else "",
        edits=edits,
    )
    return Case(led, case.old, case.new)


def ruling_out(case: Case) -> str | None:
    """The words that rule out what is listed below them, up to the item."""
    if not case.clauses or any(clause.kind not in _ELEMENTS for clause in case.clauses):
        return None
    if not set(case.change.ops).issubset({"added", "deleted", "modified"}):
        return None
    above = next((clause for clause in case.above if clause.text.strip() or clause.title), None)
    if above is None or any(map(_stands_alone, (case.change.old_text, case.change.new_text))):
        return None
    lead = _lead(above)
    return _joined(lead) if lead and denies_all(lead) else None


def _lead(above: Clause) -> str | None:
    """The last line before the list, where it leads into it; else the heading above."""
    last = above.text.strip().rsplit("\n", 1)[-1]
    if not last:
        return above.title
    return last if last.endswith((":", "：")) else None


def _joined(lead: str) -> str:
    bare = lead.rstrip(" :：")
    return f"{bare}：" if not bare.isascii() else f"{bare}: "


def _stands_alone(text: str) -> bool:
    """A sentence of its own below a heading: it says itself what is done."""
    return bool(force(text).actors_named[:1] == ("company",) and deeds(text)) or len(tokens(text)) > _LONG


_LONG = 60
"""Words up to which something is an item."""


def ruled_out_signals(case: Case) -> Iterator[Signal]:
    """Signals of an item that came, went or holds in some cases only; ``case`` as ``with_lead`` gives it."""
    for pair in case.pairs:
        old, new = force(pair.old), force(pair.new)
        if not pair.new.strip():
            yield weaker(case, pair)
        elif not pair.old.strip():
            yield signal_of(case, pair, "modality_stronger_duty", "any", "for_reader")
        elif new.excepting > old.excepting:
            yield weaker(case, pair)
