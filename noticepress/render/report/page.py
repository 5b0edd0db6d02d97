"""The whole report as one page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from noticepress.law import change_rules
from noticepress.model.announcement import Draft
from noticepress.model.change import ChangeReport, DutyOwed
from noticepress.model.finding import Finding
from noticepress.model.message import Message, msg
from noticepress.model.notice import Document
from noticepress.render import report_words
from noticepress.render.announcement import announcements
from noticepress.render.announcement.printed import NOTHING_ACCEPTED, heading, left_out, length
from noticepress.render.findings_text import SEVERITIES
from noticepress.render.plan_words import PlanPart, plan_parts
from noticepress.render.views import names
from noticepress.render.words import Words, html_lang

from .rows import ClearedView, RowView, cleared_views, row_views
from .sides import ClauseView, FacingView, facing, unmatched

_DRAFTED = ("zh", "en")


class VersionView(Struct, frozen=True, kw_only=True):
    """One of the two versions: what it is and how to know it again. Dates are empty where none is known."""

    name: str
    path: str
    sha256: str
    media_type: str
    encoding: str
    updated: str
    effective: str
    announced: str
    captured: str
    lang: str


class DutyView(Struct, frozen=True, kw_only=True):
    """A duty of the step as a whole."""

    duty: str
    ground: str
    because: tuple[tuple[str, str], ...]
    """Rule id and name."""


class DraftView(Struct, frozen=True, kw_only=True):
    """A draft announcement."""

    heading: str
    length: str
    draft: Draft
    lang: str


class CheckedView(Struct, frozen=True, kw_only=True):
    """What a check found in the newer text."""

    code: str
    severity: str
    lines: str
    said: str


class PageView(Struct, frozen=True, kw_only=True):
    """All that ``report.html`` shows, in its order."""

    title: str
    old: VersionView
    new: VersionView
    grade: str
    grade_name: str
    counts: str
    reviewed: str
    duties: tuple[DutyView, ...]
    warnings: tuple[str, ...]
    plan: tuple[PlanPart, ...]
    questions: tuple[str, ...]
    rows: tuple[RowView, ...]
    cleared: tuple[ClearedView, ...]
    old_only: tuple[ClauseView, ...]
    new_only: tuple[ClauseView, ...]
    drafts: tuple[DraftView, ...]
    drafts_note: tuple[str, ...]
    checked: tuple[CheckedView, ...]
    full: tuple[FacingView, ...]
    method: tuple[str, ...]
    signatures: tuple[str, ...]
    disclaimer: str


def page_view(
    report: ChangeReport, words: Words, signatures: tuple[Message, ...], findings: tuple[Finding, ...]
) -> PageView:
    """The page in the language of ``words``."""
    verdict, comparison = report.verdict, report.comparison
    old_only, new_only = unmatched(comparison)
    drafts = tuple(view for lang in _DRAFTED for view in _drafts(announcements(report, lang), words))
    note = [] if drafts or not report.changes else [NOTHING_ACCEPTED]
    return PageView(
        title=words.say(msg("Change report: {title}", title=_title(report))),
        old=_version(comparison.old, words),
        new=_version(comparison.new, words),
        grade=verdict.significance,
        grade_name=names.significance(verdict.significance, words),
        counts=words.say(report_words.counts(report)),
        reviewed=words.say(report_words.decided(report)) if report.changes else "",
        duties=tuple(_duty(owed, words) for owed in verdict.duties),
        warnings=tuple(words.say(said) for said in (*verdict.notes, *report.plan.warnings)),
        plan=plan_parts(report, words.lang),
        questions=tuple(words.say(question) for question in report.plan.questions),
        rows=row_views(report, words),
        cleared=cleared_views(report, words),
        old_only=old_only,
        new_only=new_only,
        drafts=drafts,
        drafts_note=tuple(words.say(line) for line in (*note, *left_out(report))),
        checked=tuple(_checked(finding, words) for finding in findings),
        full=facing(report),
        method=tuple(words.say(line) for line in _method(report)),
        signatures=tuple(words.say(line) for line in signatures),
        disclaimer=words.say(report_words.DISCLAIMER),
    )


def _title(report: ChangeReport) -> str:
    """As the site calls the notice in the text's language; else as the text is headed."""
    new, publisher = report.comparison.new, report.plan.circumstances.publisher
    titles = dict(publisher.title) if publisher else {}
    return titles.get(new.id.lang) or titles.get(new.id.lang.partition("-")[0]) or new.version.title


def _version(document: Document, words: Words) -> VersionView:
    source, sidecar = document.version.source, document.version.sidecar
    days = (document.updated, document.effective, sidecar.announced, sidecar.captured)
    updated, effective, announced, captured = (words.day(day) if day else "" for day in days)
    return VersionView(
        name=str(document.id) if document.id.vendor else document.version.title,
        path=source.path,
        sha256=source.sha256,
        media_type=source.media_type,
        encoding=source.encoding,
        updated=updated,
        effective=effective,
        announced=announced,
        captured=captured,
        lang=html_lang(document.id.lang or words.lang),
    )


def _duty(owed: DutyOwed, words: Words) -> DutyView:
    return DutyView(
        duty=words.say(report_words.duty_name(owed.duty)),
        ground=words.say(report_words.regime_name(owed.ground)),
        because=tuple((rule, words.say(report_words.rule_name(rule))) for rule in owed.because),
    )


def _checked(finding: Finding, words: Words) -> CheckedView:
    return CheckedView(
        code=finding.code,
        severity=words.say(SEVERITIES[finding.severity]),
        lines=report_words.line_range(finding.lines),
        said=words.say(finding.message),
    )


def _drafts(drafts: Iterable[Draft], words: Words) -> Iterator[DraftView]:
    """Channels that are told the same words stand together."""
    same = dict[tuple[str, str], list[Draft]]()
    for draft in drafts:
        same.setdefault((draft.title, draft.body), []).append(draft)
    for held in same.values():
        yield DraftView(
            heading=words.listing(heading(draft, words.lang) for draft in held),
            length=length(held[0], words.lang),
            draft=held[0],
            lang=html_lang(held[0].lang),
        )


def _method(report: ChangeReport) -> tuple[Message, ...]:
    from noticepress import __version__  # noqa: PLC0415

    return (
        report_words.method(report),
        msg(
            "Made by {program}, rule set {rules}; regimes: {regimes} ({chosen}).",
            program=f"noticepress {__version__}",
            rules=change_rules().version,
            regimes=report_words.regime_names(report),
            chosen=report_words.regimes_chosen(report),
        ),
        msg(
            "Rows that a rule cleared are listed with the rule; what could not be matched or decided stands "
            "as an open row, never among those."
        ),
    )
