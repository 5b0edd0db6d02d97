"""A series of versions → the judged step from each to the next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from pathlib import Path

from noticepress.model.change import ChangeReport
from noticepress.model.finding import Problem
from noticepress.model.notice import Document

from .comparing import report, site_choices
from .references import resolve
from .reviewing import filed, reviewed
from .series import Named


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """From one version of a series to the next, by the names in the listing."""

    old: str
    new: str
    report: ChangeReport


def steps_of(versions: tuple[Named, ...], site: Path | None, today: date) -> list[Step] | tuple[Problem, ...]:
    """The steps, oldest first; none where there is one version only."""
    read = [(version.name, resolve(version.reference, site, today)) for version in versions]
    problems = [problem for _, outcome in read if isinstance(outcome, tuple) for problem in outcome]
    if problems:
        return tuple(problems)
    documents = [(name, outcome) for name, outcome in read if not isinstance(outcome, tuple)]
    steps = list[Step]()
    for (old_name, old), (new_name, new) in pairwise(documents):
        judged = _judged(old, new, site)
        if isinstance(judged, tuple):
            return judged
        steps.append(Step(old=old_name, new=new_name, report=judged))
    return steps


def _judged(old: Document, new: Document, site: Path | None) -> ChangeReport | tuple[Problem, ...]:
    file = filed(site, old, new)
    if isinstance(file, tuple):
        return file
    return reviewed(report(old, new, *site_choices(site, old.id)), file.reviews)
