"""``new``: a text to begin with, and nothing overwritten."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from noticepress.cli.group import cli

SETTINGS = """title = "T"
languages = ["en", "zh"]
[vendor.quince]
regimes = ["pipl"]
[notice."quince/cookie"]
kind = "cookie"
title = {en = "Cookies at Quince"}
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "site.toml").write_text(SETTINGS, "utf-8")
    (tmp_path / "content").mkdir()
    return tmp_path


def new(site: Path, name: str) -> int:
    words = ["new", name, "--site", str(site), "--lang", "en", "--as-of", "2026-03-01"]
    return CliRunner().invoke(cli, words).exit_code


def test_the_first_text_has_a_heading_for_what_is_asked_for(site: Path) -> None:
    assert new(site, "quince/privacy") == 0
    text = (site / "content/en/quince/privacy/next.md").read_text("utf-8")
    assert text.startswith("# Privacy notice\n")
    assert "Last updated: March 1, 2026" in text
    assert "## Retention period" in text
    assert new(site, "quince/privacy:zh") == 0
    assert "## 保存期限" in (site / "content/zh/quince/privacy/next.md").read_text("utf-8")
    assert new(site, "quince/cookie") == 0
    cookie = (site / "content/en/quince/cookie/next.md").read_text("utf-8")
    assert cookie.startswith("# Cookies at Quince\n")
    assert "## Retention period" not in cookie
    done = CliRunner().invoke(cli, ["inspect", "quince/privacy@next:en", "--site", str(site)])
    assert done.exit_code == 0


def test_the_next_one_begins_as_the_newest(site: Path) -> None:
    folder = site / "content/zh/quince/privacy"
    folder.mkdir(parents=True)
    (folder / "2024-01-01.txt").write_text("隐私政策\n我们保存您的姓名三年。\n", "utf-8")
    assert new(site, "quince/privacy") == 0
    assert (folder / "next.txt").read_bytes() == (folder / "2024-01-01.txt").read_bytes()
    (folder / "next.txt").write_text("隐私政策\n我们保存您的姓名五年。\n", "utf-8")
    assert new(site, "quince/privacy") == 2
    assert "五年" in (folder / "next.txt").read_text("utf-8")


@pytest.mark.parametrize(
    "name",
    ["quince", "Quince/privacy", "quince/privacy@spring", "quince/privacy:klingon-x", "topics/privacy"],
)
def test_what_can_be_no_text_is_refused(site: Path, name: str) -> None:
    assert new(site, name) == 2
    assert not list((site / "content").rglob("*.*"))
