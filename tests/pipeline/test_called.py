"""Pages of their own call notices as the site does, and say which translation is unofficial."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest
from click.testing import CliRunner

from noticepress.cli.group import cli

ZH = "我们使用小型文本文件。\n\n我们保存您的设置，为期一年。\n"
EN = "We use small text files on your device.\n\nWe keep your settings for one year.\n"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "site.toml").write_text(
        'title = "T"\n[notice."acme/cookie"]\nkind = "cookie"\n'
        'title = {zh = "Cookie 政策", en = "Cookie Policy"}\n',
        "utf-8",
    )
    for lang, text in (("zh", ZH), ("en", EN)):
        folder = tmp_path / "content" / lang / "acme" / "cookie"
        folder.mkdir(parents=True)
        (folder / "undated.md").write_text(text, "utf-8")
    (folder / "undated.toml").write_text(
        '[translation_of]\nlang = "zh"\nversion = "undated"\nstatus = "reference"\n'
        f'sha256 = "{sha256(ZH.encode()).hexdigest()}"\n',
        "utf-8",
    )
    return tmp_path


def page(site: Path, command: str) -> str:
    named = [f"acme/cookie@undated:{lang}" for lang in ("zh", "en")]
    ran = CliRunner().invoke(cli, [command, *named, "--format", "html", "--site", str(site), "--quiet"])
    assert ran.exit_code == 0, ran.output
    return ran.stdout


def test_a_comparison_is_headed_by_the_titles_of_the_site(site: Path) -> None:
    told = page(site, "compare")
    assert "Cookie Policy" in told
    assert "Cookie 政策" in told


def test_an_alignment_is_headed_by_them_too_and_tells_unofficial_translations(site: Path) -> None:
    told = page(site, "align")
    assert "Cookie 政策: " in told
    assert "is an unofficial translation of the Chinese text (undated), for reference only." in told
    beside = site / "content/en/acme/cookie/undated.toml"
    beside.write_text(beside.read_text("utf-8").replace('"reference"', '"official"'), "utf-8")
    assert "is a translation of the Chinese text (undated)." in page(site, "align")


def test_a_change_report_is_headed_by_the_title_of_the_site(site: Path) -> None:
    (site / "content/en/acme/cookie/2025-01-01.md").write_text(EN.replace("one year", "two years"), "utf-8")
    pair = ["acme/cookie@undated:en", "acme/cookie@2025-01-01:en"]
    ran = CliRunner().invoke(cli, ["diff", *pair, "--format", "md", "--site", str(site), "--quiet"])
    assert ran.stdout.startswith("# Change report: Cookie Policy")


def test_files_of_no_site_are_announced_today_at_the_earliest(tmp_path: Path) -> None:
    old = "# Policy\n\nEffective: January 1, 2024\n\n## 1. Storage\n\nWe keep your name for 2 years.\n\n"
    old += "## 2. Changes of this policy\n\n"
    old += "We will notify you by e-mail at least 30 days before any change takes effect.\n"
    new = old.replace("January 1, 2024", "March 1, 2025").replace("2 years", "5 years")
    for name, text in (("a", old), ("b", new)):
        (tmp_path / f"{name}.md").write_text(text, "utf-8")
    pair = [str(tmp_path / f"{name}.md") for name in ("a", "b")]
    ran = CliRunner().invoke(cli, ["diff", *pair, "--as-of", "2026-11-28", "--quiet"])
    assert "no day of announcement is known" not in ran.stdout
    assert "announced on November 28, 2026 at the earliest" in ran.stdout
    assert "earliest day that keeps the time due: December 28, 2026" in ran.stdout
