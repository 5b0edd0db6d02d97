"""The sitemap (sitemaps.org protocol) with each page's counterparts in other languages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import pairwise
from urllib.parse import urlsplit
from xml.sax.saxutils import escape, quoteattr

from noticepress.model.notice import Notice
from noticepress.model.site import Site

from .addresses import COMPARE, SEARCH, TOPICS, absolute, step_name
from .modified import Modified
from .sheet import Page
from .taxonomy import taxonomy_of
from .views.frame import Spot, alternates
from .views.history import report_of
from .views.standing import shown_first

SITEMAP = "sitemap.xml"
Days = dict[str, date | None]
"""By language."""
_URLS, _BYTES = 50_000, 50_000_000
"""What a file may hold at most (sitemaps.org: 50,000 URLs and 50 MiB)."""
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>'
_SPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
_OPEN = f'<urlset {_SPACE} xmlns:xhtml="http://www.w3.org/1999/xhtml">'


def sitemap_files(site: Site, most: int = _URLS) -> Iterator[Page]:
    """``sitemap.xml``, where it is too long an index of its parts, and ``robots.txt`` that names it.

    Nothing without a base URL, as both ask for whole URLs. Robots are told only where the site begins at the
    root of its host: they look nowhere else. ``most`` is how many URLs a file takes.
    """
    base = site.settings.base_url
    if base is None:
        return
    parts = [_urlset(urls) for urls in _parted(_urls(site), most)]
    if len(parts) == 1:
        yield SITEMAP, parts[0]
    else:
        names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
        yield from zip(names, parts, strict=True)
        yield SITEMAP, _index(absolute(base, name) for name in names)
    if urlsplit(base).path == "/":
        yield "robots.txt", f"User-agent: *\nAllow: /\n\nSitemap: {absolute(base, SITEMAP)}\n".encode()


def _parted(urls: Iterable[str], most: int) -> Iterator[list[str]]:
    part, size = list[str](), 0
    for url in urls:
        length = len(url.encode()) + 1
        if len(part) == most or size + length > _BYTES:
            yield part
            part, size = [], 0
        part.append(url)
        size += length
    yield part


def _urlset(urls: Iterable[str]) -> bytes:
    return "\n".join([_HEAD, _OPEN, *urls, "</urlset>", ""]).encode()


def _index(urls: Iterable[str]) -> bytes:
    listed = (f"<sitemap><loc>{escape(url)}</loc></sitemap>" for url in urls)
    return "\n".join([_HEAD, f"<sitemapindex {_SPACE}>", *listed, "</sitemapindex>", ""]).encode()


def _urls(site: Site) -> Iterator[str]:
    """Every page that has content of its own."""
    for parts, days in _mapped(site, Modified(site)):
        langs = tuple(days)
        for lang, day in days.items():
            found = alternates(Spot(site, lang, parts), langs)
            own = found[langs.index(lang)][1]
            links = "".join(
                f'<xhtml:link rel="alternate" hreflang={quoteattr(tag)} href={quoteattr(url)}/>'
                for tag, url in found
            )
            changed = f"<lastmod>{day.isoformat()}</lastmod>" if day else ""
            yield f"<url><loc>{escape(own)}</loc>{changed}{links}</url>"


def _mapped(site: Site, modified: Modified) -> Iterator[tuple[tuple[str, ...], Days]]:
    """What names a page, and the languages it exists in, each with the day of its last change."""
    notices = site.notices
    yield (), _each(site.settings.languages, modified.any_of(notices))
    for vendor in dict.fromkeys(notice.vendor.id for notice in notices):
        theirs = [notice for notice in notices if notice.vendor.id == vendor]
        yield (vendor,), _each(site.settings.languages, modified.any_of(theirs))
    of_texts = _each(site.settings.languages, modified.texts())
    yield (TOPICS,), of_texts
    yield (COMPARE,), of_texts
    yield (SEARCH,), _each(site.settings.languages, None)
    for topic in taxonomy_of(site).topics:
        yield (TOPICS, topic), of_texts
    for notice in notices:
        yield from _mapped_notice(site, notice, modified)


def _each(langs: Iterable[str], day: date | None) -> Days:
    return dict.fromkeys(langs, day)


def _mapped_notice(site: Site, notice: Notice, modified: Modified) -> Iterator[tuple[tuple[str, ...], Days]]:
    base = (notice.vendor.id, notice.id)
    yield base, {lang: modified.edition(notice, lang) for lang in notice.editions}
    older, steps = dict[str, Days](), dict[str, Days]()
    for lang, edition in notice.editions.items():
        current = shown_first(edition, site.today)
        for document in edition.versions:
            name = document.id.version
            if document is not current:
                older.setdefault(name, {})[lang] = modified.version(notice, lang, name)
        for old, new in pairwise(edition.versions):
            if report_of(site, old, new):
                step = step_name(old.id.version, new.id.version)
                steps.setdefault(step, {})[lang] = modified.step(notice, lang, new.id.version)
    for name, days in older.items():
        yield (*base, name), days
    everywhere = (*site.settings.languages, *notice.editions)
    yield (*base, "changes"), _each(everywhere, modified.any_of([notice]))
    for name, days in steps.items():
        yield (*base, "changes", name), days
