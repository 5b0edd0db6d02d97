"""Family P: promises about changes, and terms that a reader should not overlook."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from noticepress.law.checks import checks
from noticepress.model.finding import Finding
from noticepress.model.message import Message, msg

from .completeness import head
from .subject import Subject, found, of_fact, of_words, sentences, short

_BY_WORDS: Mapping[str, str | None] = {
    "P102": None,
    "P104": None,
    "P105": None,
    "P106": None,
    "P107": "legal_basis",
    "P108": None,
}
"""Code → the topic in whose clauses alone the words mean it."""


def terms_and_promises(subject: Subject) -> Iterator[Finding]:
    """All findings of the family."""
    for fact in subject.promises.deemed_acceptance:
        message = msg("Use is taken for agreement: “{words}”.", words=short(fact.quote))
        yield found(subject, "P101", message, [of_fact(subject, fact)], fact.clause)
    if not subject.promises.defines_major and subject.kind != "cookie":
        message = msg("It does not say what counts as a major change.")
        yield found(subject, "P103", message, head(subject), element="policy_changes")
    for code, topic in _BY_WORDS.items():
        if subject.chosen(checks()[code]):
            yield from _worded(subject, code, topic)


def _worded(subject: Subject, code: str, topic: str | None) -> Iterator[Finding]:
    check = checks()[code]
    for clause in subject.body if topic is None else subject.about(topic):
        if topic and not clause.label:
            continue  # of a list of exceptions, its elements
        for sentence in sentences(clause.text):
            if check.says(sentence) and not check.says(sentence, "not"):
                place = of_words(subject, clause, sentence)
                yield found(subject, code, _told(code, place.quote), [place], clause.id)


def _told(code: str, words: str) -> Message:
    match code:
        case "P102":
            return msg("Readers are to look for changes themselves: “{words}”.", words=words)
        case "P104":
            return msg("Reading on is taken for consent to sensitive data: “{words}”.", words=words)
        case "P105":
            return msg("The right to interpret is kept: “{words}”.", words=words)
        case "P106":
            return msg("Liability is excluded in general terms: “{words}”.", words=words)
        case "P108":
            return msg("Whoever does not agree is not served: “{words}”.", words=words)
        case _:
            return msg("An exception to consent that PIPL art. 13 does not hold: “{words}”.", words=words)
