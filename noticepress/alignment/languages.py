"""Two editions of one notice: the order is mostly kept."""

from __future__ import annotations

from collections.abc import Callable

from noticepress.model.alignment import Alignment
from noticepress.model.notice import Document

from .bead import Scorer
from .doubt import settle
from .drift import drifts
from .encoder import Encoder, default_encoder
from .ladder import ladder
from .likeness import Likeness, bags, same_language_words, shared_words
from .links import gaps, pairs
from .notes import notes
from .rungs import draw_in, moved
from .units import units


def align_editions(
    left: Document, right: Document, encoder: Callable[[], Encoder] = default_encoder
) -> Alignment:
    """Lay two editions against each other and tell where they no longer say the same.

    Structure, labels, numbers and the words of the lexicon decide; the order is kept but for clauses that
    plainly changed places. Meaning is asked only of leftovers that face each other. Same input, same output.
    """
    scorer = score(left, right)
    beads, meant = settle(draw_in(moved(ladder(scorer), scorer), scorer), scorer, encoder)
    found = pairs(beads, scorer, meant)
    left_only, right_only = gaps(beads, scorer)
    aligned = Alignment(
        left=left,
        right=right,
        pairs=found,
        left_only=left_only,
        right_only=right_only,
        notes=notes(left, right),
    )
    return drifts(aligned)


def score(left: Document, right: Document) -> Scorer:
    """The scorer of two versions, whatever their languages."""
    rows = units(left), units(right)
    words = same_language_words if left.id.lang == right.id.lang else shared_words
    return Scorer(*rows, Likeness(bags(left, rows[0], words), bags(right, rows[1], words)))
