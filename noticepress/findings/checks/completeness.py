"""Family C: what a notice is silent about, under the regimes that the site's reviewer chose."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from noticepress.law import topic_facts, topics
from noticepress.law.checks import checks
from noticepress.model.fact import Term
from noticepress.model.finding import Evidence, Finding
from noticepress.model.message import DataText, msg

from .subject import Subject, found, of_clause

_ONLY_COOKIES = frozenset(("cookies", "contact", "policy_changes"))
"""What a cookie notice has to say by itself; the rest stands in the privacy notice beside it."""
_WHERE_IT_HAPPENS = frozenset(
    ("automated_decisions", "entrusted_processing", "cross_border", "sensitive_data", "cookies")
)
"""Mandatory in the taxonomy, but only of processing that takes place: silence alone shows nothing."""
_TOLD_OTHERWISE = frozenset(
    ("controller_identity", "complaints_remedies", "rights_procedure", "document_metadata")
)
"""Where another check says the same with better evidence, or the facts alone decide."""
_YEAR = 366
"""Days."""
_TOLD_BY: Mapping[str, set[str]] = {
    "purposes": {"purpose"},
    "sharing": {"recipient"},
    "data_collected": {"data_type", "sensitive_data_type"},
    "legal_basis": {"legal_basis"},
    "contact": {"email", "phone", "address"},
    "controller_identity": {"entity"},
}
"""Topic → kinds of facts that tell it wherever they stand: often no clause is about it alone."""


def completeness(subject: Subject) -> Iterator[Finding]:
    """All findings of the family that look at topics and dates."""
    yield from _elements(subject)
    yield from _dates(subject)
    yield from _who(subject)
    if subject.kind != "cookie" and "children" not in _covered(subject):
        yield found(
            subject, "C114", msg("The notice says nothing of minors."), head(subject), element="children"
        )


def _elements(subject: Subject) -> Iterator[Finding]:
    taxonomy, covered = topics(), _covered(subject)
    for topic in taxonomy.topics.values():
        asking = [regime for regime in subject.regimes if topic.required_by.get(regime) == "mandatory"]
        if not asking or topic.id in covered or not _expected(subject, topic.id):
            continue
        message = msg(
            "Nothing on “{topic}”, which the regimes chosen ask for: {regimes}.",
            topic=DataText(tuple(topic.name.items())),
            regimes=tuple(id_.upper().replace("_", " ") for id_ in asking),
        )
        yield found(subject, "C101", message, head(subject), element=topic.id)


def _expected(subject: Subject, topic: str) -> bool:
    if subject.kind == "cookie" and topic not in _ONLY_COOKIES:
        return False
    return topic not in _WHERE_IT_HAPPENS and topic not in _TOLD_OTHERWISE


def _covered(subject: Subject) -> frozenset[str]:
    """Topics that a clause is about, a fact tells or a sentence speaks of."""
    kinds = {fact.kind for fact in subject.document.facts}
    named = {f"right:{fact.value.id}" for fact in subject.facts("right") if isinstance(fact.value, Term)}
    by_fact = {topic for topic, own in topic_facts().belonging.items() if (kinds | named) & set(own)}
    by_fact |= {topic for topic, own in _TOLD_BY.items() if kinds & own}
    by_fact |= {mention.topic for mention in subject.document.mentions}
    return frozenset(id_.partition(".")[0] for id_ in subject.topics) | by_fact


def _dates(subject: Subject) -> Iterator[Finding]:
    if subject.document.updated is None:
        yield found(subject, "C102", msg("The text states no date of update."), head(subject))
    if subject.document.effective is None:
        message = msg("The text does not state from when it applies.")
        yield found(subject, "C103", message, head(subject))
    updated = subject.document.updated
    if updated and (subject.today - updated).days > _YEAR and subject.chosen(checks()["C119"]):
        message = msg("Last updated on {day}, more than a year ago.", day=updated)
        yield found(subject, "C119", message, head(subject))


def _who(subject: Subject) -> Iterator[Finding]:
    if subject.kind == "cookie":
        return
    if not any(subject.facts("entity")):
        message = msg("No full name of a company or body stands in the text.")
        yield found(subject, "C104", message, head(subject), element="controller_identity")
    if not any(subject.facts("address")):
        yield found(
            subject, "C105", msg("The text gives no postal address."), head(subject), element="contact"
        )


def head(subject: Subject) -> Sequence[Evidence]:
    """Silence has no place: the notice's first clause stands for it, without a quotation."""
    first = next(iter(subject.document.version.walk()), None)
    if first is None:
        return ()
    return (Evidence(path=subject.path, lines=of_clause(subject, first).lines, quote=""),)
