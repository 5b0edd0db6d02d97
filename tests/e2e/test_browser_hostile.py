"""Sources that try to run scripts, to load things from elsewhere or to break out of the page."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Browser

BUILD = str(Path(__file__).resolve().parents[2] / "build.py")
BAD = '<script>window.hacked=1</script><img src="https://elsewhere.invalid/x.png" onerror="window.hacked=1">'
SETTINGS = f"""
title = {{en = '{BAD} title', zh = '标题'}}
languages = ["zh", "en"]
[vendor.evil]
name = {{en = '{BAD} vendor'}}
"""
SOURCES = {
    "text.txt": f"""1. {BAD} heading

{BAD} first paragraph of the text.

</main></body>{{{{ 7 * 7 }}}} %(x)s {{x}}
""",
    "marks.md": f"""# {BAD} heading

{BAD} paragraph

[link](javascript:window.hacked=1) ![](https://elsewhere.invalid/y.png)
""",
    "page.html": f"""<html><body><main><h1>&lt;script&gt;window.hacked=1&lt;/script&gt; heading</h1>
<p>We collect your name. {BAD}</p><a href='javascript:window.hacked=1'>link</a>
<p style='background:url(https://elsewhere.invalid/z.png)'>We keep it for ten days.</p></main></body></html>
""",
}


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    site = tmp_path_factory.mktemp("hostile")
    (site / "site.toml").write_text(SETTINGS, "utf-8")
    for name, text in SOURCES.items():
        notice, _, suffix = name.partition(".")
        for number, extra in enumerate(("", f"\n\nA new paragraph {BAD}.\n"), 1):
            file = site / "content" / "en" / "evil" / notice / f"2026-01-0{number}.{suffix}"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text + extra, "utf-8")
    command = [sys.executable, BUILD, "build", "--lang", "en"]
    ran = subprocess.run(command, cwd=site, check=False, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stderr
    return site / "public"


@pytest.mark.browser
def test_nothing_of_a_source_runs_or_loads(
    hostile: Path, browser: Browser, serving: Callable[[Path], str]
) -> None:
    base = serving(hostile)
    context = browser.new_context(bypass_csp=True)  # the policy is a second wall; the first has to hold alone
    page, foreign = context.new_page(), list[str]()
    page.on("request", lambda request: request.url.startswith(base) or foreign.append(request.url))
    pages = sorted(hostile.rglob("*.html"))
    assert len(pages) > 20
    for file in pages:
        page.goto(base + file.relative_to(hostile).as_posix())
        assert page.evaluate("window.hacked") is None, file
        assert page.locator("[onerror], [href^='javascript:' i], main img, main [style]").count() == 0, file
    assert foreign == []
    context.close()


def test_what_a_source_says_is_shown_as_it_stands(hostile: Path) -> None:
    page = (hostile / "en/evil/text/index.html").read_text("utf-8")
    assert "&lt;script&gt;window.hacked=1&lt;/script&gt;" in page
    assert "{{ 7 * 7 }} %(x)s {x}" in page
    assert page.count("</main>") == 1
