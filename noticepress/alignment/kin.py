"""Whether two versions are of one notice."""

from __future__ import annotations

from noticepress.model.notice import Document

from .ladder import ladder
from .languages import score
from .units import units

_KEPT = 0.5
"""Part of the shorter side that must find its like in order."""
_LIKE = 0.6


def same_notice(left: Document, right: Document) -> bool:
    """By vendor and notice; files outside any site by what they say, in what order."""
    ours, theirs = (left.id.vendor, left.id.notice), (right.id.vendor, right.id.notice)
    if any(ours) and any(theirs):
        return ours == theirs
    scorer = score(left, right, (units(left), units(right)))
    shorter = min(sum(unit.region == "body" for unit in side) for side in (scorer.left, scorer.right))
    held = sum(
        1
        for bead in ladder(scorer)
        if bead.left and bead.right and scorer.likeness.cosine(bead.left, bead.right) >= _LIKE
    )
    return held >= _KEPT * shorter
