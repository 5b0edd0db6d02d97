"""What must be said of two versions as a whole before anyone reads their rows."""

from __future__ import annotations

from collections.abc import Iterator

from noticepress.model.finding import OTHER_LANGUAGE
from noticepress.model.message import Language, Message, msg
from noticepress.model.notice import Document

from .units import units

_READ = frozenset({"zh", "en"})
"""Languages whose facts are found and whose lengths can be weighed against each other."""
_STUB = 0.25
"""Of the other edition's length, languages weighed against each other."""

WITHOUT_ENCODER = msg(
    "The sentence encoder could not be loaded: where words left doubt, "
    "structure and word lists alone decided."
)


def is_read(document: Document) -> bool:
    """Whether facts are found in the language of a version."""
    return document.id.lang.partition("-")[0] in _READ


def notes(left: Document, right: Document) -> tuple[Message, ...]:
    """In a fixed order: language, emptiness, length."""
    return tuple(_notes(left, right))


def _notes(left: Document, right: Document) -> Iterator[Message]:
    named = [(document.id.vendor, document.id.notice, document.id.lang) for document in (left, right)]
    if named[0] == named[1]:
        yield msg(
            "Both sides are in {lang}; for two versions of one edition use diff.", lang=Language(left.id.lang)
        )
    for document in (left, right):
        for problem in document.version.problems:
            if problem.code == OTHER_LANGUAGE:
                yield msg("{path}: {told}", path=document.version.source.path, told=problem.found)
        if not is_read(document):
            yield msg(
                "Facts are found in Chinese and English only: what the {lang} text states was not compared.",
                lang=Language(document.id.lang),
            )
    sizes = [sum(unit.size for unit in units(d) if unit.region == "body") for d in (left, right)]
    for document, own, other in zip((left, right), sizes, reversed(sizes), strict=True):
        if not own:
            yield msg("{path} holds no clauses.", path=document.version.source.path)
        elif own < other * _STUB and is_read(left) and is_read(right):
            share = max(1, round(100 * own / other))
            yield msg(
                "{path} is a stub: about {share} % of the other side's length.",
                path=document.version.source.path,
                share=share,
            )
