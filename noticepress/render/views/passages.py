"""A redline cut into passages: text that came or went whole is read better without a mark on every word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Literal

from msgspec import Struct

from .text import Run

Fate = Literal["", "added", "deleted", "moved_here", "moved_away"]
_FATES: dict[tuple[tuple[str, ...], bool], Fate] = {
    (("ins",), False): "added",
    (("del",), False): "deleted",
    (("ins",), True): "moved_here",
    (("del",), True): "moved_away",
}


class Passage(Struct, frozen=True):
    """Lines that share a fate; where there is none, the words that changed are marked in the lines."""

    fate: Fate
    tag: str
    """``ins`` or ``del``; empty where the marks are in the lines."""
    lines: tuple[tuple[Run, ...], ...]


def passages(redline: Iterable[Run]) -> tuple[Passage, ...]:
    """The lines of ``redline`` in order, lines of the same fate together; empty lines are left out."""
    told = [(_fate(line), line) for line in _lines(redline)]
    return tuple(
        _passage(fate, [line for _, line in lines]) for fate, lines in groupby(told, lambda pair: pair[0])
    )


def _passage(fate: Fate, lines: list[tuple[Run, ...]]) -> Passage:
    if not fate:
        return Passage(fate, "", tuple(lines))
    bare = (tuple(Run(run.text) for run in line) for line in lines)
    return Passage(fate, "ins" if fate in {"added", "moved_here"} else "del", tuple(bare))


def _lines(redline: Iterable[Run]) -> Iterator[tuple[Run, ...]]:
    line = list[Run]()
    for run in redline:
        first, *others = run.text.split("\n")
        line.append(Run(first, run.tags, run.moved))
        for text in others:
            yield from _told(line)
            line = [Run(text, run.tags, run.moved)]
    yield from _told(line)


def _told(line: list[Run]) -> Iterator[tuple[Run, ...]]:
    held = tuple(run for run in line if run.text)
    if any(run.text.strip() for run in held):
        yield held


def _fate(line: tuple[Run, ...]) -> Fate:
    marks = {(run.tags, run.moved) for run in line if run.text.strip()}
    return _FATES.get(marks.pop(), "") if len(marks) == 1 else ""
