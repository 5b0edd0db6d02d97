"""Who is named where nothing is given: in a sentence on complaints, courts, or what the notice covers."""

from __future__ import annotations

from noticepress.findings.reading.case import Case
from noticepress.findings.words.of_text import of_the_text
from noticepress.findings.words.remedies import of_remedies
from noticepress.model.change import FactChange


def given_nothing(case: Case, change: FactChange) -> bool:
    """Named in a sentence on complaints and courts, or on what the notice applies to."""
    fact = change.new or change.old
    told = [text for pair in case.pairs for text in (pair.old, pair.new) if fact and fact.quote in text]
    return bool(told) and all(of_remedies(text) or of_the_text(text) for text in told)
