"""A site, or some texts, → findings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from noticepress.model.change import ChangeReport
from noticepress.model.finding import Finding, Problem
from noticepress.model.notice import Document, Notice, NoticeSettings
from noticepress.model.site import Site
from noticepress.model.when import current, is_to_come, upcoming
from noticepress.store.cache import Cache, key_of
from noticepress.store.pins import FOLDER as PINS
from noticepress.store.reviews import FOLDER as REVIEWS

from .comparing import DEFAULT_REGIMES
from .documents import told_of
from .remembering import program_stamp, settings_of, state_of

if TYPE_CHECKING:
    from noticepress.findings.checks import Editions, Subject


class Checked(Struct, frozen=True, kw_only=True):
    """What was checked, and all that was found."""

    documents: tuple[Document, ...]
    findings: tuple[Finding, ...]


def check_site(site: Site, remembered: Cache) -> Checked:
    """Every text in force or to come, by itself, beside its vendor's others, and across languages.

    Files that could not be read, and faults of the settings, are findings too. Of an unofficial translation
    only what is its own is told: faults of content are those of the text that it renders.
    """
    documents = tuple(document for notice in site.notices for document in _standing(site, notice))
    alone = (f for document in documents for f in _known(site, remembered, "alone", [document], _alone))
    groups = _groups(documents, site.today)
    beside = (f for group in groups for f in _known(site, remembered, "beside", group, _beside))
    return Checked(
        documents=documents,
        findings=_ordered([*alone, *beside, *_of_editions(site), *_of_files(site)]),
    )


_Check = Callable[[Sequence["Subject"]], Iterable[Finding]]


def _known(
    site: Site, remembered: Cache, name: str, documents: Sequence[Document], check: _Check
) -> tuple[Finding, ...]:
    """From the cache where neither the texts nor anything that they are measured by has changed."""
    rests_on = (f"{state_of(document)} {_measured(document, site)}" for document in documents)
    key = key_of(program_stamp(), "findings", name, site.today.isoformat(), *rests_on)
    known = remembered.get(key, tuple)
    if known is None:
        known = tuple(check([_subject(document, site, site.today) for document in documents]))
        remembered.put(key, known)
    return known


def _alone(subjects: Sequence[Subject]) -> Iterable[Finding]:
    return (f for s in subjects for f in _of_text(s, content=not _is_translation(s.document)))


def _beside(subjects: Sequence[Subject]) -> Iterable[Finding]:
    from noticepress.findings.checks import check_notices  # noqa: PLC0415

    return check_notices([subjects], ())


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
    from noticepress.findings.checks import of_file  # noqa: PLC0415

    subjects = [_subject(document, site, today) for document in wanted]
    found = [f for s in subjects for f in _of_text(s, content=True)]
    if site:
        paths = {document.version.source.path for document in wanted}
        texts = [document for notice in site.notices for document in _standing(site, notice)]
        beside = (f for g in _groups(texts, today) for f in _beside([_subject(d, site, today) for d in g]))
        between = (*beside, *_of_editions(site))
        found += [f for f in between if any(place.path in paths for place in f.evidence)]
        found += [of_file(problem) for problem in site.problems if problem.path in decided_in(wanted)]
    return Checked(documents=tuple(wanted), findings=_ordered(found))


def check_newer(report: ChangeReport, root: Path | None, today: date) -> tuple[Finding, ...]:
    """What the checks find in the newer text of a step by itself, under the regimes of its report.

    What people let be is left out; where the file of waivers is faulty, nothing is.
    """
    from noticepress.facts import promises  # noqa: PLC0415
    from noticepress.findings.checks import Subject  # noqa: PLC0415

    from .waiving import waived  # noqa: PLC0415

    new = report.comparison.new
    settings = settings_of(root)[0] if root else None
    notice = settings.notices.get(f"{new.id.vendor}/{new.id.notice}") if settings else None
    kind = (notice or NoticeSettings()).kind
    subject = Subject(document=new, regimes=report.regimes, kind=kind, promises=promises(new), today=today)
    found = _ordered(_of_text(subject, content=not _is_translation(new)))
    kept = waived(root, found)
    return tuple(f for f in (found if isinstance(kept, list) else kept) if not f.waived)


def decided_in(texts: Iterable[Document]) -> set[str]:
    """Files of decisions on their notices, as a site has them: what is found rests on these, too."""
    notices = {(document.id.vendor, document.id.notice) for document in texts if document.id.vendor}
    return {f"{folder}/{vendor}/{notice}.toml" for vendor, notice in notices for folder in (PINS, REVIEWS)}


def _standing(site: Site, notice: Notice) -> Iterator[Document]:
    for edition in notice.editions.values():
        held = current(edition, site.today)
        yield held
        yield from (document for document in upcoming(edition, site.today) if document is not held)


def _subject(document: Document, site: Site | None, today: date) -> Subject:
    from noticepress.facts import promises  # noqa: PLC0415 - only commands that judge pay for it
    from noticepress.findings.checks import Subject  # noqa: PLC0415

    regimes, kind = _measured(document, site)
    return Subject(document=document, regimes=regimes, kind=kind, promises=promises(document), today=today)


def _measured(document: Document, site: Site | None) -> tuple[tuple[str, ...], str]:
    """Regimes and kind of notice: which checks concern a text."""
    settings, id_ = site.settings if site else None, document.id
    vendor = settings.vendors.get(id_.vendor) if settings else None
    notice = settings.notices.get(f"{id_.vendor}/{id_.notice}") if settings else None
    return vendor.regimes if vendor else DEFAULT_REGIMES, (notice or NoticeSettings()).kind


def _of_text(subject: Subject, *, content: bool) -> Iterable[Finding]:
    from noticepress.findings.checks import check_text  # noqa: PLC0415

    return check_text(subject, content=content)


def _is_translation(document: Document) -> bool:
    return document.version.sidecar.translation_of is not None


def _groups(documents: Iterable[Document], today: date) -> Iterable[Sequence[Document]]:
    """Texts of today by vendor and language; a translation says what its original says."""
    groups: dict[tuple[str, str], list[Document]] = defaultdict(list)
    for document in documents:
        announced = document.version.sidecar.announced is not None and is_to_come(document, today)
        if not announced and not _is_translation(document):
            groups[document.id.vendor, document.id.lang].append(document)
    return groups.values()


def _of_editions(site: Site) -> tuple[Finding, ...]:
    from noticepress.findings.checks import check_notices  # noqa: PLC0415

    return check_notices((), [_editions(site, notice) for notice in site.notices])


def _editions(site: Site, notice: Notice) -> Editions:
    from noticepress.findings.checks import Editions  # noqa: PLC0415

    names = {str(d.id) for edition in notice.editions.values() for d in edition.versions}
    documents = tuple(_standing(site, notice))
    bases = [state.source for name, state in site.staleness.items() if name in names]
    others = (d for edition in notice.editions.values() for d in edition.versions if d.id in bases)
    return Editions(
        notice=notice,
        documents=tuple({d.id: d for d in (*documents, *others)}.values()),
        alignments=tuple(
            found
            for (left, _), found in site.alignments.items()
            if left in names and not site.is_behind(found)
        ),
        staleness=tuple(state for name, state in site.staleness.items() if name in names),
        languages=site.settings.languages,
        steps=tuple(_steps(site, documents)),
    )


def _steps(site: Site, standing: Iterable[Document]) -> Iterator[ChangeReport]:
    """To each of these texts; a translation's dates are those of the text that it renders."""
    wanted = {str(document.id) for document in standing if not _is_translation(document)}
    return (report for (_, new), report in site.reports.items() if new in wanted)


def _ordered(found: Iterable[Finding]) -> tuple[Finding, ...]:
    from noticepress.findings.checks import ordered  # noqa: PLC0415

    return ordered(found)
