"""The text of a document as it is written out, one paragraph a line, and its blocks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise

from msgspec.structs import replace

from noticepress.model.passage import Passage, Span, join, passage_of
from noticepress.model.source import Block, BlockKind, Emphasis, Link
from noticepress.sources.joining import joiner
from noticepress.sources.lines import trimmed
from noticepress.sources.places import clipped

from .runs import SOFT_BREAK, Text


class Written:
    """Collects paragraphs."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.tracked: list[int] = []
        """Numbers of the paragraphs with tracked changes."""
        self.hidden: list[int] = []
        """Of those with hidden text."""
        self.links: list[Link] = []
        self._at = 0
        self._gap = 0
        self._blocks: list[Block] = []
        self._sizes: list[float] = []

    def write(self, text: Text, mark: str, block: Block) -> None:
        """A paragraph behind its automatic number ``mark``; ``block`` has all but text and place."""
        line = mark + "".join(text.parts)
        start, number = self._at, len(self.lines) + 1
        self.lines.append(line)
        self._at += len(line) + 1
        begin = start + len(mark)
        self.links += (Link(begin + one.start, begin + one.end, one.target) for one in text.links)
        if text.tracked:
            self.tracked.append(number)
        if not line.strip():
            self._gap += 1
            return
        if text.hidden and block.chrome is None:
            self.hidden.append(number)
        hidden = bool(text.hidden) and text.hidden >= text.length
        block = replace(
            block,
            lines=(number, number),
            gap=self._gap,
            target=_target(text),
            chrome=block.chrome or ("hidden" if hidden else None),
        )
        self._gap = 0
        marks = tuple(Emphasis(e.kind, e.start + len(mark), e.end + len(mark)) for e in text.emphasis)
        size = max(text.sizes, key=lambda one: (text.sizes[one], one), default=0.0)
        parts = list(_parts(line, start, tuple(sorted(marks, key=lambda e: (e.start, e.end, e.kind))), block))
        self._blocks += parts
        self._sizes += [size] * len(parts)

    def blocks(self) -> Iterator[Block]:
        """All blocks, their sizes against that of most of the text."""
        weights: Counter[float] = Counter()
        for block, size in zip(self._blocks, self._sizes, strict=True):
            weights[size] += len(block.passage.text) if size and block.chrome is None else 0
        usual = max(weights, key=lambda size: (weights[size], size), default=0.0) or 1.0
        for block, size in zip(self._blocks, self._sizes, strict=True):
            yield replace(block, size=round(size / usual, 2)) if size and size != usual else block


def _target(text: Text) -> str | None:
    """Where the whole paragraph leads, if it is one link."""
    linked = sum(link.end - link.start for link in text.links)
    whole = text.links and linked >= len("".join(text.parts).strip())
    return text.links[-1].target if whole else None


def _parts(line: str, start: int, marks: tuple[Emphasis, ...], block: Block) -> Iterator[Block]:
    """A block for each line of a paragraph; a heading stays one whatever its breaks."""
    passage = passage_of(line, start)
    ends = list(_ends(line))
    if block.kind is BlockKind.HEADING and len(ends) > 1:
        pieces = [clipped(passage, (), inner.start, inner.end)[0] for _, inner in ends]
        yield replace(block, passage=_laid_end_to_end(pieces), span=Span(start, start + len(line)))
        return
    for place, (outer, inner) in enumerate(ends):
        piece, emphasis = clipped(passage, marks, inner.start, inner.end)
        part = replace(
            block, passage=piece, emphasis=emphasis, span=Span(start + outer.start, start + outer.end)
        )
        if place:
            kind = BlockKind.PARAGRAPH if block.kind is BlockKind.ITEM else block.kind
            part = replace(
                part, kind=kind, gap=0, anchor=None, level=0 if kind is BlockKind.PARAGRAPH else part.level
            )
        yield part


def _ends(line: str) -> Iterator[tuple[Span, Span]]:
    """Each line of a paragraph that holds anything: all of it, and what shows of it."""
    at = 0
    for part in line.split(SOFT_BREAK):
        outer = Span(at, at + len(part))
        at = outer.end + 1
        inner = trimmed(line, outer)
        if part.strip():
            yield outer, inner if inner.start < inner.end else outer


def _laid_end_to_end(pieces: list[Passage]) -> Passage:
    gaps: Iterable[str] = [joiner(one.text, two.text) for one, two in pairwise(pieces)]
    return join(pieces, gaps)
