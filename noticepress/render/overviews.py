"""Pages over many notices: the choice of a language, home, vendors, topics, and "not found"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from urllib.parse import urlsplit

from msgspec.structs import replace

from noticepress.model.message import msg
from noticepress.model.notice import Notice, Vendor

from .addresses import FINDINGS, TOPICS, address, relative_from, rooted_at
from .search import search_page
from .sheet import Page, Press
from .views import compare_page
from .views.facing import facing_links
from .views.findings import findings_view
from .views.frame import Crumb, Spot, Switch, frame
from .views.home import home_view
from .views.topic import heard, leaf_parts, topic_view
from .views.topics import topic_groups
from .words import Told, Words, direction, html_lang, own_name


def root(press: Press) -> Page:
    """The choice of a language: links, no redirect that takes the choice away."""
    settings = press.site.settings
    spot = Spot(press.site, settings.languages[0], ())
    link = relative_from("")
    choices = tuple(
        Switch(html_lang(tag), own_name(tag), link(address(tag)), current=False) for tag in settings.languages
    )
    titles = tuple(
        dict.fromkeys(Words(tag).choose(settings.title, "noticepress") for tag in settings.languages)
    )
    framed = frame(
        spot, titles[0].text, link=link, canonical=None, indexed=False, feeds=[(titles[0].text, "")]
    )
    return press.page(spot, "root.html", framed, {"choices": choices, "titles": titles}, "index.html")


def overviews(press: Press, lang: str) -> Iterator[Page]:
    """All such pages of one interface language; the first one gives the page that servers look for."""
    yield _home(press, lang)
    yield _not_found(press, lang, f"{lang}/404.html")
    if lang == press.site.settings.languages[0]:
        yield _not_found(press, lang, "404.html")
    for vendor, notices in groupby(press.site.notices, lambda notice: notice.vendor):
        yield _vendor(press, lang, vendor, list(notices))
    yield from _topics(press, lang)
    yield from _compare(press, lang)
    yield search_page(press, lang)
    if press.site.audience == "keeper":
        yield _findings(press, lang)


def _home(press: Press, lang: str) -> Page:
    spot = Spot(press.site, lang, ())
    title = spot.words.choose(press.site.settings.title, "noticepress")
    framed = frame(spot, title.text)
    return press.page(spot, "home.html", framed, home_view(spot, title, press.site.notices))


def _vendor(press: Press, lang: str, vendor: Vendor, notices: list[Notice]) -> Page:
    spot = Spot(press.site, lang, (vendor.id,))
    name = spot.words.choose(vendor.name, vendor.id)
    framed = frame(spot, name.text, crumbs=_top(spot))
    shown = replace(home_view(spot, name, notices), facing=facing_links(spot, notices))
    return press.page(spot, "vendor.html", framed, shown)


def _top(spot: Spot) -> tuple[Crumb, ...]:
    name = Told(spot.words.say(msg("All notices")), html_lang(spot.words.lang))
    return (Crumb(name, spot.link(address(spot.words.lang))),)


def _topics(press: Press, lang: str) -> Iterator[Page]:
    spot = Spot(press.site, lang, (TOPICS,))
    title = spot.words.say(msg("Topics across notices"))
    crumbs = _top(spot)
    view = {"title": title, "groups": topic_groups(spot, press.taxonomy, press.sayings)}
    yield press.page(spot, "topics.html", frame(spot, title, crumbs=crumbs), view)
    for topic in press.taxonomy.topics:
        yield from _topic(press, lang, topic, Told(title, html_lang(lang)))


def _topic(press: Press, lang: str, topic: str, above: Told) -> Iterator[Page]:
    parties = heard(press.site.notices, topic, press.sayings)
    for number in range(1, parties.leaves + 1):
        spot = Spot(press.site, lang, leaf_parts(topic, number))
        up = (*_top(spot), Crumb(above, spot.link(address(lang, TOPICS))))
        shown = topic_view(spot, press.taxonomy, topic, press.sayings, parties, number=number)
        framed = frame(
            spot, shown.name.text, description=shown.definition.text, crumbs=up, indexed=number == 1
        )
        yield press.page(spot, "topic.html", framed, shown)


def _compare(press: Press, lang: str) -> Iterator[Page]:
    for number in range(1, compare_page.leaf_count(press.site.notices) + 1):
        spot = Spot(press.site, lang, compare_page.leaf_parts(number))
        shown = compare_page.compare_view(spot, press.taxonomy, press.sayings, number)
        framed = frame(spot, shown.title, crumbs=_top(spot), indexed=number == 1)
        yield press.page(spot, "compare.html", framed, shown)


def _findings(press: Press, lang: str) -> Page:
    spot = Spot(press.site, lang, (FINDINGS,))
    shown = findings_view(spot)
    framed = frame(spot, shown.title, crumbs=_top(spot), indexed=False)
    return press.page(spot, "findings.html", framed, shown)


def _not_found(press: Press, lang: str, path: str) -> Page:
    """Served for any missing address, at any depth, so its links begin at the root."""
    spot = Spot(press.site, lang, ())
    base = urlsplit(press.site.settings.base_url or "").path.rstrip("/") + "/"
    title = spot.words.say(msg("Page not found"))
    framed = frame(spot, title, indexed=False, link=rooted_at(base))
    others = tuple(
        (
            html_lang(tag),
            direction(tag),
            Words(tag).say(msg("Page not found")),
            base + f"{tag}/",
            own_name(tag),
        )
        for tag in press.site.settings.languages
    )
    return press.page(spot, "404.html", framed, {"title": title, "homes": others}, path)
