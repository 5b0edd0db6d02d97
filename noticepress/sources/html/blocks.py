"""The tree → blocks: one for each stretch of text that the page sets on lines of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct, field
from msgspec.structs import replace

from noticepress.model.passage import Passage, Span
from noticepress.model.source import HIDDEN, Block, BlockKind, Emphasis
from noticepress.sources.joining import Writer, joiner
from noticepress.sources.lines import Lines, columns, trimmed
from noticepress.sources.places import clipped

from .context import Context
from .scan import Scan
from .structure import Structure
from .tree import MARK, Enter, walk
from .words import kept_words, words

if TYPE_CHECKING:
    from bs4 import Tag

_ITEM_KINDS = {BlockKind.ITEM, BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.QUOTE, BlockKind.LINE}


class Run(Struct):
    """Text collected since the last block ended."""

    context: Context
    """Of its first text node."""
    writer: Writer = field(default_factory=Writer)
    white: tuple[str, Span | None] | None = None
    """White space not yet written, and where it stands."""
    emphasis: list[Emphasis] = field(default_factory=list)
    sizes: dict[float, int] = field(default_factory=dict)
    """Pixels → characters."""
    links: list[tuple[str, int]] = field(default_factory=list)
    """Address and length of what is linked."""
    last: int = -1
    """Number of the last text node; -1 before the first."""
    broken: bool = False
    """A single line break stands before it."""


class Drawn(Struct, frozen=True):
    """A block, and what is needed to judge it among the others."""

    block: Block
    size: float
    """Of most of its letters, in pixels."""
    linked: float
    """Share of its text that is linked to other pages."""
    broken: bool


class Drawer:
    """Walks a tree and draws blocks from it."""

    def __init__(self, text: str, lines: Lines, scan: Scan, structure: Structure) -> None:
        self.text, self.lines, self.scan, self.structure = text, lines, scan, structure
        self.run = Run(structure.context)
        self.drawn: list[Drawn] = []
        self.anchor: str | None = None

    def draw(self, root: Tag) -> list[Drawn]:
        """All blocks under ``root``, in the order of the file."""
        apart: list[bool] = []
        for event in walk(root):
            if isinstance(event, str):
                self._string(event)
            elif isinstance(event, Enter):
                apart.append(self._enter(event.tag))
            else:
                self.structure.leave(event.tag)
                if apart.pop():
                    self._flush()
        self._flush()
        return sorted(self.drawn, key=lambda one: one.block.span)

    def _enter(self, tag: Tag) -> bool:
        """Open an element; whether it parts its text from what is around it."""
        style = self.structure.style(tag)
        apart = self.structure.on_its_own(tag, style)
        if apart:
            self._flush()
        if tag.name == "br":
            single = self.run.last >= 0
            self._flush()
            self.run.broken = single
        if anchor := tag.get("id") or (tag.get("name") if tag.name == "a" else None):
            self.anchor = str(anchor)
        self.structure.enter(tag, style)
        return apart

    def _string(self, string: str) -> None:
        for mark in MARK.finditer(string):
            if mark[1]:
                self._node(int(mark[1]))
            elif self.run.writer.length:
                self._white("\n" if "\n" in mark[2] else " ", None)

    def _white(self, white: str, span: Span | None) -> None:
        """White space is held back until it is known what comes behind it."""
        held = self.run.white
        if held is None:
            self.run.white = (white, span)
        elif white == "\n":
            self.run.white = (white, held[1])

    def _node(self, number: int) -> None:
        if self.run.last >= number:  # a parser that moved text would break the order of blocks
            self._flush()
        run, context = self.run, self.structure.context
        if run.last < 0:
            run.context = context
        elif run.context.chrome == HIDDEN != context.chrome:  # what is shown says what the paragraph is
            run.context = context
            run.emphasis.append(Emphasis(HIDDEN, 0, run.writer.length))
        run.last = number
        begin = None
        node, literal = self.scan.texts[number], number in self.scan.literal
        for part, span in (kept_words if context.pre else words)(self.text, node, literal=literal):
            if part in {" ", "\n"} and not context.pre:
                self._white(part, span)
                continue
            self._held(part)
            begin = run.writer.length if begin is None else begin
            self._write(part, span, context)
        if begin is not None and begin < run.writer.length:
            self._letters(context, begin)

    def _held(self, part: str) -> None:
        """Write the white space before ``part``: none at the beginning, none at a line end between Han."""
        held, self.run.white = self.run.white, None
        last = self.run.writer.last
        if held is None or not last or last.isspace():
            return
        if held[0] == " " or joiner(last, part):
            self.run.writer.write(" ", held[1])

    def _write(self, part: str, span: Span, context: Context) -> None:
        writer = self.run.writer
        if context.pre or part[0] != " " or (writer.length and not writer.last.isspace()):
            writer.write(part, span)
        elif len(part) == span.end - span.start:
            writer.write(part[1:], Span(span.start + 1, span.end))

    def _letters(self, context: Context, begin: int) -> None:
        run, end = self.run, self.run.writer.length
        inside = context.chrome == HIDDEN != run.context.chrome
        for mark in (*context.marks, HIDDEN) if inside else context.marks:
            place = next(
                (n for n in reversed(range(len(run.emphasis))) if run.emphasis[n].kind == mark), None
            )
            if place is not None and run.emphasis[place].end >= begin - 1:
                run.emphasis[place] = Emphasis(mark, run.emphasis[place].start, end)
            else:
                run.emphasis.append(Emphasis(mark, begin, end))
        run.sizes[context.size] = run.sizes.get(context.size, 0) + end - begin
        if context.href:
            run.links.append((context.href, end - begin))

    def _flush(self) -> None:
        """End the block being collected, if it has any text; preformatted text makes one of each line."""
        run, self.run = self.run, Run(self.structure.context)
        raw = run.writer.passage()
        if not raw.text.strip():
            return
        gap = 0
        for line in Lines(raw.text) if run.context.pre else (Span(0, len(raw.text)),):
            inner = trimmed(raw.text, line)
            if not raw.text[line.start : line.end].strip():
                gap += 1
                continue
            # invisible characters alone count as well, so they stay
            block = self._block(run, raw, inner if inner.start < inner.end else line)
            indent = columns(raw.text[line.start : inner.start]) + _inset(run.context, block)
            self._draw_block(run, replace(block, indent=indent, gap=gap))
            gap = 0

    def _block(self, run: Run, raw: Passage, inner: Span) -> Block:
        passage, emphasis = clipped(raw, tuple(run.emphasis), inner.start, inner.end)
        span, context = passage.span(), run.context
        kind, level, label = _place(context)
        anchor, self.anchor = self.anchor, None
        return Block(
            kind=kind,
            passage=passage,
            span=span,
            lines=self.lines.range(span),
            level=level,
            label=label,
            emphasis=tuple(sorted(emphasis, key=lambda e: (e.start, e.end, e.kind))),
            cell=context.cell,
            chrome=context.chrome,
            anchor=anchor,
            target=_target(run.links, len(passage.text)),
            style=context.style,
        )

    def _draw_block(self, run: Run, block: Block) -> None:
        elsewhere = sum(length for href, length in run.links if not href.startswith(("#", "mailto:", "tel:")))
        size = max(run.sizes, key=lambda size: (run.sizes[size], size))
        self.drawn.append(Drawn(block, size, elsewhere / run.writer.length, run.broken))


def _place(context: Context) -> tuple[BlockKind, int, str | None]:
    """Kind, level and label: only the first text of a list item begins it."""
    kind, item = context.kind, context.item
    level, label = (context.level if kind is BlockKind.HEADING else 0), None
    if item and kind in _ITEM_KINDS:
        if not item.begun:
            label = item.label
            level = level or item.level
            kind = kind if kind is BlockKind.HEADING else BlockKind.ITEM
        elif kind is BlockKind.ITEM:
            kind = BlockKind.PARAGRAPH
        item.begun = True
    return kind, level, label


def _inset(context: Context, block: Block) -> int:
    """A further paragraph of a list item stands further in than where the item begins."""
    level = context.item.level if context.item else 0
    return level if level and block.kind is not BlockKind.ITEM else max(0, level - 1)


def _target(links: list[tuple[str, int]], length: int) -> str | None:
    """Where the whole block links to, if it is one link."""
    one = len({href for href, _ in links}) == 1
    return links[0][0] if one and sum(part for _, part in links) >= length else None
