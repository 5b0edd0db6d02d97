"""The steps of each edition's history, judged: from the cache where nothing under them changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from itertools import pairwise

from noticepress.model.change import ChangeReport
from noticepress.model.notice import Document, Notice
from noticepress.model.plan import Circumstances
from noticepress.model.review import Reviews
from noticepress.store.cache import Cache, key_of

from .comparing import report
from .planning import planned
from .remembering import program_stamp, state_of
from .reviewing import reviewed


def reports(
    notices: Iterable[Notice], decisions: Mapping[str, Reviews], today: date, remembered: Cache
) -> Mapping[tuple[str, str], ChangeReport]:
    """Old and new version (as ``str(VersionId)``) → the report with the decisions on it.

    ``decisions`` are those on each notice, by ``vendor/notice``.
    """
    return {
        (str(old.id), str(new.id)): planned(
            reviewed(_judged(old, new, notice, remembered), decisions[notice.name]),
            Circumstances(today=today, lead_days=notice.lead_days),
        )
        for notice in notices
        for edition in notice.editions.values()
        for old, new in pairwise(edition.versions)
    }


def _judged(old: Document, new: Document, notice: Notice, remembered: Cache) -> ChangeReport:
    """Without decisions and plan: those change while the texts do not."""
    chosen = (notice.vendor.regimes, notice.lead_days)
    key = key_of(program_stamp(), "report", state_of(old), state_of(new), repr(chosen))
    known = remembered.get(key, ChangeReport, apart=(old, new))
    if known is None:
        known = report(old, new, *chosen)
        remembered.put(key, known, apart=(old, new))
    return known
