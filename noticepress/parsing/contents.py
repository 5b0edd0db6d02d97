"""The list of contents, told from the body by what it repeats."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from noticepress.model.passage import NOTHING

from .cues import cues, fold, words
from .keys import LEADER, key_of
from .shape import ends_colon, ends_stop
from .unit import Role, Unit, decided

SEARCHED = 200
"""Units from the top among which a list of contents begins."""
LONGEST = 400
"""Entries of one list; beyond that it is no list of contents that anybody wrote."""


def mark_contents(units: Sequence[Unit]) -> list[Unit]:
    """The units with the list of contents, its lead-in and entries, told apart."""
    keys = [_key(unit) for unit in units]
    last = {key: number for number, key in enumerate(keys) if key}
    for number in range(min(len(units), SEARCHED)):
        if units[number].role is not Role.TEXT or _announces(units[number]):
            continue
        run = _entries(units, keys, last, number)
        if run and _is_contents(units, keys, last, run):
            return _marked(units, run)
    return list(units)


def _key(unit: Unit) -> str:
    return key_of(unit) if unit.role is Role.TEXT else ""


def _entries(units: Sequence[Unit], keys: Sequence[str], last: dict[str, int], start: int) -> range:
    """The run of short, differing units that begins here; one numbered in another way must come again."""
    seen: set[str] = set()
    family = _family(units[start])
    number = start
    while number < len(units) and number - start < LONGEST:
        unit, key = units[number], keys[number]
        if unit.role is Role.RESIDUE:
            number += 1
            continue
        if not key or key in seen or unit.role is not Role.TEXT or ends_colon(unit.text.text):
            break
        if unit.text.text[-1] in "；;":
            break
        again = last[key] > number or (unit.block.target or "").startswith("#")
        if not again and (_family(unit) != family or ends_stop(unit.text.text)):
            break
        if number > start and _announces(unit):
            break
        seen.add(key)
        number += 1
    return range(start, number)


def _family(unit: Unit) -> str | None:
    return unit.label.family if unit.label else None


def _is_contents(units: Sequence[Unit], keys: Sequence[str], last: dict[str, int], run: range) -> bool:
    """Told by the words before it and by how many entries come again as headings behind it."""
    entries = [n for n in run if units[n].role is Role.TEXT]
    linked = sum((units[n].block.target or "").startswith("#") for n in entries)
    leaders = sum(bool(LEADER.search(units[n].text.text)) for n in entries)
    again = [n for n in entries if last.get(keys[n], 0) >= run.stop]
    if len(entries) < 2:
        return False
    share = max(len(again), linked, leaders) / len(entries)
    lead = _lead(units, run)
    if lead is not None:
        return share >= (0.6 if ends_colon(units[lead].text.text) and not _announces(units[lead]) else 0.3)
    first_again = entries[0] in again or (units[entries[0]].block.target or "").startswith("#")
    return len(entries) >= 3 and share >= 0.6 and first_again


def _announces(unit: Unit) -> bool:
    text = fold(unit.text.text)
    return text.strip(" :：#*-【】[]「」<>《》") in words("contents", "heading") or any(
        cue in text[-90:] for cue in cues()["contents"]["leads"]
    )


def _lead(units: Sequence[Unit], run: range) -> int | None:
    number = run.start - 1
    while number >= 0 and units[number].role is Role.RESIDUE:
        number -= 1
    if number < 0 or units[number].role is not Role.TEXT:
        return None
    text = units[number].text.text
    return number if _announces(units[number]) or (ends_colon(text) and len(text) < 200) else None


def _marked(units: Sequence[Unit], run: range) -> list[Unit]:
    found = list(units)
    lead = _lead(units, run)
    for number in run:
        if units[number].role is Role.TEXT:
            found[number] = decided(units[number], "contents-entry", role=Role.ENTRY, heading=None)
    if lead is not None:
        end = len(units[lead].text.text)
        found[lead] = decided(
            units[lead], "contents", role=Role.TOC, heading=(0, end), body=(end, end), label=None
        )
        return found
    first = found[run.start]
    toc = replace(first, text=NOTHING, label=None, body=(0, 0), role=Role.TOC, owns=False, decisions=())
    return [*found[: run.start], decided(toc, "contents"), *found[run.start :]]
