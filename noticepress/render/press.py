"""Site → every page, one after the other."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from noticepress.messages import bound_digest
from noticepress.model.site import Site
from noticepress.store.cache import key_of

from .addresses import address
from .beside import facing_units
from .editions import notice_units, places
from .feeds import feed_files
from .gathering import gather
from .kit import kit_files
from .machine import notice_versions, schema_files, site_versions
from .overviews import overviews, root
from .search_index import search_files
from .sheet import DocumentJson, Downloads, FullReport, Page, Press, Unit
from .sitemap import sitemap_files
from .taxonomy import taxonomy_of
from .theme import Theme, find_theme


def pages(
    site: Site,
    theme: Theme | None = None,
    document_json: DocumentJson | None = None,
    full_report: FullReport | None = None,
    downloads: Downloads | None = None,
) -> Iterator[Page]:
    """Path and bytes of every file of the published site, as ``units`` has them."""
    for unit in units(site, theme, document_json, full_report, downloads):
        yield from unit.pages()


def units(
    site: Site,
    theme: Theme | None = None,
    document_json: DocumentJson | None = None,
    full_report: FullReport | None = None,
    downloads: Downloads | None = None,
) -> Iterator[Unit]:
    """Every file of the published site, with those together that rest on the same.

    ``theme`` is the default theme if not given. ``document_json`` makes the JSON of a document; without it no
    ``notice.json`` is published; ``full_report`` that of a legal report, which stands on the site only if
    given; ``downloads`` the files that a version's page offers. The same site gives the same bytes.
    """
    theme, taxonomy = theme or find_theme(), taxonomy_of(site)
    given = [offer is not None for offer in (document_json, full_report, downloads)]
    shared = (site.settings, site.today, site.audience, tuple(taxonomy.topics), given)
    press = Press(
        site,
        theme,
        theme.stamps(),
        taxonomy,
        gather(site),
        document_json,
        full_report,
        downloads,
        common=key_of(theme.digest(), bound_digest(), repr(shared)),
    )
    yield Unit("", theme.static)
    for lang in site.settings.languages:
        yield Unit("", partial(overviews, press, lang))
        yield from facing_units(press, lang)
    for notice in site.notices:
        for lang in places(site, notice):
            yield from notice_units(press, notice, lang)
    yield Unit("", partial(_rest, press))


def _rest(press: Press) -> Iterator[Page]:
    """What is made of the whole site, and is no page of a language."""
    yield root(press)
    yield from search_files(press.site)
    yield from feed_files(press.site)
    yield from kit_files(press.site, press.theme)
    yield from _data(press.site)


def _data(site: Site) -> Iterator[Page]:
    yield "versions.json", site_versions(site)
    for notice in site.notices:
        for lang, edition in notice.editions.items():
            place = address(lang, notice.vendor.id, notice.id)
            yield f"{place}versions.json", notice_versions(site, notice, edition)
    yield from schema_files()
    yield from sitemap_files(site)
