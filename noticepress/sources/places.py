"""Where the content of a Markdown block stands in the file."""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise
from operator import itemgetter

from msgspec import Struct

from noticepress.model.passage import Passage, Span
from noticepress.model.source import Emphasis
from noticepress.text.regex import regex

from .lines import Lines

_BAR = regex(r"(?<!\\)\|")


class Place(Struct, frozen=True):
    """Runs of content (offset in the content, length, offset in the source), in order; never empty."""

    runs: tuple[tuple[int, int, int], ...]

    def _run(self, at: int) -> int:
        """Number of the run that holds content offset ``at``, or of the last one before it."""
        return max(0, bisect_right(self.runs, at, key=itemgetter(0)) - 1)

    def offset(self, at: int) -> int:
        """Source offset of content offset ``at``; a run's end answers for what stands between runs."""
        start, length, source = self.runs[self._run(at)]
        return source + max(0, min(at - start, length))

    def split(self, start: int, end: int) -> list[tuple[int, int]]:
        r"""``[start, end)`` cut where runs meet: ``\|`` in a table cell is ``|`` in the content."""
        cuts = [run[0] for run in self.runs[self._run(start) + 1 : self._run(end - 1) + 1]]
        return list(zip([start, *cuts], [*cuts, end], strict=True))


def line_places(content: str, lines: Lines, first: int) -> Place:
    """Of content whose lines are the ends of the physical lines from ``first`` on.

    What markdown-it takes off stands before (indentation, ``>``, a list mark) or behind (``##``).
    """
    runs, at = [], 0
    rows = content.split("\n")
    while first < len(lines) and lines.text.find(rows[0].strip(" \t"), *_ends(lines.span(first))) < 0:
        first += 1  # a line of U+000B alone: markdown-it begins the paragraph there and strips it off
    for number, row in enumerate(rows, first):
        core = row.strip(" \t")
        start, end = _ends(lines.span(number))
        found = lines.text.rfind(core, start, end) if core else end
        runs.append((at + row.find(core), len(core), max(found, start)))
        at += len(row) + 1
    return Place(tuple(runs))


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


class CellPlace(Struct, frozen=True):
    """A cell of a Markdown table: all it answers for, bars included, and its content."""

    span: Span
    place: Place


def cell_places(text: str, row: Span) -> list[CellPlace]:
    """The cells of a table row, as GitHub's Markdown splits it: a bar behind a backslash is text."""
    line = text[row.start : row.end]
    bars = [found.start() for found in _BAR.finditer(line)]
    edges = [0, *(bar + 1 for bar in bars), len(line) + 1]
    cells = [(low, high - 1) for low, high in pairwise(edges)]
    if cells and not line[slice(*cells[0])].strip(" \t>"):
        cells.pop(0)
    if cells and not line[slice(*cells[-1])].strip():
        cells.pop()
    return [_cell(line, row.start, low, high) for low, high in cells]


def _cell(line: str, base: int, low: int, high: int) -> CellPlace:
    inner = line[low:high]
    start = low + len(inner) - len(inner.lstrip())
    parts = inner.strip().split("\\|")
    runs, at, source = [], 0, base + start
    for number, part in enumerate(parts):
        if number:
            source += 1  # the backslash; the bar itself is content
        length = len(part) + (number > 0)
        runs.append((at, length, source))
        at, source = at + length, source + length
    return CellPlace(Span(base + low, base + high), Place(tuple(runs)))


def clipped(
    passage: Passage, emphasis: tuple[Emphasis, ...], start: int, end: int
) -> tuple[Passage, tuple[Emphasis, ...]]:
    """``text[start:end]`` without white space at its ends, and the emphasis that falls into it."""
    inner = passage.text[start:end]
    low = start + len(inner) - len(inner.lstrip())
    high = max(low, start + len(inner.rstrip()))
    kept = (
        Emphasis(e.kind, max(e.start, low) - low, min(e.end, high) - low)
        for e in emphasis
        if e.start < high and e.end > low
    )
    return passage.part(low, high), tuple(kept)
