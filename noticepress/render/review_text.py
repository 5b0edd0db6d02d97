"""The rows of a report with what people decided on them, for a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from noticepress.messages import say
from noticepress.model.change import ChangeReport, JudgedChange
from noticepress.model.message import Message, msg

from . import report_words
from .cells import Bounds, bounds, celled
from .decision_words import decisions
from .report_text import redline
from .views import names
from .words import Words


def review_text(
    report: ChangeReport, shown: Sequence[JudgedChange], signatures: Sequence[Message], lang: str
) -> str:
    """The rows of ``report`` to be shown, then what is still to do in all of it, then the signatures."""
    cells = bounds(report)
    rows = [line for row in shown for line in (*_row(row, cells, lang), "")]
    return "\n".join([*rows, *_outlook(report, lang), *(say(line, lang) for line in signatures)]) + "\n"


def _row(row: JudgedChange, cells: Bounds, lang: str) -> Iterator[str]:
    change = row.change
    grade = names.significance(row.significance, Words(lang))
    state = f" · {names.significance('open', Words(lang))}" if row.state == "open" else ""
    ops = ", ".join(names.op(op, Words(lang)) for op in change.ops)
    places = (report_words.place(change.old), report_words.place(change.new))
    where = " → ".join(place for place in places if place)
    yield f"#{change.id}  {grade}{state} · {ops} · {where}"
    yield from (f"   {line}" for line in redline(celled(change, cells)).split("\n"))
    yield f"   {say(row.explanation, lang)}"
    yield from (f"   ? {say(question, lang)}" for question in row.questions)
    yield from (f"   {line}" for line in decisions(row, lang))


def _outlook(report: ChangeReport, lang: str) -> Iterator[str]:
    if not report.changes:
        yield say(msg("Nothing to decide on: no change, or all of them cleared by rules."), lang)
        return
    yield say(report_words.decided(report), lang)
