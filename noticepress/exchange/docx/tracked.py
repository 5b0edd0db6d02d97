"""Paragraphs whose runs and ends know what became of them."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct, field

from .printed import PLAIN, PLAIN_TEXT, Look, Style

Fate = Literal["kept", "ins", "del", "moveFrom", "moveTo"]
"""As WordprocessingML names tracked changes; what is kept stands in both versions."""
COMES: frozenset[Fate] = frozenset({"ins", "moveTo"})
GOES: frozenset[Fate] = frozenset({"del", "moveFrom"})


class Run(Struct):
    """A stretch of text of one fate."""

    text: str
    fate: Fate
    look: Look = PLAIN
    old_look: Look = PLAIN
    """Differs from ``look`` only in kept text whose emphasis changed."""
    move: str | None = None
    """Name of the move that it is a part of."""
    change: str | None = None
    """Id of the change that it shows."""


class Paragraph(Struct):
    """Runs, and the fate of the mark at their end."""

    runs: list[Run] = field(default_factory=list)
    mark: Fate = "kept"
    move: str | None = None
    style: Style = PLAIN_TEXT
    old_style: Style | None = None
    """Where the older version lays the same paragraph out otherwise."""


class Writer:
    """Collects paragraphs from text and breaks."""

    def __init__(self) -> None:
        self.done: list[Paragraph] = []
        self.old_style = self.new_style = PLAIN_TEXT
        self.change: str | None = None
        self._open: list[Run] = []

    def text(self, run: Run) -> None:
        """A run, laid to the last one where both are alike."""
        if not run.text:
            return
        run.change = self.change
        last = self._open[-1] if self._open else None
        if last and _alike(last, run):
            last.text += run.text
        else:
            self._open.append(run)

    def end(self, mark: Fate, move: str | None = None) -> None:
        """The end of a paragraph; it moves only with a paragraph that moves as a whole."""
        if mark.startswith("move") and any(run.fate != mark for run in self._open):
            mark = (
                "del" if mark in GOES else "ins"
            )  # LibreOffice 7.4 leaves an empty paragraph behind otherwise
        style = self.old_style if mark in GOES else self.new_style
        before = self.old_style if mark == "kept" and self.old_style != style else None
        self.done.append(
            Paragraph(self._open, mark, move if mark.startswith("move") else None, style, before)
        )
        self._open = []


def _alike(one: Run, other: Run) -> bool:
    return (one.fate, one.look, one.old_look, one.move, one.change) == (
        other.fate,
        other.look,
        other.old_look,
        other.move,
        other.change,
    )


def settled(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """The same, ending in a mark that is kept: the last mark of a document can neither come nor go.

    Marks of what comes and goes after the last kept paragraph are each handed to the paragraph before, so
    that they stand between paragraphs; there they are no part of a move. Where nothing is kept, the old
    text stands before the new, and the last old paragraph shares its mark with the first new one.
    """
    kept = max((at for at, p in enumerate(paragraphs) if p.mark == "kept"), default=None)
    if kept is None:
        return _rewritten(paragraphs)
    marks: list[Fate] = ["del" if p.mark in GOES else "ins" for p in paragraphs[kept + 1 :]]
    for paragraph, mark in zip(paragraphs[kept:], [*marks, "kept"], strict=True):
        paragraph.mark, paragraph.move = mark, None
    return paragraphs


def _rewritten(paragraphs: list[Paragraph]) -> list[Paragraph]:
    gone = [p for p in paragraphs if p.mark in GOES]
    come = [p for p in paragraphs if p.mark in COMES]
    if gone and come:
        come[0].runs = gone.pop().runs + come[0].runs
    if come:
        come[-1].mark, come[-1].move = "kept", None
    return gone + come
