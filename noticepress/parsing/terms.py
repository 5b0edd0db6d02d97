"""Definition lists of the format: a term with its descriptions is one definition."""

from __future__ import annotations

from collections.abc import Sequence

from noticepress.model.clause import Decision
from noticepress.model.passage import join
from noticepress.model.source import BlockKind

from .unit import Role, Unit


def gather_terms(units: Sequence[Unit]) -> list[Unit]:
    """The units, each term joined with the descriptions behind it."""
    found: list[Unit] = []
    number = 0
    while number < len(units):
        end = _end(units, number)
        found.append(_definition(units[number:end]) if end - number > 1 else units[number])
        number = end
    return found


def _end(units: Sequence[Unit], start: int) -> int:
    end = start + 1
    if units[start].block.kind is not BlockKind.TERM or units[start].role is not Role.TEXT:
        return end
    while end < len(units) and units[end].block.kind is BlockKind.DESCRIPTION:
        end += 1
    return end


def _definition(units: Sequence[Unit]) -> Unit:
    text = join((unit.text for unit in units), [" "] * (len(units) - 1))
    lines = tuple(line for unit in units for line in unit.lines)
    note = Decision("definition-list", (lines[0].numbers[0], lines[-1].numbers[1]))
    return Unit(
        lines=lines, text=text, body=(0, len(text.text)), kind="definition",
        fields=(("term", units[0].text.text),), decisions=(note,),
    )  # fmt: skip
