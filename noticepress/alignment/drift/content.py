"""Content that one edition has and the other does not, or that became another: by the words left over."""

from __future__ import annotations

from collections.abc import Iterator

from noticepress.model.alignment import Drift, DriftKind
from noticepress.model.finding import Severity
from noticepress.model.message import Message, msg

from .laid import Laid, Side, body, drift_of, opening
from .left import Left, left
from .senses import Class, Unit, table
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
_NAMED: frozenset[Class] = frozenset({"data", "party", "place", "aim"})
"""What one side cannot leave out."""
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


def _found(row: Laid, ours: Said, theirs: Said) -> Iterator[tuple[DriftKind, tuple[str, str]]]:
    """What became another of its group, or stands against nothing at all that is left over."""
    sides = _left(ours, row.left, row.right), _left(theirs, row.right, row.left)
    one, other = (_asked(side) for side in sides)
    for group in [*one, *(group for group in other if group not in one)]:
        kind = table().classes[group]
        if group in one and group in other:
            yield _KINDS[kind], (one[group].word, other[group].word)
        elif kind in _NAMED and group in one and sides[1].none:
            yield _KINDS[kind], (one[group].word, opening(theirs.text))
        elif kind in _NAMED and group in other and sides[0].none:
            yield _KINDS[kind], (opening(ours.text), other[group].word)


def _left(said: Said, side: Side, other: Side) -> Left:
    return left(said.text, side.lang, f"{other.lead}\n{other.text}", other.lang)


def _asked(side: Left) -> dict[str, Unit]:
    """The first word of each group."""
    found = dict[str, Unit]()
    for unit in side.lost:
        if unit.group:
            found.setdefault(unit.group, unit)
    return found
