"""Records: groups of named fields that repeat, such as a list of cookies."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from noticepress.model.passage import join
from noticepress.text.regex import regex

from .shape import ends_colon, has_han, latin_words
from .unit import Role, Unit, decided

_FIELD = regex(r"([^\s:：.。;；][^:：.。;；\n]{0,40}?)\s*[:：]\s*")


def field_name(unit: Unit) -> str | None:
    """The name of the field that the unit states; None where it is no ``name: value``."""
    return None if unit.label and not unit.label.bullet else _field_of(unit)


def _field_of(unit: Unit) -> str | None:
    if unit.role is not Role.TEXT:
        return None
    match = _FIELD.match(unit.words[:60])
    if not match:
        return None
    name = match[1]
    short = len(name) <= 14 if has_han(name) else len(latin_words(name)) <= 4 and len(name) <= 40
    return name if short and not unit.words[match.end() :].startswith("//") else None


def gather_records(units: Sequence[Unit]) -> list[Unit]:
    """Consecutive fields that come again under the same names become one unit a record."""
    names = _names(units)
    counts = Counter(name for name in names if name)
    repeated = {name for name, count in counts.items() if count >= 2}
    firsts = _firsts(names, repeated)
    found: list[Unit] = []
    number = 0
    while number < len(units):
        end = _record_end(units, names, repeated, number) if names[number] in firsts else number
        if end - number >= 2:
            found.append(_record(units[number:end], names[number:end]))
            number = end
        else:
            found.append(units[number])
            number += 1
    return found


def _names(units: Sequence[Unit]) -> list[str | None]:
    """The field that each unit states; a numbered one if its name comes again, fields behind it."""
    names = [field_name(unit) for unit in units]
    numbered: dict[str, list[int]] = {}
    for number, unit in enumerate(units[:-1]):
        if unit.label and not unit.label.bullet and names[number + 1] and (name := _field_of(unit)):
            numbered.setdefault(name, []).append(number)
    for name, places in numbered.items():
        if len(places) > 1:
            for number in places:
                names[number] = name
    return names


def _firsts(names: Sequence[str | None], repeated: set[str]) -> set[str]:
    """Names that open a record: those that stretches of fields begin with."""
    found: set[str] = set()
    before: str | None = None
    for number, name in enumerate(names):
        if (
            name in repeated
            and before not in repeated
            and number + 1 < len(names)
            and names[number + 1] in repeated
        ):
            found.add(name)
        before = name
    return found


def _record_end(units: Sequence[Unit], names: Sequence[str | None], repeated: set[str], start: int) -> int:
    end, number = start + 1, start + 1
    while number < len(units):
        unit, name = units[number], names[number]
        numbered = unit.label is not None and not unit.label.bullet
        if name == names[start] or numbered or not _belongs(unit, name, repeated):
            break
        number += 1
        if name in repeated or (name is None and _open_field(units, names, number - 2)):
            end = number
    return end


def _open_field(units: Sequence[Unit], names: Sequence[str | None], number: int) -> bool:
    """The last field named so far left its value to the bullets behind it."""
    while number > 0 and names[number] is None:
        number -= 1
    return ends_colon(units[number].text.text)


def _belongs(unit: Unit, name: str | None, repeated: set[str]) -> bool:
    """A field, or a list inside one; a field named only once counts if a repeated one follows it."""
    if unit.role is not Role.TEXT:
        return False
    return name in repeated or name is not None or (unit.label is not None and unit.label.bullet)


def _record(units: Sequence[Unit], names: Sequence[str | None]) -> Unit:
    lines = tuple(line for unit in units for line in unit.lines)
    texts = [unit.text for unit in units]
    text = join(texts, [" "] * (len(texts) - 1))
    fields: dict[str, str] = {}
    current = ""
    for unit, name in zip(units, names, strict=True):
        if name is not None and not (unit.label and unit.label.bullet and not units[0].label):
            current = _unused(name, fields)
            fields[current] = unit.words.split(":" if ":" in unit.words[:60] else "：", 1)[1].strip()
        else:
            fields[current] = f"{fields[current]} {unit.words}".strip()
    label = units[0].label if units[0].label and not units[0].label.bullet else None
    body = (label.length if label else 0, len(text.text))
    unit = Unit(lines=lines, text=text, label=label, body=body, fields=tuple(fields.items()), kind="record")
    return decided(unit, "record", role=Role.RECORD)


def _unused(name: str, fields: dict[str, str]) -> str:
    number, unused = 2, name
    while unused in fields:
        unused, number = f"{name} {number}", number + 1
    return unused
