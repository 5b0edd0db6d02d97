"""The sitemap as a search engine reads it (sitemaps.org; Google's hreflang rules)."""

from __future__ import annotations

import re
from dataclasses import replace
from urllib.parse import urlsplit

import press_helpers as make
from bs4 import BeautifulSoup
from lxml import etree

from noticepress.render.sitemap import sitemap_files

MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
LINK = "{http://www.w3.org/1999/xhtml}link"


def urls(data: bytes) -> dict[str, dict[str, str]]:
    """Each URL and its counterparts by language."""
    root = etree.fromstring(data)
    assert root.tag == f"{MAP}urlset"
    return {u[0].text: {a.get("hreflang"): a.get("href") for a in u.iter(LINK)} for u in root}


def test_counterparts_answer_each_other_and_there_is_a_default() -> None:
    found = urls(dict(sitemap_files(make.sample()))["sitemap.xml"])
    for url, others in found.items():
        assert url in others.values()
        assert others["x-default"] in others.values()
        assert all(found[other] == others for other in others.values()), url
    assert set(found["https://notices.example/zh/"]) == {"zh-Hans", "en", "x-default"}


def test_a_long_one_is_cut_and_the_parts_are_listed() -> None:
    whole = urls(dict(sitemap_files(make.sample()))["sitemap.xml"])
    files = dict(sitemap_files(make.sample(), most=7))
    index = etree.fromstring(files.pop("sitemap.xml"))
    files.pop("robots.txt")
    assert index.tag == f"{MAP}sitemapindex"
    assert [loc.text for loc in index.iter(f"{MAP}loc")] == [
        f"https://notices.example/{name}" for name in files
    ]
    parts = [urls(data) for data in files.values()]
    assert all(0 < len(part) <= 7 for part in parts)
    assert {url: others for part in parts for url, others in part.items()} == whole


def test_robots_are_told_only_where_they_look() -> None:
    site = make.sample()
    told = dict(sitemap_files(site))["robots.txt"].decode()
    assert re.search(r"^Sitemap: https://notices\.example/sitemap\.xml$", told, re.MULTILINE)
    below = replace(site, settings=replace(site.settings, base_url="https://host.example/law/"))
    files = dict(sitemap_files(below))
    assert sorted(files) == ["sitemap.xml"]
    places = BeautifulSoup(files["sitemap.xml"], "xml").find_all("loc")
    assert all(urlsplit(loc.get_text()).path.startswith("/law/") for loc in places)


def test_nothing_without_a_base_url() -> None:
    site = make.sample()
    assert not list(sitemap_files(replace(site, settings=replace(site.settings, base_url=None))))
