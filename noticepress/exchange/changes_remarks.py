"""The rows of a change report as remarks on places in the sources, for code scanning and annotations."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from noticepress.law import change_rules
from noticepress.model.change import OWN, ChangeReport, ClauseRef, Ground, JudgedChange
from noticepress.model.finding import Severity
from noticepress.model.message import DataText, Message, msg
from noticepress.model.notice import Document

from .remark import Place, Remark, RemarkRule

_UNJUDGED = RemarkRule(
    id="change",
    name="changed-text",
    title=msg("no rule was set off"),
    about=msg("The text changed; no rule was set off."),
    severity=Severity.INFO,
)
_GRADES = {"major": msg("Major"), "minor": msg("Minor")}


def changes_remarks(report: ChangeReport) -> tuple[Remark, ...]:
    """One a row, under the rule with the strongest duty; a row that is decided on is settled.

    Major rows and open ones are warnings, others notes: a flag is no fault. What a rule cleared is none.
    """
    return tuple(_remark(row, report) for row in report.changes)


def _remark(row: JudgedChange, report: ChangeReport) -> Remark:
    strongest = _strongest(row.grounds)
    matters = row.significance == "major" or row.state == "open"
    return Remark(
        id=row.change.id,
        rule=_rule(strongest) if strongest else _UNJUDGED,
        severity=Severity.WARNING if matters else Severity.INFO,
        place=_place(row, report),
        message=_message(row),
        related=tuple(_related(row, report)),
        settled=_settled(row),
    )


def _strongest(grounds: Sequence[Ground]) -> Ground | None:
    order = change_rules().vocabulary.obligations
    return max(grounds, key=lambda ground: order.index(ground.duty), default=None)


def _rule(ground: Ground) -> RemarkRule:
    known = change_rules().rules.get(ground.rule)
    return RemarkRule(
        id=ground.rule,
        name=known.name["en"] if known else ground.rule,
        title=DataText(tuple(known.name.items())) if known else msg("no rule was set off"),
        about=DataText(tuple(known.name.items())) if known else msg("The text changed; no rule was set off."),
        severity=Severity.WARNING if known and known.major else Severity.INFO,
        source="; ".join(source.article["en"] for source in known.sources) if known else "",
    )


def _message(row: JudgedChange) -> Message:
    told = msg("{grade}: {explanation}", grade=_GRADES[row.significance], explanation=row.explanation)
    rules = tuple(dict.fromkeys(ground.rule for ground in row.grounds))
    if rules:
        told = msg("{told} Rules: {rules}.", told=told, rules=", ".join(rules))
    for question in row.questions:
        told = msg("{told} Open: {question}", told=told, question=question)
    return told


def _settled(row: JudgedChange) -> str | None:
    review = row.review
    if review is None:
        return None
    return f"{review.decision}, {review.reviewer}, {review.date}" + (
        f": {review.reason}" if review.reason else ""
    )


def _place(row: JudgedChange, report: ChangeReport) -> Place:
    """In the newer file; of a clause that is gone in the older, or where it stood if both are one file."""
    old, new, change = report.comparison.old, report.comparison.new, row.change
    if change.new:
        return _at(new, change.new, change.new_text)
    if old.version.source.path != new.version.source.path:
        return _at(old, change.old, change.old_text)
    return Place(path=new.version.source.path, lines=_where_it_stood(change.old[0].id, report))


def _at(document: Document, refs: Sequence[ClauseRef], text: str) -> Place:
    lines = min(ref.lines[0] for ref in refs), max(ref.lines[1] for ref in refs)
    return Place(path=document.version.source.path, lines=lines, quote=text)


def _where_it_stood(gone: str, report: ChangeReport) -> tuple[int, int]:
    """The line of the newer text on which the clause before it ends."""
    answers = {id_: pair.new for pair in report.comparison.counterparts for id_ in pair.old}
    ends = {clause.id: clause.own_lines[1] for clause in report.comparison.new.version.walk()}
    line = 1
    for clause in report.comparison.old.version.walk():
        if clause.id == gone:
            break
        line = next((ends[new] for new in answers.get(clause.id, ()) if new in ends), line)
    return line, line


def _related(row: JudgedChange, report: ChangeReport) -> Iterator[Place]:
    """Where it stood, and the older version's own words that it is judged by."""
    old = report.comparison.old
    if row.change.old and row.change.new:
        yield _at(old, row.change.old, row.change.old_text)
    for ground in row.grounds:
        if ground.ground == OWN and ground.lines and ground.clause:
            yield Place(path=old.version.source.path, lines=ground.lines)
