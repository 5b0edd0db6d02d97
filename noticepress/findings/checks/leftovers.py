"""Family R, of one text: what a template left in it."""

from __future__ import annotations

from collections.abc import Iterator

from noticepress.law.checks import checks
from noticepress.model.clause import Clause
from noticepress.model.fact import Fact, Named
from noticepress.model.finding import Finding
from noticepress.model.message import msg

from .subject import Subject, found, of_fact, of_words, sentences

_NEAR = 24
"""Code points between a company's name and the words that call it "we"."""


def leftovers(subject: Subject) -> Iterator[Finding]:
    """Placeholders, and a second company that speaks as "we"."""
    check = checks()["R102"]
    for clause in subject.document.version.walk():
        for sentence in sentences(clause.content):
            if placeholder := check.says(sentence):
                message = msg("“{words}” looks like a placeholder of a template.", words=placeholder[0])
                yield found(subject, "R102", message, [of_words(subject, clause, sentence)], clause.id)
    ours = list(_called_we(subject))
    for fact in ours[1:]:
        if not _alike(fact, ours[0]):
            message = msg(
                "“{other}” is called “we” here, and so is “{first}”.", other=fact.quote, first=ours[0].quote
            )
            places = [of_fact(subject, fact), of_fact(subject, ours[0])]
            yield found(subject, "R102", message, places, fact.clause)


def _called_we(subject: Subject) -> Iterator[Fact]:
    """Companies of which the text goes on to say that they are "we"."""
    for fact in subject.facts("entity"):
        after = _after(subject.clauses[fact.clause], fact.quote)
        match = checks()["R102"].says(after, "self")
        if match and match.start() <= _NEAR:
            yield fact


def _after(clause: Clause, quote: str) -> str:
    text = " ".join(clause.content.split())
    return text.partition(" ".join(quote.split()))[2][:120]


def _alike(one: Fact, other: Fact) -> bool:
    """The same name, or one that is part of the other."""
    names = [f.value.name.casefold() if isinstance(f.value, Named) else f.quote for f in (one, other)]
    return names[0] in names[1] or names[1] in names[0]
