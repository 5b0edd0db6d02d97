"""Physical lines of a decoded source. A line ends at LF, CRLF or CR and at nothing else."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from noticepress.model.passage import Span
from noticepress.text.regex import regex

TERMINATOR = regex(r"\r\n|\n|\r")
INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f"
"""Characters that are no white space to Python, take no room on paper and say nothing at a line's end."""
_OUTER = regex(rf"^[\s{INVISIBLE}]+|[\s{INVISIBLE}]+$")


class Lines:
    """Where the lines of a text begin, and which line an offset is on (from 1)."""

    __slots__ = ("_starts", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self._starts = [0, *(found.end() for found in TERMINATOR.finditer(text))]

    def __len__(self) -> int:
        """Number of lines; an end mark at the end of the file begins no further one."""
        return len(self._starts) - (self._starts[-1] == len(self.text) and len(self._starts) > 1)

    def number(self, offset: int) -> int:
        """Number of the line that holds ``offset``."""
        return bisect_right(self._starts, offset)

    def range(self, span: Span) -> tuple[int, int]:
        """First and last line that ``span`` touches."""
        return self.number(span.start), self.number(max(span.start, span.end - 1))

    def start(self, number: int) -> int:
        """Offset at which line ``number`` begins; past the last line, the end of the text."""
        return self._starts[number - 1] if number <= len(self._starts) else len(self.text)

    def span(self, number: int) -> Span:
        """Line ``number`` without its end mark."""
        start, stop = self.start(number), self.start(number + 1)
        while stop > start and self.text[stop - 1] in "\r\n":
            stop -= 1
        return Span(start, stop)

    def __iter__(self) -> Iterator[Span]:
        """Every line without its end mark."""
        return (self.span(number) for number in range(1, len(self) + 1))


def trimmed(text: str, span: Span) -> Span:
    """``span`` without white space and invisible characters at both ends; empty where nothing is left."""
    inner = text[span.start : span.end]
    bare = inner.strip()
    if bare and bare[0] not in INVISIBLE and bare[-1] not in INVISIBLE:
        start = span.start + len(inner) - len(inner.lstrip())
        return Span(start, start + len(bare))
    lead = _OUTER.match(inner)
    start = lead.end() if lead else 0
    stop = len(inner)
    while stop > start and (inner[stop - 1].isspace() or inner[stop - 1] in INVISIBLE):
        stop -= 1
    return Span(span.start + start, span.start + stop)


def columns(white: str) -> int:
    """Columns that leading white space takes: a tab goes to the next multiple of 4, U+3000 takes 2."""
    width = 0
    for char in white:
        if char == "\t":
            width += 4 - width % 4
        elif char == "\u3000":
            width += 2
        elif char not in INVISIBLE:
            width += 1
    return width
