"""A text node as read: entities resolved, white space collapsed as a browser does, every run with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from noticepress.model.passage import Span
from noticepress.sources.joining import joiner

_SPECIAL = re.compile(r"&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*);?| ?[\t\r\n\f][ \t\r\n\f]*| {2,}")
_SPECIAL_IN_PRE = re.compile(r"&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*);?")


def words(text: str, span: Span, *, literal: bool) -> Iterator[tuple[str, Span]]:
    """Runs of a text node outside ``pre``. ``literal``: ``&`` means itself (CDATA)."""
    at = span.start
    for found in _SPECIAL.finditer(text, span.start, span.end):
        low, high = found.span()
        if low > at:
            yield text[at:low], Span(at, low)
        if found[0][0] == "&":
            yield (found[0] if literal else unescape(found[0])), Span(low, high)
        elif not _inside_han(text, low, high, found[0]):
            yield " ", Span(low, high)
        at = high
    if span.end > at:
        yield text[at : span.end], Span(at, span.end)


def _inside_han(text: str, low: int, high: int, white: str) -> bool:
    """A line of the file that ends between two Han characters means no space."""
    return (
        ("\n" in white or "\r" in white)
        and low > 0
        and joiner(text[low - 1 : low], text[high : high + 1]) == ""
        and bool(text[high : high + 1].strip())
        and bool(text[low - 1].strip())
    )


def kept_words(text: str, span: Span, *, literal: bool) -> Iterator[tuple[str, Span]]:
    """Runs of a text node inside ``pre``, where white space counts."""
    at = span.start
    for found in _SPECIAL_IN_PRE.finditer(text, span.start, span.end):
        low, high = found.span()
        if low > at:
            yield text[at:low], Span(at, low)
        yield (found[0] if literal else unescape(found[0])), Span(low, high)
        at = high
    if span.end > at:
        yield text[at : span.end], Span(at, span.end)
