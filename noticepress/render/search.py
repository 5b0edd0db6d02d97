"""The search page."""

from __future__ import annotations

from noticepress.model.message import msg

from .addresses import SEARCH, address
from .sheet import Page, Press
from .views.frame import Crumb, Spot, frame
from .views.search_page import search_view
from .words import Told, html_lang


def search_page(press: Press, lang: str) -> Page:
    """In the interface language ``lang``."""
    spot = Spot(press.site, lang, (SEARCH,))
    words = spot.words
    title = words.say(msg("Search"))
    above = Told(words.say(msg("All notices")), html_lang(words.lang))
    framed = frame(spot, title, crumbs=(Crumb(above, spot.link(address(lang))),))
    return press.page(spot, "search.html", framed, search_view(spot, title, press.taxonomy))
