"""Text that knows where each of its characters stands in the source."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

from msgspec import Struct


class Span(Struct, frozen=True, order=True):
    """A half-open range ``[start, end)`` of code points in the decoded source."""

    start: int
    end: int


class Piece(Struct, frozen=True):
    """A run of passage text and the source range it came from.

    ``at`` and ``length`` count code points of the passage; ``span`` those of the source. Where both have
    the same length they correspond character by character; otherwise (an HTML entity, collapsed white
    space) the run answers as a whole.
    """

    at: int
    length: int
    span: Span

    def source_offset(self, offset: int) -> int:
        """Source offset of the passage offset ``offset``, which must lie within the piece (end included)."""
        inside = offset - self.at
        if self.length == self.span.end - self.span.start:
            return self.span.start + inside
        return self.span.start if inside < self.length else self.span.end


class Passage(Struct, frozen=True):
    """Reading text with its places. Characters between pieces (joiners) stand nowhere in the source."""

    text: str
    pieces: tuple[Piece, ...]

    def span(self, start: int = 0, end: int | None = None) -> Span:
        """Source range from the first to the last character of ``text[start:end]`` that has a place.

        Raises ValueError when no character of the range stands in the source.
        """
        stop = len(self.text) if end is None else end
        low = bisect_right(self.pieces, start, key=lambda p: p.at + p.length)
        high = bisect_left(self.pieces, stop, key=lambda p: p.at)
        if low >= high:
            raise ValueError(f"no character of [{start}, {stop}) stands in the source")
        first, last = self.pieces[low], self.pieces[high - 1]
        opening = first.source_offset(max(start, first.at))
        closing = last.source_offset(min(stop, last.at + last.length))
        if last.length != last.span.end - last.span.start:
            closing = last.span.end
        return Span(opening, closing)

    def part(self, start: int, end: int | None = None) -> Passage:
        """The passage of ``text[start:end]``."""
        stop = len(self.text) if end is None else min(end, len(self.text))
        if start == 0 and stop == len(self.text):
            return self
        return Passage(self.text[start:stop], tuple(_cut(self.pieces, start, stop)))

    def strip(self) -> Passage:
        """Without white space at both ends."""
        stripped = self.text.strip()
        start = self.text.find(stripped) if stripped else 0
        return self.part(start, start + len(stripped))

    def __bool__(self) -> bool:
        return bool(self.text)


NOTHING = Passage("", ())


def passage_of(text: str, start: int) -> Passage:
    """A passage whose characters stand one by one in the source from ``start`` on."""
    return Passage(text, (Piece(0, len(text), Span(start, start + len(text))),)) if text else NOTHING


def join(passages: Iterable[Passage], joiners: Iterable[str]) -> Passage:
    """Passages laid end to end; ``joiners`` gives the text put before each but the first."""
    parts, pieces, gaps, at = list[str](), list[Piece](), iter(joiners), 0
    for number, passage in enumerate(passages):
        joiner = next(gaps) if number else ""
        at += len(joiner)
        pieces += [Piece(p.at + at, p.length, p.span) for p in passage.pieces]
        parts += [joiner, passage.text]
        at += len(passage.text)
    return Passage("".join(parts), tuple(pieces))


def _cut(pieces: tuple[Piece, ...], start: int, stop: int) -> Iterator[Piece]:
    for piece in pieces:
        low, high = max(start, piece.at), min(stop, piece.at + piece.length)
        if low >= high:
            continue
        whole = low == piece.at and high == piece.at + piece.length
        cut = not whole and piece.length == piece.span.end - piece.span.start
        span = Span(piece.source_offset(low), piece.source_offset(high)) if cut else piece.span
        yield Piece(low - start, high - low, span)
