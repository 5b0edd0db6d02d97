"""What people accepted of a step, in the few lines that feeds and the notice kit have room for."""

from __future__ import annotations

from collections.abc import Iterator

from noticepress.model.change import ChangeReport, JudgedChange
from noticepress.model.message import msg
from noticepress.render.reliable import reliable
from noticepress.render.words import Words

from .clause_names import ClauseNames
from .fact_changes import fact_told
from .names import op
from .step import clause_names, place_of

_ROWS = 5
"""Rows that are told one by one; the page has them all."""


def accepted_rows(report: ChangeReport) -> tuple[JudgedChange, ...]:
    """Rows that a person let stand (``accept``, or ``change`` with another duty), the major ones first."""
    held = [row for row in report.changes if row.review and row.weight]
    return tuple(sorted(held, key=lambda row: row.weight != "major"))


def accepted_lines(report: ChangeReport, words: Words) -> tuple[str, ...]:
    """A line an accepted row; then how many others there are.

    The lines quote the texts and name what happened. What a rule concluded from them is not repeated: they
    are read by people for whom it is no advice.
    """
    held, names = accepted_rows(report), clause_names(report)
    told = [_line(row, report, names, words) for row in held[:_ROWS]]
    rest = len(held) - _ROWS
    if rest > 0:
        told.append(
            words.say(
                msg("And 1 more change.") if rest == 1 else msg("And {count} more changes.", count=rest)
            )
        )
    return tuple(told)


def waiting_rows(report: ChangeReport) -> int:
    """How many rows nobody has decided on."""
    return sum(row.review is None for row in report.changes)


def accepted_summary(report: ChangeReport, words: Words) -> tuple[str, ...]:
    """The accepted rows; how many wait, without telling what they say."""
    return (*accepted_lines(report, words), *_waiting(report, words))


def _waiting(report: ChangeReport, words: Words) -> Iterator[str]:
    waiting = waiting_rows(report)
    if waiting:
        one, many = (
            msg("1 change is not reviewed yet."),
            msg("{count} changes are not reviewed yet.", count=waiting),
        )
        yield words.say(one if waiting == 1 else many)
    if not report.changes:
        yield words.say(msg("Changes of form only.") if report.cleared else msg("The text is the same."))


def _line(
    row: JudgedChange, report: ChangeReport, names: tuple[ClauseNames, ClauseNames], words: Words
) -> str:
    """Of facts only those that the row's own edits show: nobody there looks at the redline beside."""
    change = row.change
    told = [fact_told(fact, words) for fact in reliable(change, report)]
    facts = dict.fromkeys(words.say(msg("{kind}: {value}", kind=fact.kind, value=fact.said)) for fact in told)
    done = words.listing(op(name, words) for name in change.ops)
    place = place_of(change, names)
    if not facts:
        return words.say(msg("{place}: {what}", place=place, what=done))
    return words.say(msg("{place}: {what} ({facts})", place=place, what=done, facts=words.listing(facts)))
