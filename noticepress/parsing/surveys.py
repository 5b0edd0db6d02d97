"""What the whole document tells about its structure, looked up before the tree is built."""

from __future__ import annotations

from collections.abc import Sequence

from noticepress.model.source import BlockKind

from .unit import Label, Role, Unit


def runs_ahead(units: Sequence[Unit]) -> list[int]:
    """For each unit the next one of its run (of a bullet: the next like it), or 0."""
    following = [0] * len(units)
    newest: dict[tuple[str, tuple[int, ...]], int] = {}
    for number, unit in enumerate(units):
        if unit.label is None or (unit.role is not Role.TEXT and unit.block.kind is not BlockKind.ITEM):
            continue
        key = (unit.label.family, unit.label.path[:-1])
        before = newest.get(key)
        if before is not None and _next_in_run(units[before].label, unit.label):
            following[before] = number
        newest[key] = number
    return following


def _next_in_run(before: Label | None, after: Label) -> bool:
    return after.bullet or (before is not None and not before.bullet and before.last + 1 == after.last)


def headings_before(units: Sequence[Unit]) -> list[int]:
    """For each unit how many headings stand before it."""
    counts, count = [], 0
    for unit in units:
        counts.append(count)
        count += unit.role is Role.HEADING
    return counts


def usual_gaps(units: Sequence[Unit]) -> dict[str, float]:
    """Family of numbered headings → the blank lines before most of them, where there are two or more."""
    found: dict[str, list[int]] = {}
    for unit in units:
        if unit.role is Role.HEADING and unit.label and unit.block.kind is BlockKind.LINE:
            found.setdefault(unit.label.family, []).append(unit.gap)
    return {family: _median(gaps) for family, gaps in found.items() if len(gaps) > 1}


def _median(numbers: Sequence[int]) -> float:
    """As in ``statistics``, which takes longer to import than all gaps to count."""
    ordered, middle = sorted(numbers), len(numbers) // 2
    return ordered[middle] if len(numbers) % 2 else (ordered[middle - 1] + ordered[middle]) / 2


def primary_family(units: Sequence[Unit]) -> str | None:
    """The family of the first numbered heading."""
    labels = (u.label for u in units if u.role is Role.HEADING and u.label and u.label.path)
    return next((label.family for label in labels), None)


def stand_above(units: Sequence[Unit]) -> bool:
    """Unnumbered headings head the numbered ones: the numbering begins again under another of them.

    Or two of them stand before the numbering and others behind, but none inside its run.
    """
    primary = primary_family(units)
    before = starts = inside = pending = 0
    fresh, newest = False, 0
    for unit in units:
        if unit.role is not Role.HEADING or unit.level or unit.kind == "preamble":
            continue
        if unit.label is None:
            fresh = True
            before += not newest
            pending += bool(newest)
        elif unit.label.family == primary and unit.label.path:
            starts += fresh and unit.label.last == 1
            inside += bool(pending) and unit.label.last == newest + 1
            fresh, newest, pending = False, unit.label.last, 0
    return starts >= 2 or (before >= 2 and pending > 0 and not inside)
