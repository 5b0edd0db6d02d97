"""Search in the browser, against plain search over the published texts."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest
from accessible import faults
from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

WORDS = {
    "zh": """起诉 存储期限 个人信息 儿童 未成年人 监护人 第三方 共享 转让 公开披露 删除
更正 撤回 同意 注销 投诉 法院 加密 安全事件 境内 境外 服务 手机 地址 目的 我们 期限 15个工作日 政策 儿""",
    "en": """retention personal third-party cookie delete withdraw consent children guardian security transfer
share business days email Shanghai court complaint encrypt browser purpose law account password provider
device information notice request contact address""",
}


def truth(built: Path, word: str) -> set[str]:
    """Addresses of all clauses in force that hold the word, by plain search."""
    found = set()
    for file in sorted(built.glob("*/*/*/notice.json")):
        for clause in json.loads(file.read_text("utf-8"))["clauses"]:
            said = "\n".join(clause[part] or "" for part in ("label", "heading", "text"))
            if word.lower() in said.lower():
                place = file.parent.relative_to(built).as_posix()
                found.add(f"{place}/#{quote(clause['id'])}")
    return found


def look(page: Page, word: str) -> None:
    page.get_by_role("searchbox").fill(word)
    page.get_by_role("searchbox").press("Enter")
    expect(page.locator("#found")).to_contain_text(word)
    expect(page.locator("#hits")).to_have_attribute("aria-busy", "false")
    while page.locator("#hits > button").count():
        page.locator("#hits > button").click()


def found(page: Page, base: str) -> set[str]:
    hrefs = page.locator("#hits li h3 a").evaluate_all("links => links.map(a => a.href)")
    return {href.removeprefix(base) for href in hrefs}


@pytest.mark.parametrize("lang", WORDS)
def test_every_occurrence_is_found(visit: Callable[..., Page], base: str, built: Path, lang: str) -> None:
    page = visit(f"{lang}/search/")
    for word in WORDS[lang].split():
        look(page, word)
        wanted = truth(built, word)
        assert wanted, word
        assert not wanted - found(page, base), word
        unmarked = page.locator("#hits li").filter(has_not=page.locator("mark"))
        assert unmarked.count() == 0, word


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("個人信息", "个人信息"),
        ("刪除", "删除"),
        ("ＣＯＯＫＩＥ", "cookie"),
        ("１５个工作日", "15个工作日"),
        ("15 个工作日", "15个工作日"),
        ("０２０－８３７８２８８", "020-8378288"),
        ("0208378288", "020-8378288"),
        ("(020)8378288", "020-8378288"),
        ("“020 837 8288”", "020-8378288"),
        ("020.8378288", "020-8378288"),
    ],
)
def test_the_way_it_is_written_makes_no_difference(
    visit: Callable[..., Page], base: str, built: Path, written: str, meant: str
) -> None:
    page = visit("zh/search/?q=" + quote(written))
    expect(page.locator("#hits")).to_have_attribute("aria-busy", "false")
    expect(page.locator("#hits mark").first).to_be_visible()
    while page.locator("#hits > button").count():
        page.locator("#hits > button").click()
    wanted = truth(built, meant)
    assert wanted
    assert not wanted - found(page, base)


@pytest.mark.parametrize(("lang", "topic"), [("zh", "retention"), ("en", "contact"), ("", "children")])
def test_filters_leave_what_they_name(
    visit: Callable[..., Page], base: str, built: Path, lang: str, topic: str
) -> None:
    on_topic = {
        f"{file.parent.relative_to(built).as_posix()}/#{quote(clause['id'])}"
        for file in built.glob(f"{lang or '*'}/*/*/notice.json")
        for clause in json.loads(file.read_text("utf-8"))["clauses"]
        if any(name.partition(".")[0] == topic for name in clause["topics"])
    }
    word = "我们" if lang == "zh" else "you"
    page = visit(f"en/search/?q={quote(word)}&lang={lang}&topic={topic}")
    expect(page.locator("#hits")).to_have_attribute("aria-busy", "false")
    expect(page.locator("#hits mark").first).to_be_visible()
    while page.locator("#hits > button").count():
        page.locator("#hits > button").click()
    wanted = truth(built, word) & on_topic
    assert wanted
    assert not wanted - found(page, base)
    known = {f"{f.parent.relative_to(built).as_posix()}/" for f in built.glob("*/*/*/notice.json")}
    in_force = {hit for hit in found(page, base) if hit.partition("#")[0] in known}
    assert in_force <= on_topic


def test_a_query_stands_in_the_address_and_filters_narrow_it(visit: Callable[..., Page], base: str) -> None:
    page = visit("zh/search/?q=" + quote("个人信息"))
    expect(page.locator("#found")).to_contain_text("个人信息")
    everywhere = found(page, base)
    page.get_by_label("主题", exact=True).select_option("retention")
    expect(page.locator("#found")).to_contain_text("仅在以下范围内查找")
    assert found(page, base) < everywhere
    assert "topic=retention" in page.url
    page.go_back()
    expect(page.locator("#found")).not_to_contain_text("仅在以下范围内查找")
    assert found(page, base) == everywhere
    page.get_by_label("文本语言").select_option("en")
    expect(page.locator("#found")).to_contain_text("未找到“个人信息”")


def test_a_hit_leads_to_its_clause(visit: Callable[..., Page]) -> None:
    page = visit("en/search/?q=" + quote("020-8378288"))
    link = page.locator("#hits li h3 a").first
    expect(link).to_be_visible()
    link.click()
    anchor = page.url.partition("#")[2]
    expect(page.locator(f"[id='{anchor}']")).to_contain_text("020-8378288")


def test_nothing_of_the_index_is_loaded_before_a_query(visit: Callable[..., Page]) -> None:
    page = visit("en/search/")
    page.wait_for_load_state("networkidle")
    loaded = page.evaluate("performance.getEntriesByType('resource').map(e => new URL(e.name).pathname)")
    assert not [name for name in loaded if name.startswith("/search/")]
    look(page, "court")
    loaded = page.evaluate("performance.getEntriesByType('resource').map(e => new URL(e.name).pathname)")
    assert "/search/index.json" in loaded


def test_it_works_under_a_path(
    browser: object, built: Path, serving: Callable[[Path], str], visiting: Callable[..., Callable[..., Page]]
) -> None:
    page = visiting(browser, serving(built.parent))(f"{built.name}/zh/search/?q=" + quote("起诉"))
    expect(page.locator("#hits mark").first).to_have_text("起诉")


def test_without_scripts_it_offers_other_ways(visit: Callable[..., Page]) -> None:
    page = visit("en/search/", java_script_enabled=False)
    page.get_by_role("main").get_by_role("link", name="Topics across notices").click()
    page.wait_for_url("**/en/topics/")


def test_results_can_be_read_by_everyone(visit: Callable[..., Page]) -> None:
    for lang in ("zh", "en"):
        page = visit(f"{lang}/search/?q=cookie", viewport={"width": 320, "height": 640})
        expect(page.locator("#hits mark").first).to_be_visible()
        assert faults(page) == []
        assert page.evaluate("document.scrollingElement.scrollWidth") <= 320


@pytest.mark.parametrize(
    ("lang", "asked", "topic"), [("zh", "删除账户", "更正、删除"), ("en", "delete my account", "account")]
)
def test_where_nothing_is_found_topics_are_named(
    visit: Callable[..., Page], lang: str, asked: str, topic: str
) -> None:
    page = visit(f"{lang}/search/?q={quote(asked)}")
    links = page.locator("#hits a")
    expect(links.filter(has_text=topic).first).to_be_visible()
    links.filter(has_text=topic).first.click()
    page.wait_for_url("**/topics/*/")
    expect(page.locator("h1")).to_contain_text(topic)
