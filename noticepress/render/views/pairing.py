"""Which editions are read side by side, and where."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import combinations

from noticepress.model.alignment import Alignment
from noticepress.model.notice import Edition, Notice
from noticepress.model.site import Site
from noticepress.model.when import current, upcoming, version_order
from noticepress.render.addresses import SIDE_BY_SIDE

Parts = tuple[str, ...]


def language_pairs(site: Site, notice: Notice) -> Iterator[tuple[Parts, Alignment]]:
    """What names the page below its language, and the alignment that it shows.

    The page stands below the newer of the two versions: ``…/2024-01-01/side-by-side/`` for the first two
    languages of that version, in the site's order; further pairs have theirs in the name (``zh..ar``).
    """
    ranked = dict.fromkeys((*site.settings.languages, *notice.editions))
    langs = [lang for lang in ranked if lang in notice.editions]
    taken = set[Parts]()
    for one, other in combinations(langs, 2):
        for alignment in _aligned(site, notice, one, other):
            newer = max((alignment.left.id.version, alignment.right.id.version), key=version_order)
            base = (notice.vendor.id, notice.id, newer, SIDE_BY_SIDE)
            parts = base if base not in taken else (*base, f"{one}..{other}")
            if parts not in taken:
                taken.add(parts)
                yield parts, alignment


def _aligned(site: Site, notice: Notice, one: str, other: str) -> Iterator[Alignment]:
    """Newest first, so that a version is laid beside its own counterpart rather than an older one."""
    theirs = _newest_first(notice.editions[other], site.today)
    for ours in _newest_first(notice.editions[one], site.today):
        for their in theirs:
            found = site.alignments.get((ours, their)) or site.alignments.get((their, ours))
            if found:
                yield found


def _newest_first(edition: Edition, today: date) -> list[str]:
    """Texts that hold or are to come: superseded ones are not laid side by side."""
    ids = [str(v.id) for v in (current(edition, today), *upcoming(edition, today))]
    return [*dict.fromkeys(reversed(ids))]  # the first to come is the current one where none is in force
