"""A site, or some texts, → findings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from noticepress.model.finding import Finding, Problem
from noticepress.model.notice import Document, Notice, NoticeSettings
from noticepress.model.site import Site
from noticepress.model.when import current, upcoming
from noticepress.store.cache import Cache, key_of

from .comparing import DEFAULT_REGIMES
from .documents import told_of
from .remembering import program_stamp, state_of

if TYPE_CHECKING:
    from noticepress.findings.checks import Editions, Subject


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What was checked, and all that was found."""

    documents: tuple[Document, ...]
    findings: tuple[Finding, ...]


def check_site(site: Site, remembered: Cache) -> Checked:
    """Every text in force or to come, by itself, beside its vendor's others, and across languages.

    Files that could not be read, and faults of the settings, are findings too. Of an unofficial translation
    only what is its own is told: faults of content are those of the text that it renders.
    """
    documents = tuple(document for notice in site.notices for document in _standing(site, notice))
    subjects = [_subject(document, site, site.today) for document in documents]
    found = [finding for subject in subjects for finding in _of_site_text(subject, remembered)]
    return Checked(
        documents=documents, findings=_ordered([*found, *_between(site, subjects), *_of_files(site)])
    )


def _of_files(site: Site) -> Iterator[Finding]:
    """Problems that no text tells of itself."""
    from noticepress.findings.checks import of_file  # noqa: PLC0415

    told = {problem for notice in site.notices for problem in _told(notice)}
    return (of_file(problem) for problem in site.problems if problem not in told)


def _told(notice: Notice) -> Iterator[Problem]:
    for edition in notice.editions.values():
        for document in edition.versions:
            yield from told_of(document)


def check_texts(wanted: Sequence[Document], site: Site | None, today: date) -> Checked:
    """The texts named, with all that concerns them on their site; any other file by itself."""
    subjects = [_subject(document, site, today) for document in wanted]
    found = [f for s in subjects for f in _of_text(s, content=True)]
    if site:
        paths = {document.version.source.path for document in wanted}
        all_texts = [_subject(d, site, today) for notice in site.notices for d in _standing(site, notice)]
        between = _between(site, all_texts)
        found += [f for f in between if any(place.path in paths for place in f.evidence)]
    return Checked(documents=tuple(wanted), findings=_ordered(found))


def _standing(site: Site, notice: Notice) -> Iterator[Document]:
    for edition in notice.editions.values():
        held = current(edition, site.today)
        yield held
        yield from (document for document in upcoming(edition, site.today) if document is not held)


def _subject(document: Document, site: Site | None, today: date) -> Subject:
    from noticepress.facts import promises  # noqa: PLC0415 - only commands that judge pay for it
    from noticepress.findings.checks import Subject  # noqa: PLC0415

    settings, id_ = site.settings if site else None, document.id
    vendor = settings.vendors.get(id_.vendor) if settings else None
    notice = settings.notices.get(f"{id_.vendor}/{id_.notice}") if settings else None
    return Subject(
        document=document,
        regimes=vendor.regimes if vendor else DEFAULT_REGIMES,
        kind=(notice or NoticeSettings()).kind,
        promises=promises(document),
        today=today,
    )


def _of_site_text(subject: Subject, remembered: Cache) -> tuple[Finding, ...]:
    """From the cache where neither the text nor anything that it is measured by has changed."""
    rests_on = (subject.regimes, subject.kind, subject.today)
    key = key_of(program_stamp(), "findings", state_of(subject.document), repr(rests_on))
    known = remembered.get(key, tuple)
    if known is None:
        known = tuple(_of_text(subject, content=not _is_translation(subject.document)))
        remembered.put(key, known)
    return known


def _of_text(subject: Subject, *, content: bool) -> Iterable[Finding]:
    from noticepress.findings.checks import check_text  # noqa: PLC0415

    return check_text(subject, content=content)


def _is_translation(document: Document) -> bool:
    return document.version.sidecar.translation_of is not None


def _between(site: Site, subjects: Sequence[Subject]) -> tuple[Finding, ...]:
    from noticepress.findings.checks import check_notices  # noqa: PLC0415

    groups: dict[tuple[str, str], list[Subject]] = defaultdict(list)
    for subject in subjects:
        of_today = subject.document.version.sidecar.announced is None
        if of_today and not _is_translation(subject.document):
            groups[(subject.document.id.vendor, subject.document.id.lang)].append(subject)
    return check_notices(list(groups.values()), [_editions(site, notice) for notice in site.notices])


def _editions(site: Site, notice: Notice) -> Editions:
    from noticepress.findings.checks import Editions  # noqa: PLC0415

    names = {str(d.id) for edition in notice.editions.values() for d in edition.versions}
    documents = tuple(_standing(site, notice))
    bases = [state.source for name, state in site.staleness.items() if name in names]
    others = (d for edition in notice.editions.values() for d in edition.versions if d.id in bases)
    return Editions(
        notice=notice,
        documents=tuple({d.id: d for d in (*documents, *others)}.values()),
        alignments=tuple(found for (left, _), found in site.alignments.items() if left in names),
        staleness=tuple(state for name, state in site.staleness.items() if name in names),
        languages=site.settings.languages,
    )


def _ordered(found: Iterable[Finding]) -> tuple[Finding, ...]:
    from noticepress.findings.checks import ordered  # noqa: PLC0415

    return ordered(found)
