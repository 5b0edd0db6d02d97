"""Family F: contacts, dates, places and cookies as the annotators read them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from noticepress.law.checks import checks
from noticepress.model.fact import Contact, Cookie, Fact, Phone
from noticepress.model.finding import Finding
from noticepress.model.message import Message, msg
from noticepress.text.regex import regex

from .subject import Subject, found, of_clause, of_fact, of_words, sentences

_CALLED: Mapping[str, Message] = {
    "email": msg("an e-mail address"),
    "phone": msg("a telephone number"),
    "url": msg("a web address"),
}
_LASTING = regex(
    r"\d|session|会话|关闭|退出|until|[一二两三四五六七八九十半]+(?:年|个?月|天|周|小时)"
    r"|\b(?:one|two|three|six|twelve|a) (?:year|month|week|day|hour)",
    re.IGNORECASE,
)


def facts(subject: Subject) -> Iterator[Finding]:
    """All findings of the family."""
    yield from _contacts(subject)
    yield from _dates(subject)
    yield from _places(subject)
    yield from _cookies(subject)


def _contacts(subject: Subject) -> Iterator[Finding]:
    for fact in subject.facts("phone", "email", "url"):
        value = fact.value
        if not isinstance(value, Phone | Contact):
            continue
        announced = value.labelled_as or _announced(subject, fact)
        if announced and announced != fact.kind:
            message = msg(
                "“{quote}” stands where {kind} is announced.",
                quote=fact.quote,
                kind=_CALLED.get(announced, msg("something else")),
            )
            yield found(subject, "F101", message, [of_fact(subject, fact)], fact.clause)
        elif not value.valid and isinstance(value, Phone):
            message = msg("“{quote}” does not fit the numbering plan of its area.", quote=fact.quote)
            yield found(subject, "F102", message, [of_fact(subject, fact)], fact.clause)
        elif not value.valid:
            message = msg("“{quote}” is not well-formed.", quote=fact.quote)
            yield found(subject, "F103", message, [of_fact(subject, fact)], fact.clause)


def _announced(subject: Subject, fact: Fact) -> str | None:
    """The kind that the clause's heading names, where it holds no contact of that kind."""
    check, title = checks()["F101"], subject.clauses[fact.clause].title or ""
    named = [kind for kind in ("email", "phone") if check.says(title, kind)]
    held = {other.kind for other in subject.facts("email", "phone") if other.clause == fact.clause}
    return named[0] if len(named) == 1 and named[0] not in held and fact.kind != "url" else None


def _dates(subject: Subject) -> Iterator[Finding]:
    document = subject.document
    if document.updated and document.effective and document.effective < document.updated:
        message = msg(
            "In force since {effective}, updated on {updated}.",
            effective=document.effective,
            updated=document.updated,
        )
        dated = [of_fact(subject, fact) for fact in subject.facts("date")]
        yield found(subject, "F104", message, dated)


def _places(subject: Subject) -> Iterator[Finding]:
    check = checks()["F105"]
    countries = {fact.clause for fact in subject.facts("place", "transfer_destination", "address")}
    for clause in subject.body:
        for sentence in sentences(clause.text):
            if check.says(sentence) and clause.id not in countries:
                message = msg("The place of storage is told by “{words}” alone.", words=sentence)
                yield found(subject, "F105", message, [of_words(subject, clause, sentence)], clause.id)


def _lasts(cookie: Cookie) -> bool:
    """Told in the field that says so, else in any but those that say something else."""
    other = {cookie.known.get(name) for name in ("name", "purpose", "provider", "domain", "type")}
    told = [cookie.known["duration"]] if "duration" in cookie.known else cookie.fields.values()
    return any(_LASTING.search(value) for value in told if value not in other)


def _cookies(subject: Subject) -> Iterator[Finding]:
    """One finding for the list: a reader mends it as a whole."""
    cookies = [(fact, fact.value) for fact in subject.facts("cookie") if isinstance(fact.value, Cookie)]
    lacking = [fact for fact, cookie in cookies if not _lasts(cookie)]
    if lacking:
        message = msg(
            "{count} of {all} cookies are listed without a length of time.",
            count=len(lacking),
            all=len(cookies),
        )
        places = [of_clause(subject, subject.clauses[fact.clause]) for fact in lacking]
        yield found(subject, "F106", message, places, lacking[0].clause)
