"""Whether a text is in the language, and in the script, that its folder says."""

from __future__ import annotations

import re
from collections.abc import Iterator

from noticepress.law import simplified
from noticepress.model.finding import OTHER_LANGUAGE, Problem, Severity
from noticepress.model.message import Message, msg
from noticepress.model.notice import VersionId
from noticepress.model.source import Source
from noticepress.text.regex import regex

_HAN = regex(r"[\u3400-\u9fff\uf900-\ufaff]")
_WORD = regex(r"[^\W\d_]+")
_LATIN_WORD = regex(r"[A-Za-z][A-Za-z'’-]*")
_OTHER_SCRIPT = regex(r"[\u0400-\u052f\u0590-\u06ff\u3040-\u30ff\uac00-\ud7af\u0e00-\u0e7f]")
"""Cyrillic, Hebrew, Arabic, kana, Hangul, Thai."""
_ENGLISH = regex(r"\b(?:the|of|and|to|your?|we|our|is|for|in)\b", re.IGNORECASE)
"""About one word in four of English is one of these."""
_ENOUGH = 40
"""Words from which the language of a text can be told by its commonest ones."""
_LEAST = 20
"""Length from which a text is long enough to be called Chinese or English."""
_CLEARLY = 0.7
"""Share of the one language from which a text is no longer one in both."""


def tongue_problems(source: Source, id_: VersionId) -> Iterator[Problem]:
    """At most one of another language and none that is known; then of another script. No place says none."""
    told = id_.lang
    if told[:2] in ("zh", "en"):
        found = _language(source.reading.text, told) if id_.vendor else None
        if found:
            said = msg("text in {found}, in the folder of {lang}", found=found, lang=told)
            yield _problem(source, said, told)
        elif _is_neither(source.reading.text):
            said = msg("text in neither Chinese nor English, read as {lang}", lang=told)
            yield _problem(source, said, told)
    if told.lower().startswith("zh-hant") and _is_simplified(source.reading.text):
        yield _problem(source, msg("simplified characters, in the folder of {lang}", lang=told), told)


def _language(text: str, told: str) -> str | None:
    """The other of the two languages, where the text is clearly in it."""
    han = len(_HAN.findall(text))
    total = max(1.0, han + 1.6 * len(_LATIN_WORD.findall(text)))
    if total <= _LEAST:
        return None
    if told.startswith("zh"):
        return "en" if 1 - han / total > _CLEARLY else None
    return "zh" if han / total > _CLEARLY else None


def _is_neither(text: str) -> bool:
    words, han = _WORD.findall(text), len(_HAN.findall(text))
    total = han + 1.6 * len(_LATIN_WORD.findall(text))
    foreign = len(_OTHER_SCRIPT.findall(text)) > max(1.0, total) / 4
    silent = len(words) > _ENOUGH > han and len(_ENGLISH.findall(text)) < len(words) / 25
    return foreign or silent


def _is_simplified(text: str) -> bool:
    table = simplified()
    plain = {chr(to) if isinstance(to, int) else str(to) for to in table.values()}
    only = plain - {chr(of) for of in table}
    return sum(char in only for char in text) > sum(ord(char) in table for char in text)


def _problem(source: Source, found: Message, lang: str) -> Problem:
    return Problem(
        code=OTHER_LANGUAGE,
        severity=Severity.WARNING,
        path=source.path,
        found=found,
        expected=msg("a text in {lang}", lang=lang),
        hint=msg("Move the file to the folder of its language, or put the right text here."),
    )
