"""The tree → blocks: one for each stretch of text that the page sets on lines of its own."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from noticepress.model.passage import NOTHING, Span
from noticepress.model.source import Block, BlockKind, Emphasis
from noticepress.sources.joining import Writer, joiner
from noticepress.sources.lines import Lines, columns, trimmed
from noticepress.sources.places import clipped

from .chrome import hidden
from .context import BLOCKS, Context, ItemState, ListState, declarations, mso_level, styled
from .lists import item_label, list_state
from .scan import Scan
from .tables import Tables
from .tree import MARK, Enter, Weights, walk
from .words import kept_words, words

if TYPE_CHECKING:
    from bs4 import Tag

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_KINDS = {
    "blockquote": BlockKind.QUOTE,
    "pre": BlockKind.CODE,
    "dt": BlockKind.TERM,
    "dd": BlockKind.DESCRIPTION,
    "caption": BlockKind.CAPTION,
    "figcaption": BlockKind.CAPTION,
}


@dataclass(slots=True)
class Run:
    """Text collected since the last block ended."""

    context: Context
    writer: Writer = field(default_factory=Writer)
    emphasis: list[Emphasis] = field(default_factory=list)
    sizes: list[tuple[int, float]] = field(default_factory=list)
    linked: int = 0
    href: str | None = None
    white: tuple[str, Span | None] | None = None
    """White space not yet written, and where it stands."""
    first: int = -1
    last: int = -1
    """Numbers of the text nodes."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A block and the size of its letters in pixels, before the page's usual size is known."""

    block: Block
    size: float


class Drawer:
    """Walks a tree and draws blocks from it."""

    def __init__(
        self, text: str, lines: Lines, scan: Scan, weights: Weights, sheet: dict[str, dict[str, str]]
    ) -> None:
        self.text, self.lines, self.scan, self.weights, self.sheet = text, lines, scan, weights, sheet
        self.contexts = [Context(chrome="outside-main" if weights.main else None)]
        self.run = Run(self.contexts[0])
        self.drawn: list[Drawn] = []
        self.tables = Tables()
        self.anchor: str | None = None
        self.broken = False
        """A line break stands before what comes next."""

    def draw(self, root: Tag) -> list[Drawn]:
        """All blocks under ``root``."""
        for event in walk(root):
            if isinstance(event, str):
                self._string(event)
            elif isinstance(event, Enter):
                self._enter(event.tag)
            else:
                self._leave(event.tag)
        self._flush()
        return self.drawn

    def _enter(self, tag: Tag) -> None:
        style = self._style(tag)
        if self._on_its_own(tag, style):
            self._flush()
        if anchor := tag.get("id") or (tag.get("name") if tag.name == "a" else None):
            self.anchor = str(anchor)
        if tag.name == "br":
            self._flush()
        elif tag.name == "wbr":
            pass
        elif tag.name == "img":
            self.run.writer.write("")
        elif tag.name == "hr":
            self._rule()
        self.contexts.append(self._context(tag, style))

    def _leave(self, tag: Tag) -> None:
        context = self.contexts.pop()
        if (
            tag.name in BLOCKS
            or context.pre != self.contexts[-1].pre
            or (context.kind, context.item) != (self.contexts[-1].kind, self.contexts[-1].item)
        ):
            self._flush()
        if tag.name == "table":
            self.tables.leave(tag)

    def _style(self, tag: Tag) -> dict[str, str]:
        found: dict[str, str] = {}
        if self.sheet:
            for key in (tag.name, *(f".{name}" for name in tag.get_attribute_list("class") if name)):
                found |= self.sheet.get(key, {})
        own = tag.get("style")
        return found | declarations(str(own)) if own else found

    def _on_its_own(self, tag: Tag, style: dict[str, str]) -> bool:
        return tag.name in BLOCKS or style.get("display") in {
            "block",
            "list-item",
            "table-cell",
            "flex",
            "grid",
        }

    def _context(self, tag: Tag, style: dict[str, str]) -> Context:
        context = self.contexts[-1]
        if hidden(tag, style):
            context = replace(context, chrome="hidden")
        elif reason := self.weights.reasons.get(id(tag)):
            context = replace(
                context, chrome=context.chrome if context.chrome not in {None, "outside-main"} else reason
            )
        elif id(tag) == self.weights.main:
            context = replace(context, chrome=None)
        context = self._structure(tag, context, style)
        if tag.name == "a" and (href := tag.get("href")):
            context = replace(context, href=str(href))
        return styled(context, tag, style)

    def _structure(self, tag: Tag, context: Context, style: dict[str, str]) -> Context:
        name = tag.name
        if level := _HEADINGS.get(name) or _aria_level(tag):
            # the browser's own bold of a heading is what being a heading looks like, no emphasis
            return replace(context, kind=BlockKind.HEADING, level=level, item=context.item)
        if name in {"ul", "ol", "menu", "dir"}:
            if context.item:
                context.item.begun = True
            return replace(
                context, list=list_state(tag, style), depth=context.depth + 1, kind=BlockKind.PARAGRAPH
            )
        if name == "li":
            state = context.list or ListState(ordered=False)
            return replace(
                context,
                kind=BlockKind.ITEM,
                item=ItemState(max(1, context.depth), item_label(tag, state, style)),
            )
        if name == "table":
            self.tables.enter(tag)
            return context
        if name == "tr":
            self.tables.row()
        elif name in {"td", "th"}:
            return self._cell(tag, context)
        elif kind := _KINDS.get(name):
            return replace(
                context,
                kind=kind,
                pre=context.pre or name == "pre",
                item=None if name != "blockquote" else context.item,
            )
        elif name in {"p", "div"}:
            return self._paragraph(tag, context, style)
        return context

    def _cell(self, tag: Tag, context: Context) -> Context:
        cell = self.tables.cell(tag)
        if cell is None:
            return context
        return replace(context, kind=BlockKind.CELL, cell=cell, item=None, depth=0, list=None)

    def _paragraph(self, tag: Tag, context: Context, style: dict[str, str]) -> Context:
        """Word writes list items as paragraphs that name their depth."""
        names = [name for name in tag.get_attribute_list("class") if name]
        if names:
            context = replace(context, style=str(names[0]))
        if level := mso_level(style):
            return replace(context, kind=BlockKind.ITEM, item=ItemState(level, None))
        return context

    def _rule(self) -> None:
        """A thematic break has no text, yet it parts what is before from what is after."""
        self._flush()

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
        run, context = self.run, self.contexts[-1]
        if run.last >= 0 and number != run.last + 1 and number <= run.last:
            self._flush()
            run = self.run
        if run.first < 0:
            run.context, run.first = context, number
        run.last = number
        begin = None
        node, literal = self.scan.texts[number], number in self.scan.literal
        for part, span in (kept_words if context.pre else words)(self.text, node, literal=literal):
            if part in {" ", "\n"} and not context.pre:
                self._white(part, span)
                continue
            self._held(part)
            begin = run.writer.length if begin is None else begin
            double = part[0] == " " and not context.pre and (not run.writer.length or run.writer.last.isspace())
            if double and len(part) == span.end - span.start:
                run.writer.write(part[1:], Span(span.start + 1, span.end))
            elif not double:
                run.writer.write(part, span)
        if begin is not None:
            self._letters(context, begin)

    def _held(self, part: str) -> None:
        """Write the white space before ``part``: none at the beginning, none where a line ended between Han."""
        held, self.run.white = self.run.white, None
        last = self.run.writer.last
        if held is None or not last or last.isspace():
            return
        if held[0] == " " or joiner(last, part):
            self.run.writer.write(" ", held[1])

    def _letters(self, context: Context, begin: int) -> None:
        run, end = self.run, self.run.writer.length
        if begin == end:
            return
        for mark in sorted(context.marks):
            last = next(
                (n for n in range(len(run.emphasis) - 1, -1, -1) if run.emphasis[n].kind == mark), None
            )
            if last is not None and run.emphasis[last].end >= begin - 1:
                run.emphasis[last] = Emphasis(mark, run.emphasis[last].start, end)
            else:
                run.emphasis.append(Emphasis(mark, begin, end))
        run.sizes.append((end - begin, context.size))
        if context.href:
            run.linked, run.href = run.linked + end - begin, context.href

    def _flush(self) -> None:
        run, self.run = self.run, Run(self.contexts[-1])
        if run.first < 0:
            return
        raw = run.writer.passage()
        inner = trimmed(raw.text, Span(0, len(raw.text)))
        passage, emphasis = clipped(raw, tuple(run.emphasis), inner.start, inner.end)
        if not passage:
            if not raw.text.strip():
                return
            passage, emphasis = clipped(raw, (), 0, len(raw.text))
        span = passage.span()
        block = self._block(
            run,
            replace(
                _EMPTY,
                passage=passage,
                span=span,
                lines=self.lines.range(span),
                emphasis=tuple(sorted(emphasis, key=lambda e: (e.start, e.end, e.kind))),
            ),
        )
        block = replace(block, indent=columns(raw.text[: inner.start]), anchor=self.anchor)
        self.anchor = None
        if run.href and run.linked >= len(passage.text):
            block = replace(block, target=run.href)
        self.drawn.append(Drawn(block, _usual(run.sizes)))

    def _block(self, run: Run, block: Block) -> Block:
        context = run.context
        item, label, kind, level = context.item, None, context.kind, 0
        if item and kind in {BlockKind.ITEM, BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.QUOTE}:
            if not item.begun:
                label, level = item.label, item.level
                kind = BlockKind.HEADING if kind is BlockKind.HEADING else BlockKind.ITEM
            elif kind is BlockKind.ITEM:
                kind = BlockKind.PARAGRAPH
            item.begun = True
        if kind is BlockKind.HEADING:
            level = context.level
        return replace(
            block,
            kind=kind,
            level=level,
            label=label,
            cell=context.cell,
            chrome=context.chrome,
            style=context.style,
        )


_EMPTY = Block(kind=BlockKind.PARAGRAPH, passage=NOTHING, span=Span(0, 0), lines=(1, 1))


def _usual(sizes: list[tuple[int, float]]) -> float:
    """The size that most of the letters have."""
    weights: dict[float, int] = {}
    for length, size in sizes:
        weights[size] = weights.get(size, 0) + length
    return max(weights, key=lambda size: (weights[size], size), default=16.0)


def _aria_level(tag: Tag) -> int:
    if tag.get("role") != "heading":
        return 0
    level = str(tag.get("aria-level", "2"))
    return min(6, max(1, int(level))) if level.isdigit() and len(level) < 3 else 2
