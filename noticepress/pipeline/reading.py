"""Files → documents → site."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from functools import partial
from itertools import groupby
from pathlib import Path

from msgspec import Struct

from noticepress.model.alignment import Alignment
from noticepress.model.finding import Problem, Severity
from noticepress.model.notice import (
    Document,
    Edition,
    Notice,
    NoticeSettings,
    Settings,
    Vendor,
    VersionId,
)
from noticepress.model.pin import Pin
from noticepress.model.review import Reviews
from noticepress.model.site import Site
from noticepress.model.when import version_order
from noticepress.sources import discover
from noticepress.store.cache import Cache
from noticepress.store.place import memory_of

from .aligning import Remembering, alignments, laid_all
from .bases import text_with_digest
from .catalogues import catalogue_problems
from .choices import unknown_choices, unread_folders
from .comparing import DEFAULT_REGIMES
from .documents import read_documents
from .drafts import overdue, with_days
from .facing import facing, unknown_notices
from .judging import reports
from .lineage import lineage
from .pinning import pins_of_notices
from .remembering import settings_of, states
from .reviewing import filed_of
from .staleness import Known, stalenesses, translated_pairs
from .topics import says


class SiteRead(Struct, frozen=True, kw_only=True):
    """A site as far as it could be read; ``site`` is None where an error keeps it from being published."""

    site: Site | None
    problems: tuple[Problem, ...]


class _Held(Struct, frozen=True, kw_only=True):
    """What the files of a site hold, with all that is wrong with any of them."""

    root: Path
    settings: Settings
    notices: tuple[Notice, ...]
    reviews: Mapping[str, Reviews]
    """What people decided on changes, by ``vendor/notice``."""
    pins: Mapping[str, tuple[Pin, ...]]
    """And on links."""
    problems: tuple[Problem, ...]

    @property
    def faulty(self) -> bool:
        """Whether some file could not be read."""
        return any(problem.severity is Severity.ERROR for problem in self.problems)


def read_site(root: Path, today: date, *, audience: str = "public", jobs: int = 1) -> SiteRead:
    """Read every version below ``root``; all problems of the run come back together.

    ``audience`` is ``public`` (a draft only once announced) or ``keeper`` (drafts too); ``jobs`` is how many
    processes read sources.
    """
    held = _held(root, today, audience, jobs)
    if isinstance(held, tuple):
        return SiteRead(site=None, problems=held)
    site = None if held.faulty else _site(held, today, jobs)
    return SiteRead(site=site, problems=held.problems)


def read_what_can_be(root: Path, today: date) -> SiteRead:
    """The public site of the files that can be read, to be looked at and not to be published.

    ``site`` is None only where the settings cannot be read, or no text at all.
    """
    held = _held(root, today, "public", 1)
    if isinstance(held, tuple):
        return SiteRead(site=None, problems=held)
    nothing = held.faulty and not held.notices
    return SiteRead(site=None if nothing else _site(held, today, 1), problems=held.problems)


def _held(root: Path, today: date, audience: str, jobs: int) -> _Held | tuple[Problem, ...]:
    """Only the problems where the settings cannot be read."""
    settings, problems = settings_of(root)
    discovered = discover(root)
    documents, unread = read_documents(root, discovered.files, Cache(memory_of(root) / "cache"), jobs)
    chosen = tuple(unknown_choices(root, settings))
    problems = (*problems, *chosen, *discovered.problems, *unread, *catalogue_problems(root))
    if settings is None:
        return problems
    shown = with_days([d for d in documents if audience == "keeper" or _is_public(d, today)])
    notices = tuple(_notices(settings, shown))
    reviews, faulty = _decisions(root, notices)
    pins, faulty_pins = pins_of_notices(root, notices)
    unknown = (*unknown_notices(settings, notices), *unread_folders(settings, discovered.files))
    return _Held(
        root=root,
        settings=settings,
        notices=notices,
        reviews=reviews,
        pins=pins,
        problems=(*problems, *overdue(shown, today), *unknown, *faulty, *faulty_pins),
    )


def _site(held: _Held, today: date, jobs: int) -> Site:
    settings, notices, remembered = held.settings, held.notices, Cache(memory_of(held.root) / "cache")
    judged = reports(notices, held.reviews, today, remembered, jobs)
    lay = Remembering(remembered=remembered, pins=held.pins)
    aligned = alignments(notices, today, lay, jobs)
    wanted = [pair for pair in translated_pairs(notices, today) if _is_new(pair, aligned)]
    every = {**aligned, **laid_all(wanted, lay, jobs)}
    known = Known(reports=judged, alignments=every, lay=lay, find=partial(text_with_digest, held.root))
    return Site(
        settings=settings,
        notices=notices,
        reports=judged,
        alignments=every,
        facing=facing(settings, notices, today, lay),
        lineages=lineage(notices, judged, aligned),
        says=says(notices, today),
        staleness=stalenesses(notices, today, known),
        today=today,
        problems=held.problems,
        states=states(notices, held.reviews, held.pins),
    )


def _is_new(pair: tuple[Document, Document], aligned: Mapping[tuple[str, str], Alignment]) -> bool:
    names = str(pair[0].id), str(pair[1].id)
    return names not in aligned and names[::-1] not in aligned


def _notices(settings: Settings, documents: list[Document]) -> Iterable[Notice]:
    def work(document: Document) -> tuple[str, str]:
        return document.id.vendor, document.id.notice

    for (vendor, notice), group in groupby(sorted(documents, key=work), key=work):
        stated = settings.notices.get(f"{vendor}/{notice}", NoticeSettings())
        yield Notice(
            vendor=settings.vendors.get(vendor) or Vendor(id=vendor, name={}, regimes=DEFAULT_REGIMES),
            id=notice,
            kind=stated.kind,
            title=stated.title,
            authoritative=stated.authoritative,
            editions=_editions(group),
            lead_days=stated.lead_days,
            lead_basis=stated.lead_basis,
        )


def _editions(documents: Iterable[Document]) -> Mapping[str, Edition]:
    def order(document: Document) -> tuple[str, tuple[date, int]]:
        return document.id.lang, version_order(document.id.version)

    by_language = groupby(sorted(documents, key=order), key=lambda d: d.id.lang)
    return {lang: Edition(lang=lang, versions=tuple(group)) for lang, group in by_language}


def _decisions(root: Path, notices: Iterable[Notice]) -> tuple[dict[str, Reviews], tuple[Problem, ...]]:
    """What people decided on the changes of each notice; nothing where its file cannot be read."""
    found, problems = dict[str, Reviews](), list[Problem]()
    for notice in notices:
        outcome = filed_of(root, VersionId(notice.vendor.id, notice.id, "", ""))
        if isinstance(outcome, tuple):
            problems += outcome
        found[notice.name] = Reviews() if isinstance(outcome, tuple) else outcome.reviews
    return found, tuple(problems)


def _is_public(document: Document, today: date) -> bool:
    """A draft is shown from the day of its announcement on."""
    announced = document.version.sidecar.announced
    return document.id.version != "next" or (announced is not None and announced <= today)
