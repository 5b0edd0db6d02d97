"""Atom, RFC 4287."""

from __future__ import annotations

from typing import TYPE_CHECKING

from noticepress.render.addresses import ATOM, JSON_FEED
from noticepress.text.regex import regex

from .entry import Entry
from .feed import Feed, stamp

if TYPE_CHECKING:
    from lxml.etree import _Element

_ATOM = "http://www.w3.org/2005/Atom"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_UNPRINTABLE = regex("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 (section 2.2) cannot hold; a title of a received text may hold anything."""


def atom(feed: Feed) -> bytes:
    """The document. Elements in one order, so the same feed gives the same bytes."""
    from lxml import etree  # noqa: PLC0415 - where nothing is rendered nothing needs it

    root = etree.Element(f"{{{_ATOM}}}feed", {_LANG: feed.lang}, nsmap={None: _ATOM})
    _put(root, "id", feed.id)
    _title(root, feed)
    _put(root, "updated", stamp(feed.updated))
    _author(root, feed.author)
    _put(root, "link", rel="self", type="application/atom+xml", href=feed.url(feed.place + ATOM))
    _put(root, "link", rel="alternate", type="text/html", hreflang=feed.lang, href=feed.url(feed.place))
    _put(root, "link", rel="alternate", type="application/feed+json", href=feed.url(feed.place + JSON_FEED))
    for entry in feed.entries:
        _entry(root, feed, entry)
    etree.indent(root, " ")
    printed: bytes = etree.tostring(root, xml_declaration=True, encoding="utf-8")
    return printed + b"\n"


def _title(root: _Element, feed: Feed) -> None:
    """With its own language where the site has no name in that of the feed."""
    held = _put(root, "title", feed.title.text)
    if feed.title.lang != feed.lang:
        held.set(_LANG, feed.title.lang)


def _entry(root: _Element, feed: Feed, entry: Entry) -> None:
    held = _put(root, "entry")
    held.set(_LANG, entry.lang)
    _put(held, "id", entry.id)
    _put(held, "title", entry.title)
    _put(held, "published", stamp(entry.published))
    _put(held, "updated", stamp(entry.updated))
    _author(held, entry.author)
    _put(held, "link", rel="alternate", type="text/html", hreflang=entry.lang, href=feed.url(entry.place))
    for category in entry.categories:
        _put(held, "category", term=category.term, label=category.label)
    _put(held, "summary", "\n".join(entry.lines), type="text")


def _author(parent: _Element, name: str) -> None:
    _put(_put(parent, "author"), "name", name)


def _put(parent: _Element, name: str, text: str | None = None, **attributes: str) -> _Element:
    from lxml import etree  # noqa: PLC0415

    held = etree.SubElement(parent, f"{{{_ATOM}}}{name}", attributes)
    held.text = _UNPRINTABLE.sub("", text) if text is not None else None
    return held
