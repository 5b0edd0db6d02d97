"""One step of a notice's history: what changed, as a redline."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from noticepress.model.change import Change, ChangeReport, JudgedChange
from noticepress.model.message import msg
from noticepress.model.notice import Notice
from noticepress.render.addresses import SIDE_BY_SIDE, address
from noticepress.render.cells import bounds, celled
from noticepress.render.decision_words import decisions
from noticepress.render.report_words import rule_name
from noticepress.render.taxonomy import Taxonomy, top_topics
from noticepress.render.words import Told, Words, html_lang
from noticepress.text.excerpt import first_words

from .clause_names import ClauseNames
from .fact_changes import FactChangeView, facts_told
from .frame import Spot
from .grade import grade_of
from .history import summary
from .names import op, significance
from .standing import version_name
from .text import Run, edited

_ON_A_LINE = 20
"""Letters of a heading that fit on one line of a phone."""
_TRIGGER = 120
"""Columns of the words that a rule saw; the redline shows the rest."""
_GOES = frozenset({"moved", "renumbered", "split", "merged"})


class ChangeView(Struct, frozen=True, kw_only=True):
    """A row of the redline page."""

    anchor: str
    ops: str
    grade: str
    """Id, for styling: ``major minor open cosmetic``; empty where none is told."""
    grade_name: str
    place: str
    """Labels and headings of the clauses."""
    href: str
    """To the clause in the newer text, else in the older one."""
    topics: tuple[Told, ...]
    because: tuple[str, ...]
    """The words that a rule saw, with the rule."""
    explanation: str
    decided: tuple[str, ...]
    """What people decided on it; for the keeper alone."""
    facts: tuple[FactChangeView, ...]
    redline: tuple[Run, ...]
    old_text: str
    new_text: str
    next: str
    """Anchor of the change after it; empty at the last."""


class StepView(Struct, frozen=True, kw_only=True):
    """All that ``step.html`` shows."""

    title: str
    text_lang: str
    summary: str
    unreviewed: str
    """How many changes are judged by rules alone; empty where people decided on all."""
    old_name: str
    new_name: str
    old_href: str
    new_href: str
    changes: tuple[ChangeView, ...]
    cleared: tuple[ChangeView, ...]
    history: str
    beside: str
    """Link to both texts side by side."""
    full_report: str


def step_view(
    spot: Spot, notice: Notice, report: ChangeReport, taxonomy: Taxonomy, full_report: str
) -> StepView:
    """The public page of a step: the redline, and what is said of the rows that a person accepted.

    Duties, open questions and reviewers are not on it, nor a grade that a person dismissed. ``full_report``
    names the file beside it that has them; empty where it is not published. A keeper sees what is said of
    every row, and what was decided on it.
    """
    words, old, new = spot.words, report.comparison.old, report.comparison.new
    to_keeper = bool(full_report) or spot.site.audience == "keeper"
    place = address(new.id.lang, notice.vendor.id, notice.id)
    judged = [
        _Row(row.change, grade_of(row, "keeper"), row, _decided(row, words))
        if to_keeper
        else _Row(row.change, grade_of(row, "public"), row if _is_accepted(row) else None)
        for row in report.changes
    ]
    cleared = [_Row(c.change, "cosmetic", None) for c in report.cleared]
    names = {"old": version_name(old, words), "new": version_name(new, words)}
    return StepView(
        title=words.say(
            msg("Changes: {old} → {new}", **{key: _unbroken(name) for key, name in names.items()})
        ),
        text_lang=html_lang(new.id.lang),
        summary=summary(report, words),
        unreviewed=_unreviewed(report, words),
        old_name=names["old"],
        new_name=names["new"],
        old_href=spot.link(f"{place}{old.id.version}/"),
        new_href=spot.link(f"{place}{new.id.version}/"),
        changes=tuple(_changes(spot, report, judged, taxonomy, 0)),
        cleared=tuple(_changes(spot, report, cleared, taxonomy, len(judged))),
        history=spot.link(f"{place}changes/"),
        beside=spot.link(f"{spot.here}{SIDE_BY_SIDE}/"),
        full_report=full_report,
    )


def _unbroken(name: str) -> str:
    """A date stands on one line of a heading."""
    return name.replace(" ", "\u00a0") if len(name) <= _ON_A_LINE else name


def _unreviewed(report: ChangeReport, words: Words) -> str:
    waiting = sum(row.review is None for row in report.changes)
    if not waiting:
        return ""
    one = msg("Sorted by rules; 1 change is not reviewed by a person yet.")
    many = msg("Sorted by rules; {count} changes are not reviewed by a person yet.", count=waiting)
    return words.say(one if waiting == 1 else many)


class _Row(Struct, frozen=True):
    change: Change
    grade: str
    judged: JudgedChange | None
    decided: tuple[str, ...] = ()


def _is_accepted(row: JudgedChange) -> bool:
    """Only then a person stands by what the rules say of it: not where one set another duty."""
    return row.review is not None and row.review.decision == "accept"


def _decided(row: JudgedChange, words: Words) -> tuple[str, ...]:
    """For the keeper: how the rules flagged it where that no longer holds, and what people decided."""
    held = tuple(decisions(row, words.lang))
    if row.weight == row.significance:
        return held
    flagged = msg("Flagged by rules as: {grade}", grade=significance(row.significance, words))
    return words.say(flagged), *held


def _changes(
    spot: Spot, report: ChangeReport, rows: list[_Row], taxonomy: Taxonomy, before: int
) -> Iterator[ChangeView]:
    words = spot.words
    names, cells = clause_names(report), bounds(report)
    for number, row in enumerate(rows):
        change, judged = row.change, row.judged
        topics = top_topics(change.topics)
        yield ChangeView(
            anchor=f"change-{before + number + 1}",
            ops=words.listing(op(o, words) for o in change.ops),
            grade=row.grade,
            grade_name=significance(row.grade, words) if row.grade else "",
            place=place_of(change, names),
            href=_href(spot, change, report),
            topics=tuple(taxonomy.name(t, words) for t in topics),
            because=_because(judged, words) if judged else (),
            explanation=words.say(judged.explanation) if judged else "",
            decided=row.decided,
            facts=tuple(facts_told((f for f in change.facts if f.kind != "modality"), words)),
            redline=edited(celled(change, cells)),
            old_text=change.old_text,
            new_text=change.new_text,
            next=f"change-{before + number + 2}" if number + 1 < len(rows) else "",
        )


def _because(judged: JudgedChange, words: Words) -> tuple[str, ...]:
    told = (
        msg("{rule}: “{words}”", rule=rule_name(g.rule), words=first_words(g.trigger, _TRIGGER))
        for g in judged.grounds
        if g.trigger
    )
    return tuple(dict.fromkeys(words.say(t) for t in told))


def clause_names(report: ChangeReport) -> tuple[ClauseNames, ClauseNames]:
    """Of the older and the newer version, for ``place_of``."""
    return ClauseNames(report.comparison.old), ClauseNames(report.comparison.new)


def place_of(change: Change, names: tuple[ClauseNames, ClauseNames]) -> str:
    """Where the change stands; on both sides only where that differs."""
    stays = change.new and not _GOES.intersection(change.ops)
    sides = list(zip((change.old, change.new), names, strict=True))[1 if stays else 0 :]
    told = (held.list(ref.id for ref in refs) for refs, held in sides)
    return " → ".join(dict.fromkeys(filter(None, told)))


def _href(spot: Spot, change: Change, report: ChangeReport) -> str:
    refs, document = (
        (change.new, report.comparison.new) if change.new else (change.old, report.comparison.old)
    )
    id_ = document.id
    place = address(id_.lang, id_.vendor, id_.notice, id_.version)
    return spot.link(f"{place}#{refs[0].id}") if refs else spot.link(place)
