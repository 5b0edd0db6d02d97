"""A site in further languages as its readers see it: right to left, at every width, by everyone."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest
from accessible import faults
from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

PLACES = (
    "ar/",
    "ar/noor/privacy/",
    "ar/noor/privacy/changes/",
    "ar/noor/privacy/changes/2024-05-01..2025-06-01/",
    "ar/noor/privacy/2025-06-01/side-by-side/",
    "en/noor/privacy/2025-06-01/side-by-side/",
    "ar/compare/",
    "ar/topics/retention/",
    "ar/harbour/cookie/",
    "ar/search/?q=" + quote("سنوات"),
)


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory, serving: Callable[[Path], str], sites: Path) -> str:
    out = tmp_path_factory.mktemp("languages")
    site = sites / "three-languages"
    command = [sys.executable, "-m", "noticepress", "build", "--site", str(site), "--out", str(out)]
    subprocess.run([*command, "--as-of", "2026-11-28"], capture_output=True, check=True)
    return serving(out)


@pytest.fixture
def reader(
    browser: Browser, address: str, visiting: Callable[[Browser, str], Callable[..., Page]]
) -> Callable[..., Page]:
    return visiting(browser, address)


@pytest.mark.parametrize("place", PLACES)
def test_nothing_is_cut_at_any_width_and_axe_finds_nothing(reader: Callable[..., Page], place: str) -> None:
    page = reader(place, viewport={"width": 1280, "height": 800})
    if "search" in place:
        expect(page.locator("#hits mark").first).to_have_text("سنوات")
    assert faults(page) == []
    for width in (1280, 720, 320):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.scrollingElement.scrollWidth") <= width, width
        assert page.evaluate("scrollX") == 0


def test_an_arabic_page_begins_at_the_right(reader: Callable[..., Page]) -> None:
    page = reader("ar/noor/privacy/", viewport={"width": 1280, "height": 800})
    where = "tag => { const r = tag.getBoundingClientRect(); return (r.left + r.right) / 2 }"
    assert page.locator("a.site").evaluate(where) > 640
    assert page.locator("nav.contents").evaluate(where) > page.locator("article.text").evaluate(where)
    label = page.locator("article .num").first.evaluate("tag => tag.getBoundingClientRect().right")
    text = page.locator("article h2").first.evaluate("tag => tag.getBoundingClientRect().right")
    assert label >= text - 1
    assert page.locator("article p").first.evaluate("tag => getComputedStyle(tag).direction") == "rtl"


def test_side_by_side_each_text_runs_its_own_way(reader: Callable[..., Page]) -> None:
    page = reader("ar/noor/privacy/2025-06-01/side-by-side/", viewport={"width": 1280, "height": 800})
    for text, direction in (("How long we keep it", "ltr"), ("مدة الاحتفاظ", "rtl")):
        found = page.get_by_role("main").get_by_text(text).last
        assert found.evaluate("tag => getComputedStyle(tag).direction") == direction


def test_a_reader_goes_from_one_language_to_the_other_and_back(reader: Callable[..., Page]) -> None:
    page = reader("ar/noor/privacy/")
    page.get_by_role("navigation", name="اللغة").get_by_role("link", name="English").click()
    expect(page.locator("html")).not_to_have_attribute("dir", "rtl")
    page.get_by_role("navigation", name="Language").get_by_role("link", name="العربية").click()
    expect(page.locator("html")).to_have_attribute("dir", "rtl")
    page.wait_for_url("**/ar/noor/privacy/")


@pytest.mark.parametrize(
    ("written", "stands"), [("诊所", "診所"), ("保存期限", "保存期限"), ("سنوات", "سنوات")]
)
def test_search_finds_every_language(reader: Callable[..., Page], written: str, stands: str) -> None:
    page = reader("zh/search/?q=" + quote(written))
    expect(page.locator("#hits mark").get_by_text(stands).first).to_be_visible()
