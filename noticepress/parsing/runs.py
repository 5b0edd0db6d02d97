"""Which label candidates are labels: told by the runs they make with one another."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from msgspec import Struct, field
from msgspec.structs import replace

from noticepress.model.source import BlockKind

from .labels import bullet_and_label
from .shape import has_han
from .unit import Label, Role, Unit, labelled


class _Seen(Struct):
    """What the runs looked like so far."""

    last: dict[str, tuple[int, ...]] = field(default_factory=dict)
    """Family → path of its newest label."""


def label_units(units: Sequence[Unit]) -> list[Unit]:
    """Every unit with its label, if it has one."""
    choices = [_choices(unit) for unit in units]
    ahead = _following(choices)
    seen = _Seen()
    found: list[Unit] = []
    for number, unit in enumerate(units):
        label = _choose(choices[number], seen, ahead[number], unit) if choices[number] else None
        label = label or _asked_or_answered(choices, number, seen)
        if label is None:
            found.append(unit)
            continue
        seen.last[label.family] = label.path
        found.append(labelled(unit, label, "numbering" if label.path else "bullet"))
    return found


def _choices(unit: Unit) -> tuple[Label, ...]:
    if unit.role is not Role.TEXT or unit.kind or unit.block.is_note:
        return ()
    found = bullet_and_label(unit.text.text)
    if unit.block.kind is not BlockKind.ITEM:
        return _of_format(unit) or found
    strong = (c for c in found if not c.weak)
    printed = tuple(replace(c, family=f"{c.family}@{unit.block.level}") for c in strong)
    return printed or _of_format(unit) or (_bullet_of(unit),)


def _of_format(unit: Unit) -> tuple[Label, ...]:
    """Numbering that the format generates; its runs are its own, apart from printed ones."""
    generated = (unit.block.label or "").strip()
    if not generated:
        return ()
    made = bullet_and_label(generated + " ")[:1]
    where = f"@{unit.block.level}" if unit.block.kind is BlockKind.ITEM else ""
    if not made:
        return (Label("", "•" + where, (), 0),)
    return tuple(Label(i.printed, i.family + where, i.path, 0) for i in made)


def _bullet_of(unit: Unit) -> Label:
    """A list element of the format without a number."""
    return Label("", f"•@{unit.block.level}", (), 0)


def _following(choices: Sequence[tuple[Label, ...]]) -> list[int]:
    """For each unit, which of its candidates begin a run that goes on: bit 0 for the first, and so forth."""
    ahead = [0] * len(choices)
    newest: dict[str, tuple[int, ...]] = {}
    for number in range(len(choices) - 1, -1, -1):
        for bit, choice in enumerate(choices[number]):
            following = newest.get(choice.family)
            if choice.path and choice.last == 1 and following is not None and _after(choice.path, following):
                ahead[number] |= 1 << bit
        for choice in choices[number]:
            newest[choice.family] = choice.path
    return ahead


def _choose(choices: tuple[Label, ...], seen: _Seen, ahead: int, unit: Unit) -> Label | None:
    running = [c for c in choices if c.path and _after(seen.last.get(c.family), c.path)]
    starting = [c for bit, c in enumerate(choices) if ahead >> bit & 1]
    running += [c for c in map(partial(_in_other_dress, seen), choices) if c]
    learnt = [c for c in choices if c.weak and c.path == (1,) and c.family in seen.last and _capital(c, unit)]
    for label in (*running, *starting, *learnt):
        return label
    for label in choices:
        if not label.weak:
            return label
    return next((c for c in choices if c.bullet and len(c.printed) == 1 and _bullet_letter(c, unit)), None)


def _asked_or_answered(choices: Sequence[tuple[Label, ...]], number: int, seen: _Seen) -> Label | None:
    """``A：`` after a ``Q1：``, and ``问：`` before an ``答：``."""
    for label in choices[number]:
        asked = label.family == "A?" and "Q?" in seen.last
        asks = label.family == "Q?" and any(
            c.family == "A?" for c in choices[min(number + 1, len(choices) - 1)]
        )
        if asked or asks:
            return label
    return None


def _in_other_dress(seen: _Seen, label: Label) -> Label | None:
    """A bare ``3`` that goes on after ``2、``: the mark was left out."""
    if label.family != "1 ":
        return None
    for family in ("1.", "1、", "1)"):
        if _after(seen.last.get(family), label.path):
            return replace(label, family=family)
    return None


def _after(last: tuple[int, ...] | None, path: tuple[int, ...]) -> bool:
    """The path is the next one of its run."""
    return last is not None and path[:-1] == last[:-1] and path[-1] == last[-1] + 1


def _capital(label: Label, unit: Unit) -> bool:
    """What follows begins a sentence (``I If you …``), so the ``I`` before it is no word."""
    return unit.text.text[label.length : label.length + 1].isupper() or has_han(
        unit.text.text[label.length : label.length + 1]
    )


def _bullet_letter(label: Label, unit: Unit) -> bool:
    """A lone letter or dash that stands for a bullet: where a unit of several lines begins with it alone."""
    alone = unit.lines[0].text == label.printed and len(unit.lines) > 1
    return (
        alone
        or (label.printed == "o" and unit.text.text[1:2] in "\t\u00a0")
        or (label.printed == "l" and has_han(unit.text.text))
    )
