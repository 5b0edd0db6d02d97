"""``compare`` as a person meets it: formats, silence, names of topics, bad input."""

from __future__ import annotations

import csv
import json
import unicodedata
from io import StringIO
from pathlib import Path
from shutil import copytree

import pytest
from bs4 import BeautifulSoup
from click.testing import CliRunner, Result

from noticepress.cli.group import cli

SITE = Path(__file__).parent.parent / "sites" / "bilingual"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return copytree(SITE, tmp_path / "site")


def compare(site: Path, *words: str) -> Result:
    return CliRunner().invoke(cli, ["compare", *words, "--site", str(site), "--quiet"])


def test_without_a_reference_all_current_versions_in_all_languages(site: Path) -> None:
    found = json.loads(compare(site, "--format", "json").stdout)
    assert found["schema"] == "noticepress.comparison/1"
    named = [(v["meta"]["vendor"], v["source"]["lang"]) for v in found["versions"]]
    assert named == [("meadow", "en"), ("qinghe", "en"), ("qinghe", "zh")]
    for row in found["rows"]:
        assert list(row)[:2] == ["topic", "cells"]
        assert [cell["version"] for cell in row["cells"]] == [0, 1, 2]
        for cell in row["cells"]:
            assert list(cell)[:5] == ["version", "state", "clauses", "facts", "summary"]
            assert all(cell["summary"].values())


def test_two_files_outside_a_site(tmp_path: Path) -> None:
    for name, days in (("a.md", "15个工作日"), ("b.md", "30日")):
        text = f"# 政策\n\n## 联系我们\n\n您可以致电客服热线，我们将在{days}内回复。\n"
        (tmp_path / name).write_text(text, "utf-8")
    words = [
        "compare",
        str(tmp_path / "a.md"),
        str(tmp_path / "b.md"),
        "--format",
        "json",
        "--topic",
        "contact",
    ]
    (row,) = json.loads(CliRunner().invoke(cli, words).stdout)["rows"]
    assert [cell["summary"]["zh"].partition("；")[0] for cell in row["cells"]] == [
        "回复时限：15个工作日内",
        "回复时限：30日内",
    ]
    assert row["relations"][0]["relation"] == "contradicts"


def test_an_unknown_topic_is_exit_2_with_near_matches(site: Path) -> None:
    done = compare(site, "--topic", "retenton")
    assert done.exit_code == 2
    assert "retention" in done.stderr
    assert done.stdout == ""


def test_no_site_and_no_reference_is_exit_2(tmp_path: Path) -> None:
    assert compare(tmp_path).exit_code == 2


def test_an_unreadable_version_is_exit_2(site: Path) -> None:
    assert compare(site, "qinghe/privacy@1999-01-01:zh").exit_code == 2


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_table_fits_a_terminal(site: Path, lang: str) -> None:
    shown = compare(site, "--lang", lang).stdout
    for line in shown.splitlines():
        assert sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in line) <= 80, line


def test_csv_has_a_row_for_each_topic_and_version_and_no_empty_cell_for_silence(site: Path) -> None:
    shown = compare(site, "--format", "csv").stdout
    assert shown.startswith("\ufefftopic,")
    rows = list(csv.DictReader(StringIO(shown.removeprefix("\ufeff"))))
    assert {row["state"] for row in rows} == {"says", "silent"}
    assert all(row["summary"] for row in rows)
    assert len(rows) % 3 == 0


def test_html_is_one_page_with_a_real_table(site: Path) -> None:
    page = BeautifulSoup(compare(site, "--format", "html", "--topic", "retention").stdout, "html5lib")
    table = page.select_one(".matrix table")
    assert table.caption.get_text()
    assert [th["scope"] for th in table.select("thead th")] == ["col"] * 4
    assert [th["scope"] for th in table.select("tbody th")] == ["row"]
    box = page.select_one(".matrix")
    assert (box["role"], box["tabindex"]) == ("region", "0")
    assert page.find(id=box["aria-labelledby"])
    assert all(td.get_text(strip=True) for td in table.select("td"))
    assert not page.select("script, link, img")
    assert len(page.select(".stacked dl > div")) == 3
