"""Notices of two vendors side by side: what answers what and why, what only one says, which pairs meet."""

from __future__ import annotations

import press_helpers as make
import pytest
from bs4 import BeautifulSoup, Tag
from msgspec.structs import replace

from noticepress.facts import annotate
from noticepress.model.notice import Notice, Vendor
from noticepress.model.site import Site
from noticepress.pipeline.aligning import alignment
from noticepress.pipeline.facing import MOST, facing, unknown_notices
from noticepress.render import pages

QINGHE = """# 清禾隐私政策

## 一、我们如何收集您的个人信息

注册账号时，我们收集您的手机号码和昵称，用于创建账号。

## 二、个人信息的保存期限

我们保存您的订单信息三年，期满后删除。

## 三、联系我们

您可以致电客服热线，我们将在15个工作日内回复您的请求。
"""
MEADOW = """# 牧野隐私政策

## 第一条 联系我们

您可以致电客服热线，我们将在15天内回复您的请求。

## 第二条 我们如何收集您的个人信息

注册账号时，我们收集您的手机号码，用于创建账号。

蜂群由专人照看。
"""


def vendor(id_: str, zh: str, en: str) -> Vendor:
    return Vendor(id=id_, name={"zh": zh, "en": en}, regimes=("pipl",))


def read(text: str, name: str) -> Notice:
    document = annotate(make.document(text, f"{name}@undated:zh", None, "md").version)
    who = {
        "qinghe": vendor("qinghe", "清禾", "Qinghe"),
        "meadow": vendor("meadow", "牧野", "Meadow"),
    }
    return make.notice(name, [document], vendor=who[name.partition("/")[0]])


def faced(site: Site) -> Site:
    return replace(site, facing=facing(site.settings, site.notices, make.TODAY, alignment))


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    site = make.site([read(QINGHE, "qinghe/privacy"), read(MEADOW, "meadow/privacy")])
    return dict(pages(faced(site)))


@pytest.fixture(scope="module")
def soup(files: dict[str, bytes]) -> BeautifulSoup:
    return BeautifulSoup(files["en/compare/qinghe/privacy/meadow/privacy/index.html"], "html5lib")


def row(soup: BeautifulSoup, words: str) -> Tag:
    return next(pair for pair in soup.select(".pair[id]") if words in pair.get_text())


def test_clauses_meet_whatever_their_order(soup: BeautifulSoup) -> None:
    met = row(soup, "15个工作日")
    assert "15个工作日" in met.select_one(".first").get_text()
    assert "15天" in met.select_one(".second").get_text()
    assert "昵称" in row(soup, "用于创建账号").select_one(".first").get_text()


def test_other_values_are_a_remark_with_both_quotes(soup: BeautifulSoup) -> None:
    remark = row(soup, "15个工作日").select_one(".remark")
    assert remark.select_one(".chip").get_text() == "Not the same values"
    assert "Linked by wording" in remark.get_text()
    assert [q.get_text() for q in remark.select("q")] == ["15个工作日内", "15天内"]


def test_each_link_says_how_the_two_relate_and_what_it_rests_on(soup: BeautifulSoup) -> None:
    said = row(soup, "用于创建账号").select_one(".relation").get_text()
    assert said.startswith(("Qinghe says more", "Both say much the same"))
    assert "linked by wording" in said


def test_a_gap_names_who_is_silent(soup: BeautifulSoup) -> None:
    assert row(soup, "蜂群").select_one(".first.gap").get_text() == "No counterpart at Qinghe."
    assert row(soup, "三年").select_one(".second.gap").get_text() == "No counterpart at Meadow."


def test_titles_are_no_gaps(soup: BeautifulSoup) -> None:
    assert "牧野隐私政策" not in soup.select_one(".sides").get_text()


def test_the_sides_of_one_language_are_named_in_each_row(soup: BeautifulSoup) -> None:
    assert [p.get_text() for p in row(soup, "15天").select(".who")] == ["Qinghe", "Meadow"]


@pytest.mark.parametrize("page", ["en/compare/index.html", "en/qinghe/index.html", "en/meadow/index.html"])
def test_it_is_reached_from_the_matrix_and_from_both_vendors(files: dict[str, bytes], page: str) -> None:
    links = BeautifulSoup(files[page], "html5lib").select(".facing a")
    assert [a.get_text() for a in links] == ["Qinghe and Meadow"]
    assert links[0]["href"].endswith("qinghe/privacy/meadow/privacy/")


def names(site: Site) -> list[tuple[str, str]]:
    return list(faced(site).facing)


def many(count: int) -> list[Notice]:
    return [
        replace(read(MEADOW, "meadow/privacy"), vendor=vendor(f"v{n}", f"v{n}", f"v{n}"))
        for n in range(count)
    ]


def test_many_of_a_kind_face_each_other_only_where_the_site_says_so() -> None:
    assert len(names(make.site(many(MOST)))) == MOST * (MOST - 1) // 2
    assert names(make.site(many(MOST + 1))) == []
    chosen = (("v2/privacy", "v0/privacy"), ("v0/privacy", "gone/privacy"))
    assert names(make.site(many(MOST + 1), facing=chosen)) == [("v2/privacy", "v0/privacy")]
    assert names(make.site(many(2), facing=())) == []


def test_a_kind_faces_its_own_kind_and_no_vendor_itself() -> None:
    one, other = many(2)
    assert names(make.site([one, replace(other, kind="cookie")])) == []
    assert names(make.site([one, replace(one, id="second")])) == []


def test_a_name_that_calls_nothing_is_told() -> None:
    site = make.site(many(1), facing=(("v0/privacy", "gone/privacy"),))
    problems = list(unknown_notices(site.settings, site.notices))
    assert [(p.code, dict(p.found.values)) for p in problems] == [
        ("unknown-notice", {"notice": "gone/privacy"})
    ]
