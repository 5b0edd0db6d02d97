"""Feeds as a feed reader finds them: the rules of RFC 4287 and of jsonfeed.org 1.1."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from urllib.parse import urlsplit

import press_helpers as make
import pytest
from bs4 import BeautifulSoup
from lxml import etree
from msgspec.structs import replace

from noticepress.model.change import Review
from noticepress.model.notice import Sidecar, TranslationOf
from noticepress.model.site import Site
from noticepress.render import pages

ATOM = "{http://www.w3.org/2005/Atom}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
DATE = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(Z|[+-]\d{2}:\d{2})")
ONCE = {"feed": ("id", "title", "updated"), "entry": ("id", "title", "updated", "published", "summary")}


def files_of(site: Site) -> dict[str, bytes]:
    return {path: data for path, data in pages(site) if "feed." in path}


@pytest.fixture(scope="module", params=["https://notices.example/", None])
def files(request: pytest.FixtureRequest) -> dict[str, bytes]:
    site = make.sample()
    return files_of(replace(site, settings=replace(site.settings, base_url=request.param)))


def reviewed(decision: str) -> Site:
    """The sample, its one judged row decided by a person on a later day."""
    site = make.sample()
    (step, report), *_ = site.reports.items()
    review = Review(decision=decision, reason="", reviewer="A. Drafter", date=date(2025, 2, 3))
    row = replace(report.changes[0], review=review)
    return replace(site, reports={step: replace(report, changes=(row,))})


def atoms(files: dict[str, bytes]) -> Iterator[tuple[str, etree._Element]]:
    for path, data in files.items():
        if path.endswith(".xml"):
            yield path, etree.fromstring(data)


def one(parent: etree._Element, name: str) -> str:
    (held,) = parent.findall(ATOM + name)
    return held.text


def test_there_is_one_for_the_site_each_language_and_each_notice(files: dict[str, bytes]) -> None:
    places = ["", "zh/", "en/", "en/meadow/cookie/", "zh/qinghe/privacy/"]
    assert sorted(files) == sorted(f"{place}feed.{form}" for place in places for form in ("json", "xml"))


def test_each_has_what_rfc_4287_asks_for_once(files: dict[str, bytes]) -> None:
    for path, feed in atoms(files):
        assert feed.tag == f"{ATOM}feed", path
        for held in (feed, *feed.iter(f"{ATOM}entry")):
            kind = etree.QName(held).localname
            for name in ONCE[kind]:
                assert one(held, name), (path, name)
            for name in ("updated", "published"):
                assert all(DATE.fullmatch(day.text) for day in held.findall(ATOM + name)), path
            assert urlsplit(one(held, "id")).scheme in {"https", "urn"}, path
            assert one(held.find(f"{ATOM}author"), "name"), path
            links = [(a.get("rel"), a.get("type"), a.get("hreflang")) for a in held.findall(f"{ATOM}link")]
            assert len(links) == len(set(links)), path
        assert one(feed, "updated") >= max([one(e, "updated") for e in feed.iter(f"{ATOM}entry")], default="")


def test_ids_are_unique_and_the_same_in_every_feed(files: dict[str, bytes]) -> None:
    whole = {one(e, "id") for e in dict(atoms(files))["feed.xml"].iter(f"{ATOM}entry")}
    for path, feed in atoms(files):
        ids = [one(e, "id") for e in feed.iter(f"{ATOM}entry")]
        assert len(ids) == len(set(ids)), path
        assert set(ids) <= whole, path
        assert one(feed, "id") not in whole
    assert len({one(feed, "id") for _, feed in atoms(files)}) == len(files) // 2


def test_both_forms_say_the_same(files: dict[str, bytes]) -> None:
    for path, feed in atoms(files):
        told = json.loads(files[path.replace(".xml", ".json")])
        assert told["version"] == "https://jsonfeed.org/version/1.1"
        assert told["title"] == one(feed, "title")
        entries = feed.findall(f"{ATOM}entry")
        assert [item["id"] for item in told["items"]] == [one(e, "id") for e in entries]
        assert [item["content_text"] for item in told["items"]] == [one(e, "summary") for e in entries]
        for item, held in zip(told["items"], entries, strict=True):
            assert item["tags"] == [c.get("term") for c in held.findall(f"{ATOM}category")]
            assert (item["date_published"], item["date_modified"]) == (
                one(held, "published"),
                one(held, "updated"),
            )


def test_whole_urls_where_the_address_of_the_site_is_known_and_none_else() -> None:
    site = make.sample()
    known = json.loads(files_of(site)["zh/feed.json"])
    assert known["feed_url"] == "https://notices.example/zh/feed.json"
    assert all(item["url"].startswith("https://notices.example/zh/qinghe/") for item in known["items"])
    unknown = files_of(replace(site, settings=replace(site.settings, base_url=None)))
    assert b"http" not in unknown["zh/feed.json"].replace(b"https://jsonfeed.org", b"")
    links = etree.fromstring(unknown["zh/feed.xml"]).iter(f"{ATOM}link")
    assert {a.get("href") for a in links} >= {"feed.xml", "feed.json", "./", "qinghe/privacy/2024-01-01/"}


def test_every_step_is_an_entry_with_its_significance() -> None:
    told = json.loads(files_of(make.sample())["zh/qinghe/privacy/feed.json"])
    seen = [(i["_noticepress"]["version"], i["_noticepress"]["event"], i["tags"]) for i in told["items"]]
    assert seen == [
        ("2027-01-01", "announced", ["announced"]),
        ("2025-01-01", "in_force", ["major", "in_force"]),
        ("2024-01-01", "in_force", ["in_force"]),
    ]


def test_an_announced_version_is_told_again_when_it_takes_effect() -> None:
    old = make.document(make.ZH, "qinghe/privacy@2024-01-01:zh")
    side = Sidecar(announced=date(2026, 12, 1), effective=date(2027, 1, 1))
    coming = make.document(make.ZH_NEXT, "qinghe/privacy@next:zh", side)
    held = make.document(make.ZH_NEXT, "qinghe/privacy@2027-01-01:zh", side)

    def items(new: object, today: date) -> list[dict[str, object]]:
        site = make.site([make.notice("qinghe/privacy", [old, new])])
        return json.loads(files_of(replace(site, today=today))["zh/feed.json"])["items"]

    before, after = items(coming, date(2026, 12, 5)), items(held, date(2027, 2, 1))
    assert [i["_noticepress"]["event"] for i in after] == ["in_force", "announced", "in_force"]
    assert before[0]["id"] == after[1]["id"], "what was a draft keeps its entry under its own date"
    assert before[0]["date_published"] == "2026-12-01T00:00:00Z"


def test_only_what_a_person_accepted_is_told() -> None:
    def summary(site: Site) -> dict[str, str]:
        return json.loads(files_of(site)["zh/feed.json"])["items"][1]

    waiting = summary(make.sample())
    assert "五年" not in waiting["content_text"]
    assert "1" in waiting["content_text"]
    accepted = summary(reviewed("accept"))
    assert "三年 → 五年" in accepted["content_text"]
    assert accepted["date_modified"] == "2025-02-03T00:00:00Z"
    assert accepted["id"] == waiting["id"]
    assert "五年" not in summary(reviewed("dismiss"))["content_text"]


def test_an_example_is_not_put_into_the_mouth_of_the_vendor() -> None:
    side = Sidecar(origin="example", announced=date(2026, 11, 1))
    old = make.document(make.ZH, "qinghe/privacy@2024-01-01:zh")
    draft = make.document(make.ZH_NEXT, "qinghe/privacy@next:zh", side)
    told = json.loads(files_of(make.site([make.notice("qinghe/privacy", [old, draft])]))["zh/feed.json"])
    assert told["items"][0]["authors"] == [{"name": "隐私声明"}]
    assert told["items"][0]["content_text"].startswith("为本站撰写的起草示例")


def test_the_day_of_the_build_changes_nothing() -> None:
    site = make.sample()
    assert files_of(site) == files_of(replace(site, today=date(2026, 12, 24)))


def test_what_xml_cannot_hold_is_left_out() -> None:
    site = make.site([make.notice("qinghe/privacy", [make.document(make.ZH, "qinghe/privacy@2024-01-01:zh")],
                                  title={"zh": "隐\x0c私\ufffe <政策> & ]]>"})])  # fmt: skip
    assert "隐私 <政策> & ]]>" in one(etree.fromstring(files_of(site)["zh/feed.xml"])[7], "title")


def test_pages_name_their_feeds() -> None:
    found = dict(pages(make.sample()))
    for path, wanted in {
        "index.html": ["feed.xml", "feed.json", "zh/feed.xml", "zh/feed.json"],
        "en/index.html": ["feed.xml", "feed.json"],
        "zh/qinghe/privacy/index.html": ["feed.xml", "feed.json", "../../feed.xml", "../../feed.json"],
        "en/qinghe/privacy/index.html": ["../../feed.xml", "../../feed.json"],
    }.items():
        links = BeautifulSoup(found[path], "lxml").select(
            "link[rel=alternate][type$=atom\\+xml], link[type$=feed\\+json]"
        )
        assert [a["href"] for a in links] == wanted, path


def test_each_feed_and_entry_says_its_own_language() -> None:
    of = TranslationOf(lang="zh", version="2024-01-01", sha256="0" * 64, status="reference")
    chinese = make.document(make.ZH, "qinghe/privacy@2024-01-01:zh")
    english = make.document(make.EN, "qinghe/privacy@2024-01-01:en", Sidecar(translation_of=of))
    notice = make.notice("qinghe/privacy", [chinese, english], title={"zh": "隐私政策"})
    files = files_of(make.site([notice], title={"en": "Privacy notices"}))
    zh, en = (etree.fromstring(files[f"{lang}/feed.xml"]) for lang in ("zh", "en"))
    assert (zh.get(LANG), zh.find(f"{ATOM}title").get(LANG)) == ("zh-Hans", "en")
    assert (en.get(LANG), en.find(f"{ATOM}title").get(LANG)) == ("en", None)
    entries = {feed: [e.get(LANG) for e in feed.iter(f"{ATOM}entry")] for feed in (zh, en)}
    assert list(entries.values()) == [["zh-Hans"], ["en"]]
    whole = json.loads(files["feed.json"])
    assert (whole["language"], sorted(e["language"] for e in whole["items"])) == (
        "zh-Hans",
        ["en", "zh-Hans"],
    )
    assert "《隐私政策》" in one(next(zh.iter(f"{ATOM}entry")), "title")
    told = one(next(en.iter(f"{ATOM}entry")), "title")
    assert told == "Qinghe, Cookie notice: in force since January 1, 2024"  # as the English text prints it
