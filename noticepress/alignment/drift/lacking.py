"""What one edition says and the other lacks, by sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from noticepress.model.alignment import Drift, DriftKind
from noticepress.model.finding import Severity
from noticepress.model.message import Message, msg

from .laid import Laid, body, drift_of
from .side import Said

Find = Callable[[Laid, Said, Said], Iterator[tuple[DriftKind, tuple[str, str]]]]
"""A pair, two of its sentences that answer each other → kinds of drift with the words of both sides."""
_MESSAGES: dict[DriftKind, Message] = {
    "data_type": msg("One edition names a kind of data that the other does not."),
    "recipient": msg("One edition names a recipient that the other does not."),
    "place": msg("One edition names a place that the other does not."),
    "condition": msg("A condition of one edition is not in the other."),
    "term": msg("A term of one edition is not said, or said otherwise, in the other."),
}


def each_thing(rows: tuple[Laid, ...], find: Find) -> Iterator[Drift]:
    """What ``find`` finds in the sentences of each pair of two languages."""
    for row in body(rows):
        if row.left.lang == row.right.lang:
            continue
        for ours, theirs in row.answered:
            for kind, quotes in find(row, ours, theirs):
                yield drift_of(row, kind, Severity.WARNING, quotes, _MESSAGES[kind])
