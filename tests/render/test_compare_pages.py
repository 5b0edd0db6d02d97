"""Compare and topic pages: what each notice says beside the others, silence told in words."""

from __future__ import annotations

import press_helpers as make
import pytest
from bs4 import BeautifulSoup

from noticepress.facts import annotate
from noticepress.model.notice import Document, Notice, Vendor
from noticepress.render import pages

MEADOW_ZH = """草地隐私政策

一、信息的保存期限
我们保存您的订单信息五年。

二、联系我们
请致电客服热线，我们将在15日内回复。
"""
MEADOW_EN = """Meadow Privacy Policy

1. How long we keep information
We keep your order information for five years.

2. Contact us
Call our hotline; we will answer within 30 days.
"""


SILENT = "什么也没说\n\n你好。\n"


def vendor(name: str) -> Vendor:
    return Vendor(id=name, name={"en": name.title()}, regimes=())


def read(text: str, name: str) -> Document:
    return annotate(make.document(text, name).version)


@pytest.fixture(scope="module")
def notices() -> list[Notice]:
    return [
        make.notice(
            "meadow/privacy",
            [read(MEADOW_ZH, "meadow/privacy@undated:zh"), read(MEADOW_EN, "meadow/privacy@undated:en")],
            vendor=vendor("meadow"),
        ),
        make.notice("qinghe/privacy", [read(make.ZH, "qinghe/privacy@2024-01-01:zh")]),
        make.notice(
            "silent/privacy",
            [read("什么也没说\n\n你好。\n", "silent/privacy@undated:zh")],
            vendor=vendor("silent"),
        ),
    ]


@pytest.fixture(scope="module")
def soups(notices: list[Notice]) -> dict[str, BeautifulSoup]:
    files = dict(pages(make.site(notices)))
    places = ("compare/", "topics/contact/", "topics/retention/", "topics/marketing/")
    return {
        f"{lang}/{place}": BeautifulSoup(files[f"{lang}/{place}index.html"], "html5lib")
        for place in places
        for lang in ("zh", "en")
    }


def table(soup: BeautifulSoup) -> dict[str, list[str]]:
    """The rows by their heads; cells as their words."""
    return {
        " ".join(tr.th.get_text(" ").split()): [" ".join(td.get_text(" ").split()) for td in tr.select("td")]
        for tr in soup.select(".matrix tbody tr")
    }


def test_each_notice_has_a_cell_on_each_topic_that_one_speaks_of(soups: dict[str, BeautifulSoup]) -> None:
    rows = table(soups["en/compare/"])
    assert [len(cells) for cells in rows.values()] == [3] * len(rows)
    assert rows["Retention period and deletion on expiry"][:2] == ["Kept for 5 years", "Kept for 3 years"]
    assert rows["Retention period and deletion on expiry"][2] == "silent"
    assert all(cell for cells in rows.values() for cell in cells)


def test_editions_that_differ_are_told_apart_by_language(soups: dict[str, BeautifulSoup]) -> None:
    said = table(soups["en/compare/"])["Contact and privacy officer"][0]
    assert (
        said.index("English") < said.index("within 30 days") < said.index("Chinese") < said.index("15 days")
    )
    kept = table(soups["zh/compare/"])["保存期限与到期处理"][0]
    assert kept == "保存期限 5年"


def test_a_narrow_screen_gets_the_same_as_a_list_a_topic(soups: dict[str, BeautifulSoup]) -> None:
    page = soups["en/compare/"]
    heads = [h2.get_text(strip=True) for h2 in page.select(".stacked h2")]
    assert heads == list(table(page))
    cells = [" ".join(dd.get_text(" ").split()) for dd in page.select(".stacked dd")]
    assert cells == [cell for cells in table(page).values() for cell in cells]


def test_topics_of_which_nobody_speaks_are_named(soups: dict[str, BeautifulSoup]) -> None:
    named = soups["en/compare/"].select_one(".allsilent").get_text()
    assert "Direct marketing and personalisation" in named
    assert "Retention" not in named


def test_a_topic_page_begins_with_what_is_stated(soups: dict[str, BeautifulSoup]) -> None:
    page = soups["en/topics/contact/"]
    heads = [th.get_text(strip=True) for th in page.select(".matrix thead th")]
    assert heads[:2] == ["Notice", "Reply"]
    replies = [cells[0] for cells in table(page).values()]
    assert replies == [
        "English within 30 days Chinese within 15 days",
        "within 15 working days",
        "silent",
    ]
    anchors = [a["href"] for a in page.select(".matrix tbody th a")]
    assert all(page.find(id=anchor.removeprefix("#")) for anchor in anchors)
    assert (
        "我们将在15个工作日内回复"
        in page.select_one("blockquote[lang=zh-Hans]").parent.parent.parent.get_text()
    )


def test_a_topic_without_facts_has_no_table(soups: dict[str, BeautifulSoup]) -> None:
    assert not soups["en/topics/marketing/"].select(".matrix")
    assert len(soups["en/topics/marketing/"].select("#silent li")) == 3


def test_many_notices_are_compared_on_leaves() -> None:
    notices = [make.notice(f"v{n}/privacy", [read(make.ZH, f"v{n}/privacy@undated:zh")]) for n in range(8)]
    files = dict(pages(make.site(notices)))
    columns = [
        len(BeautifulSoup(files[place], "html5lib").select(".matrix thead th"))
        for place in ("zh/compare/index.html", "zh/compare/2/index.html")
    ]
    assert columns == [7, 3]
    assert "zh/compare/3/index.html" not in files


def test_a_site_without_notices_has_a_compare_page() -> None:
    page = BeautifulSoup(dict(pages(make.site([])))["en/compare/index.html"], "html5lib")
    assert "no notices" in page.main.get_text()
