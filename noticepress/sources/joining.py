"""Laying the lines of one paragraph end to end."""

from __future__ import annotations

from collections.abc import Iterable

from noticepress.model.passage import Passage, Piece, Span
from noticepress.text.late import late

_WIDE = late(
    r"[\u2e80-\u303f\u3040-\u30ff\u31c0-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\U00020000-\U0003ffff]"
)
"""Han, kana and full-width punctuation: written without spaces. Hangul is not among them."""


def joiner(before: str, after: str) -> str:
    """What stands between two lines that were one: nothing between Han characters, else a space."""
    if not before or not after or before[-1].isspace() or after[0].isspace():
        return ""
    return "" if _WIDE.match(before[-1]) and _WIDE.match(after[0]) else " "


class Writer:
    """Collects the text of a passage and where each run of it stands in the source."""

    __slots__ = ("_parts", "_pieces", "length")

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._pieces: list[Piece] = []
        self.length = 0

    def write(self, text: str, span: Span | None = None) -> None:
        """Append ``text`` that stands at ``span``; without one it is a joiner and stands nowhere."""
        if not text:
            return
        if span is not None:
            self._place(len(text), span)
        self._parts.append(text)
        self.length += len(text)

    def _place(self, length: int, span: Span) -> None:
        last = self._pieces[-1] if self._pieces else None
        exact = length == span.end - span.start
        if (
            last
            and exact
            and last.span.end == span.start
            and last.at + last.length == self.length
            and last.length == last.span.end - last.span.start
        ):
            self._pieces[-1] = Piece(last.at, last.length + length, Span(last.span.start, span.end))
        else:
            self._pieces.append(Piece(self.length, length, span))

    @property
    def last(self) -> str:
        """The character written last, or nothing."""
        return self._parts[-1][-1] if self._parts else ""

    def passage(self) -> Passage:
        """All that was written."""
        return Passage("".join(self._parts), tuple(self._pieces))


def laid_out(passages: Iterable[Passage], between: str) -> Passage:
    """Passages end to end with ``between`` in between; linear, for whole files."""
    parts: list[str] = []
    pieces: list[Piece] = []
    at = 0
    for passage in passages:
        if parts:
            parts.append(between)
            at += len(between)
        pieces.extend(Piece(p.at + at, p.length, p.span) for p in passage.pieces)
        parts.append(passage.text)
        at += len(passage.text)
    return Passage("".join(parts), tuple(pieces))
