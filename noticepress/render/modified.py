"""When a page last changed: by the dates of texts and of decisions on them, never by the clock."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import chain

from noticepress.model.notice import Notice
from noticepress.model.site import Site

from .feeds.events import Event, events_of


class Modified:
    """The events of a site up to today. None is "nobody knows": a text may bear no date at all."""

    def __init__(self, site: Site) -> None:
        """Gather them once for all pages."""
        self._today = site.today
        self._events = {
            (notice.name, lang): tuple(e for e in events_of(site, notice, edition) if e.day <= site.today)
            for notice in site.notices
            for lang, edition in notice.editions.items()
        }

    def any_of(self, notices: Iterable[Notice]) -> date | None:
        """Of a page that tells of all these notices."""
        held = [(notice.name, lang) for notice in notices for lang in notice.editions]
        return self._last(event for key in held for event in self._events[key])

    def texts(self) -> date | None:
        """Of a page that shows what the texts in force say: decisions on changes are not on it."""
        events = chain.from_iterable(self._events.values())
        return max((event.day for event in events if event.kind == "in_force"), default=None)

    def edition(self, notice: Notice, lang: str) -> date | None:
        """Of the notice's own page: when another text took its place or was announced on it."""
        return self._last(self._events[notice.name, lang])

    def version(self, notice: Notice, lang: str, name: str) -> date | None:
        """Of a version's page: when it was announced, took effect, or was followed by another."""
        events = self._events[notice.name, lang]
        own = self._last(event for event in events if event.document.id.version == name)
        followed = (event.day for event in events if event.before and event.before.id.version == name)
        return max((day for day in (own, *followed) if day), default=None)

    def step(self, notice: Notice, lang: str, name: str) -> date | None:
        """Of the redline to the version ``name``."""
        events = self._events[notice.name, lang]
        return self._last(event for event in events if event.document.id.version == name)

    def _last(self, events: Iterable[Event]) -> date | None:
        """With decisions on the step; none of them is later than today."""
        return max((min(event.updated, self._today) for event in events), default=None)
