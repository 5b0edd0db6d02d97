"""What the head of a page states."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from .scan import Scan
from .tree import MARK
from .words import words

if TYPE_CHECKING:
    from bs4 import BeautifulSoup

_METAS = {
    "date", "last-modified", "dc.date", "dc.date.modified", "dcterms.modified", "article:published_time",
    "article:modified_time", "og:title", "og:url", "og:site_name", "og:updated_time", "description", "author",
    "generator", "datepublished", "datemodified",
}  # fmt: skip


def declared(root: BeautifulSoup, scan: Scan, text: str) -> Mapping[str, object]:
    """``title``, ``lang``, ``canonical`` and the metas that date or name a page, by their names."""
    found: dict[str, object] = {}
    if root.title and (title := _plain(str(root.title.string or ""), scan, text)):
        found["title"] = title
    if root.html and (lang := root.html.get("lang")):
        found["lang"] = str(lang)
    canonical = root.find("link", rel=lambda value: value is not None and "canonical" in value)
    if canonical and (href := canonical.get("href")):
        found["canonical"] = str(href)
    for meta in root.find_all("meta"):
        name = str(meta.get("name") or meta.get("property") or meta.get("itemprop") or "").lower()
        if name in _METAS and (content := meta.get("content")):
            found.setdefault(name, str(content))
    return found


def _plain(string: str, scan: Scan, text: str) -> str:
    marks = [int(mark[1]) for mark in MARK.finditer(string) if mark[1]]
    return "".join(
        part for number in marks for part, _ in words(text, scan.texts[number], literal=False)
    ).strip()
