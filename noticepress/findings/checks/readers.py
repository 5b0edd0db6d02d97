"""Family C: what a notice owes its readers: a timely reply, an end of retention, rights, a complaint."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from noticepress.law import terms
from noticepress.law.checks import checks
from noticepress.model.clause import Clause
from noticepress.model.fact import Age, Fact, Period, Term, Wording
from noticepress.model.finding import Finding
from noticepress.model.message import DataText, msg
from noticepress.text.regex import regex

from .completeness import head
from .subject import Subject, found, of_clause, of_fact, quoted, sentences

_REPLY = (
    "contact",
    "rights_procedure",
    "rights_access",
    "rights_consent_account",
    "rights_correction_deletion",
)
_DAYS: Mapping[str, float] = {"hour": 1 / 24, "day": 1, "week": 7, "month": 30, "year": 365}
_LONGEST = 31
"""Calendar days: one month; 15 working days are about 21 of them."""
_OF_AGE = 18
"""Civil Code art. 17: a notice that names this age alone speaks of minors as such."""


def readers(subject: Subject) -> Iterator[Finding]:
    """All findings of this part of the family."""
    if subject.kind != "cookie":
        for finder in (_reply, _retention, _rights, _officer, _complaints):
            yield from finder(subject)
    yield from _age(subject)


def _officer(subject: Subject) -> Iterator[Finding]:
    check = checks()["C106"]
    told = any(check.says(clause.content) for clause in subject.about("contact"))
    if subject.chosen(check) and not told and "contact.privacy_officer" not in subject.topics:
        message = msg("No protection officer or responsible department is named.")
        yield found(subject, "C106", message, head(subject), element="contact")


def _reply(subject: Subject) -> Iterator[Finding]:
    replies = [fact for fact in subject.facts("deadline") if _serves_reply(fact)]
    if not replies and not any(f for f in subject.facts("deadline") if isinstance(f.value, Wording)):
        message = msg("It does not say within what time requests are answered.")
        yield found(subject, "C107", message, head(subject), element="contact")
    if subject.chosen(checks()["C108"]):
        for fact in replies:
            if isinstance(fact.value, Period) and _calendar_days(fact.value) > _LONGEST:
                message = msg("“{quote}” is a long time for a reply.", quote=fact.quote)
                yield found(subject, "C108", message, [of_fact(subject, fact)], fact.clause)


def _serves_reply(fact: Fact) -> bool:
    value = fact.value
    return isinstance(value, Period) and value.bound == "within" and value.serves in _REPLY


def _calendar_days(period: Period) -> float:
    days = period.number * _DAYS[period.unit]
    return days * 7 / 5 if period.day_kind == "working" else days


def _retention(subject: Subject) -> Iterator[Finding]:
    kept = [c for c in subject.about("retention") if c.text]
    inside = {clause.id for clause in kept}
    vague = [f for f in subject.facts("retention") if isinstance(f.value, Wording) and f.clause in inside]
    exact = any(isinstance(f.value, Period) for f in subject.facts("retention"))
    if vague and not exact:
        message = msg("Retention is told by {quotes} alone.", quotes=quoted(vague))
        places = [of_fact(subject, fact) for fact in vague]
        yield found(subject, "C109", message, places, vague[0].clause, element="retention")
    told = "retention.after_expiry" in subject.topics or any(_afterwards(clause) for clause in subject.body)
    if kept and not exact and not told:
        message = msg("It does not say what becomes of the data afterwards.")
        yield found(subject, "C110", message, [of_clause(subject, kept[0])], kept[0].id, element="retention")


def _afterwards(clause: Clause) -> bool:
    """We delete it, or make it anonymous, once something has happened."""
    return any(_ONCE.search(said) and _UNDONE.search(said) for said in sentences(clause.text))


_ONCE = regex(
    r"(?:after|upon|once|when|beyond|expir|no longer)\b.*\b(?:we|will)\b|\bwe\b.*\b(?:after|upon|once|expir)"
    r"|后，?我们|期满|届满|到期|超出|结束|停止|终止",
    re.IGNORECASE,
)
_UNDONE = regex(r"delet|anonymi|destroy|eras|删除|匿名|销毁", re.IGNORECASE)


def _rights(subject: Subject) -> Iterator[Finding]:
    named = {f.value.id for f in subject.facts("right") if isinstance(f.value, Term)}
    wanted = checks()["C113"].rights
    for regime in subject.regimes:
        missing = [right for right in wanted.get(regime, ()) if right not in named]
        if missing and named:
            names = {entry.id: entry.name for entry in terms("right").entries}
            message = msg(
                "{regime}: not mentioned: {rights}.",
                regime=regime.upper(),
                rights=tuple(DataText(tuple(names[right].items())) for right in missing if right in names),
            )
            yield found(subject, "C113", message, head(subject), element="rights_access")


def _age(subject: Subject) -> Iterator[Finding]:
    """PIPL art. 31 asks for a guardian's consent below 14."""
    check = checks()["C115"]
    minors = {clause.id for clause in subject.about("children")}
    facts = [f for f in subject.facts("age") if isinstance(f.value, Age) and f.clause in minors]
    years = {fact.value.years for fact in facts if isinstance(fact.value, Age)}
    if minors and not years and not any(subject.facts("age")):
        first = next(clause for clause in subject.about("children"))
        yield found(
            subject,
            "C120",
            msg("Children are spoken of without an age."),
            [of_clause(subject, first)],
            first.id,
        )
    if years and subject.chosen(check) and 14 not in years and min(years) < _OF_AGE:
        message = msg("The notice draws the line at {quotes}; PIPL at under 14.", quotes=quoted(facts))
        yield found(subject, "C115", message, [of_fact(subject, f) for f in facts], facts[0].clause)


def _complaints(subject: Subject) -> Iterator[Finding]:
    told = subject.tells_of("complaints_remedies", "complaint", "sue")
    if not told and subject.chosen(checks()["C118"]):
        message = msg("No way to complain outside the company is told.")
        yield found(subject, "C118", message, head(subject), element="complaints_remedies")
