"""``noticepress review``: what people decide on the rows of a report, and who signs it."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

import click
from msgspec import Struct

from noticepress.model.change import Review
from noticepress.model.finding import Problem
from noticepress.model.message import msg
from noticepress.model.plan import RevisionSet

from .arguments import Closing, Day
from .language import here
from .reports import report_between
from .shared import Common, common_options, emit, fail, option, tell, tell_problems, tr
from .signatures import in_words
from .site import site_above

if TYPE_CHECKING:
    from noticepress.model.change import ChangeReport
    from noticepress.pipeline.reviewing import Filed

_DECISIONS = ("accept", "change", "dismiss")
_DUTIES = ("none", "notify", "prominent_notice", "fresh_consent", "separate_consent", "guardian_consent")
_ROLES = ("drafter", "approver")


class _Given(Struct, frozen=True, kw_only=True):
    """What the options say of a decision or a signature."""

    reason: str
    name: str
    duty: str | None
    day: date


@click.command(
    help=tr(
        msg(
            "Show what is decided on the rows of a change report. With ROW (an id, its beginning, or all for "
            "every row without a decision), decide: accept (the row is right), change (it calls for another "
            "duty) or dismiss (it needs nothing). With --sign, sign the report."
        )
    )
)
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW")
@click.argument("row", metavar="[ROW", required=False)
@click.argument(
    "decision", metavar="accept|change|dismiss]", cls=Closing, type=click.Choice(_DECISIONS), required=False
)
@option("--reason", metavar="TEXT", help=msg("Why; needed to change or dismiss."))
@option("--by", "name", metavar="NAME", help=msg("Who decides or signs."))
@option(
    "--duty",
    type=click.Choice(_DUTIES),
    help=msg("With change, and needed there: the duty that the row calls for."),
)
@option("--date", "day", metavar="DATE", type=Day(), help=msg("When; by default today."))
@option("--sign", "role", type=click.Choice(_ROLES), help=msg("Sign the report as it is now."))
@option(
    "--revision",
    "number",
    metavar="NUMBER",
    help=msg("Set the revision number that consent tools are told, as MAJOR.MINOR.PATCH; needs a reason."),
)
@option("--pending", is_flag=True, help=msg("Show only the rows without a decision."))
@common_options
def review(
    common: Common,
    *,
    old: str,
    new: str,
    row: str | None,
    decision: str | None,
    reason: str | None,
    name: str | None,
    duty: str | None,
    day: datetime | None,
    role: str | None,
    number: str | None,
    pending: bool,
) -> None:
    """List, decide, number or sign."""
    given = _Given(
        reason=(reason or "").strip(),
        name=(name or "").strip(),
        duty=duty,
        day=day.date() if day else common.today,
    )
    revision = _revision(number, given, alone=not (row or role)) if number else None
    made = None if revision else _made(row, decision, role, given)
    report, file = report_between(common, old, new)
    if revision:
        tell_problems(_not_higher(common, report, file, revision))
        problem = _numbered(file, report, revision)
    elif made is None:
        _list(report, file, pending=pending)
        return
    else:
        problem = _signed(file, report, role, made) if role else _decided(file, report, str(row), made)
    if problem:
        fail([problem])
    if not common.quiet:
        tell(msg("Kept in {file}.", file=file.shown))


def _made(row: str | None, decision: str | None, role: str | None, given: _Given) -> Review | None:
    """The decision that the options tell of; None where none is asked for. Wrong usage ends the program."""
    if row and role:
        raise click.UsageError(tr(msg("Decide on a row or sign the report, one at a time.")))
    if not row and not role:
        if given.reason or given.name or given.duty:
            raise click.UsageError(tr(msg("A decision needs a row: its id, its beginning, or all.")))
        return None
    if row and not decision:
        raise click.UsageError(tr(msg("Say what is decided on {row}: accept, change or dismiss.", row=row)))
    if not given.name:
        raise click.UsageError(tr(msg("Say who decides: --by NAME.")))
    if decision in {"change", "dismiss"} and not given.reason:
        raise click.UsageError(tr(msg("Say why: --reason TEXT.")))
    if decision == "change" and not given.duty:
        duties = ", ".join(_DUTIES)
        raise click.UsageError(
            tr(msg("Say which duty the row calls for: --duty, one of {duties}.", duties=duties))
        )
    if given.duty and decision != "change":
        raise click.UsageError(tr(msg("--duty goes with change.")))
    return Review(
        decision=decision or "accept",  # type: ignore[arg-type]
        reason=given.reason,
        reviewer=given.name,
        date=given.day,
        duty=given.duty,  # type: ignore[arg-type]
    )


def _revision(number: str, given: _Given, *, alone: bool) -> RevisionSet:
    """The revision number that the options tell of. Wrong usage ends the program."""
    from noticepress.config.names import is_revision  # noqa: PLC0415

    if not alone:
        raise click.UsageError(tr(msg("--revision is for the whole step: without a row, without --sign.")))
    if not is_revision(number):
        raise click.UsageError(tr(msg("{number} is no revision: write 2.1.0.", number=number)))
    if not given.name:
        raise click.UsageError(tr(msg("Say who decides: --by NAME.")))
    if not given.reason:
        raise click.UsageError(tr(msg("Say why: --reason TEXT.")))
    return RevisionSet(number=number, reason=given.reason, name=given.name, date=given.day)


def _numbered(file: Filed, report: ChangeReport, made: RevisionSet) -> Problem | None:
    from noticepress.pipeline.reviewing import number  # noqa: PLC0415

    return number(file, report, made)


def _not_higher(common: Common, report: ChangeReport, file: Filed, made: RevisionSet) -> list[Problem]:
    from noticepress.pipeline.numbering import not_higher  # noqa: PLC0415

    warning = not_higher(report, made, file.reviews, site_above(common.site))
    return [warning] if warning else []


def _decided(file: Filed, report: ChangeReport, wanted: str, made: Review) -> Problem | None:
    from noticepress.pipeline.reviewing import decide, rows_of  # noqa: PLC0415

    rows = rows_of(report, wanted)
    return rows if isinstance(rows, Problem) else decide(file, report, rows, made)


def _signed(file: Filed, report: ChangeReport, role: str, made: Review) -> Problem | None:
    from noticepress.pipeline.reviewing import sign  # noqa: PLC0415

    return sign(file, report, role, made)  # type: ignore[arg-type]


def _list(report: ChangeReport, file: Filed, *, pending: bool) -> None:
    from noticepress.pipeline.reviewing import signatures  # noqa: PLC0415
    from noticepress.render.review_text import review_text  # noqa: PLC0415

    told = [in_words(signature) for signature in signatures(report, file.reviews)]
    rows = [row for row in report.changes if not pending or row.review is None]
    emit(review_text(report, rows, told, here()), None)
