"""Run-in headings and definitions: ``term: meaning`` in one paragraph."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..model.source import BlockKind
from .cues import cues, fold, words
from .shape import ends_colon, has_han, latin_words, width
from .unit import Role, Unit, decided

_RUN_IN = re.compile(r"([^:：。；;，\n]{1,70}?)[\s　]*[:：][\s　]*(?=\S)")
_QUOTED = re.compile(r"[“\"'‘「『《]+|[”\"'’」』》]+")
_DEFINES_ZH = re.compile(r"[“\"「]?([^，。；：:“”\"「」]{1,24})[”\"」]?\s*[，,]?\s*(?:是指|系指|指的是|，指)")
_DEFINES_EN = re.compile(
    r"(?:the term\s+|the\s+|an?\s+)?(?:[“\"‘']([^”\"’']{1,60})[”\"’']|([A-Z][\w/&()’' -]{0,50}?))\s*(?:,[^,]{1,60},\s*)?"
    r"(?:means?|shall mean|refers? to|shall refer to|is defined as|has the meaning)\b"
)


def mark_run_ins(units: Sequence[Unit]) -> list[Unit]:
    """Paragraphs whose first words, up to a colon, name what they say; those that explain a term are definitions."""
    found: list[Unit] = []
    defining = False
    for unit in units:
        if unit.role is Role.HEADING and unit.heading:
            defining = _about_terms(unit.words)
        found.append(_named(unit, defining) if unit.role is Role.TEXT else unit)
    return found


def _about_terms(text: str) -> bool:
    folded = fold(text).strip(" :：")
    cue = cues()["defines"]["heading"]
    return folded in cue or any(word in folded for word in cue if has_han(word) and len(word) > 1)


def _named(unit: Unit, defining: bool) -> Unit:
    if unit.block.kind in (BlockKind.CELL, BlockKind.HEADING):
        return unit
    start = unit.label.length if unit.label else 0
    text = unit.text.text[start : start + 200]
    match = _RUN_IN.match(text)
    if match and _names(match[1], text[match.end() :], listed=bool(unit.label)):
        return _split(unit, start, match, defining)
    return _defined(unit, text)


def _split(unit: Unit, start: int, match: re.Match[str], defining: bool) -> Unit:
    rest = unit.text.text[start + match.end() : start + match.end() + 40]
    term = _QUOTED.sub("", match[1]).strip()
    explains = rest.startswith(words_tuple("zh")) if has_han(rest[:2]) else fold(rest).startswith(words_tuple("en"))
    if explains or defining:
        body = (start + match.end(), len(unit.text.text))
        return decided(unit, "definition", kind="definition", heading=(start, start + match.end(1)), body=body, fields=(("term", term),))
    if not unit.label and not _heads(unit, match):
        return unit
    return decided(
        unit, "run-in-heading", heading=(start, start + match.end(1)), body=(start + match.end(), len(unit.text.text))
    )


def words_tuple(lang: str) -> tuple[str, ...]:
    """The words that explain a term, for ``str.startswith``."""
    return tuple(sorted(words("defines", lang)))


def _heads(unit: Unit, match: re.Match[str]) -> bool:
    return unit.item or width(match[1]) <= 40


def _names(name: str, rest: str, *, listed: bool) -> bool:
    """The words before the colon are a name and not a clause that leads into a list in the sentence."""
    del listed
    if rest.startswith("//") or name[-1:].isdigit() and rest[:1].isdigit():
        return False
    if has_han(name):
        return width(name) <= 40 and not re.search(r"[，、]|以下|如下|下列|包括|包含|例如|如$|告知$", name)
    return len(latin_words(name)) <= 9 and not re.search(r"\b(?:following|includ\w+|such as|example|namely|are|is|will|as follows)\b", name)


def _defined(unit: Unit, text: str) -> Unit:
    match = _DEFINES_ZH.match(text) if has_han(text[:30]) else _DEFINES_EN.match(text)
    if not match or ends_colon(unit.text.text) and not has_han(text):
        return unit
    term = next(group for group in match.groups() if group)
    if has_han(term) and re.search(r"本政策所|上述|以上|我们|^这|您", term):
        return unit
    if fold(term) in ("this", "it", "that", "which", "this policy", "these", "what this", "you"):
        return unit
    return decided(unit, "definition", kind="definition", fields=(("term", _QUOTED.sub("", term).strip()),))
