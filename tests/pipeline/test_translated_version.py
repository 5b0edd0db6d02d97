"""A translation stands beside the version that it translates, and is measured by it."""

from __future__ import annotations

import json
import re
from hashlib import sha256
from pathlib import Path

import pytest
from click.testing import CliRunner

from noticepress.cli.group import cli

ZH = """云雀健身隐私政策
更新日期：{day}

目录
一、保存期限
二、联系我们
三、您的权利

一、保存期限
我们保存您的训练记录{years}。

二、联系我们
我们在15个工作日内答复。

三、您的权利
您可以查阅和删除您的信息。
"""
EN = """# Skylark Fitness Privacy Policy

Updated: {day}

{contents}## 1. How long we keep information

We keep your training records for {years}.

## 2. Contact us

We reply within 15 working days.

## 3. Your rights

You may look up and delete your information.
"""
PLACE = "skylark/privacy/2024-01-01/side-by-side/index.html"


def run(site: Path, *command: str) -> str:
    ran = CliRunner().invoke(cli, [*command, "--site", str(site), "--as-of", "2025-06-01"])
    assert ran.exit_code in (0, 1), ran.output
    return ran.stdout


@pytest.fixture
def site(tmp_path: Path) -> Path:
    settings = 'title = "T"\nlanguages = ["zh", "en"]\n[notice."skylark/privacy"]\nauthoritative = "zh"\n'
    (tmp_path / "site.toml").write_text(settings, "utf-8")
    for version, day, years in (
        ("2024-01-01", "2024年1月1日", "三年"),
        ("2025-01-01", "2025年1月1日", "五年"),
    ):
        path = tmp_path / f"content/zh/skylark/privacy/{version}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(ZH.format(day=day, years=years), "utf-8")
    english(tmp_path, "three years")
    return tmp_path


def english(site: Path, years: str, contents: str = "") -> None:
    """The translation of the older Chinese version."""
    original = (site / "content/zh/skylark/privacy/2024-01-01.txt").read_bytes()
    path = site / "content/en/skylark/privacy/2024-01-01.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(EN.format(day="1 January 2024", years=years, contents=contents), "utf-8")
    digest = sha256(original).hexdigest()
    of = f'{{lang = "zh", version = "2024-01-01", sha256 = "{digest}", status = "reference"}}'
    path.with_suffix(".toml").write_text(f"translation_of = {of}\n", "utf-8")


def told(site: Path) -> dict[str, list[str]]:
    found = json.loads(run(site, "check", "--format", "json"))["findings"]
    codes = dict[str, list[str]]()
    for finding in found:
        if finding["code"].startswith("D"):
            codes.setdefault(finding["code"], []).append(finding["evidence"][-1]["path"])
    return codes


def test_it_is_laid_beside_the_version_that_it_translates(site: Path) -> None:
    run(site, "build", "--out", str(site / "out"))
    for lang in ("zh", "en"):
        page = (site / "out" / lang / PLACE).read_text("utf-8")
        assert "训练记录三年" in page
        assert "for three years" in page
        assert 'id="drift-1"' not in page
    home = (site / "out/en/skylark/privacy/2024-01-01/index.html").read_text("utf-8")
    assert "Side by side: Chinese (January 1, 2024)" in home
    assert "Side by side: Chinese (January 1, 2025)" in home
    older = (site / "out/zh/skylark/privacy/2024-01-01/index.html").read_text("utf-8")
    assert "2024-01-01/side-by-side/" in older or 'href="side-by-side/' in older


def test_what_changed_since_is_told_as_stale_and_not_as_drift_too(site: Path) -> None:
    assert set(told(site)) == {"D201"}


def test_a_wrong_translation_of_the_older_version_is_drift(site: Path) -> None:
    english(site, "four years")
    found = told(site)
    assert found["D104"] == ["content/zh/skylark/privacy/2024-01-01.txt"]


def test_what_the_pages_count_is_what_check_counts(site: Path) -> None:
    """The Chinese contents are no clauses that wait to be translated."""
    run(site, "build", "--out", str(site / "out"))
    for page in ("en/index.html", "en/skylark/privacy/2024-01-01/index.html"):
        assert "not translated" not in (site / "out" / page).read_text("utf-8")
    [*_, version] = json.loads((site / "out/en/skylark/privacy/versions.json").read_text("utf-8"))["versions"]
    assert '"missing": 0' in json.dumps(version)


def test_a_line_of_the_contents_that_is_remarked_stands_on_the_page(site: Path) -> None:
    lines = "- [1. How long we keep information](#a)\n- [2. Contact us](#b)\n"
    english(site, "three years", f"Contents\n\n{lines}\n")
    run(site, "build", "--internal", "--out", str(site / "out"))
    findings = site / "out/en/findings/index.html"
    links = re.findall(r'href="([^"]*side-by-side/[^"#]*)#(drift-\d+)"', findings.read_text("utf-8"))
    assert links
    for place, anchor in links:
        page = findings.parent / place / "index.html"
        assert f'id="{anchor}"' in page.resolve().read_text("utf-8")
