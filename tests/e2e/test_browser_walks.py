"""What readers came for, from the first page to the answer, by links that they would take."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

pytestmark = pytest.mark.browser
PHONE = {"viewport": {"width": 360, "height": 740}, "has_touch": True}


def test_somebody_on_a_phone_asks_how_long_data_are_kept(visit: Callable[..., Page]) -> None:
    page = visit("en/", **PHONE)
    page.get_by_role("navigation", name="Site").get_by_role("link", name="Topics").tap()
    page.get_by_role("link", name="Retention period and deletion on expiry").tap()
    expect(page.locator("h1")).to_have_text("Retention period and deletion on expiry")
    page.get_by_role("link", name="2.2.2 Storage period").tap()
    page.wait_for_url("**/en/delun/privacy/#2-2-2")
    expect(page.locator("[id='2-2-2']")).to_be_in_viewport()


def test_somebody_on_a_phone_wants_the_account_deleted(visit: Callable[..., Page]) -> None:
    page = visit("zh/delun/privacy/", **PHONE)
    page.locator("nav.contents summary").tap()
    page.locator("nav.contents").get_by_role("link", name="注销权").tap()
    expect(page.get_by_role("heading", name="注销权")).to_be_in_viewport()


def test_a_lawyer_wants_the_text_of_a_day_and_what_came_after(visit: Callable[..., Page]) -> None:
    page = visit("en/smartbt/privacy/")
    page.get_by_role("main").get_by_role("link", name="History").click()
    page.get_by_label("Which text applied on this day?").fill("2024-05-01")
    page.get_by_role("button", name="Show").click()
    answer = page.locator("form.on [role=status]")
    expect(answer).to_contain_text("On May 1, 2024 there applied:")
    answer.get_by_role("link", name="December 16, 2022", exact=True).first.click()
    page.wait_for_url("**/en/smartbt/privacy/2022-12-16/")
    page.get_by_role("link", name="What has changed since").click()
    page.wait_for_url("**/en/smartbt/privacy/on/2022-12-16/")
    page.get_by_role("link", name="See what changed").first.click()
    expect(page.locator("main ins").first).to_contain_text("30")


def test_a_translator_goes_to_what_is_to_be_done(visit: Callable[..., Page]) -> None:
    page = visit("en/delun/privacy/")
    page.get_by_role("link", name="To the first clause concerned").click()
    concerned = page.locator(page.evaluate("`[id='${location.hash.slice(1)}']`"))
    expect(concerned).to_be_in_viewport()
    concerned.locator(".stale a").first.click()
    page.wait_for_url("**/zh/delun/privacy/2026-06-01/#*")
    expect(page.locator(page.evaluate("`[id='${location.hash.slice(1)}']`"))).to_contain_text("30个工作日")
