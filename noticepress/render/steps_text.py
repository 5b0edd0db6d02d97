"""The steps of a series of versions, for a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from noticepress.messages import say
from noticepress.model.change import ChangeReport
from noticepress.model.message import msg

from . import report_words
from .views import names
from .words import Words


def steps_text(steps: Iterable[tuple[str, str, ChangeReport]], lang: str) -> str:
    """Two lines for each step: names and significance, then counts and duties; oldest first."""
    rows = [line for step in steps for line in _step(*step, lang)]
    return "\n".join(rows or [say(msg("One version only: no step to show."), lang)]) + "\n"


def _step(old: str, new: str, report: ChangeReport, lang: str) -> Iterator[str]:
    yield f"{old} → {new}  {names.significance(report.verdict.significance, Words(lang))}"
    counts = msg(
        "{major} major, {minor} minor, {cosmetic} cleared; {reviewed} reviewed",
        major=sum(row.significance == "major" for row in report.changes),
        minor=sum(row.significance == "minor" for row in report.changes),
        cosmetic=len(report.cleared),
        reviewed=sum(row.review is not None for row in report.changes),
    )
    duties = dict.fromkeys(owed.duty for owed in report.verdict.duties)
    yield " · ".join(
        ["  " + say(counts, lang), *(say(report_words.duty_name(duty), lang) for duty in duties)]
    )
