"""A table of the source is a table of the page: each row once, under the names of its columns."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag

from noticepress.pipeline.building import Options, build

DAY = date(2026, 11, 30)
EN_MD = """# Orchard privacy notice

## What we keep and how long

| Data | Purpose | Retention |
|---|---|---|
| **Voucher** number | Discounts | 18 months |
| Seat preference | Bookings | – |

## Contact

Write to hello@orchard.example.
"""
EN_HTML = """<html lang="en"><head><title>Orchard</title></head><body><h1>Orchard privacy notice</h1>
<h2>What we keep and how long</h2>
<table><tr><th>Data</th><th>Purpose</th><th>Retention</th></tr>
<tr><td><b>Voucher</b> number</td><td>Discounts</td><td>18 months</td></tr>
<tr><td>Seat preference</td><td>Bookings</td><td>–</td></tr></table>
<h2>Contact</h2><p>Write to hello@orchard.example.</p></body></html>
"""
ZH_MD = """# 果园隐私政策

## 我们保存的信息及期限

| 信息 | 目的 | 保存期限 |
|---|---|---|
| **代金券**号码 | 折扣 | 18个月 |
| 座位偏好 | 预订 | – |

## 联系我们

请致信 hello@orchard.example。
"""
MERGED = """<html lang="en"><head><title>O</title></head><body><h1>Orchard privacy notice</h1>
<h2>Kinds</h2>
<table><tr><th>Data</th><th colspan="2">Use</th></tr>
<tr><td>Voucher number</td><td rowspan="2">Discounts and bookings</td><td>18 months</td></tr>
<tr><td>Seat preference</td><td>2 years</td></tr></table></body></html>
"""
MANY = """# Orchard privacy notice

## Everything

| Data | Purpose | Basis | Retention | Recipient | Country |
|---|---|---|---|---|---|
| Voucher number | Discounts | Contract | 18 months | Pear Ltd. | Ireland |
| Seat preference | Bookings | Consent | | | |
"""


def pages(tmp_path: Path, lang: str, text: str, suffix: str) -> dict[str, BeautifulSoup]:
    file = tmp_path / "content" / lang / "orchard" / "privacy" / f"2024-01-01.{suffix}"
    file.parent.mkdir(parents=True)
    file.write_text(text, "utf-8")
    (tmp_path / "site.toml").write_text(f'title = "T"\nlanguages = ["{lang}"]\n', "utf-8")
    out = tmp_path / "public"
    assert build(Options(root=tmp_path, out=out, today=DAY)).published
    names = {p.relative_to(out).as_posix(): p for p in out.rglob("*.html")}
    return {name: BeautifulSoup(path.read_text("utf-8"), "lxml") for name, path in names.items()}


def rows(soup: BeautifulSoup) -> list[list[str]]:
    table = soup.select_one("article.text table")
    assert isinstance(table, Tag)
    for furniture in table.select(".here, .beside"):
        furniture.decompose()
    return [[cell.get_text(" ", strip=True) for cell in tr.find_all(["th", "td"])] for tr in table("tr")]


@pytest.mark.parametrize(
    ("lang", "text", "suffix"), [("en", EN_MD, "md"), ("en", EN_HTML, "html"), ("zh", ZH_MD, "md")]
)
def test_a_row_stands_once_under_its_names(tmp_path: Path, lang: str, text: str, suffix: str) -> None:
    made = pages(tmp_path, lang, text, suffix)
    page = made[f"{lang}/orchard/privacy/index.html"]
    heads, first, second = rows(page)
    if lang == "en":
        assert heads == ["Data", "Purpose", "Retention"]
        assert first == ["Voucher number", "Discounts", "18 months"]
        assert second == ["Seat preference", "Bookings", "–"]
    else:
        assert heads == ["信息", "目的", "保存期限"]
        assert first == ["代金券 号码", "折扣", "18个月"]
    article = page.select_one("article.text")
    assert article is not None
    for folded in article.select("details"):
        folded.decompose()
    told = article.get_text(" ")
    assert told.count("Discounts" if lang == "en" else "折扣") == 1
    assert [th.get("scope") for th in article.select("th")] == ["col"] * 3
    assert [td.get("data-name") for td in article.select("tbody tr:first-child td[data-name]")] == heads
    assert article.select_one("td strong") is not None
    assert len({tr["id"] for tr in article.select("tr")}) == 3


def test_merged_cells_hold_in_both_rows_and_over_both_columns(tmp_path: Path) -> None:
    page = pages(tmp_path, "en", MERGED, "html")["en/orchard/privacy/index.html"]
    span = page.select_one("article.text th[colspan]")
    assert span is not None
    assert (span["colspan"], span["scope"]) == ("2", "colgroup")
    heads, first, second = rows(page)
    assert heads == ["Data", "Use"]
    assert first == ["Voucher number", "Discounts and bookings", "18 months"]
    assert second[0] == "Seat preference"
    assert "2 years" in second


def test_many_columns_stand_below_each_other(tmp_path: Path) -> None:
    page = pages(tmp_path, "en", MANY, "md")["en/orchard/privacy/index.html"]
    table = page.select_one("article.text table")
    assert table is not None
    assert "many" in table["class"]
    assert rows(page)[2] == ["Seat preference", "Bookings", "Consent", "", "", ""]


def test_a_topic_tells_a_row_by_its_names(tmp_path: Path) -> None:
    made = pages(tmp_path, "en", EN_MD, "md")
    topic = made["en/topics/retention/index.html"]
    assert "Seat preference Bookings" not in topic.get_text(" ")
    assert "Data Purpose Retention" not in " ".join(topic.get_text(" ").split())
    told = [
        (dt.get_text(strip=True), dt.find_next("dd").get_text(strip=True))
        for dt in topic.select(".fields dt")
    ]
    assert ("Retention", "18 months") in told
