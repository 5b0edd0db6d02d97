"""The keeper's page of findings, as `build --internal` publishes it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from accessible import faults

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser
COMMAND = [sys.executable, "-m", "noticepress"]


@pytest.fixture(scope="module")
def internal(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("internal")
    command = [*COMMAND, "build", "--internal", "--site", str(built.parent), "--out", str(out / "public")]
    ran = subprocess.run(command, check=False, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stderr
    return out / "public"


@pytest.fixture
def look(
    internal: Path,
    browser: Browser,
    serving: Callable[[Path], str],
    visiting: Callable[..., Callable[..., Page]],
) -> Callable[..., Page]:
    return visiting(browser, serving(internal))


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_axe_finds_nothing(look: Callable[..., Page], lang: str) -> None:
    assert faults(look(f"{lang}/findings/")) == []


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_narrow_screen_scrolls_one_way_only(look: Callable[..., Page], lang: str) -> None:
    page = look(f"{lang}/findings/", viewport={"width": 320, "height": 640})
    assert page.evaluate("document.scrollingElement.scrollWidth") <= 320


def test_it_holds_all_that_check_finds(built: Path, look: Callable[..., Page]) -> None:
    command = [*COMMAND, "check", "--format", "json", "--site", str(built.parent)]
    ran = subprocess.run(command, check=False, capture_output=True, text=True)
    found = [f["id"] for f in json.loads(ran.stdout)["findings"] if f["code"] not in {"D204", "R301"}]
    assert len(found) > 50
    shown = look("en/findings/").locator(".entries small code").all_inner_texts()
    assert set(found) <= set(shown)


def test_a_finding_leads_to_its_clause(look: Callable[..., Page]) -> None:
    page = look("zh/findings/")
    page.locator("section[aria-labelledby=checks-f] a[href*='#']").first.click()
    page.wait_for_url("**/#*")
    assert page.evaluate("document.querySelector(':target') !== null")
