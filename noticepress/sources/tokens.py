"""markdown-it tokens → blocks, still with holes where the tokens say nothing of some characters."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from noticepress.model.passage import NOTHING, Passage, Span, passage_of
from noticepress.model.source import Block, BlockKind, Cell
from noticepress.text.regex import regex

from .code_tables import table_in_code
from .inline import InlineReader, Line
from .joining import Writer
from .lines import Lines, columns
from .places import Place, cell_places, clipped, line_places

if TYPE_CHECKING:
    from markdown_it.token import Token

ATTRIBUTES = regex(r"""\s*\{:?\s*((?:[#.][\w-]+|[\w-]+=(?:"[^"]*"|'[^']*'|[^\s{}"']+)|\s)++)\}\s*\Z""")
"""Kramdown's ``{: #id .class}`` and ``{#id}``, at the end of a block."""
_ID = regex(r"#([\w-]+)")
_CALLOUT = regex(r"\[!([A-Za-z]+)\][+-]?[ \t]*(?=\n|\Z)")
_KINDS = {
    "dt": BlockKind.TERM,
    "dd": BlockKind.DESCRIPTION,
    "td": BlockKind.CELL,
    "th": BlockKind.CELL,
    "blockquote": BlockKind.QUOTE,
}


class _Table(Struct):
    number: int = -1
    row: int = -1
    column: int = -1


class TokenWalk:
    """Goes through the tokens with the stack of those that are open."""

    def __init__(self, text: str, lines: Lines, parse: Callable[[str], list[Token]]) -> None:
        self.text, self.lines, self.parse = text, lines, parse
        self.stack: list[Token] = []
        self.table = _Table()

    def blocks(self, tokens: list[Token]) -> Iterator[Block]:
        """The blocks that the tokens stand for, in document order."""
        for token in tokens:
            if token.type == "inline":
                yield from self._inline(token)
            elif token.nesting > 0:
                self._open(token)
            elif token.nesting < 0:
                self.stack.pop()
            elif token.map:
                yield from self._leaf(token)

    def _open(self, token: Token) -> None:
        if token.tag == "table":
            self.table = _Table(self.table.number + 1)
        elif token.tag == "tr":
            self.table.row, self.table.column = self.table.row + 1, -1
        elif token.tag in {"td", "th"}:
            self.table.column += 1
        elif token.tag in {"ol", "ul"} and (item := self._nearest("li")):
            item.meta["begun"] = True  # what follows the inner list goes on with the item, it begins none
        self.stack.append(token)

    def _nearest(self, *tags: str) -> Token | None:
        return next((token for token in reversed(self.stack) if token.tag in tags), None)

    def _inline(self, token: Token) -> Iterator[Block]:
        if not token.map or not token.content:
            return
        if self.stack[-1].tag in {"td", "th"}:
            cells = cell_places(self.text, self.lines.span(token.map[0] + 1))
            if self.table.column >= len(cells):
                return
            place, span = cells[self.table.column].place, cells[self.table.column].span
        else:
            # of a definition list's term the map ends where it begins
            known = next((open_token for open_token in reversed(self.stack) if open_token.map), token)
            first, stop = known.map or token.map
            place, span = (
                line_places(token.content, self.lines, token.map[0] + 1),
                self._span(first, max(stop, first + 1)),
            )
        yield from self._paragraph(token, place, span)

    def _span(self, first: int, stop: int) -> Span:
        """From the beginning of line ``first`` (from 0) to the end of the text before line ``stop``."""
        start, end = self.lines.start(first + 1), self.lines.span(min(stop, len(self.lines))).end
        return Span(start, max(start + len(self.text[start:end].rstrip()), start))

    def _paragraph(self, token: Token, place: Place, span: Span) -> Iterator[Block]:
        content, block = token.content, self._block(span)
        begin, stop = 0, len(content)
        if found := ATTRIBUTES.search(content, max(0, len(content) - 300)):
            named = _ID.search(found[1])
            stop, block = found.start(), replace(block, anchor=named[1] if named else None)
        quote = self._nearest("blockquote")
        if quote and (found := _CALLOUT.match(content)):
            begin, quote.meta["callout"] = found.end(), found[1].lower()
        if quote and "callout" in quote.meta:
            block = replace(block, style=quote.meta["callout"])
        if not content[begin:stop].strip():
            yield replace(block, kind=BlockKind.PARAGRAPH, chrome="markup", passage=self._literal(span))
            return
        low, high = place.offset(begin), place.offset(stop - 1) + 1
        reader = InlineReader(content, place)
        found_lines = [self._within(line, low, high) for line in reader.read(token.children or [])]
        block = replace(block, anchor=block.anchor or reader.anchor) if reader.anchor else block
        yield from self._divided([line for line in found_lines if line.passage], block)

    def _within(self, line: Line, low: int, high: int) -> Line:
        """The part of ``line`` that stands in ``[low, high)`` of the source."""
        passage = line.passage
        inside = [p for p in passage.pieces if p.span.start < high and p.span.end > low]
        if not inside:
            return replace(line, passage=NOTHING, emphasis=())
        first, last = inside[0], inside[-1]
        start = first.at + max(0, low - first.span.start)
        end = last.at + last.length - max(0, last.span.end - high)
        passage, emphasis = clipped(passage, line.emphasis, start, end)
        return replace(line, passage=passage, emphasis=emphasis)

    def _divided(self, found: list[Line], block: Block) -> Iterator[Block]:
        """A block for each line between hard breaks; a heading stays one."""
        if not found:
            yield replace(block, chrome="markup", passage=self._literal(block.span))
            return
        starts = [
            block.span.start,
            *(line.passage.pieces[0].span.start for line in found[1:]),
            block.span.end,
        ]
        for number, line in enumerate(found):
            span = Span(starts[number], starts[number + 1])
            end = span.start + len(self.text[span.start : span.end].rstrip())
            span = Span(span.start, max(end, span.start))
            part = replace(
                block,
                passage=line.passage,
                emphasis=line.emphasis,
                target=line.target,
                span=span,
                lines=self.lines.range(span),
            )
            if number:
                kept = BlockKind.PARAGRAPH if block.kind is BlockKind.ITEM else block.kind
                part = replace(
                    part,
                    kind=kept,
                    label=None,
                    anchor=None,
                    level=block.level if kept is BlockKind.HEADING else 0,
                )
            yield part

    def _block(self, span: Span) -> Block:
        """What the open tokens say of the paragraph or leaf that comes now; its text is still to come."""
        line = self.text[span.start : span.end]
        block = Block(
            kind=BlockKind.PARAGRAPH,
            passage=NOTHING,
            span=span,
            lines=self.lines.range(span),
            indent=columns(line[: len(line) - len(line.lstrip())]),
        )
        for token in reversed(self.stack):
            if token.type == "footnote_reference_open":
                return replace(block, style="footnote", anchor=f"fn-{token.meta.get('label', '')}")
            if token.tag == "li":
                return self._item(token, block)
            if token.tag in _KINDS:
                cell = self._cell(token)
                return replace(block, kind=_KINDS[token.tag], cell=cell, indent=0 if cell else block.indent)
            if token.tag in {"h1", "h2", "h3", "h4", "h5", "h6"}:
                item = self._nearest("li")
                label = self._item(item, block).label if item else None
                return replace(block, kind=BlockKind.HEADING, level=int(token.tag[1]), label=label)
        return block

    def _cell(self, token: Token) -> Cell | None:
        if token.tag not in {"td", "th"}:
            return None
        return Cell(self.table.number, self.table.row, self.table.column, token.tag == "th")

    def _item(self, token: Token, block: Block) -> Block:
        """Only the first paragraph of an item begins it."""
        if token.meta.get("begun"):
            return block
        token.meta["begun"] = True
        depth = sum(open_token.tag in {"ol", "ul"} for open_token in self.stack)
        label = f"{token.info}{token.markup}" if token.info else None
        return replace(block, kind=BlockKind.ITEM, level=depth, label=label)

    def _leaf(self, token: Token) -> Iterator[Block]:
        if token.map is None:
            return
        span = self._span(token.map[0], token.map[1])
        if token.type == "html_block":
            from .html import fragment_blocks  # noqa: PLC0415 - few texts have any

            yield from fragment_blocks(self.text, span, self.lines)
        elif token.type == "hr":
            yield replace(self._block(span), kind=BlockKind.RULE)
        elif table := table_in_code(token, self.parse):
            yield from self.blocks(table)
        else:
            yield self._code(token, span)

    def _code(self, token: Token, span: Span) -> Block:
        writer, first = Writer(), (token.map or [0])[0] + 1 + (token.type == "fence")
        for number, line in enumerate(token.content.rstrip("\n").split("\n")):
            writer.write("\n" if number else "")
            where, core = self.lines.span(first + number), line.lstrip()
            start = self.text.rfind(core, where.start, where.end) if core else -1
            writer.write(line[: len(line) - len(core)])
            writer.write(core, Span(start, start + len(core)) if start >= 0 else None)
        passage, _ = clipped(writer.passage(), (), 0, writer.length)
        block = replace(self._block(span), kind=BlockKind.CODE, passage=passage)
        return block if passage else replace(block, chrome="markup", passage=self._literal(span))

    def _literal(self, span: Span) -> Passage:
        inner = self.text[span.start : span.end]
        start = span.start + len(inner) - len(inner.lstrip())
        return passage_of(inner.strip(), start)
