"""The file of decisions on a notice's changes ⇄ Reviews."""

from __future__ import annotations

from typing import TYPE_CHECKING

from noticepress.model.change import Review
from noticepress.model.finding import Problem
from noticepress.model.plan import RevisionSet
from noticepress.model.review import KeptReview, KeptRevision, Reviews, SignOff

from .entries import entries, entry, unknown_tables
from .toml import read_toml

if TYPE_CHECKING:
    from .schema import DecisionTable, RevisionTable, SignOffTable

_TABLES = ("decision", "signature", "revision")


def read_reviews(data: bytes, path: str) -> Reviews | tuple[Problem, ...]:
    """What the file holds, or all that is wrong with it."""
    from .schema import DecisionTable, RevisionTable, SignOffTable  # noqa: PLC0415 - pydantic takes its time

    table = read_toml(data, path)
    if isinstance(table, Problem):
        return (table,)
    text = data.decode("utf-8-sig")
    problems = list(unknown_tables(table, _TABLES, (path, text)))
    decisions = entries(table, "decision", DecisionTable, (path, text), problems)
    signatures = entries(table, "signature", SignOffTable, (path, text), problems)
    revisions = entries(table, "revision", RevisionTable, (path, text), problems)
    if problems:
        return tuple(problems)
    return Reviews(
        kept=tuple(map(_kept, decisions)),
        signed=tuple(map(_signed, signatures)),
        revisions=tuple(map(_revised, revisions)),
    )


def review_entry(kept: KeptReview, text: str) -> str:
    """A decision as it is added to the file; ``text`` reminds a reader of what it was about."""
    review = kept.review
    return entry(
        "decision",
        {
            "change": kept.change,
            "decision": review.decision,
            "duty": review.duty,
            "reason": review.reason,
            "by": review.reviewer,
            "date": review.date,
            "from_version": kept.step[0],
            "to_version": kept.step[1],
            "clauses": list(kept.clauses),
            "text": text,
            "old_sha256": kept.old,
            "new_sha256": kept.new,
        },
    )


def signature_entry(signed: SignOff) -> str:
    """A signature as it is added to the file."""
    return entry(
        "signature",
        {
            "role": signed.role,
            "by": signed.name,
            "date": signed.date,
            "from_version": signed.step[0],
            "to_version": signed.step[1],
            "rules": signed.rules,
            "report_sha256": signed.report,
        },
    )


def revision_entry(kept: KeptRevision) -> str:
    """A revision number as it is added to the file."""
    return entry(
        "revision",
        {
            "number": kept.set.number,
            "reason": kept.set.reason,
            "by": kept.set.name,
            "date": kept.set.date,
            "from_version": kept.step[0],
            "to_version": kept.step[1],
            "old_sha256": kept.old,
            "new_sha256": kept.new,
        },
    )


def _kept(entry: DecisionTable) -> KeptReview:
    return KeptReview(
        review=Review(
            decision=entry.decision,
            reason=entry.reason,
            reviewer=entry.by,
            date=entry.date,
            duty=entry.duty,
        ),
        change=entry.change,
        old=entry.old_sha256,
        new=entry.new_sha256,
        step=(entry.from_version, entry.to_version),
        clauses=tuple(entry.clauses),
    )


def _revised(entry: RevisionTable) -> KeptRevision:
    return KeptRevision(
        set=RevisionSet(number=entry.number, reason=entry.reason, name=entry.by, date=entry.date),
        old=entry.old_sha256,
        new=entry.new_sha256,
        step=(entry.from_version, entry.to_version),
    )


def _signed(entry: SignOffTable) -> SignOff:
    return SignOff(
        role=entry.role,
        name=entry.by,
        date=entry.date,
        report=entry.report_sha256,
        step=(entry.from_version, entry.to_version),
        rules=entry.rules,
    )
