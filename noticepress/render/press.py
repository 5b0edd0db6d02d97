"""Site → every page, one after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from urllib.parse import urlsplit

from noticepress.model.change import ChangeReport
from noticepress.model.message import msg
from noticepress.model.notice import Document, Edition, Notice
from noticepress.model.site import Site

from .addresses import TOPICS, address, file_of, relative_from, rooted_at, step_name
from .gathering import Sayings, gather
from .machine import notice_versions, site_versions, sitemap
from .taxonomy import Taxonomy, taxonomy_of
from .theme import Theme, find_theme
from .views.frame import Crumb, Frame, Spot, Switch, frame
from .views.history import histories, report_of
from .views.home import home_view
from .views.missing import missing_view
from .views.notice import notice_title, notice_view, vendor_crumbs
from .views.standing import shown_first, version_name
from .views.step import step_view
from .views.topic import topic_view
from .views.topics import topic_groups
from .words import Told, Words, direction, html_lang, own_name

DocumentJson = Callable[[Document], str]
Page = tuple[str, bytes]


@dataclass(frozen=True, slots=True)
class _Press:
    """What all pages share."""

    site: Site
    theme: Theme
    taxonomy: Taxonomy
    sayings: Sayings
    document_json: DocumentJson | None

    def page(self, spot: Spot, template: str, framed: Frame, view: object, path: str = "") -> Page:
        data = self.theme.render(template, spot.words.lang, {"frame": framed, "page": view})
        return path or file_of(spot.here), data


def pages(
    site: Site, theme: Theme | None = None, document_json: DocumentJson | None = None
) -> Iterator[Page]:
    """Path and bytes of every file of the published site.

    ``theme`` is the default theme if not given. ``document_json`` makes the JSON of a document; without it no
    ``notice.json`` is published. The same site gives the same bytes.
    """
    theme = theme or find_theme()
    press = _Press(site, theme, taxonomy_of(site), gather(site), document_json)
    yield from theme.static()
    yield _root(press)
    for lang in site.settings.languages:
        yield from _overviews(press, lang)
    for notice in site.notices:
        for lang in _places(site, notice):
            yield from _notice_pages(press, notice, lang)
    yield from _data(press)


def _places(site: Site, notice: Notice) -> tuple[str, ...]:
    """Languages in which the notice has pages: all interface languages, and any other that it exists in."""
    return tuple(dict.fromkeys((*site.settings.languages, *notice.editions)))


def _root(press: _Press) -> Page:
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
    framed = frame(spot, titles[0].text, link=link, canonical=None, indexed=False)
    return press.page(spot, "root.html", framed, {"choices": choices, "titles": titles}, "index.html")


def _overviews(press: _Press, lang: str) -> Iterator[Page]:
    yield _home(press, lang)
    yield _not_found(press, lang, f"{lang}/404.html")
    if lang == press.site.settings.languages[0]:
        yield _not_found(press, lang, "404.html")
    vendors = dict.fromkeys(n.vendor.id for n in press.site.notices)
    for vendor in vendors:
        yield _vendor(press, lang, vendor)
    yield from _topics(press, lang)


def _home(press: _Press, lang: str) -> Page:
    spot = Spot(press.site, lang, ())
    title = spot.words.choose(press.site.settings.title, "noticepress")
    framed = frame(spot, title.text)
    return press.page(spot, "home.html", framed, home_view(spot, title, press.site.notices))


def _vendor(press: _Press, lang: str, vendor: str) -> Page:
    spot = Spot(press.site, lang, (vendor,))
    notices = [n for n in press.site.notices if n.vendor.id == vendor]
    name = spot.words.choose(notices[0].vendor.name, vendor)
    framed = frame(spot, name.text, crumbs=_top(spot))
    return press.page(spot, "vendor.html", framed, home_view(spot, name, notices))


def _top(spot: Spot) -> tuple[Crumb, ...]:
    name = Told(spot.words.say(msg("All notices")), html_lang(spot.words.lang))
    return (Crumb(name, spot.link(address(spot.words.lang))),)


def _topics(press: _Press, lang: str) -> Iterator[Page]:
    spot = Spot(press.site, lang, (TOPICS,))
    title = spot.words.say(msg("Topics across notices"))
    crumbs = _top(spot)
    view = {"title": title, "groups": topic_groups(spot, press.taxonomy, press.sayings)}
    yield press.page(spot, "topics.html", frame(spot, title, crumbs=crumbs), view)
    for topic in press.taxonomy.topics:
        below = Spot(press.site, lang, (TOPICS, topic))
        up = (*_top(below), Crumb(Told(title, html_lang(lang)), below.link(spot.here)))
        shown = topic_view(below, press.taxonomy, topic, press.sayings)
        framed = frame(below, shown.name.text, description=shown.definition.text, crumbs=up)
        yield press.page(below, "topic.html", framed, shown)


def _not_found(press: _Press, lang: str, path: str) -> Page:
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


def _notice_pages(press: _Press, notice: Notice, lang: str) -> Iterator[Page]:
    yield _current(press, notice, lang)
    names = dict.fromkeys(d.id.version for e in notice.editions.values() for d in e.versions)
    for name in names:
        yield _version(press, notice, lang, name)
    yield _history(press, notice, lang)
    for old, new in _steps(press.site, notice):
        yield _step(press, notice, lang, old, new)


def _steps(site: Site, notice: Notice) -> dict[tuple[str, str], None]:
    found = dict[tuple[str, str], None]()
    for edition in notice.editions.values():
        for old, new in pairwise(edition.versions):
            if report_of(site, old, new):
                found[old.id.version, new.id.version] = None
    return found


def _current(press: _Press, notice: Notice, lang: str) -> Page:
    spot = Spot(press.site, lang, (notice.vendor.id, notice.id))
    edition = notice.editions.get(lang)
    if edition is None:
        return _missing(press, notice, spot, tuple(notice.editions))
    return _text(
        press, notice, spot, shown_first(edition, press.site.today), real=notice.editions, repeats=None
    )


def _version(press: _Press, notice: Notice, lang: str, name: str) -> Page:
    spot = Spot(press.site, lang, (notice.vendor.id, notice.id, name))
    held = {tag: d for tag, e in notice.editions.items() for d in e.versions if d.id.version == name}
    if lang not in held:
        return _missing(press, notice, spot, tuple(held))
    current = shown_first(notice.editions[lang], press.site.today)
    repeats = spot.parts[:2] if held[lang] is current else None
    return _text(press, notice, spot, held[lang], real=held, repeats=repeats)


def _text(
    press: _Press,
    notice: Notice,
    spot: Spot,
    document: Document,
    *,
    real: Iterable[str],
    repeats: tuple[str, ...] | None,
) -> Page:
    view = notice_view(spot, notice, document, press.taxonomy, press.document_json is not None)
    title = notice_title(spot, notice).text
    vendor = spot.words.choose(notice.vendor.name, notice.vendor.id).text
    name = version_name(document, spot.words)
    framed = frame(
        spot,
        f"{title} – {vendor}" if repeats is None and len(spot.parts) == 2 else f"{title} ({name}) – {vendor}",
        description=" ".join((f"{vendor}, {title}.", *view.status[:1])),
        crumbs=vendor_crumbs(spot, notice),
        real=real,
        canonical=repeats,
        running=f"{vendor} · {title} · {name}",
    )
    return press.page(spot, "notice.html", framed, view)


def _missing(press: _Press, notice: Notice, spot: Spot, langs: tuple[str, ...]) -> Page:
    view = missing_view(spot, notice, langs)
    framed = frame(spot, view.title.text, crumbs=vendor_crumbs(spot, notice), real=langs, indexed=False)
    return press.page(spot, "missing.html", framed, view)


def _notice_crumbs(spot: Spot, notice: Notice) -> tuple[Crumb, ...]:
    own = Crumb(notice_title(spot, notice), spot.link(address(spot.lang, notice.vendor.id, notice.id)))
    return (*vendor_crumbs(spot, notice), own)


def _history(press: _Press, notice: Notice, lang: str) -> Page:
    spot = Spot(press.site, lang, (notice.vendor.id, notice.id, "changes"))
    name = notice_title(spot, notice)
    title = spot.words.say(msg("History: {notice}", notice=name.text))
    framed = frame(spot, title, crumbs=_notice_crumbs(spot, notice), real=_places(press.site, notice))
    return press.page(spot, "history.html", framed, {"title": title, "editions": histories(spot, notice)})


def _step(press: _Press, notice: Notice, lang: str, old: str, new: str) -> Page:
    spot = Spot(press.site, lang, (notice.vendor.id, notice.id, "changes", step_name(old, new)))
    held = {tag: report for tag, e in notice.editions.items() if (report := _report(press.site, e, old, new))}
    if lang not in held:
        return _missing(press, notice, spot, tuple(held))
    view = step_view(spot, notice, held[lang], press.taxonomy)
    history = Crumb(Told(spot.words.say(msg("History")), html_lang(spot.words.lang)), view.history)
    crumbs = (*_notice_crumbs(spot, notice), history)
    framed = frame(spot, view.title, description=view.summary, crumbs=crumbs, real=tuple(held))
    return press.page(spot, "step.html", framed, view)


def _report(site: Site, edition: Edition, old: str, new: str) -> ChangeReport | None:
    for before, after in pairwise(edition.versions):
        if (before.id.version, after.id.version) == (old, new):
            return report_of(site, before, after)
    return None


def _data(press: _Press) -> Iterator[Page]:
    site = press.site
    yield "versions.json", site_versions(site)
    for notice in site.notices:
        for lang, edition in notice.editions.items():
            place = address(lang, notice.vendor.id, notice.id)
            yield f"{place}versions.json", notice_versions(site, notice, edition)
            if press.document_json:
                text = press.document_json(shown_first(edition, site.today))
                yield f"{place}notice.json", text.encode()
    if site.settings.base_url:
        yield "sitemap.xml", sitemap(site)
