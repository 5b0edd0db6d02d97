"""Drafts that bear the name ``next``: from when they apply, and whether that day has come."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import PurePosixPath

from msgspec.structs import replace

from noticepress.model.finding import Problem, Severity
from noticepress.model.message import msg
from noticepress.model.notice import Document
from noticepress.model.when import NEXT, begins_on, has_come


def with_days(documents: Sequence[Document]) -> list[Document]:
    """The same, but a draft that translates another applies from that one's day where it states none."""
    drafts = {document.id: document for document in documents if document.id.version == NEXT}
    return [_dated(document, drafts.values()) for document in documents]


def _dated(document: Document, drafts: Iterable[Document]) -> Document:
    of = document.version.sidecar.translation_of
    if document.id.version != NEXT or of is None or document.effective:
        return document
    named = replace(document.id, lang=of.lang, version=of.version)
    day = next((draft.effective for draft in drafts if draft.id == named), None)
    sidecar = replace(document.version.sidecar, effective=day)
    return replace(document, version=replace(document.version, sidecar=sidecar)) if day else document


def overdue(documents: Iterable[Document], today: date) -> Iterator[Problem]:
    """Drafts whose day has come: they are shown as in force, though their address still ends in ``next``."""
    for document in documents:
        day, stated, path = begins_on(document), document.effective, document.version.source.path
        if day and has_come(document, today):
            yield _overdue(PurePosixPath(path), day)
        elif document.id.version == NEXT and day is None and stated and document.version.sidecar.announced:
            yield _left_over(path, stated, document.version.sidecar.announced)


def _overdue(path: PurePosixPath, day: date) -> Problem:
    return Problem(
        code="next-has-come",
        severity=Severity.WARNING,
        path=str(path),
        found=msg("a text named “next”, though the day that it was announced for has come: {day}", day=day),
        expected=msg("the name {name}: it is shown as in force", name=f"{day}{path.suffix}"),
        hint=msg(
            "Rename it and its sidecar to {name}. If it does not apply after all, put off its day "
            "(effective), or take out that it was announced.",
            name=str(day),
        ),
    )


def _left_over(path: str, stated: date, announced: date) -> Problem:
    return Problem(
        code="next-without-day",
        severity=Severity.WARNING,
        path=path,
        found=msg(
            "a text that says it applies from {stated}, before it was announced ({announced}): no page says "
            "from when it applies",
            stated=stated,
            announced=announced,
        ),
        expected=msg("a day of effect that is not before its announcement"),
        hint=msg("Mend the day in the text, or state it in the sidecar: effective = YYYY-MM-DD."),
    )
