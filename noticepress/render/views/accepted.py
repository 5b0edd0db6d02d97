"""What people accepted of a step, in the few lines that feeds and the notice kit have room for."""

from __future__ import annotations

from collections.abc import Iterator

from noticepress.model.change import ChangeReport, JudgedChange
from noticepress.model.message import msg
from noticepress.render.words import Words

from .clause_names import ClauseNames
from .names import op
from .step import clause_names, fact_told, place_of

_ROWS = 5
"""Rows that are told one by one; the page has them all."""


def accepted_rows(report: ChangeReport) -> tuple[JudgedChange, ...]:
    """Rows that a person let stand (``accept``, or ``change`` with another duty), the major ones first."""
    held = [row for row in report.changes if row.review and row.review.decision != "dismiss"]
    return tuple(sorted(held, key=lambda row: row.significance != "major"))


def accepted_summary(report: ChangeReport, words: Words) -> tuple[str, ...]:
    """A line a row, of accepted rows only; then how many others there are, without telling what they say.

    The lines quote the texts and name what happened. What a rule concluded from them is not repeated: a
    feed is read by people for whom it is no advice.
    """
    return tuple(_lines(report, words))


def _lines(report: ChangeReport, words: Words) -> Iterator[str]:
    held, names = accepted_rows(report), clause_names(report)
    for row in held[:_ROWS]:
        yield _line(row, names, words)
    if len(held) > _ROWS:
        rest = len(held) - _ROWS
        yield words.say(
            msg("And 1 more change.") if rest == 1 else msg("And {count} more changes.", count=rest)
        )
    waiting = sum(row.review is None for row in report.changes)
    if waiting:
        one, many = (
            msg("1 change is not reviewed yet."),
            msg("{count} changes are not reviewed yet.", count=waiting),
        )
        yield words.say(one if waiting == 1 else many)
    if not report.changes:
        yield words.say(msg("Changes of form only.") if report.cleared else msg("The text is the same."))


def _line(row: JudgedChange, names: tuple[ClauseNames, ClauseNames], words: Words) -> str:
    change = row.change
    told = [fact_told(fact, words) for fact in change.facts if fact.kind != "modality"]
    facts = dict.fromkeys(words.say(msg("{kind}: {value}", kind=fact.kind, value=fact.said)) for fact in told)
    done = words.listing(op(name, words) for name in change.ops)
    place = place_of(change, names)
    if not facts:
        return words.say(msg("{place}: {what}", place=place, what=done))
    return words.say(msg("{place}: {what} ({facts})", place=place, what=done, facts=words.listing(facts)))
