"""Family X: what cannot both be so, within a text and between the texts of one vendor."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from noticepress.law.checks import Check, checks
from noticepress.model.clause import Clause
from noticepress.model.fact import Age, Contact, Fact, Law, Period, Wording
from noticepress.model.finding import Evidence, Finding
from noticepress.model.message import Message, msg

from .subject import Subject, found, of_fact, of_words, quoted, sentences, short

_TELLING = {"zh": 25, "en": 60}
"""Characters from which on a sentence that stands twice is no mere formula."""


def within(subject: Subject) -> Iterator[Finding]:
    """Contradictions inside one text."""
    yield from _deadlines(subject)
    yield from _ages(subject)
    yield from _twice(subject)
    yield from _retention_twice(subject)
    yield from _by_words(subject)


def between(subjects: Sequence[Subject]) -> Iterator[Finding]:
    """Contradictions between the texts of one vendor in one language."""
    yield from _mailboxes(subjects)
    yield from _cookies(subjects)
    yield from _asked_or_not(subjects)


def _deadlines(subject: Subject) -> Iterator[Finding]:
    """Of replies in different clauses: one clause may set a time to confirm and another to answer."""
    replies = [fact for fact in subject.facts("deadline") if _replies(subject, fact)]
    told = {(f.value.number, f.value.unit, f.value.day_kind) for f in replies if isinstance(f.value, Period)}
    if len(told) > 1 and len({fact.clause for fact in replies}) == len(replies):
        message = msg("A reply is promised in different times: {quotes}.", quotes=quoted(replies))
        yield found(subject, "X101", message, [of_fact(subject, f) for f in replies], replies[0].clause)


def _replies(subject: Subject, fact: Fact) -> bool:
    if not isinstance(fact.value, Period) or fact.value.bound != "within":
        return False
    clause = subject.clauses[fact.clause]
    said = [sentence for sentence in sentences(clause.text) if fact.quote in sentence]
    return any(checks()["X101"].says(sentence) for sentence in said)


def _ages(subject: Subject) -> Iterator[Finding]:
    """Only in clauses on children: a definition may draw the line elsewhere and for another purpose."""
    minors = {clause.id for clause in subject.about("children")}
    facts = [f for f in subject.facts("age") if isinstance(f.value, Age) and f.clause in minors]
    below = [f for f in facts if isinstance(f.value, Age) and f.value.bound == "below"]
    if len({f.value.years for f in below if isinstance(f.value, Age)}) > 1:
        message = msg("Different age limits: {quotes}.", quotes=quoted(below))
        yield found(subject, "X102", message, [of_fact(subject, f) for f in below], below[0].clause)


def _twice(subject: Subject) -> Iterator[Finding]:
    seen = dict[str, tuple[Clause, str]]()
    least = _TELLING.get(subject.document.id.lang[:2], 60)
    for clause in subject.body:
        for sentence in sentences(clause.text):
            key = "".join(sentence.lower().split()).rstrip("。.;；")
            if len(key) < least:
                continue
            if key in seen and seen[key][0] is not clause:
                first, words = seen[key]
                places = [of_words(subject, clause, sentence), of_words(subject, first, words)]
                yield found(subject, "X105", msg("The same sentence stands twice."), places, clause.id)
            seen.setdefault(key, (clause, sentence))


def _retention_twice(subject: Subject) -> Iterator[Finding]:
    facts = [fact for fact in subject.facts("retention") if isinstance(fact.value, Wording)]
    first = dict[str, Fact]()
    for fact in facts:
        key = " ".join(fact.quote.lower().split())
        if key in first and first[key].clause != fact.clause:
            message = msg("Retention is told twice, in the same words: {quotes}.", quotes=quoted([fact]))
            places = [of_fact(subject, fact), of_fact(subject, first[key])]
            yield found(subject, "X105", message, places, fact.clause)
        first.setdefault(key, fact)


def _by_words(subject: Subject) -> Iterator[Finding]:
    laws = {fact.value.id for fact in subject.facts("law") if isinstance(fact.value, Law)}
    for clause in subject.body:
        for sentence in sentences(clause.text):
            place = [of_words(subject, clause, sentence)]
            if "eu-gdpr" in laws and checks()["X106"].says(sentence):
                message = msg(
                    "Here “processor” seems to mean who decides; the GDPR calls that the controller."
                )
                yield found(subject, "X106", message, place, clause.id)
            if checks()["X107"].says(sentence):
                message = msg("Hong Kong, Macao and Taiwan are counted in: “{words}”.", words=short(sentence))
                yield found(subject, "X107", message, place, clause.id)


def _asked_or_not(subjects: Sequence[Subject]) -> Iterator[Finding]:
    """Readers are asked about cookies in one place, in another their use of the site is the answer."""
    check = checks()["X108"]
    asked = [(s, c, said) for s in subjects for c in s.body for said in sentences(c.text) if check.says(said)]
    taken = [
        (subject, fact)
        for subject in subjects
        for fact in subject.facts("deemed_acceptance")
        if "cookie" in fact.quote.lower()
    ]
    for subject, fact in taken if asked else ():
        other, clause, words = next((one for one in asked if one[0] is not subject), asked[0])
        message = _asked_elsewhere(words) if other is subject else _asked_in(other, words)
        places = [of_fact(subject, fact), of_words(other, clause, words)]
        yield found(subject, "X108", message, places, fact.clause)


def _asked_in(other: Subject, words: str) -> Message:
    return msg(
        "Here use is taken for agreeing to cookies; in {path} readers are asked: “{words}”.",
        path=other.path,
        words=short(words),
    )


def _asked_elsewhere(words: str) -> Message:
    return msg(
        "Here use is taken for agreeing to cookies; elsewhere in this text readers are asked: “{words}”.",
        words=short(words),
    )


def _mailboxes(subjects: Sequence[Subject]) -> Iterator[Finding]:
    """One finding for a vendor: each document's addresses, where two documents share none."""
    named = [(subject, list(_addresses(subject))) for subject in subjects]
    named = [(subject, facts) for subject, facts in named if facts]
    for number, (subject, facts) in enumerate(named[1:], 1):
        for other, theirs in named[:number]:
            ours = {_address(fact) for fact in facts}
            if not ours & {_address(fact) for fact in theirs}:
                message = msg(
                    "Here {one}, in {path} {other}.",
                    one=facts[0].quote,
                    path=other.path,
                    other=theirs[0].quote,
                )
                places = [of_fact(subject, facts[0]), of_fact(other, theirs[0])]
                yield found(subject, "X103", message, places, facts[0].clause)


def _addresses(subject: Subject) -> Iterable[Fact]:
    return (f for f in subject.facts("email") if isinstance(f.value, Contact) and f.value.valid)


def _address(fact: Fact) -> str:
    return fact.value.address.lower() if isinstance(fact.value, Contact) else ""


def _cookies(subjects: Sequence[Subject]) -> Iterator[Finding]:
    check = checks()["X104"]
    denied = [(s, c, said) for s in subjects for c, said in _said(s, check, "denies")]
    used = [(s, c, said) for s in subjects for c, said in _said(s, check, "says")]
    if denied and used:
        (subject, clause, words), (other, their, said) = denied[0], used[0]
        message = msg(
            "Here the text denies third-party cookies; {path} speaks of such cookies: “{words}”.",
            path=other.path,
            words=short(said),
        )
        places: list[Evidence] = [of_words(subject, clause, words), of_words(other, their, said)]
        yield found(subject, "X104", message, places, clause.id)


def _said(subject: Subject, check: Check, name: str) -> Iterator[tuple[Clause, str]]:
    """Sentences that say it; one that denies does not say it as well."""
    for clause in subject.body:
        for sentence in sentences(clause.content):
            denies = check.says(sentence, "denies")
            if check.says(sentence) and (
                denies if name == "denies" else not denies and check.says(sentence, name)
            ):
                yield clause, sentence
