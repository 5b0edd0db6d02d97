"""What happened to a notice: a version was announced, or took effect."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import Literal

from msgspec import Struct

from noticepress.model.change import ChangeReport
from noticepress.model.notice import Document, Edition, Notice
from noticepress.model.site import Site
from noticepress.model.when import NEXT, applies_from
from noticepress.render.views.history import report_of
from noticepress.render.views.standing import state_of

EventKind = Literal["announced", "in_force"]


class Event(Struct, frozen=True, kw_only=True):
    """One event of one version."""

    notice: Notice
    document: Document
    before: Document | None
    report: ChangeReport | None
    """What was judged of the step to this version; None for the first, and where nothing was compared."""
    kind: EventKind
    day: date
    """When it happened, by the dates that the text or its keeper states."""
    applies: date | None
    """From when the version applies."""

    @property
    def updated(self) -> date:
        """When what is told of it last changed: its day, or the day on which a row was decided on since."""
        rows = self.report.changes if self.report else ()
        return max((self.day, *(row.review.date for row in rows if row.review)))

    @property
    def name(self) -> str:
        """The version's lasting name: a draft is filed under its effective date once it is in force."""
        name = self.document.id.version
        return str(self.applies) if name == NEXT and self.applies else name


def events_of(site: Site, notice: Notice, edition: Edition) -> Iterator[Event]:
    """Those of an edition, oldest first.

    A version without any date has none: when it was published is not known, and the day of the build would
    be untrue.
    """
    for before, document in pairwise((None, *edition.versions)):
        if document is None:
            continue
        report = report_of(site, before, document) if before else None
        for kind, day in _days(document, edition, site.today):
            yield Event(
                notice=notice,
                document=document,
                before=before,
                report=report,
                kind=kind,
                day=day,
                applies=applies_from(document),
            )


def _days(document: Document, edition: Edition, today: date) -> Iterator[tuple[EventKind, date]]:
    side, applies = document.version.sidecar, applies_from(document)
    known = document.updated or side.captured
    state = state_of(document, edition, today)
    if state == "announced":
        day = side.announced or known or applies
        if day:
            yield "announced", day
    elif state != "draft":
        if side.announced and applies and side.announced < applies:
            yield "announced", side.announced
        day = applies or known
        if day:
            yield "in_force", day
