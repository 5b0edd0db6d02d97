"""Which label candidates are labels: told by the runs they make with one another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from .labels import bullet_and_label
from .shape import has_han
from .unit import Label, Role, Unit, labelled


@dataclass(slots=True)
class _Seen:
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
        if label is None:
            found.append(unit)
            continue
        seen.last[label.family] = label.path
        found.append(labelled(unit, label, "numbering" if label.path else "bullet"))
    return found


def _choices(unit: Unit) -> tuple[Label, ...]:
    if unit.role is Role.RESIDUE:
        return ()
    generated = unit.block.label
    if generated and not unit.text.text.startswith(generated):
        made = bullet_and_label(generated + " ")
        return tuple(Label(generated.strip(), i.family, i.path, 0, weak=False) for i in made[:1])
    return bullet_and_label(unit.text.text)


def _following(choices: Sequence[tuple[Label, ...]]) -> list[frozenset[tuple[str, tuple[int, ...]]]]:
    """For each unit, the labels that the next candidate of each of its families could be."""
    ahead: list[frozenset[tuple[str, tuple[int, ...]]]] = [frozenset()] * len(choices)
    newest: dict[str, tuple[int, ...]] = {}
    for number in range(len(choices) - 1, -1, -1):
        ahead[number] = frozenset((c.family, newest[c.family]) for c in choices[number] if c.family in newest)
        for choice in choices[number]:
            newest[choice.family] = choice.path
    return ahead


def _choose(
    choices: tuple[Label, ...], seen: _Seen, ahead: frozenset[tuple[str, tuple[int, ...]]], unit: Unit
) -> Label | None:
    running = [c for c in choices if c.path and _after(seen.last.get(c.family), c.path)]
    starting = [c for c in choices if c.path and _goes_on(c, ahead)]
    for label in (*running, *starting):
        if not label.weak or label in running or _plausible(label, unit):
            return label
    for label in choices:
        if not label.weak:
            return label
    return next((c for c in choices if c.bullet and len(c.printed) == 1 and _bullet_letter(c, unit)), None)


def _after(last: tuple[int, ...] | None, path: tuple[int, ...]) -> bool:
    """The path is the next one of its run."""
    return last is not None and path[:-1] == last[:-1] and path[-1] == last[-1] + 1


def _goes_on(label: Label, ahead: frozenset[tuple[str, tuple[int, ...]]]) -> bool:
    """It is the first of a run that goes on."""
    return label.last == 1 and any(f == label.family and _after(label.path, p) for f, p in ahead)


def _plausible(label: Label, unit: Unit) -> bool:
    del label, unit
    return True


def _bullet_letter(label: Label, unit: Unit) -> bool:
    """A lone letter or dash that stands for a bullet: only where a unit of several lines begins with it alone."""
    alone = unit.lines[0].text == label.printed and len(unit.lines) > 1
    return alone or (label.printed == "o" and unit.text.text[1:2] in "\t\u00a0") or (label.printed == "l" and has_han(unit.text.text))
