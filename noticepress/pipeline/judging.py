"""The steps of each edition's history, judged: from the cache where nothing under them changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from itertools import pairwise

from msgspec import Struct

from noticepress.model.change import ChangeReport
from noticepress.model.notice import Document, Notice
from noticepress.model.plan import Circumstances
from noticepress.model.review import Reviews
from noticepress.store.cache import Cache, key_of

from .comparing import report
from .planning import planned
from .remembering import program_stamp, state_of
from .reviewing import reviewed
from .workers import spread


def reports(
    notices: Sequence[Notice], decisions: Mapping[str, Reviews], today: date, remembered: Cache, jobs: int
) -> Mapping[tuple[str, str], ChangeReport]:
    """Old and new version (as ``str(VersionId)``) → the report with the decisions on it.

    ``decisions`` are those on each notice, by ``vendor/notice``; ``jobs`` is how many processes judge.
    """
    steps = [_Step(old, new, notice) for notice in notices for old, new in _pairs(notice)]
    unknown = [step for step in steps if not remembered.holds(step.key)]
    for _ in spread(partial(_remember, remembered), unknown, jobs):
        pass
    return {
        (str(step.old.id), str(step.new.id)): planned(
            reviewed(_judged(step, remembered), decisions[step.notice.name]),
            Circumstances(today=today, lead_days=step.notice.lead_days),
        )
        for step in steps
    }


class _Step(Struct, frozen=True):
    old: Document
    new: Document
    notice: Notice

    @property
    def key(self) -> str:
        return key_of(program_stamp(), "report", state_of(self.old), state_of(self.new), repr(self.chosen))

    @property
    def chosen(self) -> tuple[tuple[str, ...], int | None]:
        return self.notice.vendor.regimes, self.notice.lead_days


def _pairs(notice: Notice) -> Iterator[tuple[Document, Document]]:
    for edition in notice.editions.values():
        yield from pairwise(edition.versions)


def _remember(remembered: Cache, step: _Step) -> None:
    """What another process judged comes back through the cache, without the texts."""
    _judged(step, remembered)


def _judged(step: _Step, remembered: Cache) -> ChangeReport:
    """Without decisions and plan: those change while the texts do not."""
    sides = (step.old, step.new)
    known = remembered.get(step.key, ChangeReport, apart=sides)
    if known is None:
        known = report(*sides, *step.chosen)
        remembered.put(step.key, known, apart=sides)
    return known
