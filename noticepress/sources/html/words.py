"""A text node as read: entities resolved, white space collapsed as browsers do, with places."""

from __future__ import annotations

from collections.abc import Iterator
from html import unescape

from noticepress.model.passage import Span
from noticepress.text.regex import regex

_SPECIAL = regex(r"&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*);?| ?[\t\r\n\f][ \t\r\n\f]*| {2,}")
_SPECIAL_IN_PRE = regex(r"&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*);?")


def words(text: str, span: Span, *, literal: bool) -> Iterator[tuple[str, Span]]:
    """Runs of a text node outside ``pre``; white space that holds a line's end comes as one newline.

    ``literal``: ``&`` means itself (CDATA).
    """
    at = span.start
    for found in _SPECIAL.finditer(text, span.start, span.end):
        low, high = found.span()
        if low > at:
            yield text[at:low], Span(at, low)
        if found[0][0] == "&":
            yield (found[0] if literal else unescape(found[0])), Span(low, high)
        else:
            yield ("\n" if "\n" in found[0] or "\r" in found[0] else " "), Span(low, high)
        at = high
    if span.end > at:
        yield text[at : span.end], Span(at, span.end)


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
