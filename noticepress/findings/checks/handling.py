"""Family C: what must be told beside what is done with data: kinds, recipients, transfers, decisions."""

from __future__ import annotations

from collections.abc import Iterator

from noticepress.law.checks import Check, checks
from noticepress.model.clause import Clause
from noticepress.model.fact import Law, Named, Term
from noticepress.model.finding import Finding
from noticepress.model.message import msg

from .subject import Subject, found, of_clause, of_fact, of_words, quoted, sentences

_GDPR = frozenset(("gdpr", "uk_gdpr"))


_OTHER_PROCESSORS = frozenset(("affiliate", "partner"))
"""Recipients that decide themselves what they do with the data; service providers mostly act on behalf."""


_NAMED_GDPR = frozenset(("eu-gdpr", "uk-gdpr"))


def handling(subject: Subject) -> Iterator[Finding]:
    """All findings of this part of the family."""
    for finder in (_sensitive, _sharing, _abroad, _gdpr, _automated):
        yield from finder(subject)


def _sensitive(subject: Subject) -> Iterator[Finding]:
    check = checks()["C111"]
    defining = {clause.id for clause in subject.about("definitions")}
    facts = [
        fact
        for fact in subject.facts("sensitive_data_type")
        if fact.clause not in defining and isinstance(fact.value, Term) and fact.value.id != "minor_info"
    ]
    if facts and subject.chosen(check) and not _anywhere(subject, check):
        kinds = tuple(dict.fromkeys(" ".join(fact.quote.split()) for fact in facts))[:8]
        message = msg(
            "Sensitive kinds of data ({kinds}), and no word on necessity, impact or separate consent.",
            kinds=kinds,
        )
        places = [of_fact(subject, fact) for fact in facts[:8]]
        yield found(subject, "C111", message, places, facts[0].clause, element="sensitive_data")


def _sharing(subject: Subject) -> Iterator[Finding]:
    check = checks()["C121"]
    about = {clause.id: clause for clause in subject.about("sharing")}
    facts = [
        fact
        for fact in subject.facts("recipient")
        if fact.clause in about and isinstance(fact.value, Term) and fact.value.id in _OTHER_PROCESSORS
    ]
    if facts and subject.chosen(check) and not any(check.says(clause.content) for clause in about.values()):
        message = msg("Shared with {recipients}; no separate consent is told.", recipients=quoted(facts)[:6])
        places = [of_fact(subject, fact) for fact in facts[:6]]
        yield found(subject, "C121", message, places, facts[0].clause, element="sharing")


def _abroad(subject: Subject) -> Iterator[Finding]:
    """Where a destination is told, or a whole section is on transfers that may take place."""
    facts = [f for f in subject.facts("transfer_destination") if isinstance(f.value, Named)]
    told = [c for c in subject.about("cross_border") if "cross_border.destination" in _topics(subject, c)]
    if (facts or told) and not _anywhere(subject, checks()["C112"]):
        places = [of_fact(subject, f) for f in facts] or [of_clause(subject, c) for c in told]
        first = facts[0].clause if facts else told[0].id
        message = msg("Data go to another country; no legal path and no separate consent is told.")
        yield found(subject, "C112", message, places, first, element="cross_border")


def _topics(subject: Subject, clause: Clause) -> tuple[str, ...]:
    return subject.document.topics.get(clause.id, ())


def _gdpr(subject: Subject) -> Iterator[Finding]:
    check = checks()["C116"]
    named = [f for f in subject.facts("law") if isinstance(f.value, Law) and f.value.id in _NAMED_GDPR]
    if not named or not _GDPR & set(subject.regimes):
        return
    lacking = [
        told
        for name, told in (
            ("authority", msg("the right to complain to a supervisory authority")),
            ("representative", msg("a representative in the Union")),
        )
        if not _anywhere(subject, check, name)
    ]
    if lacking:
        message = msg("The GDPR is named; not told: {items}.", items=tuple(lacking))
        yield found(subject, "C116", message, [of_fact(subject, named[0])], named[0].clause)


def _automated(subject: Subject) -> Iterator[Finding]:
    check = checks()["C117"]
    if _anywhere(subject, check, "refusal"):
        return
    for clause in subject.body:
        for sentence in sentences(clause.text):
            if check.says(sentence):
                message = msg(
                    "Automated decisions or scoring, and no way to refuse: “{words}”.", words=sentence
                )
                place = of_words(subject, clause, sentence)
                yield found(subject, "C117", message, [place], clause.id, element="automated_decisions")
                return


def _anywhere(subject: Subject, check: Check, name: str = "words") -> bool:
    return any(check.says(" ".join(clause.content.split()), name) for clause in subject.body)
