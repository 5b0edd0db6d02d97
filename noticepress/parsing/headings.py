"""Headings: of the format, of numbered sections, and those that only stand out from the text around them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from noticepress.model.source import BlockKind

from .cues import fold, words
from .keys import key_of
from .naming import name_of
from .shape import (
    ends_function_word,
    ends_colon,
    ends_sentence,
    ends_stop,
    has_han,
    latin_words,
    starts_lower,
    title_case,
    width,
)
from .tiers import tiered
from .unit import Label, Role, Unit, decided

LONGEST = 110
"""Columns of a heading; longer ones are sentences."""
_DIVISIONS = (
    "第章",
    "第节",
    "第部分",
    "第篇",
    "第编",
    "Part",
    "Chapter",
    "附件",
    "附录",
    "附表",
    "Annex",
    "Appendix",
    "Schedule",
)
_ADDRESS = re.compile(r"[@]|https?://|www\.|\d{5,}")
_OPEN_END = re.compile(r"\b(?:namely|including|such as|i\.e\.|e\.g\.)$|(?:包括|例如|如|即)$", re.IGNORECASE)
_STOPPED = re.compile(r"([^。.:：；;\n]{2,80})[。.](?=\s*\S)")
_SENTENCE_ZH = re.compile(r"[，。；！]|以下|如下|下列")
_SPEAKS = re.compile(r"(?:we|you|it|they|our|your|this|these|there|please|if|when)\b", re.IGNORECASE)
_SUBJECT = re.compile(
    r"(?:we|you|our|your|the|this|these|if|when|in|to|it|they|an?|please|any|for|by)\b", re.IGNORECASE
)


def mark_headings(units: Sequence[Unit]) -> list[Unit]:
    """The units with their headings known, numbered ones first."""
    found = [_of_format(unit) for unit in units]
    found = _numbered(found)
    found = _openings(found)
    listed = frozenset(key_of(unit) for unit in units if unit.role is Role.ENTRY)
    return tiered(_unnumbered(found, listed), listed)


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
        housed = [n for n in able if _has_body(units, n)]
        stopped = [n for n in run if n not in able and stop_after_name(units[n].words)]
        named = [n for n in run if n not in able and (n in stopped or name_of(units[n].words))]
        division = _label(units[run[0]]).family.startswith(_DIVISIONS)
        led = _led(units, run[0])
        most = (len(housed) + len(named)) * 2 >= len(run)
        several = [n for n in housed if not led or n != run[-1] or len(run) == 1]
        for number in able:
            listed = led and len(housed) * 3 < len(run) * 2
            fits = division or (not listed and (most or number in several))
            if units[number].role is Role.TEXT and fits:
                found[number] = heading(units[number], "numbered-heading")
        if len(stopped) >= 2 and (len(named) + len(housed)) * 5 >= len(run) * 3:
            for number in stopped:
                found[number] = _run_in(units[number])
    return found


def _led(units: Sequence[Unit], number: int) -> bool:
    """A paragraph that ends in a colon stands before the run: its elements are a list."""
    before = next((u for u in reversed(units[max(0, number - 5) : number]) if u.is_text), None)
    return before is not None and before.role is Role.TEXT and ends_colon(before.text.text)


def _openings(units: list[Unit]) -> list[Unit]:
    """Bulleted or plain paragraphs in a row that each begin with a name and a full stop (``Partners. They …``)."""
    found = list(units)
    for _, group in groupby(range(len(units)), lambda n: _opening_kind(units[n])):
        row = list(group)
        named = [n for n in row if stop_after_name(units[n].words)]
        if _opening_kind(units[row[0]]) is None or len(named) < 2 or len(named) * 5 < len(row) * 3:
            continue
        for number in named:
            found[number] = _run_in(units[number])
    return found


def _opening_kind(unit: Unit) -> str | None:
    """Paragraphs that may make such a row: bullets of one kind, or paragraphs without a label."""
    if unit.role is not Role.TEXT or unit.kind:
        return None
    if unit.label is None:
        return (
            ""
            if stop_after_name(unit.words)
            and len(latin_words(unit.words[: stop_after_name(unit.words)])) <= 4
            else None
        )
    return unit.label.family if unit.label.bullet else None


def stop_after_name(text: str) -> int:
    """Length of a heading that runs into its paragraph with a full stop (``Payment. We …``); 0 if there is none."""
    match = _STOPPED.match(text[:120])
    if not match or len(text) <= match.end():
        return 0
    name = match[1]
    if has_han(name):
        return len(name) if width(name) <= 32 and not _SENTENCE_ZH.search(name) else 0
    return len(name) if 0 < len(latin_words(name)) <= 8 and not _SPEAKS.match(name) else 0


def _run_in(unit: Unit) -> Unit:
    start = unit.label.length if unit.label else 0
    length = stop_after_name(unit.words)
    rest = start + length + 1
    return decided(unit, "run-in-heading", heading=(start, start + length), body=(rest, len(unit.text.text)))


def _label(unit: Unit) -> Label:
    if unit.label is None:
        raise ValueError("the unit has no label")
    return unit.label


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
        return unit.block.kind is not BlockKind.ITEM and _colon_heading(unit, text)
    if _ADDRESS.search(text):
        return False
    if text[0].islower() or ends_function_word(text) or _OPEN_END.search(text):
        return False
    if text[-1] in "?？":
        return True
    if ends_sentence(text) or text[-1] in ",，、;；":
        return False
    return not (has_han(text) and width(text) > 80) and len(latin_words(text)) <= 18


def _colon_heading(unit: Unit, text: str) -> bool:
    if has_han(text):
        outer = unit.label is not None and unit.label.family.startswith(("一", "(一", "第", "I", "Part"))
        speaks = re.search(r"(?:用于|包括|包含|为|有|如下|下列|以下)[:：]$", text) or (
            re.search(r"我们|您|你", text) and not outer
        )
        return width(text) <= 24 and not _SENTENCE_ZH.search(text) and not speaks
    listing = (
        ". " in text or re.search(r"\b(?:or|and)\s*:$", text) or ("," in text and len(latin_words(text)) > 8)
    )
    return not listing and len(latin_words(text)) <= 14 and title_case(text) and not _SUBJECT.match(text)


def _has_body(units: Sequence[Unit], number: int) -> bool:
    """Something stands under it: text without a number, or a new numbering."""
    own = units[number].label
    after = _next(units, number)
    if after is None or own is None:
        return False
    if units[number].block.kind is BlockKind.ITEM:
        return after.block.kind is BlockKind.PARAGRAPH and (
            after.block.indent > units[number].block.indent or _in_run(units, number)
        )
    if after.label is None or after.label.bullet:
        return after.role is not Role.HEADING or bool(after.level)
    if after.label.family == own.family:
        return False
    return after.label.last == 1 or len(after.label.path) > len(own.path) > 0


def _in_run(units: Sequence[Unit], number: int) -> bool:
    """The list of the format goes on behind what stands between."""
    own = _label(units[number])
    for unit in units[number + 1 : number + 20]:
        if unit.role is Role.HEADING:
            return False
        if unit.label and unit.label.family == own.family:
            return unit.label.path[-1:] == (own.last + 1,)
    return False


def _next(units: Sequence[Unit], number: int) -> Unit | None:
    return next((u for u in units[number + 1 : number + 40] if u.is_text), None)


def _unnumbered(units: list[Unit], listed: frozenset[str]) -> list[Unit]:
    found = list(units)
    leveled = any(unit.level for unit in units)
    for number in range(len(units) - 1, -1, -1):
        unit = found[number]
        if unit.role is Role.TEXT and unit.label is None and _stands_out(found, number, leveled, listed):
            found[number] = heading(unit, "standalone-heading")
    return [_preamble(unit) for unit in found]


def _stands_out(units: Sequence[Unit], number: int, leveled: bool, listed: frozenset[str]) -> bool:
    """Short, unfinished as a sentence, followed by what it can head, and no element of a list before it."""
    unit = units[number]
    text = unit.text.text
    if not _able(unit) or _ADDRESS.search(text) or starts_lower(text) or unit.block.kind in _NEVER:
        return False
    if has_han(text) and (width(text) > 50 or re.search(r"[，,；;。:：]", text)):
        return False
    if re.search(r"\w\s*[:：]\s*\S", text):
        return False
    if leveled and unit.block.kind is not BlockKind.LINE and not _all_bold(unit):
        return _speaks(text) and not _in_list(units, number) and _followed(units, number)
    if unit.lines[-1].underline or key_of(unit) in listed:
        return _next(units, number) is not None
    return not _in_list(units, number) and _followed(units, number)


def _speaks(text: str) -> bool:
    return len(latin_words(text)) >= 2 or (has_han(text) and width(text) >= 6)


_NEVER = (
    BlockKind.ITEM,
    BlockKind.CELL,
    BlockKind.TERM,
    BlockKind.DESCRIPTION,
    BlockKind.CODE,
    BlockKind.QUOTE,
)


def _all_bold(unit: Unit) -> bool:
    length = len(unit.lines[0].block.passage.text)
    return (
        any(e.kind == "bold" and e.end - e.start >= length - 1 for e in unit.block.emphasis)
        or unit.block.size > 1.1
    )


def _in_list(units: Sequence[Unit], number: int) -> bool:
    """A short line in a row of such lines that a colon led into is one of them."""
    row = 0
    for before in range(number - 1, max(-1, number - 60), -1):
        unit = units[before]
        if unit.role is Role.RESIDUE:
            continue
        if unit.role is not Role.TEXT or unit.label is not None:
            return False
        if ends_colon(unit.text.text):
            return units[number].gap <= 1 or row > 1
        if ends_stop(unit.text.text) or width(unit.text.text) > LONGEST:
            return False
        row += 1
    return False


def _followed(units: Sequence[Unit], number: int) -> bool:
    after = _next(units, number)
    own = width(units[number].text.text)
    if after is None:
        return False
    if after.role in (Role.HEADING, Role.RECORD):
        capitals = units[number].text.text.isupper() and not after.text.text.isupper()
        looser = units[number].gap > after.gap or (capitals and not has_han(units[number].text.text))
        return after.role is Role.RECORD or after.label is not None or bool(after.level) or looser
    text = after.text.text
    if name_of(text) and after.label is None:
        return True
    if after.label is not None:
        return after.label.bullet or after.label.last == 1
    return ends_stop(text) or ends_colon(text) or ends_sentence(text) or width(text) > max(60, 1.6 * own)


def _preamble_cue(unit: Unit) -> bool:
    return fold(unit.text.text) in words("preamble", "preamble")


def _preamble(unit: Unit) -> Unit:
    if unit.role is Role.HEADING and unit.label is None and _preamble_cue(unit):
        return replace(unit, kind="preamble")
    return unit
