"""The same step in a notice's other languages: which versions answer, laid against those judged."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

from noticepress.model.alignment import Alignment
from noticepress.model.change import ChangeReport
from noticepress.model.edition_step import EditionStep
from noticepress.model.notice import Document
from noticepress.model.plan import EditionState
from noticepress.model.when import version_date, version_order
from noticepress.store.cache import Cache
from noticepress.store.place import memory_of

from .laying import laid

Editions = Mapping[str, Sequence[Document]]
"""By language: versions, oldest first."""


def with_editions(
    report: ChangeReport, root: Path, others: Editions
) -> tuple[ChangeReport, tuple[EditionState, ...]]:
    """The report with what became of each row in ``others``, and of each of them as a whole."""
    from noticepress.findings.editions import with_editions as told  # noqa: PLC0415 - outside a site none is

    steps = [_step(report, root, lang, versions) for lang, versions in others.items()]
    return told(report, steps)


def other_editions(root: Path, document: Document) -> Editions:
    """The notice of ``document`` in all other languages of the site; what cannot be read is left out."""
    from noticepress.sources import discover  # noqa: PLC0415

    from .documents import read_found  # noqa: PLC0415

    ours, memory = document.id, Cache(memory_of(root) / "cache")
    files = [
        found
        for found in discover(root).files
        if (found.id.vendor, found.id.notice) == (ours.vendor, ours.notice) and found.id.lang != ours.lang
    ]
    found = dict[str, list[Document]]()
    for file in sorted(files, key=lambda file: (file.id.lang, version_order(file.id.version))):
        read = read_found(root, file, memory)
        if isinstance(read, Document):
            found.setdefault(file.id.lang, []).append(read)
    return found


def _step(report: ChangeReport, root: Path, lang: str, versions: Sequence[Document]) -> EditionStep:
    from noticepress.history import compare  # noqa: PLC0415

    old, new = report.comparison.old, report.comparison.new
    before, after = answering(old, versions), answering(new, versions)
    renders = after is not None and _renders(new, after)
    if renders and before is after:  # what is told to render the newer version never said the older one
        before = None
    begins = before is None and after is not None and _begins_with(new, after)
    changed = before and after and before is not after
    return EditionStep(
        lang=lang,
        version=after.id.version if after else None,
        before=_laid(root, old, before),
        after=_laid(root, new, after),
        comparison=compare(before, after) if changed and before and after else None,
        renders_newer=renders or begins,
    )


def _renders(ours: Document, theirs: Document) -> bool:
    """One is told to be the translation of the other, by the bytes that were translated."""
    return _translates(theirs, ours) or _translates(ours, theirs)


def _translates(translation: Document, original: Document) -> bool:
    of = translation.version.sidecar.translation_of
    return bool(of and of.lang == original.id.lang and of.sha256 == original.version.source.sha256)


def _begins_with(ours: Document, theirs: Document) -> bool:
    """The first text of an edition bears our version's name, and is not told to render another."""
    of = theirs.version.sidecar.translation_of
    return theirs.id.version == ours.id.version and (of is None or of.lang != ours.id.lang)


def _laid(root: Path, ours: Document, theirs: Document | None) -> Alignment | None:
    return laid(root, ours, theirs) if theirs else None


def answering(document: Document, versions: Sequence[Document]) -> Document | None:
    """The version that is told to be the same, else of the same name, else in force on the same day.

    None where the edition begins later.
    """
    return next(_answering(document, versions), None)


def _answering(document: Document, versions: Sequence[Document]) -> Iterator[Document]:
    ours = document.id
    translated = document.version.sidecar.translation_of
    yield from (theirs for theirs in versions if _renders(document, theirs))
    if translated:
        named = translated.lang, translated.version
        yield from (theirs for theirs in versions if (theirs.id.lang, theirs.id.version) == named)
    yield from (theirs for theirs in versions if theirs.id.version == ours.version)
    day = version_date(ours.version) or (date.max if ours.version == "next" else date.min)
    yield from (t for t in reversed(versions) if (version_date(t.id.version) or date.min) <= day)
