"""Signatures under a report, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from noticepress.model.message import Message, msg

from .shared import tell

if TYPE_CHECKING:
    from noticepress.model.change import ChangeReport
    from noticepress.pipeline.reviewing import Filed, Signature


def tell_signatures(report: ChangeReport, file: Filed) -> None:
    """Say on standard error who signed, and whether it was this very report."""
    for told in in_words_all(report, file):
        tell(told)


def in_words_all(report: ChangeReport, file: Filed) -> tuple[Message, ...]:
    """Every signature under this step's report."""
    from noticepress.pipeline.reviewing import signatures  # noqa: PLC0415

    return tuple(in_words(signature) for signature in signatures(report, file.reviews))


def in_words(signature: Signature) -> Message:
    """One signature; one that is for another report says so."""
    signed = signature.sign
    told = msg(
        "Signed by {name} ({role}) on {date}: report {report}.",
        name=signed.name,
        role=_ROLES[signed.role],
        date=signed.date,
        report=signed.report[:12],
    )
    if signature.standing == "holds":
        return told
    if signature.standing == "other rules":
        why = msg(
            "It was judged by rule set {rules}; another rule set makes another report.", rules=signed.rules
        )
    else:
        why = msg("Texts, decisions or wording have changed since.")
    return msg("{told} {why} The signed report is kept as it was.", told=told, why=why)


_ROLES = {"drafter": msg("drafter"), "approver": msg("approver")}
