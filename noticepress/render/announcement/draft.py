"""Draft announcements, one for each channel that the older version promised."""

from __future__ import annotations

from collections.abc import Iterator

from noticepress.law.channels import PLAIN, ChannelForm, channel_forms
from noticepress.messages import say
from noticepress.model.announcement import AnnouncedRow, Draft, Limit
from noticepress.model.change import ChangeReport

from . import wording
from .changed import changed
from .fitting import fitting

_IN_WINDOW = 3
"""Rows that a window has room for; the page has all of them."""


def ready(report: ChangeReport) -> bool:
    """Whether somebody accepted a row that readers have to be told of."""
    return bool(changed(report, "en"))


def announcements(report: ChangeReport, lang: str) -> tuple[Draft, ...]:
    """For each promised channel; for the notice's page where none is promised. None before a row is accepted.

    Open rows, dismissed ones and rows that wait have no part in them.
    """
    rows = changed(report, lang)
    if not rows:
        return ()
    promised = [channel.channel for channel in report.plan.channels if channel.basis == "own"]
    forms = channel_forms()
    return tuple(
        _draft(report, channel, forms.get(channel, PLAIN), rows, lang)
        for channel in promised or ["page_post"]
    )


def _draft(
    report: ChangeReport, channel: str, form: ChannelForm, rows: tuple[AnnouncedRow, ...], lang: str
) -> Draft:
    if form.form == "alert":
        return _alert(report, channel, form, rows, lang)
    shown = rows[:_IN_WINDOW] if form.form == "message" else rows
    rest = len(rows) - len(shown)
    return Draft(
        channel=channel,
        lang=lang,
        title=say(wording.title(report, lang), lang),
        opening=tuple(say(line, lang) for line in wording.opening(report, form.form, lang)),
        rows=shown,
        closing=tuple(_closing(report, form, rest, lang)),
        limit=None,
    )


def _closing(report: ChangeReport, form: ChannelForm, rest: int, lang: str) -> Iterator[str]:
    if rest:
        yield say(wording.more(rest), lang)
    yield from (say(line, lang) for line in wording.choices(report))
    yield from (say(line, lang) for line in wording.links(report, lang))
    if form.form == "message":
        yield say(wording.buttons(report), lang)
    if form.form == "letter":
        yield from (say(line, lang) for line in wording.sender(report))


def _alert(
    report: ChangeReport, channel: str, form: ChannelForm, rows: tuple[AnnouncedRow, ...], lang: str
) -> Draft:
    topics = tuple(dict.fromkeys(row.topic for row in rows))
    body = fitting((say(line, lang) for line in wording.alerts(report, topics, lang)), form.body)
    title = fitting((say(line, lang) for line in wording.titles(report, lang)), form.title)
    limit = Limit(used=form.body.of(body), most=form.body.most, unit=form.body.unit) if form.body else None
    return Draft(channel=channel, lang=lang, title=title, opening=(body,), rows=(), closing=(), limit=limit)
