"""Drafts as plain text, to be copied."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from noticepress.messages import language_name, say
from noticepress.model.announcement import Draft
from noticepress.model.change import ChangeReport
from noticepress.model.message import Message, msg
from noticepress.render import report_words

from .draft import announcements

NOTHING_ACCEPTED = msg("Nothing is accepted yet, so there is nothing to announce.")


def draft_text(report: ChangeReport, langs: Iterable[str], lang: str) -> str:
    """Every draft in ``langs``, headed in the message language ``lang``."""
    drafts = [draft for each in langs for draft in announcements(report, each)]
    head = [say(line, lang) for line in left_out(report)]
    if not drafts:
        return "\n".join([say(NOTHING_ACCEPTED, lang), *head]) + "\n"
    parts = ["\n".join(_printed(draft, lang)) for draft in drafts]
    return "\n\n".join(["\n".join(head), *parts] if head else parts) + "\n"


def left_out(report: ChangeReport) -> Iterator[Message]:
    """Rows of the report that no draft tells of, counted."""
    waiting = sum(row.review is None for row in report.changes)
    dismissed = sum(row.review is not None and row.review.decision == "dismiss" for row in report.changes)
    if waiting:
        yield msg("Rows that wait for a decision and are not told: {count}.", count=waiting)
    if dismissed:
        yield msg("Rows that were dismissed and are not told: {count}.", count=dismissed)


def heading(draft: Draft, lang: str) -> str:
    """Channel and language."""
    channel = report_words.channel_name(draft.channel)
    told = msg("{channel} ({language})", channel=channel, language=language_name(draft.lang, lang))
    return say(told, lang)


def length(draft: Draft, lang: str) -> str:
    """How long the body is and may be; empty where nothing limits it."""
    if draft.limit is None:
        return ""
    used, most = draft.limit.used, draft.limit.most
    told = (
        msg("{used} of {most} half-width characters", used=used, most=most)
        if draft.limit.unit == "half_width"
        else msg("{used} of {most} characters", used=used, most=most)
    )
    return say(told, lang)


def _printed(draft: Draft, lang: str) -> Iterator[str]:
    counted = length(draft, lang)
    yield f"== {heading(draft, lang)}" + (f" · {counted}" if counted else "")
    yield draft.title
    yield ""
    yield draft.body
