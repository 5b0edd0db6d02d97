"""Reports with what people decided on them; adding decisions and signatures."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from msgspec import Struct

from noticepress.model.change import Change, ChangeReport, JudgedChange, Review
from noticepress.model.finding import Problem, Severity
from noticepress.model.message import Message, msg
from noticepress.model.notice import Document, VersionId
from noticepress.model.plan import RevisionSet
from noticepress.model.review import (
    KeptReview,
    KeptRevision,
    Reviews,
    Role,
    SignOff,
    clauses_of,
    text_digest,
)
from noticepress.store.entries import append, read_file
from noticepress.store.reviews import BESIDE, HEAD, keep, reviews_of
from noticepress.text.normalize import half_width

ALL = "all"
"""In the place of a row: every row without a decision."""
_REMINDER = 60
"""Code points of a row's text that stand in the file beside a decision."""


class Filed(Struct, frozen=True, kw_only=True):
    """A file of decisions, as it was read."""

    path: Path
    shown: str
    reviews: Reviews


class Signature(Struct, frozen=True, kw_only=True):
    """A signature and whether it is for the report as it is now."""

    sign: SignOff
    standing: Literal["holds", "other rules", "other report"]


def filed(site: Path | None, old: Document, new: Document) -> Filed | tuple[Problem, ...]:
    """The decisions on a notice: in the site's ``reviews``, or beside a file that belongs to no site."""
    return _filed(*_place(site, old, new))


def filed_of(site: Path, notice: VersionId) -> Filed | tuple[Problem, ...]:
    """The decisions on a notice of a site, of which any version is named."""
    path = reviews_of(site, notice)
    return _filed(path, path.relative_to(site).as_posix())


def _filed(path: Path, shown: str) -> Filed | tuple[Problem, ...]:
    from noticepress.config.reviews import read_reviews  # noqa: PLC0415

    data = read_file(path, shown)
    if isinstance(data, Problem):
        return (data,)
    reviews = read_reviews(data, shown) if data else Reviews()
    return reviews if isinstance(reviews, tuple) else Filed(path=path, shown=shown, reviews=reviews)


def reviewed(report: ChangeReport, reviews: Reviews) -> ChangeReport:
    """The report with each decision at its row."""
    from noticepress.findings.reviewed import with_reviews  # noqa: PLC0415

    return with_reviews(report, reviews) if reviews.kept or reviews.revisions else report


def rows_of(report: ChangeReport, wanted: str) -> tuple[JudgedChange, ...] | Problem:
    """The row whose id begins with ``wanted``; ``all`` is every row without a decision.

    A ``#`` before an id is how the report prints it.
    """
    if wanted == ALL:
        return tuple(row for row in report.changes if row.review is None) or _all_decided(wanted)
    prefix = wanted.removeprefix("#")
    found = tuple(row for row in report.changes if prefix and row.change.id.startswith(prefix))
    return found if len(found) == 1 else _no_row(report, wanted, prefix, len(found))


def decide(
    file: Filed, report: ChangeReport, rows: tuple[JudgedChange, ...], review: Review
) -> Problem | None:
    """Add a decision on each of ``rows`` to the file, all of them or none."""
    from noticepress.config.reviews import review_entry  # noqa: PLC0415
    from noticepress.findings.reviewed import step_of  # noqa: PLC0415

    step = step_of(report)
    entries = [review_entry(_bound(row.change, review, step), _reminder(row.change)) for row in rows]
    return append(file.path, "".join(entries), file.shown, HEAD)


def _bound(change: Change, review: Review, step: tuple[str, str]) -> KeptReview:
    return KeptReview(
        review=review,
        change=change.id,
        old=text_digest(change.old_text),
        new=text_digest(change.new_text),
        step=step,
        clauses=clauses_of(change),
    )


def _reminder(change: Change) -> str:
    return " ".join((change.new_text or change.old_text).split())[:_REMINDER]


def number(file: Filed, report: ChangeReport, made: RevisionSet) -> Problem | None:
    """Set the revision number of the newer version, in the place of the one that is counted."""
    from noticepress.config.reviews import revision_entry  # noqa: PLC0415
    from noticepress.findings.reviewed import step_of  # noqa: PLC0415

    old, new = report.comparison.old.version.source, report.comparison.new.version.source
    kept = KeptRevision(set=made, old=old.sha256, new=new.sha256, step=step_of(report))
    return append(file.path, revision_entry(kept), file.shown, HEAD)


def sign(file: Filed, report: ChangeReport, role: Role, review: Review) -> Problem | None:
    """Sign the report as it is with the decisions in the file; the signed report is kept beside the file.

    ``review`` gives name and day. Every major row and every open one must have been decided on; drafter and
    approver must be two people.
    """
    from noticepress.config.reviews import signature_entry  # noqa: PLC0415
    from noticepress.exchange.changes import changes_json, report_digest  # noqa: PLC0415
    from noticepress.findings.reviewed import step_of  # noqa: PLC0415
    from noticepress.law import change_rules  # noqa: PLC0415

    digest = report_digest(report)
    refused = _not_ready(report) or _same_person(file, digest, role, review.reviewer)
    if refused:
        return refused
    signed = SignOff(
        role=role,
        name=review.reviewer,
        date=review.date,
        report=digest,
        step=step_of(report),
        rules=change_rules().version,
    )
    kept = signed_report(file, digest)
    problem = keep(kept, changes_json(report).encode(), f"{file.shown} → {kept.name}")
    return problem or append(file.path, signature_entry(signed), file.shown, HEAD)


def signed_report(file: Filed, digest: str) -> Path:
    """Where a signed report is kept as it was signed."""
    return file.path.with_name(f"{file.path.stem}.signed-{digest[:12]}.json")


def signatures(report: ChangeReport, reviews: Reviews) -> tuple[Signature, ...]:
    """The signatures under this step's report, and whether they hold for it as it is now."""
    if not reviews.signed:
        return ()
    from noticepress.exchange.changes import report_digest  # noqa: PLC0415
    from noticepress.findings.reviewed import step_of  # noqa: PLC0415

    digest, step = report_digest(report), step_of(report)
    ours = (signed for signed in reviews.signed if signed.report == digest or signed.step == step)
    return tuple(Signature(sign=signed, standing=_standing(signed, digest)) for signed in ours)


def _standing(signed: SignOff, digest: str) -> Literal["holds", "other rules", "other report"]:
    from noticepress.law import change_rules  # noqa: PLC0415

    if signed.report == digest:
        return "holds"
    return "other rules" if signed.rules != change_rules().version else "other report"


def _place(site: Path | None, old: Document, new: Document) -> tuple[Path, str]:
    named = next((document.id for document in (new, old) if document.id.vendor), None)
    if site and named:
        path = reviews_of(site, named)
        return path, path.relative_to(site).as_posix()
    path = Path(new.version.source.path).with_name(BESIDE)
    return path, path.as_posix()


def _not_ready(report: ChangeReport) -> Problem | None:
    waiting = tuple(
        f"#{row.change.id}"
        for row in report.changes
        if row.review is None and (row.significance == "major" or row.state == "open")
    )
    if not waiting:
        return None
    return _refused(
        "not-decided",
        "--sign",
        msg("rows without a decision: {rows}", rows=waiting),
        msg("a decision on every major row and on every open one"),
        msg("Decide first: noticepress review OLD NEW ROW accept --by NAME --reason …"),
    )


def _same_person(file: Filed, digest: str, role: Role, name: str) -> Problem | None:
    others = {_folded(s.name) for s in file.reviews.signed if s.report == digest and s.role != role}
    if _folded(name) not in others:
        return None
    return _refused(
        "one-signer",
        "--by",
        msg("{name}, who signed this report in the other role already", name=name),
        msg("two people: one who drafts and one who approves"),
        msg("Have somebody else sign."),
    )


def _folded(name: str) -> str:
    return "".join(half_width(name).casefold().split())


def _all_decided(wanted: str) -> Problem:
    found = msg("every row of this report has a decision already")
    return _refused("no-such-row", wanted, found, msg("a row without a decision"), _SEE_LIST)


def _no_row(report: ChangeReport, wanted: str, prefix: str, count: int) -> Problem:
    cleared = any(row.change.id.startswith(prefix) for row in report.cleared)
    told = (
        msg("{count} rows begin with {wanted}", count=count, wanted=wanted)
        if count
        else msg("{wanted} was cleared by a rule and needs no decision", wanted=wanted)
        if cleared and prefix
        else msg("no row of this report begins with {wanted}", wanted=wanted)
    )
    return _refused("no-such-row", wanted, told, msg("the id of a row, its beginning, or all"), _SEE_LIST)


_SEE_LIST = msg("See the list: noticepress review OLD NEW")


def _refused(code: str, path: str, found: Message, expected: Message, hint: Message) -> Problem:
    return Problem(code=code, severity=Severity.ERROR, path=path, found=found, expected=expected, hint=hint)
