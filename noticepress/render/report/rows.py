"""A row of the report: all that a reviewer needs to decide on one change."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from noticepress.law import told, told_apart
from noticepress.messages import shown
from noticepress.model.change import ChangeReport, ClauseRef, ClearedChange, FactChange, JudgedChange
from noticepress.model.message import Sentence, msg
from noticepress.render import report_words
from noticepress.render.cells import Bounds, bounds, celled
from noticepress.render.decision_words import decisions
from noticepress.render.views import names
from noticepress.render.views.clause_names import ClauseNames
from noticepress.render.views.step import clause_names
from noticepress.render.views.text import Run, edited
from noticepress.render.words import Words, html_lang

from .grounds import GroundsView, grounds


class FactView(Struct, frozen=True, kw_only=True):
    """A fact in clear, beside the redline: normalised, and as printed where that differs."""

    kind: str
    old: str
    new: str
    printed: str


class SaidView(Struct, frozen=True, kw_only=True):
    """A sentence and the language it stands in."""

    text: str
    lang: str


class RowView(Struct, frozen=True, kw_only=True):
    """One change."""

    id: str
    anchor: str
    grade: str
    grade_name: str
    is_open: bool
    ops: str
    old_place: str
    new_place: str
    topics: str
    explanation: tuple[SaidView, ...]
    """In the report's language, then in the other one."""
    direction: str
    redline: tuple[Run, ...]
    facts: tuple[FactView, ...]
    grounds: tuple[GroundsView, ...]
    duty: str
    """The strongest of its duties; empty where no rule was set off."""
    other_edition: str
    other_state: str
    questions: tuple[str, ...]
    match: str
    """Confidence and why these clauses were laid against each other."""
    origin: str
    decisions: tuple[str, ...]


class ClearedView(Struct, frozen=True, kw_only=True):
    """A change that a rule cleared."""

    rule: str
    name: str
    ops: str
    place: str
    redline: tuple[Run, ...]


_Known = tuple[tuple[ClauseNames, ClauseNames], Bounds]
"""What the clauses of both versions are called, and where the cells of rows begin."""


def row_views(report: ChangeReport, words: Words) -> tuple[RowView, ...]:
    """The rows in the language of ``words``."""
    called, cells = clause_names(report), bounds(report)
    return tuple(_row(row, report, (called, cells), words) for row in report.changes)


def _row(
    row: JudgedChange,
    report: ChangeReport,
    known: tuple[tuple[ClauseNames, ClauseNames], Bounds],
    words: Words,
) -> RowView:
    change, ((old, new), cells) = row.change, known
    return RowView(
        id=change.id,
        anchor=f"c-{change.id}",
        grade=row.significance,
        grade_name=names.significance(row.significance, words),
        is_open=row.state == "open",
        ops=words.listing(names.op(op, words) for op in change.ops),
        old_place=_place(change.old, old),
        new_place=_place(change.new, new),
        topics=" · ".join(words.say(report_words.topic_name(topic)) for topic in change.topics[:3]),
        explanation=_in_both(row.explanation, words),
        direction=words.say(report_words.DIRECTIONS[row.direction]),
        redline=edited(celled(change, cells)),
        facts=tuple(dict.fromkeys(_fact(f, words) for f in change.facts if f.kind != "modality")),
        grounds=grounds(row.grounds, report, words),
        duty=report_words.strongest(row, words.lang),
        other_edition=" · ".join(report_words.other_editions(row, words.lang)),
        other_state=row.other_edition.state if row.other_edition else "",
        questions=tuple(words.say(question) for question in row.questions),
        match=words.say(msg("{about}: {details}", about=change.confidence, details=change.reason)),
        origin=words.say(_EXTRACTED) if change.origin == "extraction" else "",
        decisions=tuple(decisions(row, words.lang)),
    )


_EXTRACTED = msg("Only the reading of the file changed, not the publisher's text.")


def cleared_views(report: ChangeReport, words: Words) -> tuple[ClearedView, ...]:
    """The cleared changes, each with the rule that cleared it."""
    cells = bounds(report)
    return tuple(_cleared(row, cells, words) for row in report.cleared)


def _cleared(row: ClearedChange, cells: Bounds, words: Words) -> ClearedView:
    places = (report_words.place(row.change.old), report_words.place(row.change.new))
    return ClearedView(
        rule=row.rule,
        name=words.say(report_words.rule_name(row.rule)),
        ops=words.listing(names.op(op, words) for op in row.change.ops),
        place=" → ".join(place for place in places if place),
        redline=edited(celled(row.change, cells)),
    )


def _place(refs: Sequence[ClauseRef], called: ClauseNames) -> str:
    """Numbers and headings, else first words; then the lines of the file."""
    if not refs:
        return ""
    named = called.list(ref.id for ref in refs)
    first, last = min(ref.lines[0] for ref in refs), max(ref.lines[1] for ref in refs)
    return f"{named} ({report_words.line_range((first, last))})"


def _in_both(sentence: Sentence, words: Words) -> tuple[SaidView, ...]:
    """A report goes to readers of both languages; where they say the same words, once."""
    langs = (words.lang, *(lang for lang in ("zh", "en") if lang != words.lang.partition("-")[0]))
    said = {Words(lang).say(sentence): lang for lang in reversed(langs)}
    return tuple(SaidView(text=text, lang=html_lang(lang)) for text, lang in reversed(said.items()))


def _fact(change: FactChange, words: Words) -> FactView:
    old, new = _values(change, words)
    printed = " → ".join(side.quote for side in (change.old, change.new) if side)
    return FactView(
        kind=names.fact_kind(change.kind, words),
        old=old,
        new=new,
        printed="" if printed == " → ".join(filter(None, (old, new))) else printed,
    )


def _values(change: FactChange, words: Words) -> tuple[str, str]:
    if change.old and change.new:
        old, new = told_apart(change.old, change.new)
        return shown(old, words.lang), shown(new, words.lang)
    old, new = (shown(told(side), words.lang) if side else "" for side in (change.old, change.new))
    return old, new
