"""A saved page → its blocks, the notice told from what the site puts around it."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from noticepress.model.finding import Problem, Severity
from noticepress.model.message import msg
from noticepress.model.passage import Span, passage_of
from noticepress.model.source import Block, BlockKind
from noticepress.sources.decode import Decoded
from noticepress.sources.draft import Draft
from noticepress.sources.joining import laid_out
from noticepress.sources.lines import Lines

from .blocks import Drawer, Drawn
from .head import declared
from .scan import Scan, scan
from .sheet import sheet
from .tree import tree, weigh


def read_html(decoded: Decoded, path: str) -> Draft | Problem:
    """Every text node but script and style counts; a page without any is refused."""
    text = decoded.text
    found = scan(text)
    root = tree(found)
    drawn = _draw(text, Lines(text), found, root)
    blocks = _relative(drawn)
    if not any(block.chrome is None for block in blocks):
        return _without_text(path, found)
    return Draft(
        laid_out((block.passage for block in blocks), "\n"), tuple(blocks), declared(root, found, text)
    )


def _draw(text: str, lines: Lines, found: Scan, root) -> list[Drawn]:
    drawer = Drawer(text, lines, found, weigh(root, found.texts, text), sheet(found.styles))
    drawn = drawer.draw(root)
    return sorted(drawn, key=lambda one: one.block.span)


def _relative(drawn: list[Drawn]) -> list[Block]:
    weights: Counter[float] = Counter()
    for one in drawn:
        if one.block.chrome is None:
            weights[one.size] += len(one.block.passage.text)
    usual = max(weights, key=lambda size: (weights[size], size), default=16.0)
    return [replace(one.block, size=round(one.size / usual, 2)) for one in drawn]


def _without_text(path: str, found: Scan) -> Problem:
    return Problem(
        code="html-without-text",
        severity=Severity.ERROR,
        path=path,
        found=msg("a page without text of its own: scripts would have to fetch it"),
        expected=msg("the page with the notice in it"),
        hint=msg("Open the page in a browser, wait until the notice shows, and save the page as shown."),
    )


def fragment_blocks(text: str, span: Span, lines: Lines) -> list[Block]:
    """Blocks of HTML inside a Markdown file. Together they answer for all of ``span``, tags included."""
    found = scan(text, span.start, span.end)
    blocks = _relative(_draw(text, lines, found, tree(found))) if found.texts else []
    if not blocks:
        inner = text[span.start : span.end]
        start = span.start + len(inner) - len(inner.lstrip())
        reason = "comment" if inner.lstrip().startswith("<!--") else "markup"
        return [
            Block(
                kind=BlockKind.PARAGRAPH,
                passage=passage_of(inner.strip(), start),
                span=span,
                lines=lines.range(span),
                chrome=reason,
            )
        ]
    starts = [span.start, *(block.span.start for block in blocks[1:]), span.end]
    return [
        _reaching(block, Span(low, high), text, lines)
        for block, low, high in zip(blocks, starts, starts[1:], strict=False)
    ]


def _reaching(block: Block, span: Span, text: str, lines: Lines) -> Block:
    end = span.start + len(text[span.start : span.end].rstrip())
    span = Span(span.start, end)
    return replace(block, span=span, lines=lines.range(span))
