"""Clauses in their place: edits of their joint text, labels and paragraph ends as each version has them."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct, field

from noticepress.model.change import Edit

from .order import Stays
from .printed import BREAK, PLAIN, Look, Printed, lines
from .tracked import COMES, GOES, Fate, Run, Writer

_FATES: dict[str, Fate] = {
    "equal": "kept",
    "delete": "del",
    "insert": "ins",
    "move_from": "moveFrom",
    "move_to": "moveTo",
}
_UNPAIRED: dict[str, Fate] = {"move_from": "del", "move_to": "ins"}


class _Side(Struct):
    """One version's clauses of a group, read along their joint text."""

    clauses: Sequence[Printed]
    at: int = 0
    starts: dict[int, Printed] = field(default_factory=dict)
    separators: dict[int, str] = field(default_factory=dict)
    now: Printed | None = None
    offset: int = 0
    """Where the clause being read begins in the joint text."""

    def __post_init__(self) -> None:
        start = 0
        for clause in self.clauses:
            self.starts[start] = clause
            self.separators |= {start + at: text for at, text in clause.separators.items()}
            start += len(clause.content) + 1

    def waits(self) -> bool:
        """Whether the label of the clause that begins here is still to come."""
        return self.at in self.starts

    def open(self) -> Printed:
        """Begin the clause that begins here."""
        self.now, self.offset = self.starts.pop(self.at), self.at
        return self.now

    def look(self) -> Look:
        """How the character at hand is set."""
        return self.now.look_at(self.at - self.offset) if self.now and self.now.looks else PLAIN

    def is_silent(self) -> bool:
        """Whether the character at hand is not printed."""
        return self.now is not None and self.now.is_silent(self.at - self.offset)

    def separator(self) -> str:
        """What the source prints for the line feed at hand."""
        return self.separators.get(self.at, BREAK)


def write_in_place(writer: Writer, step: Stays, name: str) -> None:
    """One step; ``name`` begins the names of moves within its text."""
    old, new = _Side(step.old), _Side(step.new)
    moves = _inline_moves(step.edits, name)
    _labels(writer, old, new)
    for edit, move in zip(step.edits, moves, strict=True):
        fate = _FATES[edit.op] if move else _UNPAIRED.get(edit.op, _FATES[edit.op])
        for piece in lines(edit.text):
            _piece(writer, piece, fate, (old, new), move)
    writer.end("kept")


def _inline_moves(edits: Sequence[Edit], name: str) -> list[str | None]:
    """A name for each edit that is half of a move within its text."""
    waiting = dict[tuple[str, str], list[int]]()
    found = list[str | None]([None] * len(edits))
    for at, edit in enumerate(edits):
        other = {"move_from": "move_to", "move_to": "move_from"}.get(edit.op)
        if other is None:
            continue
        partners = waiting.get((other, edit.text.strip()), [])
        if partners:
            found[at] = found[partners.pop(0)] = f"{name}.{at}"
        else:
            waiting.setdefault((edit.op, edit.text.strip()), []).append(at)
    return [mark if mark and found.count(mark) == 2 else None for mark in found]


def _piece(writer: Writer, text: str, fate: Fate, sides: tuple[_Side, _Side], move: str | None) -> None:
    """Text of one fate in which a line feed can only be the last character."""
    old, new = sides
    reading = [side for side, absent in ((old, COMES), (new, GOES)) if fate not in absent]
    start = 0
    while start < len(text):
        if any(side.waits() for side in reading):
            _labels(writer, old, new, fate)
        length = 1 if text[start] == BREAK else _alike(text[start:].removesuffix(BREAK), fate, sides)
        shown = _shown(fate, sides)
        if shown and text[start] == BREAK:
            _separator(writer, shown, sides, move)
        elif shown:
            look = old.look() if shown in GOES else new.look()
            before = old.look() if shown == "kept" else look
            writer.text(Run(text[start : start + length], shown, look, before, move))
        start += length
        for side in reading:
            side.at += length


def _shown(fate: Fate, sides: tuple[_Side, _Side]) -> Fate | None:
    """The fate of the text at hand as far as each version prints it; None where none does."""
    old, new = sides
    gone, come = fate not in COMES and not old.is_silent(), fate not in GOES and not new.is_silent()
    if fate != "kept":
        return fate if gone or come else None
    return "kept" if gone and come else "del" if gone else "ins" if come else None


def _alike(text: str, fate: Fate, sides: tuple[_Side, _Side]) -> int:
    """How much of ``text`` is set in one look in each version that has it."""
    ends = [len(text)]
    for side, absent in zip(sides, (COMES, GOES), strict=True):
        if fate in absent or side.now is None:
            continue
        here = side.at - side.offset
        cuts = [side.now.shown, *(cut for look in side.now.looks for cut in (look.start, look.end))]
        ends += [cut - here for cut in cuts if cut > here]
    return min(ends)


def _labels(writer: Writer, old: _Side, new: _Side, fate: Fate = "kept") -> None:
    """The labels that are due here: of both versions as one where both begin a clause."""
    before = old.open() if old.waits() and (fate not in COMES or new.waits()) else None
    after = new.open() if new.waits() and (fate not in GOES or before) else None
    if before:
        writer.old_style = before.head
    if after:
        writer.new_style = after.head
    if before and after and before.lead == after.lead:
        writer.text(Run(before.lead, "kept"))
        return
    writer.text(Run(before.lead if before else "", "del"))
    writer.text(Run(after.lead if after else "", "ins"))


def _separator(writer: Writer, fate: Fate, sides: tuple[_Side, _Side], move: str | None) -> None:
    old, new = sides
    gone = old.separator() if fate not in COMES else None
    come = new.separator() if fate not in GOES else None
    if gone is not None and gone == come:
        _break(writer, gone, "kept", sides, None)
        return
    if gone is not None:
        _break(writer, gone, "del" if fate == "kept" else fate, sides, move)
    if come is not None:
        _break(writer, come, "ins" if fate == "kept" else fate, sides, move)


def _break(writer: Writer, text: str, fate: Fate, sides: tuple[_Side, _Side], move: str | None) -> None:
    """Text that may hold the end of a paragraph, behind which no heading goes on."""
    first, feed, last = text.partition(BREAK)
    writer.text(Run(first, fate, move=move))
    if not feed:
        return
    writer.end(fate, move)
    for side, version in zip(sides, ("old_style", "new_style"), strict=True):
        if side.now:
            setattr(writer, version, side.now.rest)
    writer.text(Run(last, fate, move=move))
