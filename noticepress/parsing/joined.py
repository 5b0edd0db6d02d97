"""A run of residue is one clause, however many lines it has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from noticepress.model.passage import join

from .unit import Role, Unit


def join_residue(units: Sequence[Unit]) -> list[Unit]:
    """The units, each run of residue as one."""
    return list(_joined(units))


def _joined(units: Sequence[Unit]) -> Iterator[Unit]:
    for residue, group in groupby(units, lambda unit: unit.role is Role.RESIDUE):
        run = list(group)
        if not residue or len(run) == 1:
            yield from run
            continue
        text = join((unit.text for unit in run), [" "] * (len(run) - 1))
        reasons = dict.fromkeys(unit.reason for unit in run if unit.reason)
        yield Unit(
            lines=tuple(line for unit in run for line in unit.lines),
            text=text,
            body=(0, len(text.text)),
            role=Role.RESIDUE,
            reason=", ".join(reasons),
            decisions=tuple(note for unit in run for note in unit.decisions),
        )
