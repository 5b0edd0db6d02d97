"""What the parsing rules pass on to one another: lines, units of reading, and what was decided about each."""

from __future__ import annotations

from enum import Enum, auto

from msgspec import Struct
from msgspec.structs import replace

from noticepress.model.clause import Decision, TableCell
from noticepress.model.passage import Passage
from noticepress.model.source import Block


class Role(Enum):
    """What a unit is taken for, so far."""

    TEXT = auto()
    """A paragraph, or an element of a list."""
    HEADING = auto()
    TOC = auto()
    """The heading of, or the words that lead into, a list of contents."""
    ENTRY = auto()
    """A line of the list of contents."""
    RECORD = auto()
    META = auto()
    RESIDUE = auto()


class Label(Struct, frozen=True):
    """Numbering or a bullet at the beginning of a unit."""

    printed: str
    family: str
    """The numbering with its digits taken out: ``1.``, ``(a)``, ``一、``, ``第条``; of a bullet its glyph."""
    path: tuple[int, ...]
    """``(2, 1)`` of 2.1; empty for a bullet."""
    length: int
    """Code points of the text that it takes, with its delimiter and the space behind."""
    weak: bool = False
    """Its form alone does not tell it from a word or quantity (``I You have``, ``3 days``): needs a run."""

    @property
    def bullet(self) -> bool:
        """Whether it numbers nothing."""
        return not self.path

    @property
    def last(self) -> int:
        """The ordinal in its run."""
        return self.path[-1]


class Line(Struct, frozen=True, kw_only=True):
    """One line of reading text; a block holds one or more."""

    passage: Passage
    """Without white space around it; never empty."""
    offset: int
    """Where the passage begins in its block's."""
    start: int
    """Source offset from which it answers for the text; up to where the next line starts."""
    numbers: tuple[int, int]
    block: Block
    gap: int
    """Blank lines before it, thematic breaks among them."""
    residue: str | None = None
    """Why it is no part of the notice."""
    underline: str = ""
    """The character of a ruled line close below it."""

    @property
    def text(self) -> str:
        """The reading text."""
        return self.passage.text


class Unit(Struct, frozen=True, kw_only=True):
    """A paragraph, heading or list element: the lines that a reader takes as one."""

    lines: tuple[Line, ...]
    text: Passage
    """The lines joined, label included."""
    label: Label | None = None
    heading: tuple[int, int] | None = None
    """Range of ``text``."""
    body: tuple[int, int]
    """Range of ``text`` without label and heading."""
    role: Role = Role.TEXT
    kind: str | None = None
    """The clause kind where a rule fixed it already."""
    level: int = 0
    """Rank that the format gives a heading (1 is highest); 0 where it says nothing."""
    tier: int = 0
    """Rank of an unnumbered heading among its like, where the document shows two: 1 is outer, 2 inner."""
    item: bool = False
    """An element of a list, by a rule about lists."""
    owns: bool = True
    """False where it only holds others together and answers for no text of its own."""
    fields: tuple[tuple[str, str], ...] = ()
    cells: tuple[TableCell, ...] = ()
    loose: tuple[TableCell, ...] = ()
    """The cells where no heading row names the columns."""
    merged: tuple[tuple[int, str], ...] = ()
    """Column and text of merged cells that hold for this row, too, and stand in another one."""
    reason: str | None = None
    decisions: tuple[Decision, ...] = ()

    @property
    def block(self) -> Block:
        """The block that it begins in."""
        return self.lines[0].block

    @property
    def gap(self) -> int:
        """Blank lines before it."""
        return self.lines[0].gap

    @property
    def numbers(self) -> tuple[int, int]:
        """First and last line of the source."""
        first, last = self.lines[0].numbers, self.lines[-1].numbers
        return first if first[1] == last[1] else (first[0], last[1])

    @property
    def words(self) -> str:
        """The text behind the label."""
        return self.text.text[self.label.length :] if self.label else self.text.text

    @property
    def is_text(self) -> bool:
        """Whether it belongs to the notice itself: no contents list, metadata or residue."""
        return self.role in (Role.TEXT, Role.HEADING, Role.RECORD)


def decided(unit: Unit, rule: str, **changes: object) -> Unit:
    """The unit changed, with the rule that did it noted."""
    note = Decision(rule, unit.numbers)
    return replace(unit, decisions=(*unit.decisions, note), **changes)


def labelled(unit: Unit, label: Label | None, rule: str) -> Unit:
    """The unit with its label known; what was body stays body, but for the label."""
    start = label.length if label else 0
    return decided(unit, rule, label=label, body=(start, len(unit.text.text)), heading=None)
