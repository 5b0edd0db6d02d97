"""The change report as a page of its own."""

from __future__ import annotations

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
BUILD = str(Path(__file__).resolve().parents[2] / "build.py")
STEPS = {
    "zh": ("delun/privacy@undated:zh", "delun/privacy@2026-06-01:zh"),
    "en": ("smartbt/privacy@2022-12-16:en", "smartbt/privacy@2026-06-01:en"),
}


@pytest.fixture(scope="module")
def reports(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("reports")
    for lang in ("zh", "en"):
        for name, (old, new) in STEPS.items():
            target = folder / f"{name}-in-{lang}.html"
            command = [sys.executable, BUILD, "diff", old, new, "--format", "html", "-o", str(target)]
            ran = subprocess.run(
                [*command, "--lang", lang], cwd=built.parent, check=False, capture_output=True, text=True
            )
            assert ran.returncode == 0, ran.stderr
    return folder


@pytest.fixture
def read(
    reports: Path,
    browser: Browser,
    serving: Callable[[Path], str],
    visiting: Callable[..., Callable[..., Page]],
) -> Callable[..., Page]:
    return visiting(browser, serving(reports))


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("step", STEPS)
def test_axe_finds_nothing(read: Callable[..., Page], step: str, lang: str) -> None:
    page = read(f"{step}-in-{lang}.html")
    assert page.locator("html").get_attribute("lang") in {lang, f"{lang}-Hans"}
    assert faults(page) == []


@pytest.mark.parametrize("step", STEPS)
def test_it_fits_a_narrow_screen(read: Callable[..., Page], step: str) -> None:
    page = read(f"{step}-in-en.html", viewport={"width": 320, "height": 640})
    assert page.evaluate("document.scrollingElement.scrollWidth") <= 320


@pytest.mark.parametrize("step", STEPS)
def test_it_prints(read: Callable[..., Page], step: str) -> None:
    assert read(f"{step}-in-zh.html").pdf(format="A4").startswith(b"%PDF")


def test_the_paper_holds_what_the_page_does(read: Callable[..., Page], tmp_path: Path) -> None:
    """Verdict, plan, the row with its quoted promise, the whole text, the disclaimer and page numbers."""
    paper = tmp_path / "report.pdf"
    read("zh-in-zh.html", java_script_enabled=False).pdf(path=paper, format="A4", prefer_css_page_size=True)
    told = subprocess.run(["pdftotext", "-layout", paper, "-"], check=True, capture_output=True, text=True)
    plain = "".join(told.stdout.split())
    for words in ("结论与通知方案", "弹窗提示", "依旧版自身的文字", "两个文本对照", "不作法律判断", "批准人"):
        assert words in plain, words
    size = subprocess.run(["pdfinfo", paper], check=True, capture_output=True, text=True).stdout
    assert "595 x 842" in size.replace("594.96 x 841.92", "595 x 842")
    assert "1/" in plain
