"""The steps of a series of versions, for a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from noticepress.messages import say
from noticepress.model.message import msg
from noticepress.model.step import Step

from . import report_words
from .views import names
from .words import Words


def steps_text(steps: Iterable[Step], lang: str) -> str:
    """Two lines for each step: names and significance, then counts and duties; oldest first."""
    rows = [line for step in steps for line in _step(step, lang)]
    return "\n".join(rows or [say(msg("One version only: no step to show."), lang)]) + "\n"


def _step(step: Step, lang: str) -> Iterator[str]:
    words = Words(lang)
    grade = names.significance(step.significance, words)
    if step.flagged != step.significance:
        flagged = names.significance(step.flagged, words)
        grade = say(msg("{grade} (flagged: {flagged})", grade=grade, flagged=flagged), lang)
    yield f"{step.old.name} → {step.new.name}  {grade}"
    counts = msg(
        "{major} major, {minor} minor, {cosmetic} cleared; {reviewed} reviewed",
        major=step.major,
        minor=step.minor,
        cosmetic=step.cosmetic,
        reviewed=step.reviewed,
    )
    duties = (say(report_words.duty_name(duty), lang) for duty in step.duties)
    yield " · ".join(["  " + say(counts, lang), *duties])
