"""Which feeds the site has, and where they stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from noticepress.model.message import msg
from noticepress.model.notice import Edition, Notice
from noticepress.model.site import Site
from noticepress.render.addresses import ATOM, JSON_FEED, address
from noticepress.render.views.frame import Spot
from noticepress.render.views.notice import notice_title
from noticepress.render.words import Told, html_lang

from .atom import atom
from .entry import entry, newest_first
from .events import Event, events_of
from .feed import Feed
from .json_feed import json_feed

_NEWEST = 100
"""Entries of a feed over many notices; a notice's own has them all."""


def feed_files(site: Site) -> Iterator[tuple[str, bytes]]:
    """Both forms of every feed: of the site, of each interface language, of each edition of a notice."""
    gathered = dict[str, list[Event]]()
    for notice in site.notices:
        for lang, edition in notice.editions.items():
            events = list(events_of(site, notice, edition))
            gathered.setdefault(lang, []).extend(events)
            yield from _printed(_of_notice(site, notice, edition, events))
    for lang in site.settings.languages:
        yield from _printed(_of_many(site, address(lang), lang, gathered.get(lang, ())))
    first = site.settings.languages[0]
    yield from _printed(_of_many(site, "", first, chain.from_iterable(gathered.values())))


def _printed(feed: Feed) -> Iterator[tuple[str, bytes]]:
    yield feed.place + ATOM, atom(feed)
    yield feed.place + JSON_FEED, json_feed(feed)


def _of_notice(site: Site, notice: Notice, edition: Edition, events: Iterable[Event]) -> Feed:
    spot = Spot(site, edition.lang, ())
    words, title = spot.words, notice_title(spot, notice).text
    vendor = words.choose(notice.vendor.name, notice.vendor.id).text
    return Feed(
        site=site,
        place=address(edition.lang, notice.vendor.id, notice.id),
        lang=html_lang(words.lang),
        title=Told(words.say(msg("{vendor}, {notice}", vendor=vendor, notice=title)), html_lang(words.lang)),
        author=vendor,
        entries=tuple(newest_first(entry(site, event) for event in events)),
    )


def _of_many(site: Site, place: str, lang: str, events: Iterable[Event]) -> Feed:
    spot = Spot(site, lang, ())
    title = spot.words.choose(site.settings.title, "noticepress")
    newest = sorted(events, key=_newest_first)[:_NEWEST]
    return Feed(
        site=site,
        place=place,
        lang=html_lang(lang),
        title=title,
        author=title.text,
        entries=tuple(newest_first(entry(site, event) for event in newest)),
    )


def _newest_first(event: Event) -> tuple[int, str, str]:
    return -event.updated.toordinal(), str(event.document.id), event.kind
