"""The change report as one self-contained page: nothing is loaded, no script, style allowed by its hash."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from hashlib import sha256

from noticepress.messages import say
from noticepress.model.change import ChangeReport, ClearedChange, DutyOwed, FactChange, Ground, JudgedChange
from noticepress.model.message import msg
from noticepress.model.notice import Document

from . import report_words
from .plan_words import PlanPart, plan_parts
from .theme import find_theme
from .views import names
from .views.text import Run, edited
from .words import Words, html_lang


def report_html(report: ChangeReport, lang: str) -> str:
    """The page, with its interface in the message language ``lang``."""
    theme, style = find_theme(), _style()
    values = {
        "lang": html_lang(lang),
        "style": style,
        "style_hash": b64encode(sha256(style.encode()).digest()).decode(),
        "page": _page(report, Words(lang)),
    }
    return theme.render("report.html", lang, values).decode()


@dataclass(frozen=True, slots=True, kw_only=True)
class _VersionView:
    name: str
    path: str
    sha256: str
    updated: str
    effective: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _DutyView:
    duty: str
    ground: str
    because: tuple[tuple[str, str], ...]
    """Rule id and name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _GroundView:
    rule: str
    name: str
    duty: str
    basis: str
    unverified: bool
    trigger: str
    clause: str
    lines: str
    quote: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _FactView:
    kind: str
    old: str
    new: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _RowView:
    anchor: str
    grade: str
    grade_name: str
    is_open: bool
    ops: str
    old_place: str
    new_place: str
    topics: str
    explanation: str
    direction: str
    redline: tuple[Run, ...]
    old_text: str
    new_text: str
    facts: tuple[_FactView, ...]
    grounds: tuple[_GroundView, ...]
    questions: tuple[str, ...]
    match: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _ClearedView:
    rule: str
    name: str
    ops: str
    place: str
    redline: tuple[Run, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _PageView:
    title: str
    text_lang: str
    old: _VersionView
    new: _VersionView
    grade: str
    grade_name: str
    counts: str
    duties: tuple[_DutyView, ...]
    plan: tuple[PlanPart, ...]
    warnings: tuple[str, ...]
    questions: tuple[str, ...]
    notes: tuple[str, ...]
    rows: tuple[_RowView, ...]
    cleared: tuple[_ClearedView, ...]
    full: tuple[tuple[str, str, bool], ...]
    """Clause of the older and of the newer version, and whether they are equal."""
    method: str
    disclaimer: str


def _page(report: ChangeReport, words: Words) -> _PageView:
    old, new, verdict = report.comparison.old, report.comparison.new, report.verdict
    return _PageView(
        title=words.say(msg("Change report: {title}", title=new.version.title)),
        text_lang=html_lang(new.id.lang or words.lang),
        old=_version(old, words),
        new=_version(new, words),
        grade=verdict.significance,
        grade_name=names.significance(verdict.significance, words),
        counts=words.say(report_words.counts(report)),
        duties=tuple(_duty(owed, words) for owed in verdict.duties),
        plan=plan_parts(report, words.lang),
        notes=tuple(words.say(note) for note in verdict.notes),
        warnings=tuple(words.say(warning) for warning in report.plan.warnings),
        questions=tuple(words.say(question) for question in report.plan.questions),
        rows=tuple(_row(row, report, words) for row in report.changes),
        cleared=tuple(_cleared(row, words) for row in report.cleared),
        full=tuple(_side_by_side(old, new)),
        method=words.say(report_words.method(report)),
        disclaimer=words.say(report_words.DISCLAIMER),
    )


def _version(document: Document, words: Words) -> _VersionView:
    source = document.version.source
    return _VersionView(
        name=str(document.id) if document.id.vendor else document.version.title,
        path=source.path,
        sha256=source.sha256,
        updated=words.day(document.updated) if document.updated else "",
        effective=words.day(document.effective) if document.effective else "",
    )


def _duty(owed: DutyOwed, words: Words) -> _DutyView:
    return _DutyView(
        duty=words.say(report_words.duty_name(owed.duty)),
        ground=words.say(report_words.regime_name(owed.ground)),
        because=tuple((rule, words.say(report_words.rule_name(rule))) for rule in owed.because),
    )


def _row(row: JudgedChange, report: ChangeReport, words: Words) -> _RowView:
    change = row.change
    matched = msg("Match {confidence}: {reason}", confidence=change.confidence, reason=change.reason)
    return _RowView(
        anchor=f"c-{change.id}",
        grade=row.significance,
        grade_name=names.significance(row.significance, words),
        is_open=row.state == "open",
        ops=words.listing(names.op(op, words) for op in change.ops),
        old_place=report_words.place(change.old),
        new_place=report_words.place(change.new),
        topics=words.listing(words.say(report_words.topic_name(topic)) for topic in change.topics[:3]),
        explanation=words.say(row.explanation),
        direction=words.say(report_words.DIRECTIONS[row.direction]),
        redline=edited(change.edits),
        old_text=change.old_text,
        new_text=change.new_text,
        facts=tuple(_fact(fact, words) for fact in change.facts),
        grounds=tuple(_ground(ground, report, words) for ground in row.grounds),
        questions=tuple(words.say(question) for question in row.questions),
        match=words.say(matched),
    )


def _fact(change: FactChange, words: Words) -> _FactView:
    return _FactView(
        kind=names.fact_kind(change.kind, words),
        old=change.old.quote if change.old else "",
        new=change.new.quote if change.new else "",
    )


def _ground(ground: Ground, report: ChangeReport, words: Words) -> _GroundView:
    return _GroundView(
        rule=ground.rule,
        name=words.say(report_words.rule_name(ground.rule)),
        duty=words.say(report_words.duty_name(ground.duty)),
        basis=say(ground.cite or report_words.regime_name(ground.ground), words.lang),
        unverified=ground.cite is not None and not ground.verified,
        trigger=ground.trigger,
        clause=ground.clause or "",
        lines=report_words.line_range(ground.lines) if ground.lines else "",
        quote=report_words.quoted_clause(report, ground.clause) if ground.clause else "",
    )


def _cleared(row: ClearedChange, words: Words) -> _ClearedView:
    places = (report_words.place(row.change.old), report_words.place(row.change.new))
    return _ClearedView(
        rule=row.rule,
        name=words.say(report_words.rule_name(row.rule)),
        ops=words.listing(names.op(op, words) for op in row.change.ops),
        place=" → ".join(place for place in places if place),
        redline=edited(row.change.edits),
    )


def _side_by_side(old: Document, new: Document) -> Iterator[tuple[str, str, bool]]:
    """Both texts whole, clause by clause; where they differ, what stands on each side."""
    from difflib import SequenceMatcher  # noqa: PLC0415

    left, right = list(_clauses(old)), list(_clauses(new))
    for tag, low, high, start, end in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        if tag == "equal":
            yield from ((text, text, True) for text in left[low:high])
        else:
            yield "\n".join(left[low:high]), "\n".join(right[start:end]), False


def _clauses(document: Document) -> Iterator[str]:
    for clause in document.version.walk():
        parts: Iterable[str] = (clause.label or "", clause.title or "", clause.text)
        text = " ".join(part for part in parts if part)
        if text:
            yield text


@cache
def _style() -> str:
    """The style sheet of the report, from the most special theme folder that has one."""
    found = (folder / "templates" / "report.css" for folder in find_theme().folders)
    return next(path for path in found if path.is_file()).read_text("utf-8")
