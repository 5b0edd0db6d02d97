"""A source mended in some of its headings and texts; all else stays byte for byte."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from noticepress.model.passage import Span
from noticepress.model.translation import Marked

from .inline import inline
from .tables import in_cell

_MARKUP = "*_~`"


class Patch(Struct, frozen=True, kw_only=True):
    """What takes the place of a stretch of the source; an empty stretch is a place to put something in."""

    span: Span
    text: str


def replaced(source: str, place: Span, marked: Marked, *, cell: bool) -> Patch:
    """Another heading, text or table cell at a place of a Markdown source."""
    span = _whole(source, place)
    if cell:
        return Patch(span=span, text=in_cell(marked))
    start = source.rfind("\n", 0, span.start) + 1
    indent = " " * (
        len(source[start : span.start]) - len(source[start : span.start].lstrip(" -*+0123456789.)"))
    )
    return Patch(span=span, text=inline(marked, indent))


def patched(source: str, patches: Iterable[Patch]) -> str:
    """The source with all of them; of two at one place the first given goes first."""
    done, at = list[str](), 0
    for patch in sorted(patches, key=lambda p: (p.span.start, p.span.end)):
        done += [source[at : patch.span.start], patch.text]
        at = patch.span.end
    return "".join([*done, source[at:]])


def _whole(source: str, span: Span) -> Span:
    """With the marks around it: ``**`` before the first word belongs to it."""
    start, end = span.start, span.end
    while start > 0 and end < len(source) and source[start - 1] in _MARKUP and source[end] in _MARKUP:
        start, end = start - 1, end + 1
    return Span(start, end)
