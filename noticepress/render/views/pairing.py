"""Which editions are read side by side, and where."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from noticepress.model.alignment import Alignment
from noticepress.model.message import msg
from noticepress.model.notice import Document, Edition, Notice
from noticepress.model.site import Site
from noticepress.model.when import current, upcoming, version_order
from noticepress.render.addresses import SIDE_BY_SIDE, address

from .frame import Spot
from .standing import told_version

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
    theirs = _newest_first(notice.editions[other], site)
    for ours in _newest_first(notice.editions[one], site):
        for their in theirs:
            found = site.alignments.get((ours, their)) or site.alignments.get((their, ours))
            if found:
                yield found


def _newest_first(edition: Edition, site: Site) -> list[str]:
    """Texts that hold or are to come, and those whose translation does: no others are laid side by side."""
    translated = {state.base for state in site.staleness.values()}
    bases = [version for version in edition.versions if version.id in translated]
    ids = [str(v.id) for v in (*bases, current(edition, site.today), *upcoming(edition, site.today))]
    return [*dict.fromkeys(reversed(ids))]  # the first to come is the current one where none is in force


def links_beside(spot: Spot, notice: Notice, document: Document) -> Iterator[tuple[str, str]]:
    """Name and address of each page that has a text on it; beside two of one language it says which."""
    pairs = [(parts, (a.left.id, a.right.id)) for parts, a in language_pairs(spot.site, notice)]
    others = [(parts, ids[ids[0] == document.id]) for parts, ids in pairs if document.id in ids]
    for parts, other in others:
        language = spot.words.language(other.lang)
        told = msg("Side by side: {language}", language=language)
        if sum(one.lang == other.lang for _, one in others) > 1:
            version = told_version(other.version, spot.words)
            told = msg("Side by side: {language} ({version})", language=language, version=version)
        yield spot.words.say(told), spot.link(address(spot.lang, *parts))
