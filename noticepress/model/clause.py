"""The canonical clause tree."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum

from msgspec import Struct

from .passage import Passage, Span
from .source import Emphasis


class ClauseKind(StrEnum):
    """What a clause is in the notice."""

    PREAMBLE = "preamble"
    PART = "part"
    SECTION = "section"
    """Has a heading."""
    CLAUSE = "clause"
    """A paragraph of rules, labelled or not."""
    ITEM = "item"
    """An element of a list."""
    TOC = "toc"
    """The list of contents; an item a line."""
    DEFINITION = "definition"
    """Explains a term, which stands in ``fields["term"]``."""
    RECORD = "record"
    """A group of named fields, such as a cookie; the row of a table that names them."""
    META = "meta"
    """Title, vendor line, dates, end marks."""
    BOILERPLATE = "boilerplate"
    """Web or word-processor residue; ``reason`` says which."""


TABLE_HEADING = "table-heading"
"""The ``reason`` of a record that is the heading row of the records behind it."""


NOTE = "note"
"""The ``reason`` of a footnote or endnote, which stands under no section."""


class TableCell(Struct, frozen=True):
    """A cell of a table with a heading row, by column from 0 and by its place in the row's text."""

    column: int
    start: int
    end: int


class Decision(Struct, frozen=True):
    """Which parsing rule decided about some lines."""

    rule: str
    lines: tuple[int, int]


class Clause(Struct, frozen=True, kw_only=True):
    """A node of the clause tree. Frozen bottom-up: equal digests mean equal subtrees (a Merkle tree)."""

    id: str
    """Readable, unique in its version, safe in a URL; the anchor on the page."""
    kind: ClauseKind
    label: str | None
    """As printed (``2.1.``, ``（一）``); None for a bare bullet."""
    heading: Passage | None
    body: Passage
    """Its own text, without label, heading and children."""
    own: tuple[Span, ...]
    """The source ranges that this clause alone answers for; over all clauses they partition the text."""
    own_lines: tuple[int, int]
    lines: tuple[int, int]
    """With its children."""
    children: tuple[Clause, ...] = ()
    fields: Mapping[str, str] | None = None
    cells: tuple[TableCell, ...] = ()
    """Of the heading row of a table and of the rows below it."""
    loose: tuple[TableCell, ...] = ()
    """The cells of what a table without a heading row says, be it a row or all its names and values."""
    emphasis: tuple[Emphasis, ...] = ()
    """In ``body``."""
    heading_emphasis: tuple[Emphasis, ...] = ()
    reason: str | None = None
    """Of boilerplate and meta: why it is that; of a heading row of a table or a note, that it is one."""
    decisions: tuple[Decision, ...] = ()
    digest: str
    """Over kind, label, heading, text, fields and the children's digests; not over id and place.

    Of a row below a heading row over its columns in the place of the names, which the heading row says.
    """

    @property
    def text(self) -> str:
        """Its own text."""
        return self.body.text

    @property
    def title(self) -> str | None:
        """The heading's text."""
        return self.heading.text if self.heading else None

    @property
    def content(self) -> str:
        """What it says alone: heading, text, and fields that the text does not hold, a line each."""
        fields = (f"{name}: {value}" for name, value in (self.fields or {}).items() if value not in self.text)
        return "\n".join(part for part in (self.title or "", self.text, *fields) if part)

    @property
    def heads_table(self) -> bool:
        """Whether it is the heading row of a table."""
        return self.reason == TABLE_HEADING

    def walk(self) -> Iterator[Clause]:
        """Itself and all below it, in document order. Iterative: notices may nest hundreds deep."""
        waiting = [self]
        while waiting:
            clause = waiting.pop()
            yield clause
            waiting.extend(reversed(clause.children))
