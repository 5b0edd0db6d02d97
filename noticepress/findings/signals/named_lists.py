"""Lists of those who receive data: every name in one is a recipient, whatever it is called.

A list says what its entries are in the words before it ("Below is a list of our subprocessors:"), in the
heading above it, or in the head of its table. No list of terms can hold the names themselves.
"""

from __future__ import annotations

from collections.abc import Iterator

from noticepress.findings.reading.case import Case
from noticepress.findings.reading.hunks import content_words
from noticepress.findings.reading.signal import Signal
from noticepress.findings.words.force import force
from noticepress.findings.words.wording import phrases, tokens
from noticepress.model.clause import Clause, ClauseKind

from .led import led_fact

_ENTRY = (ClauseKind.ITEM, ClauseKind.RECORD)
_LONGEST = 24
"""Words that say something up to which an entry names somebody rather than telling a rule."""


def named_signals(case: Case) -> Iterator[Signal]:
    """A name that came to a list of recipients, took another's place there, or went."""
    change = case.change
    entries = [clause for clause in case.clauses if clause.kind in _ENTRY]
    if not entries or len(entries) != len(case.clauses) or (lead := _lead(case)) is None:
        return
    if led_fact(case):
        return
    if max(content_words(text) for text in (change.old_text, change.new_text)) > _LONGEST * len(entries):
        return
    added = not change.old
    if change.old and change.new and not _renamed(case):
        return
    working = phrases("on_behalf").count(tokens(lead)) > 0
    yield Signal(
        kind="fact_added" if change.new else "fact_removed",
        fact="processor" if working else "recipient",
        old="" if added else _name(change.old_text),
        new=_name(change.new_text),
        direction="against_reader" if change.new else "for_reader",
        topics=(*change.topics, "entrusted_processing" if working else "sharing"),
    )


def _lead(case: Case) -> str | None:
    """The nearest words above, where they say that the list is one of recipients."""
    above = next((clause for clause in case.above if clause.text or clause.title), None)
    if above is None:
        return None
    lead = f"{above.title or ''} {_last_line(above)}"
    row = tokens(lead)
    is_list = phrases("party").count(row) or phrases("on_behalf").count(row)
    return lead if is_list and not force(lead).negations else None


def _last_line(clause: Clause) -> str:
    return clause.text.rstrip().rsplit("\n", 1)[-1]


def _renamed(case: Case) -> bool:
    """The name at the head of the entry is another one."""
    old, new = _name(case.change.old_text), _name(case.change.new_text)
    return bool(old) and set(tokens(old)).isdisjoint(tokens(new))


def _name(text: str) -> str:
    """The words at the head of an entry, before its link or its description."""
    first = text.strip().split("\n", 1)[0]
    return first.split(". ", 1)[0].split("：", 1)[0].split(" http", 1)[0].strip()
