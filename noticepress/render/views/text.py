"""Text with its emphasis, cut into runs for the page."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from msgspec import Struct

from noticepress.model.change import Edit
from noticepress.model.source import Emphasis

_TAGS = {"bold": "strong", "italic": "em", "underline": "u", "inserted": "ins", "deleted": "del"}
_EDIT_TAGS = {"delete": ("del",), "insert": ("ins",), "move_from": ("del",), "move_to": ("ins",), "equal": ()}


class Run(Struct, frozen=True):
    """Characters that share their marks. ``tags`` are names of HTML elements, the outermost first."""

    text: str
    tags: tuple[str, ...] = ()
    moved: bool = False
    """Of an edit: only its place changed."""

    @property
    def closing(self) -> tuple[str, ...]:
        """The tags in the order in which they end."""
        return self.tags[::-1]


def runs(text: str, emphasis: Iterable[Emphasis] = ()) -> tuple[Run, ...]:
    """``text`` cut where an emphasis begins or ends. Overlapping ones come out as well-formed runs."""
    marks = [(e, _TAGS[e.kind]) for e in emphasis if e.kind in _TAGS and e.start < e.end]
    if not marks:
        return (Run(text),) if text else ()
    cuts = sorted({0, len(text), *(min(max(c, 0), len(text)) for e, _ in marks for c in (e.start, e.end))})
    return tuple(
        Run(text[start:end], tuple(sorted({tag for e, tag in marks if e.start <= start and end <= e.end})))
        for start, end in pairwise(cuts)
    )


def edited(edits: Iterable[Edit]) -> tuple[Run, ...]:
    """A redline."""
    return tuple(Run(e.text, _EDIT_TAGS[e.op], e.op.startswith("move")) for e in edits if e.text)


def part(of: tuple[Run, ...], start: int, end: int | None = None) -> tuple[Run, ...]:
    """The runs of the characters ``[start, end)``."""
    found, at = list[Run](), 0
    for run in of:
        piece = run.text[max(start - at, 0) : None if end is None else max(end - at, 0)]
        at += len(run.text)
        if piece:
            found.append(Run(piece, run.tags, run.moved))
    return tuple(found)
