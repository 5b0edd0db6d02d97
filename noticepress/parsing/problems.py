"""What an author should know about a source that could be read all the same."""

from __future__ import annotations

from collections.abc import Sequence

from noticepress.model.finding import Problem, Severity
from noticepress.model.message import msg
from noticepress.model.source import Source

from .unit import Unit


def problems_of(source: Source, units: Sequence[Unit]) -> tuple[Problem, ...]:
    """Warnings about structure."""
    if any(unit.heading and unit.is_text for unit in units) or not any(unit.is_text for unit in units):
        return ()
    return (
        Problem(
            code="no-heading",
            severity=Severity.WARNING,
            path=source.path,
            found=msg("no heading in the whole notice, which is published as paragraphs"),
            expected=msg("sections with headings, numbered or not"),
            hint=msg("If it has headings, put each on a line of its own."),
        ),
    )
