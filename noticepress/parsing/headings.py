"""Headings: of the format, of numbered sections, and those that only stand out from the text around them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ..model.source import BlockKind
from .cues import fold, words
from .shape import ends_colon, ends_sentence, ends_stop, has_han, latin_words, starts_lower, title_case, width
from .unit import Role, Unit, decided

LONGEST = 110
"""Columns of a heading; longer ones are sentences."""
_DIVISIONS = ("第章", "第节", "第部分", "第篇", "第编", "Part", "Chapter", "附件", "附录", "附表", "Annex", "Appendix", "Schedule")
_ADDRESS = re.compile(r"[@]|https?://|www\.|\d{5,}")
_SENTENCE_ZH = re.compile(r"[，。；！]|以下|如下|下列")
_SUBJECT = re.compile(r"(?:we|you|our|your|the|this|these|if|when|in|to|it|they|an?|please|any|for|by)\b", re.IGNORECASE)


def mark_headings(units: Sequence[Unit]) -> list[Unit]:
    """The units with their headings known, numbered ones first."""
    found = [_of_format(unit) for unit in units]
    found = _numbered(found)
    return _unnumbered(found)


def heading(unit: Unit, rule: str, **changes: object) -> Unit:
    """The unit as a heading: all behind its label."""
    start = unit.label.length if unit.label else 0
    end = len(unit.text.text)
    return decided(unit, rule, role=Role.HEADING, heading=(start, end), body=(end, end), **changes)


def _of_format(unit: Unit) -> Unit:
    if unit.role is not Role.TEXT or unit.block.kind is not BlockKind.HEADING:
        return unit
    return heading(unit, "format-heading", level=unit.block.level)


def _numbered(units: list[Unit]) -> list[Unit]:
    """A numbered line is a heading if it reads as one and it, or most of its run, has something under it."""
    found = list(units)
    for run in _runs(units):
        able = [n for n in run if _able(units[n])]
        housed = [n for n in able if _has_body(units, n, run)]
        division = units[run[0]].label is not None and units[run[0]].label.family.startswith(_DIVISIONS)  # type: ignore[union-attr]
        for number in able:
            most = len(housed) * 2 >= len(run)
            if units[number].role is Role.TEXT and (division or most or (number in housed and len(able) * 2 >= len(run))):
                found[number] = heading(units[number], "numbered-heading")
    return found


def _runs(units: Sequence[Unit]) -> list[list[int]]:
    """Units numbered one after the other in one family and under one number."""
    runs: list[list[int]] = []
    open_runs: dict[tuple[str, tuple[int, ...]], list[int]] = {}
    for number, unit in enumerate(units):
        if not unit.is_text or unit.label is None or unit.label.bullet:
            continue
        key = (unit.label.family, unit.label.path[:-1])
        run = open_runs.get(key)
        before = units[run[-1]].label if run else None
        if run is None or before is None or unit.label.last <= before.last:
            run = []
            runs.append(run)
            open_runs[key] = run
        run.append(number)
    return runs


def _able(unit: Unit) -> bool:
    """Could be a heading by its own form."""
    text = unit.words.strip()
    if not text or width(text) > LONGEST or unit.role is not Role.TEXT:
        return unit.role is Role.HEADING
    if ends_colon(text):
        return _colon_heading(text)
    if text[-1] in "?？":
        return True
    if ends_sentence(text) or text[-1] in ",，、;；":
        return False
    return not (has_han(text) and width(text) > 80) and len(latin_words(text)) <= 18


def _colon_heading(text: str) -> bool:
    if has_han(text):
        return width(text) <= 24 and not _SENTENCE_ZH.search(text)
    return len(latin_words(text)) <= 14 and title_case(text) and not _SUBJECT.match(text)


def _has_body(units: Sequence[Unit], number: int, run: Sequence[int]) -> bool:
    """Something stands under it: text without a number, or a new numbering."""
    own = units[number].label
    after = _next(units, number)
    if after is None or own is None:
        return False
    if after.label is None or after.label.bullet:
        return after.role is not Role.HEADING or bool(after.level)
    if after.label.family == own.family:
        return False
    del run
    return after.label.last == 1 or len(after.label.path) > len(own.path) > 0


def _next(units: Sequence[Unit], number: int) -> Unit | None:
    return next((u for u in units[number + 1 : number + 40] if u.is_text), None)


def _unnumbered(units: list[Unit]) -> list[Unit]:
    found = list(units)
    leveled = any(unit.level for unit in units)
    for number in range(len(units) - 1, -1, -1):
        unit = found[number]
        if unit.role is Role.TEXT and unit.label is None and _stands_out(found, number, leveled):
            found[number] = heading(unit, "standalone-heading")
    return [_preamble(unit) for unit in found]


def _stands_out(units: Sequence[Unit], number: int, leveled: bool) -> bool:
    """Short, unfinished as a sentence, followed by what it can head, and no element of a list before it."""
    unit = units[number]
    text = unit.text.text
    if not _able(unit) or _ADDRESS.search(text) or starts_lower(text) or unit.block.kind in _NEVER:
        return False
    if has_han(text) and (width(text) > 50 or re.search(r"[，；。]", text)):
        return False
    if leveled and unit.block.kind is not BlockKind.LINE:
        return _all_bold(unit) and _followed(units, number)
    before = _previous(units, number)
    if before is not None and _in_list(before) and unit.gap <= 1:
        return False
    return _followed(units, number)


_NEVER = (BlockKind.ITEM, BlockKind.CELL, BlockKind.TERM, BlockKind.DESCRIPTION, BlockKind.CODE, BlockKind.QUOTE)


def _all_bold(unit: Unit) -> bool:
    length = len(unit.lines[0].block.passage.text)
    return any(e.kind == "bold" and e.end - e.start >= length - 1 for e in unit.block.emphasis) or unit.block.size > 1.1


def _in_list(before: Unit) -> bool:
    return before.role is Role.TEXT and ends_colon(before.text.text) and not before.label


def _previous(units: Sequence[Unit], number: int) -> Unit | None:
    return next((u for u in reversed(units[max(0, number - 40) : number]) if u.is_text), None)


def _followed(units: Sequence[Unit], number: int) -> bool:
    after = _next(units, number)
    own = width(units[number].text.text)
    if after is None:
        return False
    if after.role in (Role.HEADING, Role.RECORD):
        return after.role is Role.RECORD or after.label is not None or bool(after.level) or _preamble_cue(units[number])
    text = after.text.text
    if after.label is not None:
        return after.label.bullet or after.label.last == 1
    return ends_stop(text) or ends_colon(text) or ends_sentence(text) or width(text) > max(60, 1.6 * own)


def _preamble_cue(unit: Unit) -> bool:
    return fold(unit.text.text) in words("preamble", "preamble")


def _preamble(unit: Unit) -> Unit:
    if unit.role is Role.HEADING and unit.label is None and _preamble_cue(unit):
        return replace(unit, kind="preamble")
    return unit
