"""Steps → the paragraphs of one document that holds both versions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from .inline import write_in_place
from .order import Comes, Goes, Stays, Step
from .printed import BREAK, Printed, lines
from .tracked import Fate, Paragraph, Run, Writer, settled


def paragraphs(steps: Iterable[Step]) -> list[Paragraph]:
    """The whole document."""
    writer = Writer()
    for number, step in enumerate(steps, 1):
        writer.change = step.change
        match step:
            case Stays():
                write_in_place(writer, step, f"text{number}")
            case Goes():
                writer.old_style = step.old.head
                _goes(writer, step)
            case Comes():
                writer.new_style = step.new.head
                _comes(writer, step)
    return settled(writer.done)


def _goes(writer: Writer, step: Goes) -> None:
    whole: Fate = "moveFrom" if step.move else "del"
    fates: dict[str, Fate] = {"equal": whole, "delete": "del", "move_from": "del"}
    _alone(writer, step.old, [(e.text, fates[e.op]) for e in step.edits if e.op in fates], whole, step.move)


def _comes(writer: Writer, step: Comes) -> None:
    whole: Fate = "moveTo" if step.move else "ins"
    fates: dict[str, Fate] = {"equal": whole, "insert": "ins", "move_to": "ins"}
    _alone(writer, step.new, [(e.text, fates[e.op]) for e in step.edits if e.op in fates], whole, step.move)


def _alone(
    writer: Writer, clause: Printed, parts: Iterable[tuple[str, Fate]], whole: Fate, move: str | None
) -> None:
    """A clause that stands here in one version only."""
    if clause.is_empty:
        return
    writer.text(Run(clause.lead, whole, move=move))
    at = 0
    for text, fate in parts:
        name = move if fate == whole else None
        for piece in lines(text):
            line = "" if clause.is_silent(at) else piece.removesuffix(BREAK)
            for run in _line(clause, at, Run(line, fate, move=name)):
                writer.text(run)
            if piece.endswith(BREAK) and not clause.is_silent(at + len(line)):
                _alone_break(writer, clause, at + len(line), whole, move)
            at += len(piece)
    writer.end(whole, move)


def _line(clause: Printed, at: int, run: Run) -> Iterator[Run]:
    """The run, which begins at ``at``, cut where the clause is set otherwise."""
    end = at + len(run.text)
    edges = {edge for look in clause.looks for edge in (look.start, look.end) if at < edge < end}
    for start, stop in pairwise([at, *sorted(edges), end]):
        look = clause.look_at(start)
        yield Run(run.text[start - at : stop - at], run.fate, look, look, run.move)


def _alone_break(writer: Writer, clause: Printed, at: int, whole: Fate, move: str | None) -> None:
    first, feed, last = clause.separators.get(at, BREAK).partition(BREAK)
    writer.text(Run(first, whole, move=move))
    if feed:
        writer.end(whole, move)
        writer.old_style = writer.new_style = clause.rest
        writer.text(Run(last, whole, move=move))
