"""Run-in headings and definitions: ``term: meaning`` in one paragraph."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from msgspec.structs import replace

from noticepress.model.source import BlockKind
from noticepress.text.late import late
from noticepress.text.regex import regex

from .cues import cues, fold, words
from .forms import brief_name
from .naming import named
from .openings import with_opening
from .shape import ends_colon, ends_stop, has_han, latin_words, width
from .unit import Role, Unit, decided

_SPEAKS_OF_TERMS = regex(
    r"\b(?:key|defined|important|main|common) (?:terms|words)\b|"
    r"\b(?:terms|words|expressions) (?:we|used|you|explained|in this|and (?:what|their)|that)\b|"
    r"\bwhat (?:we|these|the|our) .*\bmean\b|\bmeanings?$|用词|用詞|用語|名詞|概念"
)
FIELD = 50
"""Columns of a field with its name; a paragraph that begins in bold and is longer is no field."""
_QUOTED = regex(r"[“\"'‘「『《]+|[”\"'’」』》]+")
_DEFINES_ZH = late(r"[“\"「]?([^，。；：:“”\"「」]{1,24})[”\"」]?\s*[，,]?\s*(?:是指|系指|係指|指的是|，指)")
_DEFINES_EN = late(
    r"(?:the terms?\s+|an?\s+)?(?:[“\"‘']([^”\"’']{1,60})[”\"’']\s*(?:,[^,]{1,60},\s*|\([^()]{1,60}\)\s*)?"
    r"(?:means?|shall mean|refers? to|shall refer to|is defined as|has the meaning|includes?|is|are)|"
    r"((?:[A-Z][\w/&’'-]*|of|and|or|the)(?:\s[\w/&’'-]+){0,4}?)\s+"
    r"(?:means|shall mean|is defined as|has the meaning|mean))\b",
    re.IGNORECASE,
)
_DEFINES_LOOSELY = late(
    r"((?:[A-Z][\w/&’'-]*)(?:\s[\w/&’'-]+){0,6}?)(?:\s*\([^()]{1,160}\))?\s+(?:means?|refers? to|is|are)\b"
)

# An e-mail address, a web address or a telephone number.
_REACHES = regex(r"\S@\S|https?://|www\.|\d{3}[\d -]{4,}")
# 第一条【适用范围】本政策 …: the name in heavy brackets heads what follows.
_BRACKETED = regex(r"【([^【】]{2,20})】\s*(?=[^\s：:，,。；;、（(].{7})")
_NO_TERM_ZH = regex(r"本政策所|上述|以上|我们|^这|您|其中|重大变更")


def mark_run_ins(units: Sequence[Unit]) -> list[Unit]:
    """Paragraphs whose first words, up to a colon, name what they say; a term's are definitions."""
    units = _opened_items(_fields(units))
    found: list[Unit] = []
    defining = False
    for unit in units:
        if unit.role is Role.HEADING and unit.heading:
            defining = _about_terms(unit.words)
        found.append(_named(unit, defining=defining) if unit.role is Role.TEXT else unit)
    return found


def _fields(units: Sequence[Unit]) -> list[Unit]:
    """Lines of ``name: value`` in a row are elements of a list, with or without words that lead into it."""
    found = list(units)
    own = [n for n, unit in enumerate(units) if unit.role is not Role.RESIDUE]
    for field, group in groupby(own, lambda n: _is_field(units[n])):
        row = list(group)
        if field and len(row) > 1:
            for number in row:
                found[number] = replace(found[number], item=True)
    return found


def _opened_items(units: Sequence[Unit]) -> list[Unit]:
    """Two unmarked elements or more that begin with a brief name and a full stop (支付机构。我们…；)."""
    found = list(units)
    own = [n for n, unit in enumerate(units) if unit.role is not Role.RESIDUE]
    for item, group in groupby(own, lambda n: units[n].item and not units[n].heading):
        named = [n for n in group if item and brief_name(units[n].words)]
        for number in named if len(named) > 1 else ():
            found[number] = with_opening(units[number])
    return found


def _is_field(unit: Unit) -> bool:
    plain = unit.role is Role.TEXT and unit.label is None and unit.heading is None and not unit.kind
    formats = (BlockKind.LINE, BlockKind.PARAGRAPH)
    if not plain or unit.block.kind not in formats or named(unit.words, listed=False) is None:
        return False
    sentence = width(unit.words) > FIELD and ends_stop(unit.words)
    return not (sentence and _bold_opening(unit) and not _contact(unit, unit.words[:200]))


def _about_terms(text: str) -> bool:
    folded = fold(text).strip(" :：")
    cue = cues()["defines"]["heading"]
    if len(folded) < 60 and _SPEAKS_OF_TERMS.search(folded):
        return True
    return folded in cue or any(word in folded for word in cue if len(word) > (1 if has_han(word) else 8))


def _named(unit: Unit, *, defining: bool) -> Unit:
    if unit.block.kind in (BlockKind.CELL, BlockKind.HEADING) or unit.heading:
        return unit
    if (bold := _bold_opening(unit)) is not None:
        return _term_of(unit, bold) if defining else bold
    start = unit.label.length if unit.label else 0
    text = unit.text.text[start : start + 200]
    if match := _BRACKETED.match(text):
        spans = {
            "heading": (start + match.start(1), start + match.end(1)),
            "body": (start + match.end(), len(unit.text.text)),
        }
        return decided(unit, "bracketed-opening", **spans)
    if match := _contact(unit, text):
        body = (start + match.end(), len(unit.text.text))
        return decided(unit, "contact-line", heading=(start, start + match.end(1)), body=body, item=True)
    if match := named(text, listed=bool(unit.label)):
        return _split(unit, start, match, defining=defining)
    return _defined(unit, text, defining=defining)


def _contact(unit: Unit, text: str) -> re.Match[str] | None:
    """``Email: …``: a name that contact blocks use, with a short value that is no sentence."""
    if unit.label and not unit.label.bullet:
        return None
    match = named(text, listed=True)
    if not match or len(unit.words) > 120 or (ends_stop(unit.words) and _speaks(text[match.end() :])):
        return None
    known = fold(match[1]).strip(" *") in words("contact")
    reaches = not has_han(unit.words[match.end() :][-2:]) and _REACHES.search(unit.words, match.end())
    return match if known or reaches else None


def _speaks(value: str) -> bool:
    return bool(re.search(r"，|；|[a-z]{2,} [a-z]{2,} [a-z]{2,}", value))


def _bold_opening(unit: Unit) -> Unit | None:
    """``**Access.** You may …``: the first words, set bold by the format, head the rest."""
    start = unit.label.length if unit.label else 0
    marks = [mark for mark in unit.block.emphasis if mark.kind == "bold" and mark.start <= start + 1]
    if len(unit.lines) != 1 or not marks:
        return None
    offset = unit.lines[0].offset
    end = max(mark.end for mark in marks) - offset
    text = unit.text.text
    name, rest = text[start:end].strip(), text[end:]
    close = re.match(r"\s*[:：.。—–-]*\s*", rest)
    body = end + (close.end() if close else 0)
    if not name or body >= len(text) or width(name) > 80 or len(latin_words(name)) > 12:
        return None
    closed = name[-1] in ".:。：?？!" or (close and close[0].strip())
    if not closed or re.search(r"[，。；]", name[:-1]):
        return None
    return decided(
        unit,
        "bold-opening",
        heading=(start, start + len(text[start:end].rstrip(" .:。：\u00a0"))),
        body=(body, len(text)),
    )


def _term_of(unit: Unit, bold: Unit) -> Unit:
    """``**Account**: a place …`` where terms are explained."""
    name, between = bold.text.text[slice(*bold.heading or (0, 0))], bold.text.text[: bold.body[0]]
    if between.rstrip()[-1:] not in ":：—–-":
        return bold
    return decided(unit, "definition", kind="definition", item=False, fields=(("term", name.strip()),))


def _split(unit: Unit, start: int, match: re.Match[str], *, defining: bool) -> Unit:
    rest = unit.text.text[start + match.end() : start + match.end() + 40]
    term = _QUOTED.sub("", match[1]).strip()
    explains = (
        rest.startswith(words_tuple("zh")) if has_han(rest[:2]) else fold(rest).startswith(words_tuple("en"))
    )
    if explains or defining:
        return decided(unit, "definition", kind="definition", fields=(("term", term),))
    if not unit.label and not unit.item:
        return unit
    return decided(
        unit,
        "run-in-heading",
        heading=(start, start + match.end(1)),
        body=(start + match.end(), len(unit.text.text)),
    )


def words_tuple(lang: str) -> tuple[str, ...]:
    """The words that explain a term, for ``str.startswith``."""
    return tuple(sorted(words("defines", lang)))


def _defined(unit: Unit, text: str, *, defining: bool) -> Unit:
    han = has_han(text[:30])
    match = _DEFINES_ZH.match(text) if han else _DEFINES_EN.match(text)
    if not match and defining and not han:
        match = _DEFINES_LOOSELY.match(text)
    if not match or (ends_colon(unit.text.text) and not han):
        return unit
    term = _QUOTED.sub("", next(group for group in match.groups() if group)).strip()
    if _NO_TERM_ZH.search(term) if han else set(fold(term).split()) & words("defines", "no_term"):
        return unit
    return decided(unit, "definition", kind="definition", fields=(("term", term),))
