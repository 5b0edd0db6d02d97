"""An event, told in one language: what both forms of feed print."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from uuid import NAMESPACE_URL, uuid5

from msgspec import Struct

from noticepress.model.message import Message, msg
from noticepress.model.site import Site
from noticepress.render.addresses import absolute, address, step_name
from noticepress.render.views.accepted import accepted_summary
from noticepress.render.views.frame import Spot
from noticepress.render.views.names import significance
from noticepress.render.views.notice import notice_title
from noticepress.render.views.provenance import is_unofficial
from noticepress.render.words import Words, html_lang

from .events import Event

_EVENTS = {"announced": msg("Announcement"), "in_force": msg("In force")}


class Category(Struct, frozen=True):
    """A word for programs and a word for readers."""

    term: str
    label: str


class Entry(Struct, frozen=True, kw_only=True):
    """What a feed says of an event."""

    id: str
    lang: str
    title: str
    lines: tuple[str, ...]
    """What changed, as far as people accepted it."""
    place: str
    """Address of the page that shows it."""
    author: str
    published: date
    updated: date
    categories: tuple[Category, ...]
    event: Event


def entry(site: Site, event: Event) -> Entry:
    """In the language of the edition; in the first one of the interface where the interface lacks that."""
    lang = event.document.id.lang
    spot = Spot(site, lang, ())
    words, notice = spot.words, event.notice
    vendor = words.choose(notice.vendor.name, notice.vendor.id).text
    named = words.say(msg("{vendor}, {notice}", vendor=vendor, notice=notice_title(spot, notice).text))
    return Entry(
        id=permanent(site, f"{address(lang, notice.vendor.id, notice.id, event.name)}#{event.kind}"),
        lang=html_lang(words.lang),
        title=words.say(msg("{notice}: {event}", notice=named, event=_happened(event))),
        lines=tuple(_lines(event, words)),
        place=_place(event),
        author=site_title(spot) if _is_example(event) else vendor,
        published=event.day,
        updated=event.updated,
        categories=(*_grades(event, spot), Category(event.kind, words.say(_EVENTS[event.kind]))),
        event=event,
    )


def permanent(site: Site, place: str) -> str:
    """An id that stays: the URL; without a base URL a UUID made of the address (RFC 4122, version 5).

    The UUIDs of two sites that call vendor and notice alike are the same, which a base URL prevents.
    """
    base, mark = site.settings.base_url, place.partition("#")
    if base is None:
        return uuid5(NAMESPACE_URL, f"noticepress:{place}").urn
    return absolute(base, mark[0]) + mark[1] + mark[2]


def newest_first(entries: Iterable[Entry]) -> list[Entry]:
    """By date; of one day by id, so that the order never depends on anything else."""
    return sorted(entries, key=lambda entry: (-entry.updated.toordinal(), entry.id))


def site_title(spot: Spot) -> str:
    """The name of the site in the language of the page."""
    return spot.words.choose(spot.site.settings.title, "noticepress").text


def _is_example(event: Event) -> bool:
    return event.document.version.sidecar.origin == "example"


def _lines(event: Event, words: Words) -> Iterator[str]:
    """First whose text it is, then what changed."""
    if _is_example(event):
        yield words.say(msg("A drafting example made for this site, not the vendor's text."))
    elif is_unofficial(event.document):
        yield words.say(msg("Unofficial translation."))
    if event.report:
        yield from accepted_summary(event.report, words)
    else:
        yield words.say(_unreported(event))


def _happened(event: Event) -> Message:
    if event.kind == "in_force":
        return (
            msg("in force since {day}", day=event.day)
            if event.applies
            else msg("text of {day}", day=event.day)
        )
    if event.applies:
        return msg("announced, applies from {day}", day=event.applies)
    return msg("a new version is announced")


def _unreported(event: Event) -> Message:
    return (
        msg("Not compared with the version before.") if event.before else msg("The first version held here.")
    )


def _place(event: Event) -> str:
    place = (event.document.id.lang, event.notice.vendor.id, event.notice.id)
    if event.report is None or event.before is None:
        return address(*place, event.document.id.version)
    return address(*place, "changes", step_name(event.before.id.version, event.document.id.version))


def _grades(event: Event, spot: Spot) -> tuple[Category, ...]:
    grade = event.report.significance if event.report else ""
    return (Category(grade, significance(grade, spot.words)),) if grade else ()
