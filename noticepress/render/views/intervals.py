"""When each text applied: the days on which one came into force, and what held from each day on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from msgspec import Struct

from noticepress.model.message import Sentence, msg
from noticepress.model.notice import Document, Edition, Notice
from noticepress.model.when import NEXT, begins_on, in_force
from noticepress.render.addresses import ON, address
from noticepress.render.words import Words

from .frame import Spot
from .history import editions_first
from .standing import version_name


class Interval(Struct, frozen=True):
    """Days, both inclusive, on which the same texts applied."""

    begins: date | None
    """None: as far back as anything is known."""
    ends: date | None
    """None: until something replaces a text."""
    held: tuple[tuple[Edition, Document], ...]
    """Of each edition that had a text then."""


class HeldView(Struct, frozen=True, kw_only=True):
    """A text of an interval, as a link."""

    language: str
    name: str
    href: str
    remark: str
    """That it bears no date; else empty."""


class IntervalView(Struct, frozen=True, kw_only=True):
    """A row of the list of intervals."""

    begins: str
    """ISO date; empty where it begins before all dates."""
    told: str
    href: str
    """To its own page; empty where it has none."""
    texts: tuple[HeldView, ...]


def intervals(notice: Notice) -> tuple[Interval, ...]:
    """Oldest first. A draft without a day of its own belongs to none."""
    texts = [version for edition in notice.editions.values() for version in edition.versions]
    days = sorted({day for text in texts if (day := begins_on(text))})
    always = any(begins_on(text) is None and text.id.version != NEXT for text in texts)
    known = (None, *days) if always else tuple(days)
    return tuple(
        Interval(begins, ends and ends - timedelta(days=1), tuple(_held(notice, begins or date.min)))
        for begins, ends in pairwise((*known, None))
    )


def _held(notice: Notice, day: date) -> Iterator[tuple[Edition, Document]]:
    for edition in notice.editions.values():
        if found := in_force(edition, day):
            yield edition, found


def days_of(notice: Notice) -> tuple[date, ...]:
    """The days that have a page of their own: none where one text has applied all along."""
    held = intervals(notice)
    return tuple(interval.begins for interval in held if interval.begins) if len(held) > 1 else ()


def told(interval: Interval, today: date, words: Words) -> str:
    """From when until when."""
    return words.say(_told(interval, today))


def _told(interval: Interval, today: date) -> Sentence:
    first, last = interval.begins, interval.ends
    if first and last:
        return msg("{first} to {last}", first=first, last=last)
    if first:
        return msg("From {day} on", day=first) if first > today else msg("Since {day}", day=first)
    return msg("Until {day}", day=last) if last else msg("On any day")


def interval_views(spot: Spot, notice: Notice) -> tuple[IntervalView, ...]:
    """Newest first."""
    own = frozenset(days_of(notice))
    return tuple(
        IntervalView(
            begins=str(interval.begins or ""),
            told=told(interval, spot.site.today, spot.words),
            href=day_link(spot, notice, interval.begins) if interval.begins in own else "",
            texts=tuple(_texts(spot, notice, interval)),
        )
        for interval in reversed(intervals(notice))
    )


def day_link(spot: Spot, notice: Notice, day: date | None) -> str:
    """To the page of the interval that begins on ``day``."""
    return spot.link(address(spot.lang, notice.vendor.id, notice.id, ON, str(day)))


def since_link(spot: Spot, notice: Notice, document: Document) -> str:
    """To what has changed since the version; empty where its day has no page."""
    day = begins_on(document)
    return day_link(spot, notice, day) if day in days_of(notice) else ""


def _texts(spot: Spot, notice: Notice, interval: Interval) -> Iterator[HeldView]:
    held = {edition.lang: document for edition, document in interval.held}
    for edition in editions_first(spot, notice):
        if document := held.get(edition.lang):
            version = document.id.version
            yield HeldView(
                language=spot.words.language(edition.lang),
                name=version_name(document, spot.words),
                href=spot.link(address(edition.lang, notice.vendor.id, notice.id, version)),
                remark="" if begins_on(document) else spot.words.say(msg("bears no date of its own")),
            )
