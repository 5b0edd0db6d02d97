"""What all tests share: browser tests run where there is a Chromium, and say so where there is none."""

from __future__ import annotations

import fcntl
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]

BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
"""In the order tried: the shell draws no windows of its own, and opens a page in a fifth of the time."""
CHROMIUM = next(filter(None, map(shutil.which, BROWSERS)), None)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    if CHROMIUM:
        return
    for item in items:
        if item.get_closest_marker("browser"):
            item.add_marker(pytest.mark.skip(reason="no Chromium found"))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    skipped = [
        report
        for report in terminalreporter.stats.get("skipped", [])
        if "no Chromium found" in str(report.longrepr)
    ]
    if skipped:
        what = f"BROWSER TESTS NOT RUN: {len(skipped)} skipped, no Chromium found"
        terminalreporter.write_line(f"{what} (Debian: apt install chromium-headless-shell)")


@pytest.fixture(scope="session")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of ``tests/sites``: what a build remembers beside the content stays out of the checkout."""
    return shutil.copytree(ROOT / "tests" / "sites", tmp_path_factory.mktemp("copied") / "sites")


@pytest.fixture(scope="session")
def built_before(tmp_path_factory: pytest.TempPathFactory, testrun_uid: str) -> Path:
    """This repository's own site and what a build remembers of it, once for all workers: to be copied."""
    own = tmp_path_factory.getbasetemp()
    site = (own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / f"built-{testrun_uid}"
    with Path(f"{site}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not site.exists():
            site.mkdir()
            shutil.copy(ROOT / "site.toml", site)
            shutil.copytree(ROOT / "content", site / "content")
            command = [sys.executable, "-m", "noticepress", "build", "--site", str(site), "--out", "public"]
            subprocess.run(command, check=True, capture_output=True, cwd=site)
            shutil.rmtree(site / "public")
    return site


@pytest.fixture(scope="session")
def own_site(tmp_path_factory: pytest.TempPathFactory, built_before: Path) -> Path:
    """A copy of this repository's own site, as it is after a build."""
    return shutil.copytree(built_before, tmp_path_factory.mktemp("own") / "site")


@pytest.fixture(scope="session", autouse=True)
def _leaves_no_trace() -> Iterator[None]:
    """No test may work in ``tests/sites`` itself."""
    yield
    assert not list((ROOT / "tests" / "sites").glob("*/.noticepress"))


@pytest.fixture(scope="session")
def chromium() -> str:
    """Where the browser is; tests that ask for it carry the mark ``browser``."""
    assert CHROMIUM
    return CHROMIUM
