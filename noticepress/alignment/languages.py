"""Two editions of one notice: the order is mostly kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from noticepress.model.alignment import Alignment
from noticepress.model.notice import Document
from noticepress.model.pin import Pin
from noticepress.script import document_in_one_script

from .as_written import as_written
from .bars import NO_BARS, Bars
from .bead import Scorer
from .doubt import settle
from .drift import drifts
from .encoder import Asked, Encoder, default_encoder
from .ladder import ladder
from .likeness import Likeness, bags, same_language_words, shared_words
from .links import gaps, pairs
from .notes import WITHOUT_ENCODER, notes
from .pins import bind, with_fixed
from .rungs import draw_in, moved
from .units import Unit, units


def align_editions(
    left: Document,
    right: Document,
    encoder: Callable[[], Encoder] = default_encoder,
    pins: Iterable[Pin] = (),
) -> Alignment:
    """Lay two editions against each other and tell where they no longer say the same.

    Structure, labels, numbers and the words of the lexicon decide; the order is kept but for clauses that
    plainly changed places. Meaning is asked only of leftovers that face each other. What reviewers decided
    holds before all else. Same input, same output.
    """
    bound = bind(pins, (left, right), (units(left), units(right)))
    read = document_in_one_script(left), document_in_one_script(right)
    scorer = score(*read, (units(read[0]), units(read[1])), bound.bars)
    asked = Asked(encoder)
    free, meant = settle(draw_in(moved(ladder(scorer), scorer), scorer), scorer, asked)
    beads = with_fixed(free, bound)
    found = pairs(beads, scorer, meant, dict(bound.fixed))
    left_only, right_only = gaps(beads, scorer)
    aligned = Alignment(
        left=read[0],
        right=read[1],
        pairs=found,
        left_only=left_only,
        right_only=right_only,
        notes=(*notes(left, right), *([WITHOUT_ENCODER] if asked.in_vain else [])),
        held=bound.held,
        lapsed=bound.lapsed,
    )
    return as_written(drifts(aligned), left, right)


def score(
    left: Document, right: Document, rows: tuple[Sequence[Unit], Sequence[Unit]], bars: Bars = NO_BARS
) -> Scorer:
    """The scorer of two versions, whatever their languages; ``rows`` are their clauses."""
    words = same_language_words if _language(left) == _language(right) else shared_words
    return Scorer(*rows, Likeness(bags(left, rows[0], words), bags(right, rows[1], words)), bars)


def _language(document: Document) -> str:
    """Whatever the script: the two of Chinese are read in one."""
    return document.id.lang.partition("-")[0]
