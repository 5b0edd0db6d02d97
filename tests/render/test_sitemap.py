"""The sitemap as a search engine reads it (sitemaps.org; Google's hreflang rules)."""

from __future__ import annotations

import re
from datetime import date
from urllib.parse import urlsplit

import press_helpers as make
from bs4 import BeautifulSoup
from lxml import etree
from msgspec.structs import replace

from noticepress.model.change import Review
from noticepress.model.notice import Sidecar
from noticepress.model.site import Site
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


def changed(site: Site) -> dict[str, str]:
    """Address below the root → when it last changed; pages of which nobody knows are left out."""
    root = etree.fromstring(dict(sitemap_files(site))["sitemap.xml"])
    found = {u[0].text.removeprefix("https://notices.example/"): u.findtext(f"{MAP}lastmod") for u in root}
    return {path: day for path, day in found.items() if day}


def test_a_page_changed_when_a_text_on_it_did() -> None:
    days = changed(make.sample())
    assert days["zh/qinghe/privacy/"] == "2025-01-01"  # the version of 2027 is announced without a day
    assert days["zh/qinghe/privacy/2024-01-01/"] == "2025-01-01"  # superseded then
    assert days["zh/qinghe/privacy/changes/2024-01-01..2025-01-01/"] == "2025-01-01"
    for page in ("zh/", "en/", "en/topics/", "en/compare/", "en/qinghe/", "en/qinghe/privacy/changes/"):
        assert days[page] == "2025-01-01", page
    for page in ("zh/search/", "en/meadow/cookie/", "zh/meadow/", "zh/qinghe/privacy/2027-01-01/"):
        assert page not in days  # nobody knows


def test_a_decision_and_an_announcement_change_pages_and_the_day_of_the_build_does_not() -> None:
    old = make.document(make.ZH, "qinghe/privacy@2024-01-01:zh")
    new = make.document(make.ZH_NEXT, "qinghe/privacy@2025-01-01:zh")
    draft = make.document(make.ZH_NEXT, "qinghe/privacy@next:zh", Sidecar(announced=date(2026, 11, 1)))
    review = Review(decision="dismiss", reason="", reviewer="A. Drafter", date=date(2025, 2, 3))
    report = make.report(old, new)
    report = replace(report, changes=tuple(replace(row, review=review) for row in report.changes))
    site = make.site([make.notice("qinghe/privacy", [old, new, draft])], {(str(old.id), str(new.id)): report})
    days = changed(site)
    assert days["zh/qinghe/privacy/changes/2024-01-01..2025-01-01/"] == "2025-02-03"
    assert days["zh/topics/retention/"] == "2025-01-01"
    assert days["zh/qinghe/privacy/2024-01-01/"] == "2025-01-01"
    assert days["zh/qinghe/privacy/"] == days["zh/qinghe/privacy/next/"] == "2026-11-01"
    assert changed(replace(site, today=date(2026, 12, 24))) == days
    before = changed(replace(site, today=date(2025, 1, 2)))
    assert before["zh/qinghe/privacy/changes/2024-01-01..2025-01-01/"] == "2025-01-02"


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
