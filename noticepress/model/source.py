"""A source as received: its decoded text, and the little that its format says about each stretch of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum

from msgspec import Struct, field

from .finding import Problem
from .passage import Passage, Span


class BlockKind(StrEnum):
    """What the format itself calls a stretch of text."""

    LINE = "line"
    """A physical line of plain text: the format says nothing more."""
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    """The beginning of a list item."""
    CELL = "cell"
    TERM = "term"
    DESCRIPTION = "description"
    QUOTE = "quote"
    CODE = "code"
    RULE = "rule"
    """A thematic break; kept because it accounts for its characters."""
    CAPTION = "caption"


HIDDEN = "hidden"
"""The kind of emphasis that shows nothing: the format hides the stretch."""


class Emphasis(Struct, frozen=True):
    """A stretch of a passage set apart by the source: ``bold``, ``italic``, ``inserted`` …; or hidden."""

    kind: str
    start: int
    end: int


class Link(Struct, frozen=True):
    """Where words of a text lead, if the text does not tell: a hyperlink of Word."""

    start: int
    end: int
    target: str


class Cell(Struct, frozen=True):
    """Where a table cell stands. Rows and columns count from 0."""

    table: int
    row: int
    column: int
    heading: bool
    rows: int = 1
    """Over how many rows and columns it reaches; what it says holds for each."""
    columns: int = 1


class Block(Struct, frozen=True, kw_only=True):
    """A stretch of the source that its format keeps apart: a line, a paragraph, a heading, a cell.

    Blocks stand in document order, do not overlap, and together hold every counted character of the source.
    """

    kind: BlockKind
    passage: Passage
    """The reading text without markup, entities resolved; for plain text the line without its terminator."""
    span: Span
    """All of the source that this block answers for, markup included."""
    lines: tuple[int, int]
    """First and last physical line, 1-based; for Word the paragraph number."""
    level: int = 0
    """Of a heading 1–6 (9 in Word); of an item its list depth from 1; else 0."""
    label: str | None = None
    """Numbering that the format generates and the text does not hold: ``2.`` of an HTML list."""
    indent: int = 0
    """Columns of white space before the text; a tab goes to the next multiple of 4, 　 counts 2."""
    gap: int = 0
    """Blank lines before it."""
    size: float = 1.0
    """Font size relative to the body text, where the format tells."""
    emphasis: tuple[Emphasis, ...] = ()
    cell: Cell | None = None
    chrome: str | None = None
    """Why the format takes this for no part of the notice: ``navigation``, ``footer``, ``cookie-bar`` …"""
    anchor: str | None = None
    """The id under which the source lets one link to it."""
    target: str | None = None
    """Where the whole block links to, if it is one link (``#section-2`` in a contents list)."""
    style: str | None = None
    """The format's own style name, if any: ``MsoListParagraph``, ``List Bullet``; ``footnote`` of a note."""

    @property
    def is_note(self) -> bool:
        """A footnote or endnote: it stands at the end and belongs to where it is cited."""
        return self.style == "footnote"


class Source(Struct, frozen=True, kw_only=True):
    """The bytes as received, decoded and cut into blocks."""

    path: str
    sha256: str
    media_type: str
    encoding: str
    encoding_basis: str
    """How the encoding was decided: ``bom``, ``utf-8``, ``declared``, ``guessed``, ``container``."""
    lang: str | None
    """BCP 47, from its place in the site; None for a file outside one."""
    text: str
    """The decoded file; for Word the extracted paragraphs, one a line."""
    reading: Passage
    """All counted text (see "Accounting" in the interfaces): what must end in exactly one clause each."""
    blocks: tuple[Block, ...]
    links: tuple[Link, ...] = ()
    """Links that ``text`` does not hold, by their place in it."""
    declared: Mapping[str, object] = field(default_factory=dict)
    """What front matter or the HTML head states."""
    problems: tuple[Problem, ...] = ()


def links_in(source: Source, spans: Sequence[Span]) -> Iterator[str]:
    """Where words within the spans lead, each target once in a row of runs."""
    last = None
    for link in source.links:
        if any(span.start <= link.start < span.end for span in spans):
            if link.target != last:
                yield link.target
            last = link.target
