"""Plain text: every line that shows anything is a block."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from noticepress.model.passage import Passage, Span, passage_of
from noticepress.model.source import Block, BlockKind

from .decode import Decoded
from .draft import Draft
from .lines import Lines, columns, trimmed


def read_plain(decoded: Decoded, path: str) -> Draft:
    """One LINE block a line; the whole file counts."""
    del path
    return Draft(passage_of(decoded.text, 0), tuple(_with_invisible_lines(decoded.text)))


def _with_invisible_lines(text: str) -> Iterator[Block]:
    """Lines of zero-width characters alone show nothing, yet they count: the line before answers for them.

    At the top of a file it is the line after.
    """
    held: Block | None = None
    waiting: Span | None = None
    for block in _lines(text):
        if not block.passage:
            waiting = waiting or block.span
            if held:
                held, waiting = _reaching(held, held.span.start, block), None
            continue
        if held:
            yield held
        held = (
            replace(block, span=Span(waiting.start, block.span.end), lines=(1, block.lines[1]))
            if waiting
            else block
        )
        waiting = None
    if held:
        yield held


def _reaching(block: Block, start: int, last: Block) -> Block:
    return replace(block, span=Span(start, last.span.end), lines=(block.lines[0], last.lines[1]))


def _lines(text: str) -> Iterator[Block]:
    gap = 0
    for number, span in enumerate(Lines(text), 1):
        inner = trimmed(text, span)
        if inner.start == inner.end and not text[span.start : span.end].strip():
            gap += 1
            continue
        yield Block(
            kind=BlockKind.LINE,
            passage=Passage("", ())
            if inner.start == inner.end
            else passage_of(text[inner.start : inner.end], inner.start),
            span=span,
            lines=(number, number),
            indent=columns(text[span.start : inner.start]),
            gap=gap,
        )
        gap = 0
