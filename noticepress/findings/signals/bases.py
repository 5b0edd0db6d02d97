"""Grounds of law on which something is done now: new to the sentence, or one entry more in a list of them.

That another clause rests on the same ground does not make it an old one: what is done here did not.
"""

from __future__ import annotations

from noticepress.findings.reading.case import Case, term_of
from noticepress.findings.words.deeds import done
from noticepress.findings.words.force import force
from noticepress.findings.words.wording import tokens
from noticepress.model.change import FactChange
from noticepress.model.clause import ClauseKind

_GROUNDS = frozenset(
    ("contract", "legal_obligation", "legitimate_interest", "vital_interest", "public_interest")
)
"""Grounds other than consent, which may be spoken of in any sentence."""
_ENTRY = (ClauseKind.ITEM, ClauseKind.SECTION, ClauseKind.CLAUSE)
_SHORT = 30
"""Words up to which a line names a ground and no more."""


def newly_based(case: Case, change: FactChange) -> bool:
    """Whether a ground came that what is said here did not rest on."""
    fact = change.new
    if change.kind != "legal_basis" or fact is None or change.old or term_of(fact) not in _GROUNDS:
        return False
    if case.change.ops == ("added",):
        return _entry(case)
    told = [pair for pair in case.pairs if fact.quote in pair.new]
    return bool(told) and all(
        pair.old.strip() and _does(pair.new) and not _based(case, pair.old) for pair in told
    )


def _entry(case: Case) -> bool:
    """A line of its own in a clause on such grounds."""
    about = "legal_basis" in (*case.change.topics[:1], *case.section_topics)
    listed = any(clause.kind in _ENTRY for clause in case.clauses)
    return about and listed and len(tokens(case.change.new_text)) <= _SHORT


def _does(text: str) -> bool:
    """Something is done with data."""
    return bool(_WITH_DATA & done(text)) and not force(text).negations


_WITH_DATA = frozenset(("takes", "uses", "gives", "keeps"))


def _based(case: Case, text: str) -> bool:
    return any(fact.kind == "legal_basis" for fact in case.old.standing(case.change.old, text))
