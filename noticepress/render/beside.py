"""Pages of two texts side by side: languages below a version, versions below a step of the history."""

from __future__ import annotations

from collections.abc import Iterator

from noticepress.model.change import ChangeReport
from noticepress.model.notice import Notice

from .addresses import address
from .sheet import Page, Press
from .views.frame import Crumb, Spot, frame
from .views.notice import notice_title, vendor_crumbs
from .views.pairing import language_pairs
from .views.side import SideView
from .views.side_languages import side_of_languages
from .views.side_versions import side_of_versions


def language_pages(press: Press, notice: Notice, lang: str) -> Iterator[Page]:
    """Of every two editions that were aligned, in the place of the language ``lang``."""
    for parts, alignment in language_pairs(press.site, notice):
        spot = Spot(press.site, lang, parts)
        yield _page(press, notice, spot, side_of_languages(spot, notice, alignment))


def version_page(press: Press, notice: Notice, spot: Spot, report: ChangeReport) -> Page:
    """Of a step of the history."""
    return _page(press, notice, spot, side_of_versions(spot, notice, report))


def _page(press: Press, notice: Notice, spot: Spot, view: SideView) -> Page:
    """Not for search engines: each text has a page of its own."""
    own = Crumb(notice_title(spot, notice), spot.link(address(spot.lang, notice.vendor.id, notice.id)))
    framed = frame(spot, view.title, crumbs=(*vendor_crumbs(spot, notice), own), indexed=False)
    return press.page(spot, "side.html", framed, view)
