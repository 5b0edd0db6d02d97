"""Reading the published site in a browser."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from accessible import faults
from page_kinds import LANGS, PAGES, places
from playwright.sync_api import expect
from pypdf import PdfReader

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("kind", PAGES)
def test_axe_finds_nothing(visit: Callable[..., Page], kind: str) -> None:
    for place in places(kind):
        assert faults(visit(place)) == []


@pytest.mark.parametrize("kind", [kind for kind in PAGES if kind not in {"root", "search"}])
def test_a_page_reads_the_same_without_scripts(visit: Callable[..., Page], kind: str) -> None:
    text = """
        document.querySelectorAll('main .scripted').forEach(tool => tool.remove());
        document.querySelector('main').innerText
    """
    for place in places(kind):
        with_scripts = visit(place).evaluate(text)
        without = visit(place, java_script_enabled=False).locator("main").inner_text()
        assert without.split() == with_scripts.split()


def test_the_switch_leads_to_the_same_page_in_the_other_language(visit: Callable[..., Page]) -> None:
    page = visit("zh/delun/privacy/")
    assert page.locator("html").get_attribute("lang") in {"zh", "zh-Hans"}
    page.get_by_role("link", name="English", exact=True).click()
    page.wait_for_url("**/en/delun/privacy/")
    assert page.locator("html").get_attribute("lang") == "en"
    page.locator("main a[href*='zh/delun/privacy']").first.click()
    page.wait_for_url("**/zh/delun/privacy/**")


def test_a_clause_can_be_linked_to(visit: Callable[..., Page]) -> None:
    page = visit("zh/delun/privacy/#9-1")
    expect(page.locator("[id='9-1']")).to_be_in_viewport()
    page.locator("nav a[href^='#']").last.click()
    anchor = page.url.partition("#")[2]
    assert page.locator(f"[id='{anchor}']").count() == 1


def test_a_changed_deadline_is_marked_in_whole_words(visit: Callable[..., Page]) -> None:
    page = visit("zh/delun/privacy/changes/undated..2026-06-01/")
    page.evaluate("document.querySelectorAll('.aloud').forEach(word => word.remove())")
    assert page.locator("main del").first.inner_text() in {"15", "15个工作日"}
    assert page.locator("main ins").first.inner_text() in {"30", "30个工作日"}


def test_a_wide_screen_shows_two_columns_and_a_narrow_one_below_the_other(visit: Callable[..., Page]) -> None:
    place = "zh/shimmer/sts/2021-12-01/side-by-side/"
    for width, beside in ((1440, True), (360, False)):
        page = visit(place, viewport={"width": width, "height": 800})
        pair = page.locator(".pair[id]").nth(3)
        first, second = pair.locator(".first").bounding_box(), pair.locator(".second").bounding_box()
        assert first
        assert second
        assert (second["x"] >= first["x"] + first["width"]) == beside
        assert (second["y"] >= first["y"] + first["height"]) == (not beside)


def test_one_language_can_be_read_alone_without_scripts(visit: Callable[..., Page]) -> None:
    page = visit("en/shimmer/sts/2021-12-01/side-by-side/", java_script_enabled=False)
    page.get_by_label("中文").check()
    assert page.locator(".pair[id] .second:visible").count() > 20
    assert page.locator(".pair[id] .first:visible").count() == 0
    page.get_by_label("Both texts").check()
    assert page.locator(".pair[id] .first:visible").count() > 20


def test_rows_of_interest_can_be_read_alone_without_scripts(visit: Callable[..., Page]) -> None:
    places = {
        "zh/delun/privacy/changes/undated..2026-06-01/side-by-side/": ".remark",
        "en/compare/delun/privacy/smartbt/privacy/": ":is(.relation, .remark)",
    }
    for place, told in places.items():
        page = visit(place, java_script_enabled=False)
        whole = page.locator(".pair[id]:visible").count()
        page.locator(".alone input").check()
        kept = page.locator(".pair[id]:visible").count()
        assert 0 < kept < whole
        assert page.locator(f".pair[id]:visible:has({told})").count() == kept


def test_copying_side_by_side_takes_the_text_under_the_pointer(visit: Callable[..., Page]) -> None:
    page = visit("en/shimmer/sts/2021-12-01/side-by-side/", viewport={"width": 1440, "height": 800})
    page.locator(".pair[id] .second").nth(6).hover()
    page.keyboard.press("Control+a")
    taken = page.evaluate("getSelection().toString()")
    assert "个人信息" in taken
    assert "personal information" not in taken


def test_the_names_above_the_columns_stay_in_sight(visit: Callable[..., Page]) -> None:
    page = visit("en/compare/", viewport={"width": 1440, "height": 900})
    head = page.locator(".matrix thead th").nth(1)
    page.locator(".matrix tbody tr").nth(20).scroll_into_view_if_needed()
    expect(head).to_be_in_viewport()
    for width in (800, 1280, 1366):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.scrollingElement.scrollWidth") <= width
    page.set_viewport_size({"width": 360, "height": 800})
    expect(page.locator(".matrix")).to_be_hidden()
    assert page.locator(".stacked section").count() > 20


def test_a_page_twice_as_large_loses_nothing(visit: Callable[..., Page]) -> None:
    """Zoom of 200 % on a screen of 1280 is a page of 640; WCAG 1.4.12 spaces the text out."""
    spaced = (
        "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }"
    )
    for kind in ("home", "topic", "compare", "side by side", "vendors side by side"):
        for lang in LANGS:
            page = visit(
                PAGES[kind].format(lang=lang), viewport={"width": 640, "height": 400}, bypass_csp=True
            )
            page.add_style_tag(content=spaced)
            assert page.evaluate("document.scrollingElement.scrollWidth") <= 640, (kind, lang)


def test_in_forced_colours_each_mark_keeps_a_line(visit: Callable[..., Page]) -> None:
    page = visit("en/", forced_colors="active")
    for mark in (".chip", ".banner"):
        assert page.locator(mark).first.evaluate("e => getComputedStyle(e).borderTopStyle") == "solid"
    page = visit("zh/smartbt/privacy/2026-06-01/side-by-side/", forced_colors="active")
    assert page.locator(".remark").first.evaluate("e => getComputedStyle(e).borderTopStyle") == "solid"


def test_the_matrix_is_printed_whole_on_broad_sheets(visit: Callable[..., Page]) -> None:
    page = visit("en/compare/")
    last = page.locator(".matrix tbody tr").last.locator("th").inner_text()
    pdf = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True)))
    box = pdf.pages[0].mediabox
    assert (round(box.width), round(box.height)) == (842, 595)
    text = "".join(sheet.extract_text() for sheet in pdf.pages)
    assert "Smartee" in text
    assert "".join(last.split()) in "".join(text.split())
