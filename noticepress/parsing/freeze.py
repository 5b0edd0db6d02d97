"""Units and their tree → frozen clauses, bottom-up, with digests and their source ranges."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from hashlib import blake2b
from itertools import pairwise

from msgspec.structs import replace

from noticepress.model.clause import Clause, ClauseKind
from noticepress.model.passage import NOTHING, Passage, Span
from noticepress.model.source import Emphasis, Source
from noticepress.script import AS_WRITTEN, Own

from .unit import Unit


def frozen(
    units: list[Unit],
    parents: Sequence[int],
    kinds: Sequence[str],
    ids: Sequence[str],
    source: Source,
    *,
    own: Own = AS_WRITTEN,
) -> tuple[Clause, ...]:
    """The top of the tree. Takes ``units`` over and empties it, so that both never stand in memory whole.

    ``own`` gives their texts in the script of the source.
    """
    owned = _owned(units, source)
    waiting: dict[int, list[Clause]] = {}
    for number in range(len(units) - 1, -1, -1):
        children = tuple(reversed(waiting.pop(number, ())))
        clause = _clause(_as_written(units.pop(), own), kinds[number], ids[number], owned.pop(), children)
        waiting.setdefault(parents[number], []).append(clause)
    return tuple(reversed(waiting.get(-1, ())))


def _as_written(unit: Unit, own: Own) -> Unit:
    if own is AS_WRITTEN:
        return unit
    text = own.passage(unit.text)
    here = text.text, unit.text.text

    def back(words: str) -> str:
        return own.words.back(words, here)

    label = replace(unit.label, printed=back(unit.label.printed)) if unit.label else None
    fields = tuple((back(name), back(value)) for name, value in unit.fields)
    return replace(unit, text=text, label=label, fields=fields)


def _clause(unit: Unit, kind: str, name: str, own: tuple[Span, ...], children: tuple[Clause, ...]) -> Clause:
    heading = unit.text.part(*unit.heading).strip() if unit.heading else None
    body = unit.text.part(*unit.body).strip() if unit.body[0] < unit.body[1] else NOTHING
    label = (unit.label.printed or None) if unit.label and not unit.label.bullet else None
    fields = dict(unit.fields) if unit.fields else None
    parts = [kind, label or "", heading.text if heading else "", body.text]
    parts += _named(unit)
    numbers = unit.numbers
    last = max((child.lines[1] for child in children), default=0)
    return Clause(
        id=name,
        kind=ClauseKind(kind),
        label=label,
        heading=heading,
        body=body,
        own=own,
        own_lines=numbers,
        lines=(numbers[0], last) if last > numbers[1] else numbers,
        children=children,
        fields=fields,
        cells=unit.cells,
        loose=unit.loose,
        emphasis=_emphasis(unit, body),
        heading_emphasis=_emphasis(unit, heading) if heading else (),
        reason=unit.reason,
        decisions=unit.decisions,
        digest=_digest(parts, children),
    )


def _named(unit: Unit) -> list[str]:
    """Fields with their names; of a row below a heading row, which says the names, with their columns."""
    if unit.cells:
        own = [(str(cell.column), unit.text.text[cell.start : cell.end]) for cell in unit.cells]
        merged = [(str(column), text) for column, text in unit.merged]
        return [part for pair in (*own, *merged) for part in pair]
    return [part for pair in unit.fields for part in pair]


def _digest(parts: Sequence[str], children: tuple[Clause, ...]) -> str:
    """blake2b of 128 bits; lengths go in, so that no text can pass for another's parts."""
    state = blake2b(digest_size=16)
    state.update(len(parts).to_bytes(8, "big"))
    for part in parts:
        data = part.encode("utf-8", "surrogatepass")
        state.update(len(data).to_bytes(8, "big") + data)
    for child in children:
        state.update(bytes.fromhex(child.digest))
    return state.hexdigest()


def _owned(units: Sequence[Unit], source: Source) -> list[tuple[Span, ...]]:
    """Each line answers for the source from its start to the next line's."""
    starts, owners = array("q"), array("q")
    for number, unit in enumerate(units):
        for line in unit.lines if unit.owns else ():
            starts.append(line.start)
            owners.append(number)
    found: list[tuple[Span, ...]] = [()] * len(units)
    at = _beginning(source)
    order = _ordered(starts)
    for place, index in enumerate(order):
        end = starts[order[place + 1]] if place + 1 < len(order) else len(source.text)
        found[owners[index]] = _with_range(found[owners[index]], at, end)
        at = end
    return found


def _ordered(starts: Sequence[int]) -> Sequence[int]:
    """Indices by start: residue cut out of a paragraph stands behind it, so they are not always in order."""
    if all(a <= b for a, b in pairwise(starts)):
        return range(len(starts))
    return sorted(range(len(starts)), key=starts.__getitem__)


def _with_range(spans: tuple[Span, ...], start: int, end: int) -> tuple[Span, ...]:
    if spans and spans[-1].end == start:
        return (*spans[:-1], Span(spans[-1].start, end))
    return (*spans, Span(start, end)) if start < end else spans


def _beginning(source: Source) -> int:
    """Front matter is no part of the notice."""
    pieces = source.reading.pieces
    return pieces[0].span.start if source.media_type == "text/markdown" and pieces else 0


def _emphasis(unit: Unit, part: Passage) -> tuple[Emphasis, ...]:
    """The blocks' emphasis, carried over by where it stands in the source."""
    if not any(line.block.emphasis for line in unit.lines) or not part.pieces:
        return ()
    found: list[Emphasis] = []
    for line in unit.lines:
        for mark in line.block.emphasis:
            marked = line.block.passage.part(mark.start, mark.end)
            if marked.pieces and (place := _place(part, marked)):
                found.append(Emphasis(mark.kind, *place))
    return tuple(dict.fromkeys(found))


def _place(part: Passage, marked: Passage) -> tuple[int, int] | None:
    span = marked.span()
    touched = [p for p in part.pieces if p.span.start < span.end and p.span.end > span.start]
    if not touched:
        return None
    first, last = touched[0], touched[-1]
    start = (
        first.at + max(0, span.start - first.span.start)
        if first.length == first.span.end - first.span.start
        else first.at
    )
    end = (
        last.at + min(last.length, span.end - last.span.start)
        if last.length == last.span.end - last.span.start
        else last.at + last.length
    )
    return (start, end) if start < end else None
