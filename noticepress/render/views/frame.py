"""What stands around every page: head, navigation, language switch, foot."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct
from msgspec.structs import asdict

from noticepress.model.site import Site
from noticepress.render.addresses import (
    ATOM,
    COMPARE,
    FINDINGS,
    JSON_FEED,
    SEARCH,
    STATIC,
    TOPICS,
    Linker,
    absolute,
    address,
    relative_from,
)
from noticepress.render.words import Told, Words, direction, html_lang, own_name


class Switch(Struct, frozen=True):
    """This page in another language."""

    lang: str
    name: str
    href: str
    current: bool


class Crumb(Struct, frozen=True):
    """A page above this one."""

    name: Told
    href: str


class FeedLink(Struct, frozen=True):
    """A feed that tells what happens to what the page shows."""

    title: str
    type: str
    href: str


class Names(Struct, frozen=True, kw_only=True):
    """What a page and its site are called, and in which language."""

    lang: str
    dir: str
    title: str
    description: str
    gap: str
    """Between two sentences, and between a sentence and a link after it."""
    site_title: str
    running: str
    """Printed at the top of each sheet."""
    foot: str
    """Printed at its bottom."""
    address: str
    """Where the page stands: its URL, or its path from the root where the site does not know its own."""


class Links(Names, frozen=True, kw_only=True):
    """With the links that every page has."""

    static: str
    home: str
    topics: str
    compare: str
    findings: str
    """Empty where the public reads."""
    search: str


class Frame(Links, frozen=True, kw_only=True):
    """All that ``base.html`` needs besides the page itself."""

    canonical: str | None
    alternates: tuple[tuple[str, str], ...]
    """``hreflang`` and URL, of real counterparts only."""
    indexed: bool
    feeds: tuple[FeedLink, ...]
    """The page's own first, then that of the language."""
    linked: str
    """JSON-LD, ready to print; empty where the page shows no text of its own."""
    switches: tuple[Switch, ...]
    crumbs: tuple[Crumb, ...]


class Spot(Struct, frozen=True):
    """A page to be: the language of its place, its interface language, and what names it below that."""

    site: Site
    lang: str
    parts: tuple[str, ...]

    @property
    def here(self) -> str:
        """Its address."""
        return address(self.lang, *self.parts)

    @property
    def words(self) -> Words:
        """The interface language: the first one for an edition whose language the interface lacks."""
        return Words(
            self.lang if self.lang in self.site.settings.languages else self.site.settings.languages[0]
        )

    @property
    def link(self) -> Linker:
        """Links from here."""
        return relative_from(self.here)


def frame(
    spot: Spot,
    title: str,
    *,
    description: str = "",
    crumbs: Iterable[Crumb] = (),
    real: Iterable[str] | None = None,
    canonical: tuple[str, ...] | None = None,
    repeated: Iterable[str] = (),
    indexed: bool = True,
    running: str = "",
    foot: str = "",
    link: Linker | None = None,
    feeds: Iterable[tuple[str, str]] = (),
    linked: str = "",
) -> Frame:
    """The frame of the page at ``spot``.

    ``real`` are the languages in which this page has content of its own, all interface languages if not
    given; ``canonical`` names the page that this one repeats, ``repeated`` the languages in which this page
    repeats another: search engines take only pages that are their own for counterparts. ``feeds`` are titles
    and addresses of what has feeds of its own, ``linked`` is JSON-LD.
    """
    settings, way = spot.site.settings, link or spot.link
    langs = tuple(real) if real is not None else settings.languages
    base = settings.base_url if indexed else None
    own = tuple(lang for lang in langs if lang not in set(repeated))
    itself = address(spot.lang, *(spot.parts if canonical is None else canonical))
    names = _names(spot, title, description, running, foot)
    return Frame(
        **asdict(_linked(spot, names, way)),
        canonical=absolute(base, itself) if base else None,
        alternates=alternates(spot, own) if base and canonical is None else (),
        indexed=indexed,
        feeds=tuple(feed_links((*feeds, (names.site_title, address(spot.words.lang))), way)),
        linked=linked,
        switches=_switches(spot, langs, way),
        crumbs=tuple(crumbs),
    )


def _names(spot: Spot, title: str, description: str, running: str, foot: str) -> Names:
    settings, words = spot.site.settings, spot.words
    name = words.choose(settings.title, "noticepress").text
    stands = absolute(settings.base_url or "", spot.here)
    return Names(
        lang=html_lang(words.lang),
        dir=direction(words.lang),
        title=f"{title} · {name}" if title != name else name,
        description=description or title,
        gap=words.gap,
        site_title=name,
        running=running or title,
        foot=foot or stands,
        address=stands,
    )


def _linked(spot: Spot, names: Names, way: Linker) -> Links:
    lang = spot.words.lang
    return Links(
        **asdict(names),
        static=way(STATIC),
        home=way(address(lang)),
        topics=way(address(lang, TOPICS)),
        compare=way(address(lang, COMPARE)),
        findings=way(address(lang, FINDINGS)) if spot.site.audience == "keeper" else "",
        search=way(address(lang, SEARCH)),
    )


def feed_links(places: Iterable[tuple[str, str]], way: Linker) -> Iterator[FeedLink]:
    """Both forms of the feeds of ``places``, given as title and address."""
    for title, place in places:
        yield FeedLink(title, "application/atom+xml", way(place + ATOM))
        yield FeedLink(title, "application/feed+json", way(place + JSON_FEED))


def alternates(spot: Spot, langs: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """This page in each language that has it, itself among them, and the default for all other readers."""
    base = spot.site.settings.base_url
    if base is None or not langs:
        return ()
    urls = {lang: absolute(base, address(lang, *spot.parts)) for lang in langs}
    default = next((lang for lang in spot.site.settings.languages if lang in urls), langs[0])
    return (*((html_lang(lang), url) for lang, url in urls.items()), ("x-default", urls[default]))


def _switches(spot: Spot, langs: tuple[str, ...], way: Linker) -> tuple[Switch, ...]:
    tags = dict.fromkeys((*spot.site.settings.languages, *langs, spot.lang))
    return tuple(
        Switch(html_lang(tag), own_name(tag), way(address(tag, *spot.parts)), tag == spot.lang)
        for tag in tags
    )
