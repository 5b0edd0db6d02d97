"""What must be said of two versions as a whole before anyone reads their rows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from noticepress.model.message import Message, msg
from noticepress.model.notice import Document

from .units import size, units

_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")
_STUB = 0.25
"""Of the other edition's length, languages weighed against each other."""


def notes(left: Document, right: Document) -> tuple[Message, ...]:
    """In a fixed order: language, emptiness, length."""
    return tuple(_notes(left, right))


def _notes(left: Document, right: Document) -> Iterator[Message]:
    if left.id.lang == right.id.lang:
        yield msg("Both sides are in {lang}; for two versions of one edition use diff.", lang=left.id.lang)
    for document in (left, right):
        yield from _language(document)
    sizes = [sum(unit.size for unit in units(d) if unit.region == "body") for d in (left, right)]
    for document, own, other in zip((left, right), sizes, reversed(sizes), strict=True):
        if not own:
            yield msg("{path} holds no clauses.", path=document.version.source.path)
        elif own < other * _STUB:
            share = max(1, round(100 * own / other))
            yield msg(
                "{path} is a stub: about {share} % of the other side's length.",
                path=document.version.source.path,
                share=share,
            )


def _language(document: Document) -> Iterator[Message]:
    """The text is in another language than its folder says."""
    text = document.version.source.reading.text
    total = size(text)
    han = len(_HAN.findall(text)) / total
    told, said = document.id.lang, "zh" if han > 0.5 else "en"
    if total > 20 and told[:2] in ("zh", "en") and told[:2] != said:
        yield msg(
            "{path} stands for {lang}, but its text is in {found}.",
            path=document.version.source.path,
            lang=told,
            found=said,
        )
