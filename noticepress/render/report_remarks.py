"""What the report says of a step and of each row, as the lines of comments beside the text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from noticepress.messages import say
from noticepress.model.change import ChangeReport, Ground, JudgedChange
from noticepress.model.message import msg

from . import report_words
from .decision_words import decisions
from .plan_words import plan_lines
from .views import names
from .words import Words


def on_the_whole(report: ChangeReport, lang: str) -> Iterator[str]:
    """Verdict, duties, notice plan, what was cleared by which rule, versions and method."""
    grade = names.significance(report.verdict.significance, Words(lang))
    yield say(msg("Verdict: {significance}", significance=grade), lang)
    yield say(report_words.counts(report), lang)
    for owed in report.verdict.duties:
        duty, ground = report_words.duty_name(owed.duty), report_words.regime_name(owed.ground)
        about = f"{say(duty, lang)} — {say(ground, lang)}"
        yield "► " + say(msg("{about}: {details}", about=about, details=", ".join(owed.because)), lang)
    yield from plan_lines(report, lang)
    yield from (say(note, lang) for note in report.verdict.notes)
    for rule, count in sorted(Counter(row.rule for row in report.cleared).items()):
        name = report_words.rule_name(rule)
        yield say(msg("Cleared by {rule} ({name}): {count}", rule=rule, name=name, count=count), lang)
    yield from (say(line, lang) for line in report_words.head(report))
    yield say(report_words.DISCLAIMER, lang)


def on_row(row: JudgedChange, report: ChangeReport, lang: str) -> Iterator[str]:
    """Significance, explanation, grounds, questions, and the person's decision."""
    ops = ", ".join(names.op(op, Words(lang)) for op in row.change.ops)
    parts = [
        names.significance(row.significance, Words(lang)),
        ops,
        say(report_words.DIRECTIONS[row.direction], lang),
    ]
    yield " · ".join([*parts, f"#{row.change.id}"])
    yield say(row.explanation, lang)
    yield from (line for ground in row.grounds for line in _ground(ground, report, lang))
    yield from (f"? {say(question, lang)}" for question in row.questions)
    yield from report_words.other_editions(row, lang)
    yield from decisions(row, lang)


def _ground(ground: Ground, report: ChangeReport, lang: str) -> Iterator[str]:
    yield report_words.rule_in_full(ground, lang)
    told = (report_words.set_off_by(ground), report_words.older_words(ground, report))
    yield from (f"  {say(line, lang)}" for line in told if line)
