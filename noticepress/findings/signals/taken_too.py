"""Items put into a list of what is taken, whatever topic the list was given by its words."""

from __future__ import annotations

from noticepress.findings.reading.bearing import RIGHTS, rules_out
from noticepress.findings.reading.case import Case, term_of
from noticepress.findings.reading.idle import idle
from noticepress.findings.reading.sentences import sentences
from noticepress.findings.words.deeds import done
from noticepress.findings.words.force import force
from noticepress.findings.words.wording import phrases, tokens, without
from noticepress.law import frameworks_in
from noticepress.model.clause import ClauseKind

_LISTED = (ClauseKind.ITEM, ClauseKind.CLAUSE)
_LAST = 3
"""Words and marks of a lead that say what it leads to: "when you:", "in order to:"."""


def taken_too(case: Case) -> bool:
    """One more item below "the data we collect include": it is a kind of data."""
    if case.change.ops != ("added",) or not case.clauses or case.clauses[0].kind not in _LISTED:
        return False
    if any(frameworks_in(case.change.new_text)) or rules_out(case.change.new_text):
        return False  # one safeguard more; something that is not done
    lead = _lead(case)
    if not RIGHTS.isdisjoint(case.change.topics[:1]) or _no_kind(case.change.new_text) or _known(case):
        return False
    if not lead.endswith((":", "：", ";", "；", ",")):
        return False
    row, read = without(tokens(lead), "vague"), force(lead)
    when = phrases("why_or_when").count([word for word in row if word][-_LAST:])
    return not when and "takes" in done(lead) and read.data > 0 and not read.negations


def _no_kind(item: str) -> bool:
    """It is a sentence of its own that denies, points or guides: no thing that is taken."""
    return idle(item) or (rules_out(item) and bool(force(item).actors_named))


def _known(case: Case) -> bool:
    """The line names a kind of data and no more, which the older version named, too."""
    item = case.change.new_text.strip(" .;,:*-")
    named = [c.new for c in case.change.facts if c.kind == "data_type" and c.new and c.new.quote == item]
    return any(("data_type", term_of(fact)) in case.old.mentions for fact in named)


def _lead(case: Case) -> str:
    """The line before the list: its parent, or the paragraph that stands before its first item."""
    at = case.new.places[case.clauses[0].id] - 1
    while at > 0 and case.new.row[at].kind is ClauseKind.ITEM:
        at -= 1
    line = case.new.row[at].text.strip().rsplit("\n", 1)[-1] if at >= 0 else ""
    return next(reversed(sentences(line)), "")
