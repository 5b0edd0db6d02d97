"""A feed before it has a form: Atom and JSON Feed print the same."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from msgspec import Struct

from noticepress.model.site import Site
from noticepress.render.addresses import ATOM, absolute, relative_from
from noticepress.render.words import Told

from .entry import Entry, permanent

_BEFORE_ALL = date(1970, 1, 1)
"""When a feed without entries was last updated: the clock would be untrue, and the element must be there."""


class Feed(Struct, frozen=True, kw_only=True):
    """Entries, newest first, and what they belong to."""

    site: Site
    place: str
    """Address of the page that it belongs to; its files stand there."""
    lang: str
    title: Told
    author: str
    entries: tuple[Entry, ...]

    @property
    def id(self) -> str:
        """Lasting, and no entry's."""
        return permanent(self.site, self.place + ATOM)

    @property
    def updated(self) -> date:
        """The newest date of the entries."""
        return max((entry.updated for entry in self.entries), default=_BEFORE_ALL)

    @property
    def url(self) -> Callable[[str], str]:
        """Full URLs of addresses; without a base URL relative to the feed."""
        base = self.site.settings.base_url
        return relative_from(self.place) if base is None else lambda place: absolute(base, place)


def stamp(day: date) -> str:
    """RFC 3339; days are all that notices state, so each begins at midnight UTC."""
    return f"{day.isoformat()}T00:00:00Z"
