"""Two texts side by side: every clause once, in order, with its language; gaps and differences in words."""

from __future__ import annotations

import press_helpers as make
import pytest
from bs4 import BeautifulSoup, Tag
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from noticepress.alignment import align_editions
from noticepress.facts import annotate, promises
from noticepress.findings import judge
from noticepress.history import compare
from noticepress.model.notice import Document, Notice, Sidecar, TranslationOf
from noticepress.model.site import Site
from noticepress.render import pages
from noticepress.render.views.side import weave

ZH = """# 清禾隐私政策

## 一、我们收集的信息

注册账号时，我们收集您的手机号码和昵称。

您可以随时注销账号。

## 二、联系我们

请致电客服热线，我们将在15个工作日内回复。
"""
EN = """# Qinghe Privacy Policy

## 1. Information we collect

When you register an account, we collect your phone number and nickname.

## 2. Contact us

Call our hotline; we will answer within 15 days.

This paragraph about bees stands in English alone.
"""
OF = TranslationOf(lang="zh", version="undated", sha256="0" * 64, status="reference")


def read(text: str, name: str, sidecar: Sidecar | None = None) -> Document:
    return annotate(make.document(text, name, sidecar, "md").version)


def bilingual(zh: str = "undated", en: str = "undated") -> Notice:
    chinese = read(ZH, f"qinghe/privacy@{zh}:zh")
    return make.notice(
        "qinghe/privacy", [chinese, read(EN, f"qinghe/privacy@{en}:en", Sidecar(translation_of=OF))]
    )


def aligned(*notices: Notice) -> Site:
    """Every pair of a notice's first versions, laid against each other."""
    found = {}
    for notice in notices:
        first = [edition.versions[0] for edition in notice.editions.values()]
        for at, left in enumerate(first):
            for right in first[at + 1 :]:
                found[str(left.id), str(right.id)] = align_editions(left, right)
    return replace(make.site(list(notices)), alignments=found)


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    return dict(pages(aligned(bilingual())))


@pytest.fixture(scope="module")
def soup(files: dict[str, bytes]) -> BeautifulSoup:
    return BeautifulSoup(files["en/qinghe/privacy/undated/side-by-side/index.html"], "html5lib")


def row(soup: BeautifulSoup, words: str) -> Tag:
    return next(pair for pair in soup.select(".pair[id]") if words in pair.get_text())


def test_the_readers_language_comes_first_and_each_side_has_its_own(soup: BeautifulSoup) -> None:
    said = row(soup, "phone number")
    assert said.select_one(".first")["lang"] == "en"
    assert said.select_one(".second")["lang"] == "zh-Hans"
    assert "手机号码" in said.select_one(".second").get_text()
    assert soup.select_one(".sides")["class"] == ["sides", "wide-first"]


def test_in_the_other_language_the_sides_change_places(files: dict[str, bytes]) -> None:
    page = BeautifulSoup(files["zh/qinghe/privacy/undated/side-by-side/index.html"], "html5lib")
    assert row(page, "phone number").select_one(".first")["lang"] == "zh-Hans"
    assert page.select_one(".sides")["class"] == ["sides", "wide-second"]
    assert page.html["lang"] == "zh-Hans"


def test_every_clause_stands_there_once_on_its_side(soup: BeautifulSoup) -> None:
    for side, document in (("first", read(EN, "a/b@undated:en")), ("second", read(ZH, "a/b@undated:zh"))):
        shown = "".join(part.get_text() for part in soup.select(f".pair[id] .{side}:not(.gap)"))
        for clause in document.version.walk():
            for words in filter(None, (clause.title, clause.text)):
                assert shown.count(words) == 1, words


def test_a_gap_on_either_side_is_told_in_words(soup: BeautifulSoup) -> None:
    assert "No counterpart in the Chinese text" in row(soup, "bees").select_one(".second.gap").get_text()
    assert "No counterpart in the English text" in row(soup, "注销账号").select_one(".first.gap").get_text()


def test_a_difference_is_told_in_words_with_both_quotes(soup: BeautifulSoup) -> None:
    remark = row(soup, "hotline").select_one(".remark")
    assert remark.select_one(".chip").get_text() == "The texts differ: number"
    assert [(q["lang"], q.get_text()) for q in remark.select("q")] == [
        ("en", "within 15 days"),
        ("zh-Hans", "15个工作日内"),
    ]
    jump = soup.select_one(".links a")["href"]
    assert soup.select_one(jump)["class"] == ["remark"]


def test_it_says_that_one_side_is_a_translation(soup: BeautifulSoup) -> None:
    assert "Unofficial translation of the Chinese text" in soup.select_one(".title").get_text()


def test_the_notice_page_links_to_it(files: dict[str, bytes]) -> None:
    page = BeautifulSoup(files["en/qinghe/privacy/index.html"], "html5lib")
    assert "undated/side-by-side/" in [a["href"] for a in page.select(".links a")]


def test_versions_of_different_names_meet_below_the_newer_one() -> None:
    files = dict(pages(aligned(bilingual(zh="2025-01-01", en="2024-01-01"))))
    for lang in ("zh", "en"):
        assert f"{lang}/qinghe/privacy/2025-01-01/side-by-side/index.html" in files
        assert f"{lang}/qinghe/privacy/2024-01-01/side-by-side/index.html" not in files


def test_further_languages_have_their_names_in_the_address() -> None:
    notice = bilingual()
    arabic = read("# سياسة الخصوصية\n\n## المعلومات\n\nنجمع رقم هاتفك.\n", "qinghe/privacy@undated:ar")
    documents = [edition.versions[0] for edition in notice.editions.values()]
    files = dict(pages(aligned(make.notice("qinghe/privacy", [*documents, arabic]))))
    below = "qinghe/privacy/undated/side-by-side/"
    assert {
        f"en/{below}index.html",
        f"en/{below}zh..ar/index.html",
        f"en/{below}en..ar/index.html",
    } <= files.keys()
    page = BeautifulSoup(files[f"en/{below}zh..ar/index.html"], "html5lib")
    assert page.select_one(".second:not(.gap)[lang=ar]")["dir"] == "rtl"


NEXT = (
    ZH.replace("手机号码和昵称", "手机号码、昵称和身份证号码").replace("您可以随时注销账号。", "")
    + "\n我们也回复传真。\n"
)


@pytest.fixture(scope="module")
def step() -> BeautifulSoup:
    old, new = read(ZH, "qinghe/privacy@2024-01-01:zh"), read(NEXT, "qinghe/privacy@2025-01-01:zh")
    report = judge(compare(old, new), regimes=("pipl",), promises=promises(old))
    site = make.site([make.notice("qinghe/privacy", [old, new])], {(str(old.id), str(new.id)): report})
    files = dict(pages(site))
    place = "qinghe/privacy/changes/2024-01-01..2025-01-01/"
    assert 'href="side-by-side/"' in files[f"zh/{place}index.html"].decode()
    assert f"en/{place}side-by-side/index.html" in files
    return BeautifulSoup(files[f"zh/{place}side-by-side/index.html"], "html5lib")


def test_two_versions_show_what_went_on_the_left_and_what_came_on_the_right(step: BeautifulSoup) -> None:
    changed = row(step, "昵称")
    assert changed.select_one(".second ins")
    assert not changed.select(".first ins, .second del")
    assert changed.select_one(".remark .chip").get_text()
    assert "新文本中没有" in row(step, "注销账号").select_one(".second.gap").get_text()
    assert "旧文本中没有" in row(step, "传真").select_one(".first.gap").get_text()


def test_unchanged_clauses_are_marked_as_the_same(step: BeautifulSoup) -> None:
    same = row(step, "客服热线")
    assert "same" in same["class"]
    assert not same.select(".remark")
    assert same.select_one(".first").get_text() == same.select_one(".second").get_text()


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), max_size=12))
def test_weaving_keeps_every_clause_once_and_the_order_of_the_first(shapes: list[tuple[int, int]]) -> None:
    first, second, links = list[str](), list[str](), []
    for at, (ours, theirs) in enumerate(shapes):
        left = tuple(f"l{at}-{n}" for n in range(ours))
        right = tuple(f"r{at}-{n}" for n in range(theirs))
        first += left
        second += right
        if left and right:
            links.append((left, right))
    rows = weave(first, second, links)
    assert [id_ for left, _ in rows for id_ in left] == first
    assert sorted(id_ for _, right in rows for id_ in right) == sorted(second)
