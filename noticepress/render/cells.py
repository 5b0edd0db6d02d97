"""Redlines of table rows, for the eye: a bar where one cell ends; the text has no more than a space there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from noticepress.model.change import Change, ChangeReport, ClauseRef, Edit
from noticepress.model.notice import Document

_MARK = Edit("equal", "| ")

Bounds = tuple[Mapping[str, frozenset[int]], Mapping[str, frozenset[int]]]
"""Of the older and the newer version: by a row's id, where its cells after the first begin in its text."""


def bounds(report: ChangeReport) -> Bounds:
    """Where the cells of all rows of both versions begin."""
    return _bounds(report.comparison.old), _bounds(report.comparison.new)


def _bounds(document: Document) -> Mapping[str, frozenset[int]]:
    rows = ((clause.id, clause.cells or clause.loose) for clause in document.version.walk())
    return {id_: frozenset(cell.start for cell in cells[1:] if cell.start) for id_, cells in rows if cells}


def celled(change: Change, known: Bounds) -> tuple[Edit, ...]:
    """The edits of a change, with a bar before each cell but the first: to be shown, not to be applied."""
    old, new = (_of(refs, starts) for refs, starts in zip((change.old, change.new), known, strict=True))
    return tuple(_marked(change.edits, old, new)) if old or new else change.edits


def _of(refs: Sequence[ClauseRef], starts: Mapping[str, frozenset[int]]) -> frozenset[int]:
    """Of one row; in the texts of several, joined, the places would be others."""
    return starts.get(refs[0].id, frozenset()) if len(refs) == 1 else frozenset()


def _marked(edits: Sequence[Edit], old: frozenset[int], new: frozenset[int]) -> Iterator[Edit]:
    """A cell whose first words are replaced begins in both texts: one bar, before what is taken out."""
    before, after, barred = 0, 0, False
    for edit in edits:
        gone = edit.op in ("delete", "move_from")
        begin, starts = (before, old) if gone or not new else (after, new)
        for start, piece in _pieces(edit.text, begin, starts):
            if start in starts and not (start == begin and barred and not gone):
                yield _MARK
            yield Edit(edit.op, piece)
        barred = gone and begin in starts
        before += len(edit.text) if gone or edit.op == "equal" else 0
        after += 0 if gone else len(edit.text)


def _pieces(text: str, begin: int, starts: frozenset[int]) -> Iterator[tuple[int, str]]:
    """Cut where a cell begins, each piece with its place."""
    end = begin + len(text)
    cuts = sorted({begin, end, *(start for start in starts if begin < start < end)})
    yield from ((start, text[start - begin : stop - begin]) for start, stop in pairwise(cuts))
