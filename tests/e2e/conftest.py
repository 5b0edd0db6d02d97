"""The site of this repository, built once, and a browser that lets nothing out."""

from __future__ import annotations

import re
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from opening import Open, closing_pages

if TYPE_CHECKING:
    from playwright.sync_api import Browser

QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-extensions",
    "--disable-sync",
    "--no-first-run",
]
NEWER = {
    "zh/delun/privacy": ("15个工作日", "30个工作日"),
    "en/smartbt/privacy": ("15 business days", "30 business days"),
}
"""Each gets a second version, so that there is a change to show."""


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory, built_before: Path) -> Path:
    """The published folder of a site with two versions of some notices."""
    site = shutil.copytree(built_before, tmp_path_factory.mktemp("site") / "site")
    for place, (old, new) in NEWER.items():
        folder = site / "content" / place
        newest = max(folder.glob("*.txt"))
        text = newest.read_bytes().decode("utf-8-sig")
        assert old in text
        (folder / "2026-06-01.txt").write_text(text.replace(old, new), "utf-8", newline="")
    settings = (site / "site.toml").read_text("utf-8")
    (site / "site.toml").write_text(f'base_url = "https://notices.example/"\n{settings}', "utf-8")
    out = site / "public"
    command = [sys.executable, "-m", "noticepress", "build", "--site", str(site), "--out", str(out)]
    ran = subprocess.run(command, check=False, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stderr
    return out


class Silent(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="session")
def serving() -> Iterator[Callable[[Path], str]]:
    """Serves a folder as any web server would, and says where."""
    servers: list[ThreadingHTTPServer] = []

    def start(folder: Path) -> str:
        server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Silent, directory=str(folder)))
        servers.append(server)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        return f"http://127.0.0.1:{server.server_port}/"

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="session")
def base(built: Path, serving: Callable[[Path], str]) -> str:
    """Where the published folder is served."""
    return serving(built)


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - only where there is a browser

    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium, args=QUIET)
        yield started
        started.close()


@pytest.fixture
def visiting() -> Iterator[Callable[[Browser, str], Open]]:
    """Opens pages below an address. At the end: no request outside, no cookie, no complaint."""
    with ExitStack() as stack:
        yield lambda browser, base: stack.enter_context(closing_pages(browser, base))


@pytest.fixture
def visit(browser: Browser, base: str, visiting: Callable[[Browser, str], Open]) -> Open:
    """Opens pages of the site."""
    return visiting(browser, base)


@pytest.fixture
def site(tmp_path: Path, built_before: Path) -> Path:
    """A copy of this repository's own site, to be written in."""
    return shutil.copytree(built_before, tmp_path / "site")


@pytest.fixture
def preview(site: Path) -> Iterator[str]:
    """The address of a live preview of ``site``."""
    command = [
        sys.executable,
        "-m",
        "noticepress",
        "serve",
        "--site",
        str(site),
        "--port",
        "0",
        "--lang",
        "en",
    ]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr
        said = ""
        while (found := re.search(r"http://127\.0\.0\.1:\d+/", said)) is None:
            line = process.stderr.readline()
            assert line, said
            said += line
        yield found[0]
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=10)
        assert process.returncode == 0


@pytest.fixture
def visit_preview(browser: Browser, preview: str, visiting: Callable[[Browser, str], Open]) -> Open:
    """Opens pages of the live preview."""
    return visiting(browser, preview)
