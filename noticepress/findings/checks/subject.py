"""What a check looks at, and how it says what it found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cached_property
from hashlib import sha256

from msgspec import Struct

from noticepress.law.checks import Check, checks
from noticepress.model.clause import Clause, ClauseKind
from noticepress.model.fact import Fact, Term
from noticepress.model.finding import Evidence, Finding, Severity
from noticepress.model.message import Message
from noticepress.model.notice import Document
from noticepress.model.promise import Promises
from noticepress.text.regex import regex

_SENTENCE = regex(r"[^。；！？;!?\n]+(?:[。；！？;!?]|(?=\n)|$)")
_ENGLISH_END = regex(r"(?<=[a-z)\]”\"’])\.(?=\s+[A-Z“\"(\[]|\s*$)")
_QUOTED = 200
"""Code points of a quotation."""
_ASIDE = frozenset((ClauseKind.TOC, ClauseKind.META, ClauseKind.BOILERPLATE))


class Subject(Struct, frozen=True, kw_only=True, dict=True):
    """One text with what its site's reviewer chose."""

    document: Document
    regimes: tuple[str, ...]
    kind: str
    """Of the notice: ``privacy``, ``cookie`` …"""
    promises: Promises
    today: date

    @property
    def path(self) -> str:
        """Of the source."""
        return self.document.version.source.path

    @cached_property
    def clauses(self) -> dict[str, Clause]:
        """By id."""
        return {clause.id: clause for clause in self.document.version.walk()}

    @cached_property
    def body(self) -> tuple[Clause, ...]:
        """All but lists of contents, titles and dates, and residue."""
        return tuple(_body(self.document.version.clauses))

    @cached_property
    def topics(self) -> frozenset[str]:
        """Topics and subtopics that some clause of the body is about."""
        found = (self.document.topics.get(clause.id, ()) for clause in self.body)
        return frozenset(topic for topics in found for topic in topics)

    def tells_of(self, topic: str, *rights: str) -> bool:
        """Whether a clause is about the topic, a sentence speaks of it, or one of these rights is told."""
        about = {id_.partition(".")[0] for id_ in self.topics}
        spoken = {mention.topic for mention in self.document.mentions}
        named = {fact.value.id for fact in self.facts("right") if isinstance(fact.value, Term)}
        return topic in about | spoken or bool(named.intersection(rights))

    def facts(self, *kinds: str) -> Iterator[Fact]:
        """Of these kinds, in document order."""
        return (fact for fact in self.document.facts if fact.kind in kinds)

    def about(self, topic: str) -> Iterator[Clause]:
        """Clauses of the body with a topic or one of its subtopics."""
        for clause in self.body:
            ids = self.document.topics.get(clause.id, ())
            if any(id_ == topic or id_.startswith(f"{topic}.") for id_ in ids):
                yield clause

    def chosen(self, check: Check) -> bool:
        """Whether the check applies under the regimes chosen."""
        return not check.regimes or bool(check.regimes & set(self.regimes))


def found(
    subject: Subject,
    code: str,
    message: Message,
    evidence: Sequence[Evidence],
    clause: str | None = None,
    *,
    element: str | None = None,
) -> Finding:
    """A finding of the check ``code``; its place is that of its first evidence."""
    check = checks()[code]
    return Finding(
        id=name_of(subject, code, evidence, clause, element),
        code=code,
        name=check.name,
        severity=Severity(check.severity),
        path=evidence[0].path if evidence else subject.path,
        lines=evidence[0].lines if evidence else (1, 1),
        clause=clause,
        message=message,
        evidence=tuple(evidence),
        element=element,
    )


def name_of(
    subject: Subject, code: str, evidence: Sequence[Evidence], clause: str | None, element: str | None
) -> str:
    """The id of a finding: by its words, not by its places, so that it is the same after lines were moved."""
    told = "\0".join((code, str(subject.document.id), clause or "", element or "", *_words(evidence)))
    return sha256(told.encode()).hexdigest()[:12]


def _words(evidence: Sequence[Evidence]) -> list[str]:
    """What makes a finding the same one after lines were moved: its words, not its places."""
    return [item.quote for item in evidence]


def of_fact(subject: Subject, fact: Fact) -> Evidence:
    """The place of a fact."""
    return Evidence(path=subject.path, lines=fact.lines, quote=short(fact.quote))


def of_clause(subject: Subject, clause: Clause) -> Evidence:
    """The place of a clause."""
    said = " ".join(filter(None, (clause.label, clause.title, clause.text)))
    return Evidence(path=subject.path, lines=clause.own_lines, quote=short(said))


def of_words(subject: Subject, clause: Clause, sentence: str) -> Evidence:
    """The place of a sentence of a clause."""
    lines = clause.own_lines
    at = clause.text.find(sentence)
    if at >= 0 and sentence:
        text = subject.document.version.source.text
        span = clause.body.span(at, at + len(sentence))
        first = text.count("\n", 0, span.start) + 1
        last = first + text.count("\n", span.start, span.end)
        inside = lines[0] <= first <= last <= lines[1]
        lines = (first, last) if inside else lines
    return Evidence(path=subject.path, lines=lines, quote=short(sentence))


def short(text: str) -> str:
    """A quotation on one line, cut where it is long."""
    line = " ".join(text.split())
    return line if len(line) <= _QUOTED else line[: _QUOTED - 1] + "…"


def quoted(facts: Iterable[Fact]) -> tuple[str, ...]:
    """Their words, each once, as a list for a message."""
    return tuple(dict.fromkeys(f"“{short(fact.quote)}”" for fact in facts))


def sentences(text: str) -> Iterator[str]:
    """Chinese and English sentences; a list that ends in semicolons is cut there."""
    for piece in _SENTENCE.finditer(text):
        start = 0
        for end in _ENGLISH_END.finditer(piece[0]):
            yield piece[0][start : end.end()].strip()
            start = end.end()
        if rest := piece[0][start:].strip():
            yield rest


def _body(clauses: Sequence[Clause]) -> Iterator[Clause]:
    waiting = list(reversed(clauses))
    while waiting:
        clause = waiting.pop()
        if clause.kind in _ASIDE:
            continue
        yield clause
        waiting.extend(reversed(clause.children))
