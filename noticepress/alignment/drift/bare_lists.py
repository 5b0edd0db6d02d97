"""Clauses that are nothing but a list, of two things or more, which is longer in one edition."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from noticepress.model.alignment import Drift, DriftKind

from .lacking import each_thing
from .laid import Laid, opening
from .said_parts import Part, said_parts
from .side import Said

_MOST = 8
"""Things of a list that is compared so: a longer one is said in other words somewhere."""


def bare_list_drifts(rows: tuple[Laid, ...]) -> Iterator[Drift]:
    """A thing of which some word is left over, where the shorter list has nothing left over."""
    return each_thing(rows, _found)


def _found(row: Laid, ours: Said, theirs: Said) -> Iterator[tuple[DriftKind, tuple[str, str]]]:
    own = said_parts(ours, row.left, theirs, row.right, row.own)
    beside = said_parts(theirs, row.right, ours, row.left, row.own)
    if not (_is_list(own) and _is_list(beside)):
        return
    if part := _more(own, beside):
        yield _kind(part), (part.text, opening(theirs.text))
    elif part := _more(beside, own):
        yield _kind(part), (opening(ours.text), part.text)


def _is_list(row: Sequence[Part]) -> bool:
    """Whether no clause and no phrase stands in it."""
    tied = all(part.tied for part in row[:-1])
    return (
        1 < len(row) <= _MOST and tied and all(part.short and part.words and not part.clause for part in row)
    )


def _more(own: Sequence[Part], beside: Sequence[Part]) -> Part | None:
    if len(own) != len(beside) + 1 or any(part.lost or part.dark for part in beside):
        return None
    return next((part for part in own if part.lost), None)


def _kind(part: Part) -> DriftKind:
    return "recipient" if "party" in part.classes else "data_type"
