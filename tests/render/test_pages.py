"""The published site as a reader or a search engine finds it."""

from __future__ import annotations

import json
import posixpath
from itertools import pairwise
from urllib.parse import unquote, urlsplit

import press_helpers as make
import pytest
from bs4 import BeautifulSoup
from msgspec.structs import replace

from noticepress.model.lineage import Lineage
from noticepress.model.notice import Edition
from noticepress.render import pages

Files = dict[str, bytes]
Soups = dict[str, BeautifulSoup]
EMPTY = Edition(lang="zh", versions=())


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    return dict(pages(make.sample(), document_json=lambda d, _: f'"{d.id}"\n'))


@pytest.fixture(scope="module")
def soups(files: dict[str, bytes]) -> dict[str, BeautifulSoup]:
    return {path: BeautifulSoup(data, "lxml") for path, data in files.items() if path.endswith(".html")}


def _target(path: str, href: str) -> tuple[str, str]:
    parts = urlsplit(href)
    place = posixpath.normpath(posixpath.join("/", posixpath.dirname(path), unquote(parts.path))).lstrip("/")
    if parts.path.endswith("/") or place in {"", "."}:
        place = posixpath.join("" if place == "." else place, "index.html")
    return (path if not parts.path else place), unquote(parts.fragment)


def test_every_internal_link_leads_to_a_page_and_an_anchor(files: Files, soups: Soups) -> None:
    for path, soup in soups.items():
        for tag in soup.select("[href], [src]"):
            href = tag.get("href") or tag.get("src")
            if href.startswith("https://notices.example/") or tag.get("rel") == ["canonical"]:
                href = "/" + href.removeprefix("https://notices.example/")
            place, fragment = _target(path, href)
            assert place in files, (path, href)
            if fragment:
                assert soups[place].find(id=fragment), (path, href)


def test_the_same_page_is_one_link_away_in_the_other_language(soups: Soups) -> None:
    for path, soup in soups.items():
        if path in {"index.html", "404.html"} or path.endswith("/404.html"):
            continue
        switch = {a["hreflang"]: _target(path, a["href"])[0] for a in soup.select("nav.languages a")}
        rest = path.partition("/")[2]
        assert switch == {"zh-Hans": f"zh/{rest}", "en": f"en/{rest}"}


def test_each_page_has_one_heading_of_the_first_level_and_its_landmarks(soups: Soups) -> None:
    for path, soup in soups.items():
        assert len(soup.find_all("h1")) == 1, path
        assert soup.find("main"), path
        assert soup.html["lang"] == ("en" if path.startswith("en/") else "zh-Hans")
        levels = [int(h.name[1]) for h in soup.find_all(["h1", "h2", "h3", "h4", "h5", "h6"])]
        assert all(after - before <= 1 for before, after in pairwise(levels)), path


def test_ids_are_unique(soups: Soups) -> None:
    for path, soup in soups.items():
        ids = [tag["id"] for tag in soup.select("[id]")]
        assert len(ids) == len(set(ids)), path


def test_only_fields_to_write_in_complete_themselves(soups: Soups) -> None:
    """The attribute is not valid on a checkbox, a radio or a button."""
    for name, soup in soups.items():
        kinds = [field.get("type", "text") for field in soup.select("input[autocomplete]")]
        assert not {"checkbox", "radio", "button", "submit"}.intersection(map(str, kinds)), name


def test_nothing_is_inline_and_nothing_foreign_is_loaded(soups: Soups) -> None:
    for path, soup in soups.items():
        policy = soup.find("meta", {"http-equiv": "Content-Security-Policy"})["content"]
        assert policy.startswith("default-src 'none'")
        assert "unsafe" not in policy
        assert "http" not in policy
        assert not soup.select("style, [style], script:not([src], [type='application/ld+json'])"), path
        assert not [t for t in soup.find_all() for name in t.attrs if name.startswith("on")], path
        loaded = [
            t.get("src") or t.get("href")
            for t in soup.select("script[src], img, link[rel=stylesheet], link[rel=icon]")
        ]
        assert not [url for url in loaded if "//" in url], path


def test_hreflang_names_real_counterparts_only_and_points_back(soups: Soups) -> None:
    def alternates(path: str) -> dict[str, str]:
        return {t["hreflang"]: t["href"] for t in soups[path].select("link[rel=alternate][hreflang]")}

    assert set(alternates("zh/index.html")) == {"zh-Hans", "en", "x-default"}
    assert alternates("zh/index.html") == alternates("en/index.html")
    only = alternates("zh/qinghe/privacy/index.html")
    assert only == {
        "zh-Hans": "https://notices.example/zh/qinghe/privacy/",
        "x-default": "https://notices.example/zh/qinghe/privacy/",
    }
    missing = soups["en/qinghe/privacy/index.html"]
    assert not missing.select("link[rel=alternate][hreflang], link[rel=canonical]")
    assert missing.find("meta", {"name": "robots"})["content"] == "noindex"


def test_the_page_of_the_version_in_force_names_the_notice_page_as_the_original(soups: Soups) -> None:
    canonical = "link[rel=canonical]"
    now = soups["zh/qinghe/privacy/2025-01-01/index.html"].select_one(canonical)["href"]
    then = soups["zh/qinghe/privacy/2024-01-01/index.html"].select_one(canonical)["href"]
    assert now == "https://notices.example/zh/qinghe/privacy/"
    assert then == "https://notices.example/zh/qinghe/privacy/2024-01-01/"


def test_a_notice_that_a_language_lacks_is_told_and_linked(soups: Soups) -> None:
    page = soups["en/qinghe/privacy/index.html"]
    assert "not available in English" in page.main.get_text()
    offer = page.select_one("main .offers a")
    assert offer["hreflang"] == "zh-Hans"
    assert _target("en/qinghe/privacy/index.html", offer["href"])[0] == "zh/qinghe/privacy/index.html"
    assert "我们收集" not in page.main.get_text()


def test_the_notice_page_shows_the_text_in_force_with_its_anchors(soups: Soups) -> None:
    article = soups["zh/qinghe/privacy/index.html"].select_one("article")
    assert "五年" in article.get_text()
    document = make.document(make.ZH_NEXT, "qinghe/privacy@2025-01-01:zh")
    shown = {tag["id"] for tag in soups["zh/qinghe/privacy/index.html"].select("[id]")}
    assert {clause.id for clause in document.version.walk()} <= shown


def test_labels_are_those_printed(soups: Soups) -> None:
    article = soups["zh/qinghe/privacy/index.html"].select_one("article")
    assert "2、" in [tag.get_text().strip() for tag in article.select(".num")]


def test_an_older_version_and_a_coming_one_say_so(soups: Soups) -> None:
    old = soups["zh/qinghe/privacy/2024-01-01/index.html"]
    coming = soups["zh/qinghe/privacy/2027-01-01/index.html"]
    assert _target("zh/qinghe/privacy/2024-01-01/index.html", old.select_one(".banner a")["href"])[0] == (
        "zh/qinghe/privacy/index.html"
    )
    assert "2027" in coming.select_one(".status").get_text()
    assert soups["zh/index.html"].select_one(".banner a")


def test_source_and_digest_stand_on_the_page(soups: Soups) -> None:
    shown = soups["zh/qinghe/privacy/index.html"].select_one("#source").get_text()
    source = make.document(make.ZH_NEXT, "qinghe/privacy@2025-01-01:zh").version.source
    assert source.path in shown
    assert source.sha256 in shown


def test_the_redline_has_both_words_and_no_legal_duties(soups: Soups) -> None:
    page = soups["zh/qinghe/privacy/changes/2024-01-01..2025-01-01/index.html"]
    assert page.select_one(".redlined del").get_text() == "[删除： 三年 删除结束]"
    assert page.select_one(".redlined ins").get_text() == "[新增： 五年 新增结束]"
    words = page.select(".redlined .aloud")
    assert [word.extract().get("lang") for word in words] == ["zh-Hans"] * 4
    assert [mark.get_text() for mark in page.select(".redlined del, .redlined ins")] == ["三年", "五年"]
    assert "三年 → 五年" in page.get_text()
    assert "notify" not in page.get_text()
    assert "1 处尚未经人工复核" in page.select_one(".title").get_text()


def test_what_a_rule_concluded_is_for_the_keeper(files: Files) -> None:
    step = "zh/qinghe/privacy/changes/2024-01-01..2025-01-01/index.html"
    keeper = dict(pages(replace(make.sample(), audience="keeper")))
    concluded = "未找到页面"
    assert [concluded in held[step].decode() for held in (files, keeper)] == [False, True]


def test_the_full_report_stands_on_the_site_only_if_asked_for(files: Files) -> None:
    step = "zh/qinghe/privacy/changes/2024-01-01..2025-01-01/"
    internal = dict(pages(make.sample(), full_report=lambda report, lang: f"{report.regimes} {lang}"))
    assert internal[f"{step}report.html"] == b"('pipl',) zh"
    assert b'href="report.html"' in internal[f"{step}index.html"]
    assert f"{step}report.html" not in files
    assert b"report.html" not in files[f"{step}index.html"]


def test_one_version_has_a_history_that_says_so(soups: Soups) -> None:
    assert "Only one version" in soups["en/meadow/cookie/changes/index.html"].main.get_text()


def test_topics_quote_each_in_its_language_and_name_the_silent(soups: Soups) -> None:
    page = soups["en/topics/retention/index.html"]
    quote = page.select_one("blockquote")
    assert quote["lang"] == "zh-Hans"
    assert "五年" in quote.get_text()
    assert "Cookie notice" in page.select_one("#silent").get_text()
    assert "silent: 1" in page.select_one(".title").get_text()


def test_lists_for_programs(files: Files) -> None:
    everything = json.loads(files["versions.json"])
    assert [n["notice"] for n in everything["notices"]] == ["meadow/cookie", "qinghe/privacy"]
    own = json.loads(files["zh/qinghe/privacy/versions.json"])
    states = [(v["version"], v["state"], v["revision"]) for v in own["versions"]]
    assert states[:2] == [("2024-01-01", "superseded", "1.0.0"), ("2025-01-01", "in_force", "2.0.0")]
    assert files["zh/qinghe/privacy/notice.json"] == b'"qinghe/privacy@2025-01-01:zh"\n'
    for version in own["versions"]:
        assert f"{version['path']}index.html" in files
        name = f"qinghe/privacy@{version['version']}:zh"
        assert json.loads(files[f"{version['path']}notice.json"]) == name


def test_the_sitemap_lists_pages_that_search_engines_may_keep(files: Files, soups: Soups) -> None:
    places = BeautifulSoup(files["sitemap.xml"], "xml").find_all("loc")
    listed = {loc.get_text().removeprefix("https://notices.example/") + "index.html" for loc in places}
    assert len(listed) == len(places)
    canonical = {
        path
        for path, soup in soups.items()
        if (tag := soup.select_one("link[rel=canonical]"))
        and tag["href"].removeprefix("https://notices.example/") + "index.html" == path
    }
    assert listed == canonical


def test_without_a_base_url_nothing_pretends_to_know_it() -> None:
    files = dict(pages(make.site(list(make.sample().notices), base_url=None)))
    assert "sitemap.xml" not in files
    assert b"canonical" not in files["zh/index.html"]
    assert b"hreflang" in files["zh/index.html"]


def test_the_same_site_gives_the_same_bytes(files: Files) -> None:
    again = dict(pages(make.sample(), document_json=lambda d, _: f'"{d.id}"\n'))
    assert again == files


def test_an_edition_in_a_language_without_interface_has_its_page() -> None:
    japanese = make.document(
        "プライバシーポリシー\n\n第1条 収集\n氏名を収集します。\n", "qinghe/privacy@undated:ja"
    )
    files = dict(pages(make.site([make.notice("qinghe/privacy", [japanese])])))
    page = BeautifulSoup(files["ja/qinghe/privacy/index.html"], "lxml")
    assert page.html["lang"] == "zh-Hans"
    assert page.select_one("article")["lang"] == "ja"
    offer = BeautifulSoup(files["en/qinghe/privacy/index.html"], "lxml").select_one(".offers a")
    assert _target("en/qinghe/privacy/index.html", offer["href"])[0] == "ja/qinghe/privacy/index.html"


def test_a_site_without_notices_says_so() -> None:
    files = dict(pages(make.site([])))
    assert "There are no notices yet." in files["en/index.html"].decode()


def test_a_version_in_force_elsewhere_is_no_counterpart_of_a_superseded_one() -> None:
    documents = [
        make.document(make.EN, "qinghe/privacy@2024-01-01:en"),
        make.document(make.ZH, "qinghe/privacy@2024-01-01:zh"),
        make.document(make.ZH + "六、其他\n", "qinghe/privacy@2025-03-01:zh"),
    ]
    files = dict(pages(make.site([make.notice("qinghe/privacy", documents)])))
    old = BeautifulSoup(files["zh/qinghe/privacy/2024-01-01/index.html"], "lxml")
    named = {link["hreflang"] for link in old.select("link[rel=alternate][hreflang]")}
    assert named == {"zh-Hans", "x-default"}


def test_a_topic_that_many_speak_of_is_laid_on_leaves() -> None:
    documents = {
        f"v{n:03d}/privacy": make.document(make.ZH, f"v{n:03d}/privacy@undated:zh") for n in range(51)
    }
    silent = make.document(make.EN.replace("Write to cookies@meadow.example.", ""), "w/cookie@undated:en")
    notices = [make.notice(name, [document]) for name, document in documents.items()]
    files = dict(pages(make.site([*notices, make.notice("w/cookie", [silent])])))
    first = BeautifulSoup(files["zh/topics/retention/index.html"], "lxml")
    second = BeautifulSoup(files["zh/topics/retention/2/index.html"], "lxml")
    assert [len(s.select(".voice")) for s in (first, second)] == [50, 1]
    assert not first.select("#silent")
    assert "silent: 1" in BeautifulSoup(files["en/topics/retention/index.html"], "lxml").get_text()
    assert second.select_one("#silent li")
    assert first.select_one(".title a")["href"] == "2/#silent"
    assert [a["href"] for a in second.select(".leaves a")] == ["../", "./"]


def test_an_anchor_of_an_older_version_leads_to_the_clause_that_goes_on_with_it() -> None:
    sample = make.sample()
    (now,) = [d for n in sample.notices for d in n.editions.get("zh", EMPTY).versions if "2025" in str(d.id)]
    heir = next(clause for clause in now.version.walk() if "五年" in clause.text)
    line = Lineage({}, {"old-place": heir.id})
    files = dict(pages(replace(sample, lineages={str(now.id): line})))
    soup = BeautifulSoup(files["zh/qinghe/privacy/index.html"], "lxml")
    assert soup.find(id="old-place").find_parent(id=heir.id)
