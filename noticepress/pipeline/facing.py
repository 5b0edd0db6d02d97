"""Notices of two vendors → their texts side by side, in each language that the site is read in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations

from noticepress.model.alignment import Alignment
from noticepress.model.finding import Problem, Severity
from noticepress.model.message import msg
from noticepress.model.notice import Document, Notice, Settings
from noticepress.model.when import current
from noticepress.store.place import SITE_FILE

from .aligning import Lay

MOST = 6
"""Notices of one kind that all face each other (15 pairs) where ``site.toml`` names no pairs."""
Pair = tuple[Notice, Notice]


def facing(
    settings: Settings, notices: Sequence[Notice], today: date, lay: Lay
) -> Mapping[tuple[str, str], Mapping[str, Alignment]]:
    """The texts that hold today, laid against each other: for each language those in it where there are any.

    Which pairs: those that ``site.toml`` names, else all notices of one kind, as long as they are few.
    """
    return {
        (one.name, other.name): {lang: lay(*_texts((one, other), lang, today)) for lang in settings.languages}
        for one, other in _pairs(settings, notices)
    }


def unknown_notices(settings: Settings, notices: Iterable[Notice]) -> Iterator[Problem]:
    """Names in the setting that call nothing."""
    known = tuple(notice.name for notice in notices)
    for name in dict.fromkeys(name for pair in settings.facing or () for name in pair):
        if name not in known:
            yield Problem(
                code="unknown-notice",
                severity=Severity.WARNING,
                path=SITE_FILE,
                found=msg("compare.pairs names {notice}, of which there is no text", notice=name),
                expected=msg("one of: {keys}", keys=known),
                hint=msg("Correct the name, or take the pair out."),
            )


def _pairs(settings: Settings, notices: Sequence[Notice]) -> Iterator[Pair]:
    if settings.facing is not None:
        held = {notice.name: notice for notice in notices}
        yield from ((held[a], held[b]) for a, b in settings.facing if a in held and b in held)
        return
    kinds = defaultdict[str, list[Notice]](list)
    for notice in notices:
        kinds[notice.kind].append(notice)
    for alike in kinds.values():
        if len(alike) <= MOST:
            yield from ((a, b) for a, b in combinations(alike, 2) if a.vendor.id != b.vendor.id)


def _texts(pair: Pair, lang: str, today: date) -> tuple[Document, Document]:
    one, other = (_text(notice, lang, today) for notice in pair)
    return one, other


def _text(notice: Notice, lang: str, today: date) -> Document:
    """In ``lang``, else in the language that prevails, else in the first there is."""
    editions = notice.editions
    held = editions.get(lang) or editions.get(notice.authoritative or "") or next(iter(editions.values()))
    return current(held, today)
