"""Lines → units: a paragraph that was broken over lines is put together again.

Whether the document breaks its lines at all is told from the whole of it (``wrapping``); where a paragraph
ends is told from the lines around (``joining``). Only plain text needs this: other formats say it.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from noticepress.model.clause import Decision
from noticepress.model.passage import join

from .joining import Around, joins
from .opened import Opened, extend, opened, split_word
from .residue import residue_reason
from .running import running_of
from .shape import ends_list_mark
from .unit import Line, Role, Unit
from .wrapping import wrapping_of


def units_of(lines: Sequence[Line]) -> list[Unit]:
    """The units, residue among them, in document order."""
    wrapping, running = wrapping_of(lines), running_of(lines)
    found: list[Unit] = []
    current: Opened | None = None
    held: list[Line] = []
    for number, line in enumerate(lines):
        if line.residue or number in running or residue_reason(line):
            held.append(line)
            continue
        following = lines[number + 1] if number + 1 < len(lines) else None
        around = Around(following, listing=_listing(found), across=bool(held))
        if current and joins(current, line, around, wrapping):
            extend(current, line)
            continue
        found += _closed(current)
        found += map(_residue, held)
        held = []
        current = opened(line, wrapping)
    return [*found, *_closed(current), *map(_residue, held)]


def _listing(found: Sequence[Unit]) -> bool:
    """The last unit that is no residue ends in a semicolon."""
    last = next((unit for unit in found[-1:-6:-1] if unit.role is not Role.RESIDUE), None)
    return last is not None and ends_list_mark(last.text.text)


def _closed(state: Opened | None) -> list[Unit]:
    if state is None:
        return []
    first = state.lines[0]
    joiners = list(_joiners(state.lines))
    text = join((line.passage for line in state.lines), joiners) if len(state.lines) > 1 else first.passage
    unit = Unit(lines=tuple(state.lines), text=text, body=(0, len(text.text)))
    if len(state.lines) == 1:
        return [unit]
    note = Decision("unwrap", unit.numbers)
    return [Unit(lines=unit.lines, text=text, body=unit.body, decisions=(note,))]


def _joiners(lines: Sequence[Line]) -> Iterator[str]:
    quotes = 0
    for first, second in itertools.pairwise(lines):
        quotes += first.text.count('"')
        if (first.text[-1] == '"' and quotes % 2) or (second.text[0] == '"' and quotes % 2):
            yield ""
        else:
            yield _joiner(first.text, second.text)


def _joiner(first: str, second: str) -> str:
    before, after = first[-1], second[0]
    if ord(before) > 0x2FFF or ord(after) > 0x2FFF:
        return ""
    if after in ",.;:)]}”’!?%" or before in "([{“‘":
        return ""
    return "" if split_word(first) and after.islower() else " "


def _residue(line: Line) -> Unit:
    reason = line.residue or "residue"
    note = Decision("residue", line.numbers)
    return Unit(
        lines=(line,),
        text=line.passage,
        body=(0, len(line.text)),
        role=Role.RESIDUE,
        reason=reason,
        decisions=(note,),
    )
