"""Headings: of the format, and of numbered sections."""

from __future__ import annotations

from collections.abc import Sequence

from noticepress.model.source import BlockKind

from .forms import able, brief_name, heading, label_of, next_text, stop_after_loose_name, stop_after_name
from .keys import key_of
from .naming import name_of
from .openings import mark_openings, with_opening
from .shape import leads
from .standalone import mark_standalone
from .tiers import tiered
from .unit import Role, Unit

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


def mark_headings(units: Sequence[Unit]) -> list[Unit]:
    """The units with their headings known, numbered ones first."""
    found = [_of_format(unit) for unit in units]
    found = _numbered(found)
    found = mark_openings(found)
    listed = frozenset(key_of(unit) for unit in units if unit.role is Role.ENTRY)
    return tiered(mark_standalone(found, listed), listed)


def _of_format(unit: Unit) -> Unit:
    if unit.role is not Role.TEXT or unit.block.kind is not BlockKind.HEADING:
        return unit
    return heading(unit, "format-heading", level=unit.block.level)


def _numbered(units: list[Unit]) -> list[Unit]:
    """A numbered line is a heading if it reads as one and it, or most of its run, has something under it."""
    found = list(units)
    for run in _runs(units):
        apt = [n for n in run if able(units[n])]
        housed = [n for n in apt if _has_body(units, n)]
        stopped = [n for n in run if n not in apt and stop_after_name(units[n].words)]
        named = [n for n in run if n not in apt and (n in stopped or name_of(units[n].words))]
        division = label_of(units[run[0]]).family.startswith(_DIVISIONS)
        led = _led(units, run[0])
        most = (len(housed) + len(named)) * 2 >= len(run)
        several = [n for n in housed if not led or n != run[-1] or len(run) == 1]
        for number in apt:
            listed = led and len(housed) * 3 < len(run) * 2
            fits = division or (not listed and (most or number in several))
            if units[number].role is Role.TEXT and fits:
                found[number] = heading(units[number], "numbered-heading")
        if len(stopped) >= 2 and (len(named) + len(housed)) * 5 >= len(run) * 3:
            loose = (n for n in run if n not in apt and stop_after_loose_name(units[n].words))
            for number in loose:
                found[number] = with_opening(units[number])
        elif not led:
            for number in stopped:
                if brief_name(units[number].words) and label_of(units[number]).family != "A?":
                    found[number] = with_opening(units[number])
    return found


def _led(units: Sequence[Unit], number: int) -> bool:
    """A paragraph that ends in a colon stands before the run: its elements are a list."""
    before = next((u for u in reversed(units[max(0, number - 5) : number]) if u.is_text), None)
    return before is not None and before.role is Role.TEXT and leads(before.text.text)


def _runs(units: Sequence[Unit]) -> list[list[int]]:
    """Units numbered one after the other in one family and under one number."""
    runs: list[list[int]] = []
    open_runs: dict[tuple[str, tuple[int, ...]], list[int]] = {}
    for number, unit in enumerate(units):
        if not unit.is_text or unit.role is Role.RECORD or unit.label is None or unit.label.bullet:
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


def _has_body(units: Sequence[Unit], number: int) -> bool:
    """Something stands under it: text without a number, or a new numbering."""
    own = units[number].label
    after = next_text(units, number)
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
    own = label_of(units[number])
    for unit in units[number + 1 : number + 20]:
        if unit.role is Role.HEADING:
            return False
        if unit.label and unit.label.family == own.family:
            return unit.label.path[-1:] == (own.last + 1,)
    return False
