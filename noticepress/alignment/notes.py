"""What must be said of two versions as a whole before anyone reads their rows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from noticepress.law import simplified
from noticepress.model.message import Message, msg
from noticepress.model.notice import Document
from noticepress.text.regex import regex

from .units import size, units

_HAN = regex(r"[\u3400-\u9fff\uf900-\ufaff]")
_WORD = regex(r"[^\W\d_]+")
_OTHER_SCRIPT = regex(r"[\u0400-\u052f\u0590-\u06ff\u3040-\u30ff\uac00-\ud7af\u0e00-\u0e7f]")
"""Cyrillic, Hebrew, Arabic, kana, Hangul, Thai."""
_ENGLISH = regex(r"\b(?:the|of|and|to|your?|we|our|is|for|in)\b", re.IGNORECASE)
"""About one word in four of English is one of these."""
_ENOUGH = 40
"""Words from which the language of a text can be told by its commonest ones."""
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
        yield msg("Both sides are in {lang}; for two versions of one edition use diff.", lang=left.id.lang)
    for document in (left, right):
        yield from _language(document)
        yield from _script(document)
        if not is_read(document):
            yield msg(
                "Facts are found in Chinese and English only: what the {lang} text states was not compared.",
                lang=document.id.lang,
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


def _script(document: Document) -> Iterator[Message]:
    """Simplified characters in a traditional edition; a language that is neither Chinese nor English."""
    text, told = document.version.source.reading.text, document.id.lang
    path = document.version.source.path
    if told.lower().startswith("zh-hant"):
        table = simplified()
        plain = {chr(to) if isinstance(to, int) else str(to) for to in table.values()}
        only = plain - {chr(of) for of in table}
        if sum(char in only for char in text) > sum(ord(char) in table for char in text):
            yield msg(
                "{path} stands for {lang}, but is written in simplified characters.", path=path, lang=told
            )
    words = _WORD.findall(text)
    foreign = len(_OTHER_SCRIPT.findall(text)) > size(text) / 4
    silent = len(words) > _ENOUGH > len(_HAN.findall(text)) and len(_ENGLISH.findall(text)) < len(words) / 25
    if told[:2] in ("zh", "en") and (foreign or silent):
        yield msg(
            "{path} stands for {lang}, but its text is in neither Chinese nor English.", path=path, lang=told
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
