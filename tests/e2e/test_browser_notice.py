"""A notice's own page in a browser: links to clauses, contents, days, paper, loading."""

from __future__ import annotations

import re
import unicodedata
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect
from pypdf import PdfReader

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

pytestmark = pytest.mark.browser
NOTICE = "zh/delun/privacy/"
STEP = f"{NOTICE}changes/undated..2026-06-01/"
SAID = """
    document.querySelectorAll('.aloud').forEach(word => word.remove());
    Array.from(document.querySelectorAll('.said, .redlined'), block => block.textContent)
"""
SHIFTS = """new Promise(done => {
    let sum = 0;
    new PerformanceObserver(list => list.getEntries().forEach(e => sum += e.value))
        .observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => done(sum), 100);
})"""


def squeezed(text: str) -> str:
    """Without spaces; Chromium writes some characters of a PDF as radicals and ligatures."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def parts(text: str) -> list[str]:
    """Eight characters each: in some there may be a radical that no normal form undoes."""
    return [text[start : start + 8] for start in range(0, max(len(text) - 7, 1), 8)]


def test_a_click_on_a_clause_copies_its_address_and_says_so(visit: Callable[..., Page]) -> None:
    page = visit(NOTICE, permissions=["clipboard-read", "clipboard-write"])
    link = page.get_by_role("link", name="“9.”的链接")
    link.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_have_text("链接已复制")
    assert page.evaluate("navigator.clipboard.readText()") == page.url
    assert page.url.endswith(f"{NOTICE}#9")
    box = link.bounding_box()
    assert box
    assert min(box["width"], box["height"]) >= 24


def test_without_scripts_the_link_still_leads_to_the_clause(visit: Callable[..., Page]) -> None:
    page = visit(NOTICE, java_script_enabled=False)
    page.locator("[id='9'] > .own > a.here").click(force=True)
    assert page.url.endswith("#9")
    assert page.locator("form.on, .copied").count() == 0


def test_the_contents_follow_the_reader(visit: Callable[..., Page]) -> None:
    page = visit(NOTICE, viewport={"width": 1440, "height": 800})
    current = page.locator("nav.contents [aria-current=location]")
    expect(current).to_have_count(1)
    page.locator("nav.contents a[href='#6']").click()
    expect(current).to_have_attribute("href", "#6")
    page.evaluate("scrollTo(0, document.getElementById('8').offsetTop)")
    expect(current).to_have_attribute("href", "#8")
    expect(current).to_be_in_viewport()


def test_on_a_phone_the_contents_are_a_menu_at_hand(visit: Callable[..., Page]) -> None:
    page = visit(NOTICE, viewport={"width": 360, "height": 720})
    page.locator("[id='8']").scroll_into_view_if_needed()
    menu, entry = page.locator("nav.contents summary"), page.locator("nav.contents a[href='#2-2']")
    expect(menu).to_be_in_viewport()
    expect(entry).to_be_hidden()
    menu.click()
    entry.click()
    expect(entry).to_be_hidden()
    heading = page.locator("[id='2-2'] h2, [id='2-2'] h3").first.bounding_box()
    bar = page.locator("nav.contents").bounding_box()
    assert heading
    assert bar
    assert heading["y"] >= bar["y"] + bar["height"] - 1


def test_on_a_phone_facts_stand_beside_the_clauses_when_asked_for(visit: Callable[..., Page]) -> None:
    page = visit(NOTICE, viewport={"width": 360, "height": 720}, java_script_enabled=False)
    facts = page.locator(".about details").first
    expect(facts).to_be_hidden()
    page.get_by_label("在条款旁显示主题与事实").check()
    expect(facts).to_be_visible()


@pytest.mark.parametrize(
    ("day", "zh"),
    [
        ("2026-05-31", "未注明日期"),
        ("2026-06-01", "2026年6月1日"),
        ("2030-01-01", "2027年1月1日（起草示例）"),
    ],
)
def test_the_history_tells_what_applied_on_a_day(visit: Callable[..., Page], day: str, zh: str) -> None:
    page = visit(f"{NOTICE}changes/?on={day}")
    answer = page.locator("form.on [role=status]")
    assert answer.locator("li").filter(has_text="中文").get_by_role("link").inner_text() == zh
    page.get_by_label("查询某日适用的文本").fill("2026-06-02")
    page.get_by_role("button", name="查询").click()
    page.wait_for_url("**/changes/?on=2026-06-02")
    assert answer.locator("li a").first.inner_text() == "2026年6月1日"
    answer.get_by_role("link", name="2026年6月1日至2026年12月31日").click()
    page.wait_for_url("**/zh/delun/privacy/on/2026-06-01/")
    expect(page.get_by_role("main")).to_contain_text("现行有效")


def test_without_scripts_the_form_leads_to_the_periods(visit: Callable[..., Page]) -> None:
    page = visit(f"{NOTICE}changes/", java_script_enabled=False)
    periods = page.locator("#periods")
    expect(periods).to_be_hidden()
    page.get_by_label("查询某日适用的文本").fill("2026-06-02")
    page.get_by_role("button", name="查询").click()
    page.wait_for_url("**/changes/?on=2026-06-02#periods")
    expect(periods).to_be_in_viewport()
    periods.get_by_role("link", name="2026年6月1日至2026年12月31日").click()
    page.wait_for_url("**/on/2026-06-01/")


@pytest.mark.parametrize("query", ["?on=", "?on=2026-13-01", "?on=%3Cimg%20src%3Dx%3E", "?on=99999-01-01"])
def test_what_is_no_day_is_not_answered(visit: Callable[..., Page], query: str) -> None:
    assert visit(f"{NOTICE}changes/{query}").locator("form.on [role=status]").inner_text() == ""


@pytest.mark.parametrize("place", [NOTICE, "en/smartbt/privacy/", STEP])
def test_paper_has_the_text_folded_or_not_and_says_what_it_is(visit: Callable[..., Page], place: str) -> None:
    page = visit(place, color_scheme="dark")
    pdf = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True)))
    sheets = [squeezed(sheet.extract_text()) for sheet in pdf.pages]
    width, height = pdf.pages[0].mediabox[2:]
    assert (round(float(width) / 72 * 25.4), round(float(height) / 72 * 25.4)) == (210, 297)
    digest = re.search(r"[0-9a-f]{64}", page.locator("html").get_attribute("data-foot") or "")
    assert digest
    for number, sheet in enumerate(sheets, 1):
        assert f"{number}/{len(sheets)}" in sheet
        assert digest[0] in sheet
    text = "".join(sheets)
    for said in page.evaluate(SAID):
        assert any(part in text for part in parts(squeezed(said))), said


@pytest.mark.parametrize("place", [NOTICE, "en/smartbt/privacy/", STEP, f"{NOTICE}changes/"])
@pytest.mark.parametrize("width", [360, 1440])
def test_nothing_moves_while_a_page_loads(visit: Callable[..., Page], place: str, width: int) -> None:
    page = visit(place, viewport={"width": width, "height": 800})
    assert page.evaluate(SHIFTS) == 0


def test_larger_letters_and_forced_colours_lose_nothing(visit: Callable[..., Page]) -> None:
    page = visit(
        STEP, viewport={"width": 640, "height": 720}, forced_colors="active", reduced_motion="reduce"
    )
    styles = page.locator("main ins").first.evaluate("e => getComputedStyle(e).textDecorationLine")
    assert styles == "underline"
    assert page.locator("main del").first.evaluate("e => getComputedStyle(e).borderBlockEndStyle") == "dashed"
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.evaluate("document.scrollingElement.scrollWidth") <= 640
