"""Closes the holes between blocks, so that every character that shows anything is in one of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from noticepress.model.passage import Span, passage_of
from noticepress.model.source import Block, BlockKind
from noticepress.text.regex import regex

from .lines import Lines

_DEFINITION = regex(r"[ \t>]*\[[^\]\n]+\]:[ \t]*\S")
_WORD = regex(r"\w")


def cover(text: str, lines: Lines, start: int, blocks: Iterable[Block]) -> list[Block]:
    """``blocks`` of ``text[start:]``; the characters between them go to a neighbour or a block of their own.

    Blocks of their own are link definitions, and text that the Markdown parser gave up on.
    """
    done: list[Block] = []
    at = start
    for block in blocks:
        here = block
        if here.span.start < at:  # never seen, and would break the promise that blocks do not overlap
            here = replace(here, span=Span(at, max(at, here.span.end)))
        here = _fill(text, lines, Span(at, here.span.start), done, here) or here
        if done and here.chrome == "markup" and here.anchor and here.lines[0] == done[-1].lines[1] + 1:
            # kramdown's {: #id } on the line below belongs to the block above
            whole = Span(done[-1].span.start, here.span.end)
            anchor = done[-1].anchor or here.anchor
            done[-1] = replace(done[-1], span=whole, lines=lines.range(whole), anchor=anchor)
        else:
            done.append(here)
        at = here.span.end
    _fill(text, lines, Span(at, len(text)), done, None)
    return list(_with_gaps(text, lines, done))


def _fill(text: str, lines: Lines, hole: Span, done: list[Block], after: Block | None) -> Block | None:
    """Cover ``hole``; the block after it, where that now begins earlier."""
    rest: Span | None = None
    for span in _lines_of(text, hole):
        beside = after is not None and lines.number(span.start) == lines.number(after.span.start)
        if beside:
            rest = rest or span
        elif _DEFINITION.match(text, span.start, span.end):
            done.append(_own(text, span, lines, "link-definition"))
        elif _WORD.search(text, span.start, span.end):
            done.append(_own(text, span, lines, None))
        elif done:
            whole = Span(done[-1].span.start, span.end)
            done[-1] = replace(done[-1], span=whole, lines=lines.range(whole))
        else:
            done.append(_own(text, span, lines, "markup"))
    if rest is None or after is None:
        return None
    whole = Span(rest.start, after.span.end)
    return replace(after, span=whole, lines=lines.range(whole))


def _lines_of(text: str, hole: Span) -> Iterator[Span]:
    at = hole.start
    for part in re.split(r"(\r\n|\n|\r)", text[hole.start : hole.end]):
        if part.strip():
            start = at + len(part) - len(part.lstrip())
            yield Span(start, start + len(part.strip()))
        at += len(part)


def _own(text: str, span: Span, lines: Lines, chrome: str | None) -> Block:
    passage = passage_of(text[span.start : span.end], span.start)
    return Block(kind=BlockKind.PARAGRAPH, passage=passage, span=span, lines=lines.range(span), chrome=chrome)


def _with_gaps(text: str, lines: Lines, blocks: list[Block]) -> Iterator[Block]:
    last = 0
    for block in blocks:
        between = range(last + 1, block.lines[0])
        gap = sum(not text[lines.start(n) : lines.start(n + 1)].strip() for n in between)
        yield replace(block, gap=gap) if gap else block
        last = block.lines[1]
