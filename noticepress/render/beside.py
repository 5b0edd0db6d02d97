"""Pages of two texts side by side: languages below a version, versions below a step, vendors."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from noticepress.model.alignment import Alignment
from noticepress.model.change import ChangeReport
from noticepress.model.message import msg
from noticepress.model.notice import Document, Notice

from .addresses import COMPARE, address
from .sheet import Page, Press, Unit
from .views.facing import facing_parts, facing_view
from .views.frame import Crumb, Spot, frame
from .views.notice import notice_title, vendor_crumbs
from .views.pairing import language_pairs
from .views.side import SideView
from .views.side_languages import side_of_languages
from .views.side_versions import side_of_versions
from .views.standing import told_version
from .words import Told, html_lang

Sides = tuple[Document, Document]
_DIGEST = 16
"""Characters of each digest that fit beside each other at the bottom of a sheet."""


def language_pages(press: Press, notice: Notice, lang: str) -> Iterator[Page]:
    """Of every two editions that were aligned, in the place of the language ``lang``."""
    for parts, alignment in language_pairs(press.site, notice):
        spot = Spot(press.site, lang, parts)
        view = side_of_languages(spot, notice, alignment)
        yield _page(press, notice, spot, view, (alignment.left, alignment.right))


def version_page(press: Press, notice: Notice, spot: Spot, report: ChangeReport) -> Page:
    """Of a step of the history."""
    sides = report.comparison.old, report.comparison.new
    return _page(press, notice, spot, side_of_versions(spot, notice, report), sides)


def facing_units(press: Press, lang: str) -> Iterator[Unit]:
    """Of every two notices that the site has side by side."""
    held = {notice.name: notice for notice in press.site.notices}
    for names, by_language in press.site.facing.items():
        if lang in by_language:
            pair, laid = (held[names[0]], held[names[1]]), by_language[lang]
            sides = zip(pair, (laid.left, laid.right), strict=True)
            rests_on = [press.rests_on(f"{lang} facing", notice, [text]) for notice, text in sides]
            yield Unit(" ".join(rests_on).strip(), partial(_facing, press, lang, pair, laid))


def _facing(press: Press, lang: str, pair: tuple[Notice, Notice], laid: Alignment) -> Iterator[Page]:
    spot = Spot(press.site, lang, facing_parts(*pair))
    compare = Told(spot.words.say(msg("Compare")), html_lang(spot.words.lang))
    crumbs = (vendor_crumbs(spot, pair[0])[0], Crumb(compare, spot.link(address(lang, COMPARE))))
    yield _printed(press, spot, facing_view(spot, pair, laid), crumbs, (laid.left, laid.right))


def _page(press: Press, notice: Notice, spot: Spot, view: SideView, sides: Sides) -> Page:
    own = Crumb(notice_title(spot, notice), spot.link(address(spot.lang, notice.vendor.id, notice.id)))
    return _printed(press, spot, view, (*vendor_crumbs(spot, notice), own), sides)


def _printed(press: Press, spot: Spot, view: SideView, crumbs: tuple[Crumb, ...], sides: Sides) -> Page:
    """Not for search engines: each text has a page of its own."""
    names = (told_version(document.id.version, spot.words) for document in sides)
    digests = (document.version.source.sha256[:_DIGEST] for document in sides)
    foot = " ↔ ".join(f"{name} · SHA-256 {digest}…" for name, digest in zip(names, digests, strict=True))
    framed = frame(spot, view.title, crumbs=crumbs, indexed=False, foot=foot)
    return press.page(spot, "side.html", framed, view)
