"""Who is named where nothing is given: in a sentence on complaints, courts, or what the notice covers."""

from __future__ import annotations

from noticepress.findings.reading.case import Case
from noticepress.findings.words.deeds import done
from noticepress.findings.words.wording import phrases, spotted, tokens
from noticepress.model.change import FactChange


def given_nothing(case: Case, change: FactChange) -> bool:
    """Named in a sentence on complaints and courts, or on what the notice applies to."""
    fact = change.new or change.old
    told = [text for pair in case.pairs for text in (pair.old, pair.new) if fact and fact.quote in text]
    return bool(told) and all(_on_courts(text) or says_for_what(text) for text in told)


def _on_courts(text: str) -> bool:
    return bool(spotted("settling", text)) and "gives" not in done(text)


def says_for_what(text: str) -> bool:
    """What the notice applies to."""
    row = tokens(text)
    return bool(phrases("itself").count(row) and phrases("applying").count(row)) and "gives" not in done(text)
