"""Files → documents → site."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import groupby
from pathlib import Path

from noticepress.config import load_settings, read_sidecar
from noticepress.model.finding import Problem, Severity
from noticepress.model.message import msg
from noticepress.model.notice import (
    Document,
    Edition,
    Notice,
    NoticeSettings,
    Settings,
    Sidecar,
    Vendor,
    VersionId,
)
from noticepress.model.review import Reviews
from noticepress.model.site import Site
from noticepress.model.source import Source
from noticepress.model.when import version_order
from noticepress.sources import Found, discover, read
from noticepress.store.cache import Cache, key_of
from noticepress.store.place import memory_of

from .aligning import Remembering, alignments
from .comparing import DEFAULT_REGIMES
from .facing import facing, unknown_notices
from .judging import reports
from .lineage import lineage
from .pinning import pins_of_notices
from .remembering import program_stamp
from .reviewing import filed_of
from .staleness import Known, stalenesses
from .topics import says


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteRead:
    """A site as far as it could be read; ``site`` is None where an error keeps it from being published."""

    site: Site | None
    problems: tuple[Problem, ...]


def read_site(root: Path, today: date, *, audience: str = "public", jobs: int = 1) -> SiteRead:
    """Read every version below ``root``; all problems of the run come back together.

    ``audience`` is ``public`` (a draft only once announced) or ``keeper`` (drafts too); ``jobs`` is how many
    processes read sources.
    """
    settings, problems = load_settings(root)
    discovered = discover(root)
    remembered = Cache(memory_of(root) / "cache")
    documents, found_problems = _documents(root, discovered.files, remembered, jobs)
    problems = (*problems, *discovered.problems, *found_problems)
    if settings is None or any(p.severity is Severity.ERROR for p in problems):
        return SiteRead(site=None, problems=problems)
    shown = [d for d in documents if audience == "keeper" or _is_public(d, today)]
    notices = tuple(_notices(settings, shown))
    decisions, faults = _decisions(root, notices)
    pins, unread = pins_of_notices(root, notices)
    faults = (*faults, *unread)
    problems = (*problems, *unknown_notices(settings, notices), *faults)
    if faults:
        return SiteRead(site=None, problems=problems)
    judged = reports(notices, decisions, today, remembered)
    lay = Remembering(remembered=remembered, pins=pins)
    aligned = alignments(notices, today, lay)
    site = Site(
        settings=settings,
        notices=notices,
        reports=judged,
        alignments=aligned,
        facing=facing(settings, notices, today, lay),
        lineages=lineage(notices, judged, aligned),
        says=says(notices, today),
        staleness=stalenesses(notices, today, Known(reports=judged, alignments=aligned, lay=lay)),
        today=today,
        problems=problems,
    )
    return SiteRead(site=site, problems=problems)


def read_document(data: bytes, path: str, id_: VersionId | None, sidecar: Sidecar) -> Document | Problem:
    """One version, read, parsed and annotated; ``id_`` is None for a file outside any site."""
    source = read(data, path, lang=id_.lang if id_ else None)
    return source if isinstance(source, Problem) else document_of(source, id_, sidecar)


def document_of(source: Source, id_: VersionId | None, sidecar: Sidecar) -> Document:
    """A source, parsed and annotated."""
    from noticepress.facts import annotate  # noqa: PLC0415 - a remembered document needs none of it
    from noticepress.parsing import parse  # noqa: PLC0415

    return annotate(
        parse(source, id_ or VersionId("", "", _guess_language(source.reading.text), ""), sidecar)
    )


def read_found(root: Path, found: Found, remembered: Cache) -> Document | tuple[Problem, ...]:
    """A version of a site, from the cache where neither it nor the program has changed."""
    try:
        data = (root / found.path).read_bytes()
        beside = (root / found.sidecar).read_bytes() if found.sidecar else None
    except OSError as error:
        return (_unreadable(found.path, error),)
    key = key_of(program_stamp(), found.path, str(found.id), data, beside or b"", str(found.sidecar))
    known = remembered.get(key, Document)
    if known is not None:
        return known
    source = read(data, found.path, lang=found.id.lang)
    declared = source.declared if not isinstance(source, Problem) else {}
    sidecar = read_sidecar(beside, declared, found.path)
    faults = [source] if isinstance(source, Problem) else []
    if isinstance(source, Problem) or not isinstance(sidecar, Sidecar):
        return (*faults, *(() if isinstance(sidecar, Sidecar) else sidecar))
    document = document_of(source, found.id, sidecar)
    remembered.put(key, document)
    return document


def told_of(document: Document) -> tuple[Problem, ...]:
    """Warnings and remarks about one version: its source, its sidecar, its tree."""
    version = document.version
    return (*version.source.problems, *version.sidecar.problems, *version.problems)


def _documents(
    root: Path, files: Sequence[Found], remembered: Cache, jobs: int
) -> tuple[list[Document], tuple[Problem, ...]]:
    documents, problems = list[Document](), list[Problem]()
    for outcome in _outcomes(partial(read_found, root, remembered=remembered), files, jobs):
        if isinstance(outcome, Document):
            documents.append(outcome)
            problems += told_of(outcome)
        else:
            problems += outcome
    return documents, tuple(problems)


def _outcomes(
    read_one: Callable[[Found], Document | tuple[Problem, ...]], files: Sequence[Found], jobs: int
) -> Iterator[Document | tuple[Problem, ...]]:
    if jobs == 1 or len(files) < 2 * jobs:  # a process costs more than a few notices
        yield from map(read_one, files)
        return
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415

    with ProcessPoolExecutor(jobs) as pool:
        yield from pool.map(read_one, files, chunksize=4)


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
    """What people decided on the changes of each notice."""
    found, problems = dict[str, Reviews](), list[Problem]()
    for notice in notices:
        outcome = filed_of(root, VersionId(notice.vendor.id, notice.id, "", ""))
        if isinstance(outcome, tuple):
            problems += outcome
        else:
            found[notice.name] = outcome.reviews
    return found, tuple(problems)


def _is_public(document: Document, today: date) -> bool:
    """A draft is shown from the day of its announcement on."""
    announced = document.version.sidecar.announced
    return document.id.version != "next" or (announced is not None and announced <= today)


def _guess_language(text: str) -> str:
    """``zh`` where at least a fifth of the ink is Han, else ``en``; no place names the language."""
    sample = "".join(text[:20_000].split())
    han = sum("一" <= character <= "鿿" for character in sample)
    return "zh" if han * 5 > len(sample) else "en"


def _unreadable(path: str, error: OSError) -> Problem:
    return Problem(
        code="cannot-read",
        severity=Severity.ERROR,
        path=path,
        found=msg("the file could not be read: {said}", said=error.strerror or str(error)),
        expected=msg("a file that may be read"),
        hint=msg("check that it exists and that you may read it"),
    )
