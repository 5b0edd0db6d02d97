"""A step from one version to the next, in short."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from .change import ChangeReport, Duty, Significance


class StepSide(Struct, frozen=True, kw_only=True):
    """One of its versions: what a listing calls it, and its source."""

    name: str
    path: str
    sha256: str


class Step(Struct, frozen=True, kw_only=True):
    """What a listing of many versions says of it."""

    old: StepSide
    new: StepSide
    significance: Significance | Literal["none"]
    """After what people decided; ``flagged`` is what the rules found."""
    flagged: Significance | Literal["none"]
    duties: tuple[Duty, ...]
    revision: str
    major: int
    minor: int
    cosmetic: int
    open: int
    reviewed: int


def in_short(old: str, new: str, report: ChangeReport) -> Step:
    """The step of a report; ``old`` and ``new`` are the names in the listing."""
    sides = [
        StepSide(name=name, path=document.version.source.path, sha256=document.version.source.sha256)
        for name, document in ((old, report.comparison.old), (new, report.comparison.new))
    ]
    return Step(
        old=sides[0],
        new=sides[1],
        significance=report.significance,
        flagged=report.verdict.significance,
        duties=tuple(dict.fromkeys(owed.duty for owed in report.plan.duties)),
        revision=report.plan.revision,
        major=sum(row.significance == "major" for row in report.changes),
        minor=sum(row.significance == "minor" for row in report.changes),
        cosmetic=len(report.cleared),
        open=report.verdict.open,
        reviewed=sum(row.review is not None for row in report.changes),
    )
