"""Content that one edition has and the other does not, or that became another: by the words left over."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from noticepress.model.alignment import Drift, DriftKind
from noticepress.model.finding import Severity
from noticepress.model.message import Message, msg

from .laid import Laid, Side, body, drift_of, opening
from .left import Left, left
from .listed import Parts, has_no_place, parts
from .senses import NAMED, Class, Unit, table
from .sentences import Said, sentence_pairs

_KINDS: dict[Class, DriftKind] = {
    "data": "data_type",
    "party": "recipient",
    "place": "place",
    "aim": "term",
    "act": "term",
    "time": "condition",
    "degree": "term",
    "channel": "term",
}
_THINGS: frozenset[Class] = frozenset({*NAMED, "thing", "channel", "known"})
"""What something named may have become."""
_FREE = 3
"""Words left over beyond which a side says it too freely to tell what became what."""
_MESSAGES: dict[DriftKind, Message] = {
    "data_type": msg("One edition names a kind of data that the other does not."),
    "recipient": msg("One edition names a recipient that the other does not."),
    "place": msg("One edition names a place that the other does not."),
    "condition": msg("A condition of one edition is not in the other."),
    "term": msg("A term of one edition is not said, or said otherwise, in the other."),
}


def content_drifts(rows: tuple[Laid, ...]) -> Iterator[Drift]:
    """At most one of each kind a pair."""
    for row in body(rows):
        if row.left.lang == row.right.lang:
            continue
        told = set[DriftKind]()
        for ours, theirs in sentence_pairs(row.left, row.right):
            for kind, quotes in _found(row, ours, theirs):
                if kind not in told:
                    told.add(kind)
                    yield drift_of(row, kind, Severity.WARNING, quotes, _MESSAGES[kind])


@dataclass(frozen=True, slots=True)
class _Half:
    """One side of two sentences that answer each other."""

    said: Said
    left: Left
    parts: Parts


def _found(row: Laid, ours: Said, theirs: Said) -> Iterator[tuple[DriftKind, tuple[str, str]]]:
    """What became another of its group, another thing, or has no place on the other side."""
    halves = _half(ours, row.left, row.right, theirs), _half(theirs, row.right, row.left, ours)
    for unit, other in _changes(halves[0], halves[1]):
        yield _kind(unit), (unit.word, other)
    for unit, other in _changes(halves[1], halves[0]):
        yield _kind(unit), (other, unit.word)


def _changes(own: _Half, beside: _Half) -> Iterator[tuple[Unit, str]]:
    for unit in own.left.lost:
        if unit.group and (other := _became(unit, own, beside)) is not None:
            yield unit, other or opening(beside.said.text)


def _kind(unit: Unit) -> DriftKind:
    return _KINDS[table().classes[unit.group]]


def _became(unit: Unit, own: _Half, beside: _Half) -> str | None:
    """The word that stands for it on the other side, empty where none does; nothing where that is open."""
    known, over = table(), beside.left
    if same := next((other.word for other in over.lost if other.group == unit.group), ""):
        return same
    if known.classes[unit.group] not in NAMED:
        return None
    if over.none or has_no_place(unit, own.parts, beside.parts, over):
        return ""
    things = (other.word for other in over.lost if {known.kinds[sense] for sense in other.senses} <= _THINGS)
    return None if over.dark or len(over.lost) > _FREE else next(things, None)


def _half(said: Said, side: Side, other: Side, answer: Said) -> _Half:
    over = left(said.text, side.lang, f"{other.lead}\n{answer.text}", other.lang)
    return _Half(said, over, parts(said.text, side.lang))
