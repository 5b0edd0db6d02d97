"""Blocks → lines: cut at line breaks inside a block, and residue inside a line cut out."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from msgspec.structs import replace

from noticepress.model.source import HIDDEN, Block, Source
from noticepress.text.regex import regex

from .unit import Line

# Left by Word when a document is saved as text: bookmarks, field codes, broken references.
_INLINE = regex(
    r"\[bookmark:[^\]\n]{0,80}\]|\bPAGEREF\s+_Toc\d+\s*(?:\\h)?|Error! Bookmark not defined\.?|"
    r"错误[!！]\s*未定义书签。?|"
    r"HYPERLINK\s+\"[^\"\n]{0,200}\""
)
# A ruled line, however it is drawn; the clause before it answers for its characters.
_RULE = regex(r"[\s\-_=*~—–─━＿＝·.#+|]+")


def lines_of(source: Source) -> list[Line]:
    """Every line that shows something, in order."""
    starts = _line_starts(source.text)
    found: list[Line] = []
    gap = 0
    for block in source.blocks:
        gap += block.gap
        ruled = block.cell is None and len(block.passage.text) > 1 and _RULE.fullmatch(block.passage.text)
        if ruled and found:
            if not gap:
                found[-1] = replace(found[-1], underline=block.passage.text.strip()[0])
            gap += 1
            continue
        for line in _block_lines(block, starts, gap):
            found += _without_residue(line)
            gap = 0
    return found


def _block_lines(block: Block, starts: list[int], gap: int) -> Iterator[Line]:
    text = block.passage.text
    if "\n" not in text:
        if passage := block.passage.strip():
            offset = text.find(passage.text[0])
            yield Line(
                passage=passage,
                offset=offset,
                start=block.span.start,
                numbers=block.lines,
                block=block,
                gap=gap,
            )
        return
    first, at = True, 0
    for raw in text.split("\n"):
        if raw.strip():
            offset = at + len(raw) - len(raw.lstrip())
            passage = block.passage.part(offset, offset + len(raw.strip()))
            span = passage.span()
            start = block.span.start if first else span.start
            numbers = (bisect_right(starts, span.start), bisect_right(starts, max(span.start, span.end - 1)))
            yield Line(
                passage=passage,
                offset=offset,
                start=start,
                numbers=numbers,
                block=block,
                gap=gap if first else 0,
            )
            first = False
        at += len(raw) + 1


def _line_starts(text: str) -> list[int]:
    return [0, *(match.end() for match in re.finditer(r"\r\n|\n|\r", text))]


def _without_residue(line: Line) -> Iterator[Line]:
    left = [(*found.span(), "word-processor") for found in _INLINE.finditer(line.text)]
    if not (left := sorted([*left, *_hidden(line)])):
        yield line
        return
    first = True
    for start, end, residue in _cuts(left, len(line.text)):
        part = line.passage.part(start, end).strip()
        if not part:
            continue
        begin = line.start if first else part.span().start
        yield Line(
            passage=part, offset=line.offset + start, start=begin, numbers=line.numbers, block=line.block,
            gap=line.gap if first else 0, residue=residue,
        )  # fmt: skip
        first = False


def _hidden(line: Line) -> Iterator[tuple[int, int, str]]:
    """What the format hides in the middle of what it shows."""
    for mark in line.block.emphasis:
        start, end = max(0, mark.start - line.offset), min(len(line.text), mark.end - line.offset)
        if mark.kind == HIDDEN and start < end and not line.block.chrome:
            yield start, end, HIDDEN


def _cuts(left: list[tuple[int, int, str]], length: int) -> Iterator[tuple[int, int, str | None]]:
    at = 0
    for start, end, reason in left:
        yield at, start, None
        yield max(at, start), end, reason
        at = max(at, end)
    yield at, length, None
