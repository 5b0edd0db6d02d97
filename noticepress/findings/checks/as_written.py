"""Texts read in one script for the checks, and what was found told in their own characters."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from msgspec.structs import replace

from noticepress.model.clause import Clause
from noticepress.model.finding import Evidence, Finding
from noticepress.model.notice import Document
from noticepress.script import WordsOf, document_in_one_script

from .subject import Subject, name_of

Find = Callable[[Sequence[Subject]], Iterable[Finding]]


def in_one_script(find: Find, subjects: Sequence[Subject]) -> Iterator[Finding]:
    """What ``find`` finds in the texts, read in simplified characters, as they themselves write it."""
    read = [replace(subject, document=document_in_one_script(subject.document)) for subject in subjects]
    pairs = zip(subjects, read, strict=True)
    other = {own.path: (own, _words(own.document, plain.document)) for own, plain in pairs if own != plain}
    for finding in find(read if other else subjects):
        told = other.get(finding.path)
        yield _as_written(finding, *told) if told else finding


def _words(own: Document, read: Document) -> WordsOf:
    texts = [[_said(clause) for clause in document.version.walk()] for document in (own, read)]
    return WordsOf(*("\n".join(text) for text in texts))


def _said(clause: Clause) -> str:
    return " ".join(filter(None, (clause.label, clause.title, clause.text)))


def _as_written(finding: Finding, subject: Subject, words: WordsOf) -> Finding:
    evidence = tuple(_place(place, subject, words) for place in finding.evidence)
    known = evidence == finding.evidence
    return replace(
        finding,
        id=finding.id if known else name_of(subject, finding.code, evidence, finding.clause, finding.element),
        message=words.message(finding.message),
        evidence=evidence,
    )


def _place(place: Evidence, subject: Subject, words: WordsOf) -> Evidence:
    return replace(place, quote=words.back(place.quote)) if place.path == subject.path else place
