"""What people decided on a row, in words."""

from __future__ import annotations

from collections.abc import Iterator

from noticepress.messages import say
from noticepress.model.change import JudgedChange, Review
from noticepress.model.message import Message, msg

from . import report_words

DECISIONS = {"accept": msg("accepted"), "change": msg("corrected"), "dismiss": msg("dismissed")}


def decision(review: Review) -> Message:
    """``accepted by NAME on DATE: reason``."""
    told = msg(
        "{decision} by {name} on {date}",
        decision=DECISIONS[review.decision],
        name=review.reviewer,
        date=review.date,
    )
    if review.duty:
        told = msg("{told}; duty: {duty}", told=told, duty=report_words.duty_name(review.duty))
    return msg("{told}: {reason}", told=told, reason=review.reason) if review.reason else told


def decisions(row: JudgedChange, lang: str) -> Iterator[str]:
    """The decision that holds, then those that lapsed; nothing where nobody has decided."""
    if row.review:
        yield f"✓ {say(decision(row.review), lang)}"
    for gone in row.lapsed:
        told = msg("lapsed, the text has changed since: {decision}", decision=decision(gone))
        yield f"✗ {say(told, lang)}"
