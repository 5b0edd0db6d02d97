"""Family C: to whom data go, by what way consent is withdrawn; lists that name little."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from noticepress.law.checks import Check, checks
from noticepress.model.clause import Clause, ClauseKind
from noticepress.model.fact import Fact, Named, Term
from noticepress.model.finding import Finding
from noticepress.model.message import Message, msg

from .subject import Subject, found, of_clause, of_fact, of_words, quoted, sentences

_RECIPIENTS = frozenset(("affiliate", "partner", "advertiser", "sdk_provider"))
"""Those that are rarely mere processors, and of whom a reader can be told by name or list."""
_GIVEN = ("sharing", "third_party_services", "entrusted_processing", "cross_border")
_EXERCISED = (
    "rights_access",
    "rights_correction_deletion",
    "rights_consent_account",
    "rights_procedure",
    "marketing",
)
_LISTED = ("data_collected", "purposes", "sharing", "entrusted_processing", "sensitive_data")
_ITEMS = 4
"""The shortest list whose share of open items means something; ours."""
_SHARE = 0.5
"""Of the items left open; ours."""


def consent(subject: Subject) -> Iterator[Finding]:
    """All findings of this part of the family."""
    for code, finder in (("C122", _recipients), ("C123", _withdrawal), ("C124", _lists)):
        if subject.chosen(checks()[code]):
            yield from finder(subject, checks()[code])


def _recipients(subject: Subject, check: Check) -> Iterator[Finding]:
    about = {clause.id: clause for topic in _GIVEN for clause in subject.about(topic)}
    facts = [
        fact
        for fact in subject.facts("recipient")
        if fact.clause in about
        and isinstance(fact.value, Term)
        and fact.value.id in _RECIPIENTS
        and not _denied(check, about[fact.clause], fact)
    ]
    lacking = tuple(_lacking(subject, check, list(about.values()))) if facts else ()
    if lacking:
        message = msg(
            "Shared with {recipients}; not told: {items}.", recipients=quoted(facts)[:6], items=lacking
        )
        places = [of_fact(subject, fact) for fact in facts[:6]]
        yield found(subject, "C122", message, places, facts[0].clause, element="sharing")


def _denied(check: Check, clause: Clause, fact: Fact) -> bool:
    """In a sentence on what is not done (我们没有与任何广告商合作)."""
    said = [sentence for sentence in sentences(clause.text) if fact.quote in sentence]
    return bool(said) and all(check.says(sentence, "denies") for sentence in said)


def _lacking(subject: Subject, check: Check, clauses: Sequence[Clause]) -> Iterator[Message]:
    ids = {clause.id for clause in clauses}
    said = [" ".join(clause.content.split()) for clause in clauses]
    links = any(fact.clause in ids for fact in subject.facts("url"))
    records = any(clause.kind is ClauseKind.RECORD for clause in clauses)
    if not (links or records or _names(subject, ids) or any(check.says(text, "named") for text in said)):
        yield msg("their names, or a list of them")
    if not (_fact(subject, ids, "purpose") or any(check.says(text, "purpose") for text in said)):
        yield msg("for what purpose")
    if not (_fact(subject, ids, "data_type") or any(check.says(text, "kinds") for text in said)):
        yield msg("which kinds of data")


def _names(subject: Subject, ids: set[str]) -> bool:
    """A company named in these clauses that is not the first one named elsewhere, the notice's own."""
    named = [f for f in subject.facts("entity") if isinstance(f.value, Named)]
    own = next((fact.value for fact in named if fact.clause not in ids), None)
    return any(fact.clause in ids and fact.value != own for fact in named)


def _fact(subject: Subject, ids: set[str], kind: str) -> bool:
    return any(fact.clause in ids for fact in subject.facts(kind))


def _withdrawal(subject: Subject, check: Check) -> Iterator[Finding]:
    told = [
        (clause, sentence)
        for clause in subject.body
        for sentence in sentences(clause.text)
        if check.says(sentence) and not check.says(sentence, "not")
    ]
    if told and not _way(subject, check, [clause for clause, _ in told]):
        clause, sentence = told[0]
        message = msg("Consent may be withdrawn; it does not say how: “{words}”.", words=sentence)
        place = of_words(subject, clause, sentence)
        yield found(subject, "C123", message, [place], clause.id, element="rights_consent_account")


def _way(subject: Subject, check: Check, told: Sequence[Clause]) -> bool:
    """Where it is told, beside it and below it, or where the exercise of rights is told."""
    places = {id(clause): clause for clause in told}
    places |= {id(clause): clause for clause in _around(subject, told)}
    places |= {id(clause): clause for topic in _EXERCISED for clause in subject.about(topic)}
    ids = {clause.id for clause in places.values()}
    reached = any(fact.clause in ids for fact in subject.facts("email", "phone", "url"))
    return reached or any(check.says(clause.content, "way") for clause in places.values())


def _around(subject: Subject, told: Sequence[Clause]) -> Iterator[Clause]:
    wanted = {clause.id for clause in told}
    for clause in subject.body:
        if any(child.id in wanted for child in clause.children):
            yield clause
            yield from clause.children
        if clause.id in wanted:
            yield from clause.children


def _lists(subject: Subject, check: Check) -> Iterator[Finding]:
    seen = {clause.id for clause in subject.about("legal_basis")}
    for clause in (clause for topic in _LISTED for clause in subject.about(topic)):
        items = [child for child in clause.children if child.kind is ClauseKind.ITEM and child.content]
        opened = [item for item in items if check.says(" ".join(item.content.split()))]
        if clause.id in seen or len(items) < _ITEMS or len(opened) <= _SHARE * len(items):
            continue
        seen.add(clause.id)
        message = msg(
            "{count} of {all} items of this list leave open what they mean.",
            count=len(opened),
            all=len(items),
        )
        yield found(subject, "C124", message, [of_clause(subject, item) for item in opened[:8]], clause.id)
