"""An alignment of two texts read in one script, told of the texts themselves."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from noticepress.model.alignment import Alignment, Drift
from noticepress.model.notice import Document
from noticepress.script import WordsOf

Texts = Mapping[str, tuple[str, str]]
"""By clause id: what it says as written and as read."""


def as_written(alignment: Alignment, left: Document, right: Document) -> Alignment:
    """The alignment with its documents, and the words that it quotes, in their own characters."""
    if alignment.left is left and alignment.right is right:
        return alignment
    if not alignment.drift:
        return replace(alignment, left=left, right=right)
    ours, theirs = _Own(alignment.left, left), _Own(alignment.right, right)
    drift = tuple(_drift(one, ours, theirs) for one in alignment.drift)
    return replace(alignment, left=left, right=right, drift=drift)


class _Own:
    """What the clauses of one side say, as written and as read."""

    def __init__(self, read: Document, own: Document) -> None:
        written = {clause.id: clause.content for clause in own.version.walk()}
        self._texts: Texts = {c.id: (written[c.id], c.content) for c in read.version.walk()}
        every = list(self._texts.values())
        self._words = WordsOf("\n".join(one for one, _ in every), "\n".join(one for _, one in every))

    def back(self, words: str, clauses: Iterable[str]) -> str:
        return self._words.back(words, *(self._texts[id_] for id_ in clauses))


def _drift(drift: Drift, left: _Own, right: _Own) -> Drift:
    return replace(
        drift,
        left_quote=left.back(drift.left_quote, drift.left),
        right_quote=right.back(drift.right_quote, drift.right),
    )
