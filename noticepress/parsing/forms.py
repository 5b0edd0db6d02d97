"""Whether a line could be a heading by its own form."""

from __future__ import annotations

import re
from collections.abc import Sequence

from noticepress.model.source import BlockKind
from noticepress.text.late import late
from noticepress.text.regex import regex

from .cues import words
from .naming import balanced
from .shape import (
    ends_colon,
    ends_function_word,
    ends_sentence,
    greets,
    has_han,
    latin_words,
    title_case,
    width,
)
from .unit import Label, Role, Unit, decided

LONGEST = 110
"""Columns of a heading; longer ones are sentences."""
ADDRESS = regex(r"[@]|https?://|www\.|\d{5,}")
# "Ask the chair. Both are at"; but "Acme Inc. and you", "No. 5"
_TWO_SENTENCES = late(r"(?:\b\w[\w’'-]*,? ){2,}[a-z]{3,}[.!?]\s+[A-Z]|[\u4e00-\u9fff]。[\u4e00-\u9fff]")
_OPEN_END = regex(r"\b(?:namely|including|such as|i\.e\.|e\.g\.)$|(?:包括|例如|如|即)$", re.IGNORECASE)
# "除4.1至4.3" and "Node.js" have a dot, but no stop.
_STOPPED = regex(r"([^。.:：；;\n]{2,80})(?:。(?=\s*\S)|\.(?=\s+\S|[\u4e00-\u9fff]))")
_LAST_WORD = regex(r"^.*[\s(/–—-]")
_SHORT = 4
"""Letters of a word that is most likely an abbreviation where a dot and a number follow it (Rn. 12)."""
_SENTENCE_ZH = regex(r"[，。；！]|以下|如下|下列")
_SPEAKS = regex(r"(?:we|you|it|they|our|your|this|these|there|please|if|when)\b", re.IGNORECASE)
_SPEAKS_ZH = regex(
    r"(?:[您你]|我[们們]|本公司|[请請])(?:[随隨][时時]|也|[还還]|均|都|[将將]|同[时時]|[还還]是)?"
    r"(?:可以?|有[权權]|[会會]|[将將]|不|[应應]|[须須]|需|已|能|必|承[诺諾])(?!.*(?:如何|怎[样樣]|哪些|什[么麼]))"
)
"""Somebody does something: a sentence, however short."""
_PRONOUN = regex(r"(?:we|you|it|they|please|there|these|this)\b", re.IGNORECASE)
_SUBJECT = regex(
    r"(?:we|you|our|your|the|this|these|if|when|in|to|it|they|an?|please|any|for|by)\b", re.IGNORECASE
)


def heading(unit: Unit, rule: str, **changes: object) -> Unit:
    """The unit as a heading: all behind its label."""
    start = unit.label.length if unit.label else 0
    end = len(unit.text.text)
    return decided(unit, rule, role=Role.HEADING, heading=(start, end), body=(end, end), **changes)


def stop_after_name(text: str) -> int:
    """Length of a heading that runs into its paragraph with a full stop (``Payment. We …``); else 0."""
    match = _stopped(text)
    if not match or len(text) <= match.end():
        return 0
    name = match[1]
    if has_han(name):
        short = width(name) <= 32 and not _SENTENCE_ZH.search(name) and not _SPEAKS_ZH.match(name)
        return len(name) if short else 0
    return len(name) if 0 < len(latin_words(name)) <= 8 and not _SPEAKS.match(name) else 0


def _stopped(text: str) -> re.Match[str] | None:
    """Group 1 stands before the first full stop, if that ends a sentence."""
    match = _STOPPED.match(text[:120])
    return match if match and not _goes_on(match[1], text[match.end() :].lstrip()) else None


def _goes_on(name: str, rest: str) -> bool:
    """The dot is an abbreviation's, or stands inside brackets; or what follows begins no sentence."""
    if not balanced(name):
        return True
    if has_han(name[-1:]) or has_han(rest[:1]):
        return False
    word = _LAST_WORD.sub("", name).lower()
    if word in words("abbreviations", "anywhere") or (len(word) == 1 and name[-1:].isupper()):
        return True
    if rest[:1].isdigit():
        return len(word) <= _SHORT or word in words("abbreviations", "before_number")
    return rest[:1].islower() and not rest[1:2].isupper()  # eBay and iCloud begin one


def stop_after_loose_name(text: str) -> int:
    """As ``stop_after_name`` where the neighbours show it: a name may begin with "Your" or "When"."""
    if length := stop_after_name(text):
        return length
    match = _stopped(text)
    if not match or has_han(match[1]) or _PRONOUN.match(match[1]):
        return 0
    return len(match[1]) if 0 < len(latin_words(match[1])) <= 6 else 0


def brief_name(text: str) -> bool:
    """So few words before the first full stop that they can only be a name (``Photographs. We …``)."""
    name = text[: stop_after_name(text)]
    if has_han(name):
        return width(name) <= 12 and "我们" not in name and "您" not in name
    return 0 < len(latin_words(name)) <= 3


def label_of(unit: Unit) -> Label:
    """Its label; the caller knows that it has one."""
    if unit.label is None:
        raise ValueError("the unit has no label")
    return unit.label


def able(unit: Unit) -> bool:
    """Could be a heading by its own form."""
    text = unit.words.strip()
    if unit.block.is_note:
        return False
    if not text or width(text) > LONGEST or unit.role is not Role.TEXT:
        return unit.role is Role.HEADING
    if greets(text):
        return False
    if ends_colon(text):
        return unit.block.kind is not BlockKind.ITEM and _colon_heading(unit, text)
    if ADDRESS.search(text) or text[0].islower() or ends_function_word(text) or _OPEN_END.search(text):
        return False
    return text[-1] in "?？" or _short_phrase(text)


def _short_phrase(text: str) -> bool:
    if ends_sentence(text) or text[-1] in ",，、;；" or _TWO_SENTENCES.search(text):
        return False
    return not (has_han(text) and width(text) > 80) and len(latin_words(text)) <= 18


def _colon_heading(unit: Unit, text: str) -> bool:
    if has_han(text):
        outer = unit.label is not None and unit.label.family.startswith(
            ("一", "(一", "壹", "(壹", "第", "I", "Part")
        )
        speaks = re.search(r"(?:用于|包括|包含|为|有|如下|下列|以下)[:：]$", text) or (
            re.search(r"我们|您|你", text) and not outer
        )
        return width(text) <= 24 and not _SENTENCE_ZH.search(text) and not speaks
    listing = (
        ". " in text or re.search(r"\b(?:or|and)\s*:$", text) or ("," in text and len(latin_words(text)) > 8)
    )
    return not listing and len(latin_words(text)) <= 14 and title_case(text) and not _SUBJECT.match(text)


def next_text(units: Sequence[Unit], number: int) -> Unit | None:
    """What comes next in the notice itself."""
    return next((u for u in units[number + 1 : number + 40] if u.is_text), None)
