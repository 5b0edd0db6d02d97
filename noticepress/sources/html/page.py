"""A saved page → its blocks, the notice told from what the site puts around it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from msgspec.structs import replace

from noticepress.model.finding import Problem, Severity
from noticepress.model.message import msg
from noticepress.model.passage import Span, passage_of
from noticepress.model.source import Block, BlockKind
from noticepress.sources.decode import Decoded
from noticepress.sources.draft import Draft
from noticepress.sources.front_matter import FrontMatter, front_matter
from noticepress.sources.joining import laid_out
from noticepress.sources.lines import Lines

from .blocks import Drawer, Drawn
from .furniture import arranged, mended
from .head import declared
from .scan import scan
from .sheet import sheet
from .structure import Structure
from .tree import tree, weigh

_SHELL = 80
"""Characters. Pages that scripts have yet to fill show a name or “Loading…”; any notice says more."""


def read_html(decoded: Decoded, path: str) -> Draft | Problem:
    """Every text node but script and style counts; a page that scripts have yet to fill is refused."""
    text = decoded.text
    head = front_matter(text, path)  # Jekyll and its like put one before a page, too
    stated = FrontMatter({}, 0) if isinstance(head, Problem) else head
    found = scan(text, stated.end, len(text))
    root, lines = tree(found), Lines(text)
    structure = Structure(weigh(root, found.texts, text), sheet(found.styles))
    blocks = _relative(arranged(Drawer(text, lines, found, structure).draw(root), lines))
    shown = sum(len(block.passage.text) for block in blocks if block.chrome is None)
    if not shown or (found.scripts and shown < _SHELL and not _has_headings(blocks)):
        return _without_text(path, shown)
    reading = laid_out((block.passage for block in blocks), "\n")
    return Draft(reading, tuple(blocks), {**declared(root, found, text), **stated.declared})


def _has_headings(blocks: Sequence[Block]) -> bool:
    return any(block.kind is BlockKind.HEADING and block.chrome is None for block in blocks)


def _relative(drawn: Sequence[Drawn]) -> list[Block]:
    """Sizes against that of most of the notice's text."""
    weights: Counter[float] = Counter()
    for one in drawn:
        weights[one.size] += len(one.block.passage.text) if one.block.chrome is None else 0
    usual = max(weights, key=lambda size: (weights[size], size), default=16.0)
    return [
        one.block if one.size == usual else replace(one.block, size=round(one.size / usual, 2))
        for one in drawn
    ]


def _without_text(path: str, shown: int) -> Problem:
    return Problem(
        code="html-without-text",
        severity=Severity.ERROR,
        path=path,
        found=msg(
            "a page with {count} characters of text: scripts would have to fetch the notice", count=shown
        ),
        expected=msg("the page with the notice in it"),
        hint=msg("Open the page in a browser, wait until the notice shows, and save the page as shown."),
    )


def fragment_blocks(text: str, span: Span, lines: Lines) -> list[Block]:
    """Blocks of HTML inside a Markdown file. Together they answer for all of ``span``, tags included."""
    found = scan(text, span.start, span.end)
    if not found.texts:
        return [_without_words(text, span, lines)]
    root = tree(found)
    structure = Structure(weigh(root, found.texts, text), {})
    blocks = _relative(mended(Drawer(text, lines, found, structure).draw(root), lines))
    if not blocks:  # ``<div>`` and a vertical tab
        return [_without_words(text, span, lines)]
    starts = [span.start, *(block.span.start for block in blocks[1:]), span.end]
    return [
        _reaching(block, Span(*ends), text, lines)
        for block, ends in zip(blocks, pairwise(starts), strict=True)
    ]


def _without_words(text: str, span: Span, lines: Lines) -> Block:
    inner = text[span.start : span.end]
    start = span.start + len(inner) - len(inner.lstrip())
    reason = "comment" if inner.lstrip().startswith("<!--") else "markup"
    return Block(
        kind=BlockKind.PARAGRAPH,
        passage=passage_of(inner.strip(), start),
        span=span,
        lines=lines.range(span),
        chrome=reason,
    )


def _reaching(block: Block, span: Span, text: str, lines: Lines) -> Block:
    end = span.start + len(text[span.start : span.end].rstrip())
    return replace(block, span=Span(span.start, end), lines=lines.range(Span(span.start, end)))
