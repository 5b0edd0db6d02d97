"""The number of a version as its site counts it, and whether one that a person sets rises above it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from noticepress.model.change import ChangeReport
from noticepress.model.finding import Problem, Severity
from noticepress.model.message import msg
from noticepress.model.notice import VersionId
from noticepress.model.plan import RevisionSet
from noticepress.model.review import Reviews

from .series import versions_of
from .stepping import steps_of

_FIRST = "1.0.0"


def not_higher(
    report: ChangeReport, made: RevisionSet, reviews: Reviews, site: Path | None
) -> Problem | None:
    """A warning where the number does not rise: consent tools would ask nobody. A step of form may stay."""
    before = _before(report, reviews, site, made.date)
    fallen = _parts(made.number) < _parts(before)
    if not fallen and (made.number != before or report.significance != "major"):
        return None
    return Problem(
        code="revision-not-higher",
        severity=Severity.WARNING,
        path="--revision",
        found=msg(
            "{number}, where the older version has {before}: consent tools ask anew only when the number "
            "rises",
            number=made.number,
            before=before,
        ),
        expected=msg("a number above {before}", before=before),
        hint=msg("Run it again with a higher --revision: that takes the place of this one."),
    )


def _before(report: ChangeReport, reviews: Reviews, site: Path | None, today: date) -> str:
    """The older version's number: of a version of a site counted from its first, else as it was last set."""
    old = report.comparison.old
    held = {(kept.old, kept.new): kept.set.number for kept in reviews.revisions}
    number = next((held[sides] for sides in reversed(held) if sides[1] == old.version.source.sha256), _FIRST)
    return _counted(old.id, held, site, today) or number if site and old.id.vendor else number


def _counted(id_: VersionId, held: dict[tuple[str, str], str], site: Path, today: date) -> str | None:
    from noticepress.render.revisions import counted_on  # noqa: PLC0415 - only where a number is set

    versions = versions_of(f"{id_.vendor}/{id_.notice}:{id_.lang}", site)
    names = [] if isinstance(versions, Problem) else [version.name for version in versions]
    if isinstance(versions, Problem) or id_.version not in names:
        return None
    steps = steps_of(versions[: names.index(id_.version) + 1], site, today)
    number = _FIRST
    for step in () if isinstance(steps, tuple) else steps:
        sides = step.old.sha256, step.new.sha256
        number = held.get(sides) or counted_on(number, step.significance)
    return number


def _parts(number: str) -> tuple[int, ...]:
    return tuple(map(int, number.split(".")))
