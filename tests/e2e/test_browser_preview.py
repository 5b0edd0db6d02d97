"""The live preview of a real site, in a browser."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

DELUN = "content/zh/delun/privacy/undated.txt"


def test_an_edit_is_on_the_page_without_a_hand_on_the_browser(
    site: Path, visit_preview: Callable[..., Page]
) -> None:
    page = visit_preview("zh/delun/privacy/")
    file = site / DELUN
    file.write_text(file.read_text("utf-8").replace("15个工作日", "45个工作日"), "utf-8")
    page.get_by_text("45个工作日").first.wait_for()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_broken_file_is_told_over_the_last_good_page_until_it_is_mended(
    site: Path, visit_preview: Callable[..., Page], scheme: str
) -> None:
    page = visit_preview("zh/delun/privacy/", color_scheme=scheme)
    file = site / DELUN
    good = file.read_bytes()
    file.write_bytes(b"\0\0\0")
    told = page.locator("#noticepress-problems")
    told.wait_for()
    assert DELUN in told.inner_text()
    assert re.search("[\u4e00-\u9fff]", told.locator("dd").first.inner_text())
    assert "15个工作日" in page.locator("main").inner_text()
    assert Axe().run(page).response["violations"] == []
    told.locator("summary").click()
    assert not told.locator("dd").first.is_visible()
    file.write_bytes(good)
    told.wait_for(state="detached")


def test_the_problem_speaks_the_language_of_the_page(site: Path, visit_preview: Callable[..., Page]) -> None:
    page = visit_preview("en/delun/privacy/")
    (site / DELUN).write_bytes(b"")
    told = page.locator("#noticepress-problems")
    told.wait_for()
    assert not re.search("[\u4e00-\u9fff]", told.inner_text())


def test_a_broken_file_is_told_without_scripts_too(site: Path, visit_preview: Callable[..., Page]) -> None:
    (site / DELUN).write_bytes(b"\0")
    page = visit_preview("zh/", java_script_enabled=False)
    for _ in range(100):
        if page.locator("#noticepress-problems").count():
            break
        page.wait_for_timeout(50)
        page.reload()
    assert page.locator("#noticepress-problems dd").first.is_visible()


def after_next_reload(page: Page, change: Callable[[], object]) -> None:
    """Make a change and wait until the page has been loaded anew."""
    with page.expect_event("load"):
        change()


def test_a_draft_is_shown(site: Path, visit_preview: Callable[..., Page]) -> None:
    page = visit_preview("zh/delun/privacy/")
    draft = site / "content/zh/delun/privacy/next.txt"
    text = (site / DELUN).read_text("utf-8").replace("15个工作日", "7个工作日")
    after_next_reload(page, lambda: draft.write_text(text, "utf-8"))
    page.goto(page.url + "next/")
    assert "7个工作日" in page.locator("main").inner_text()


def test_a_template_of_the_site_takes_effect_at_once(site: Path, visit_preview: Callable[..., Page]) -> None:
    page = visit_preview("zh/")
    own = site / "themes/default/templates"
    own.mkdir(parents=True)
    template = "{% extends 'base.html' %}{% block main %}<h1>own words</h1>{% endblock %}"
    after_next_reload(page, lambda: (own / "home.html").write_text(template, "utf-8"))
    page.get_by_role("heading", name="own words").wait_for()
