"""The files of the notice kit: what users are told of which revision, and how loudly."""

from __future__ import annotations

import json
from datetime import date

import press_helpers as make
import pytest
from bs4 import BeautifulSoup
from msgspec.structs import replace

from noticepress.model.change import Review
from noticepress.model.notice import Sidecar
from noticepress.model.site import Site
from noticepress.render import find_theme
from noticepress.render.kit import kit_files

PLACE = "zh/qinghe/privacy/"


def kit(site: Site) -> dict[str, str]:
    return {path: data.decode() for path, data in kit_files(site, find_theme())}


def revision(site: Site) -> dict[str, dict[str, object]]:
    return json.loads(kit(site)[f"{PLACE}revision.json"])


def judged(significance: str, decision: str | None = None, sidecar: Sidecar | None = None) -> Site:
    """Two versions, the second in force."""
    old = make.document(make.ZH, "qinghe/privacy@2024-01-01:zh")
    new = make.document(make.ZH_NEXT, "qinghe/privacy@2025-01-01:zh", sidecar)
    report = make.report(old, new)
    made = (
        Review(decision=decision, reason="", reviewer="A. Drafter", date=date(2025, 2, 3))
        if decision
        else None
    )
    row = replace(report.changes[0], review=made)
    plan = replace(report.plan, significance=significance)
    step = {(str(old.id), str(new.id)): replace(report, changes=(row,), plan=plan)}
    return make.site([make.notice("qinghe/privacy", [old, new])], step)


@pytest.mark.parametrize(
    ("significance", "show"),
    [("major", "popup"), ("minor", "banner"), ("cosmetic", "none"), ("none", "none")],
)
def test_how_loudly_follows_from_the_significance(significance: str, show: str) -> None:
    told = revision(judged(significance))["current"]
    assert (told["significance"], told["show"]) == (significance, show)


def test_what_is_not_compared_is_told_as_loudly_as_a_major_change() -> None:
    told = revision(make.sample())
    assert told["coming"]["version"] == "2027-01-01"
    assert (told["coming"]["significance"], told["coming"]["show"]) == (None, "popup")


def test_a_first_version_is_no_news() -> None:
    site = make.sample()
    told = json.loads(kit(site)["en/meadow/cookie/revision.json"])
    assert (told["current"]["show"], told["current"]["texts"], told["coming"]) == ("none", {}, None)
    assert not [path for path in kit(site) if path.startswith("en/meadow/cookie/kit/")]


def test_the_words_are_there_in_every_language_of_the_interface() -> None:
    texts = revision(judged("major", "accept"))["current"]["texts"]
    assert list(texts) == ["zh", "en"]
    assert texts["zh"]["title"] == "《隐私政策》已于2025年1月1日变更"
    assert texts["en"]["title"] == "Privacy Policy changed on January 1, 2025"
    assert all("三年 → 五年" in text["summary"][0] for text in texts.values())


@pytest.mark.parametrize("decision", [None, "dismiss"])
def test_only_accepted_rows_are_told(decision: str | None) -> None:
    files = kit(judged("major", decision))
    assert not any("五年" in data for data in files.values())
    assert json.loads(files[f"{PLACE}revision.json"])["current"]["texts"]["zh"]["summary"] == []


def test_an_example_says_so() -> None:
    summary = revision(judged("major", "accept", Sidecar(origin="example")))["current"]["texts"]["en"][
        "summary"
    ]
    assert summary[0].startswith("A drafting example")


def test_two_texts_under_one_number_have_different_marks() -> None:
    told = revision(make.sample())
    assert told["current"]["id"].startswith("2.0.0+")
    assert told["current"]["id"].endswith(told["current"]["sha256"][:8])


def test_fragments_hold_the_same_words_whole_links_and_nothing_inline() -> None:
    files = kit(judged("major", "accept"))
    assert {path.removeprefix(PLACE) for path in files} == {
        "revision.json",
        *(f"kit/{form}.{lang}.txt" for form in ("banner", "popup") for lang in ("zh", "en")),
    }
    told = json.loads(files[f"{PLACE}revision.json"])["current"]
    for path, data in files.items():
        if path.endswith(".txt"):
            soup = BeautifulSoup(data, "html5lib")
            box = soup.select_one("[data-notice-kit]")
            text = told["texts"][path.split(".")[-2]]
            assert box["data-revision"] == told["id"]
            assert text["title"] in box.get_text()
            assert all(line in box.get_text() for line in text["summary"])
            assert [a["href"] for a in box.find_all("a")] == [told["changes"], told["url"]]
            assert told["url"] == "https://notices.example/zh/qinghe/privacy/"
            assert not soup.select("script, style, [style], [onclick]")


def test_without_a_base_url_links_are_relative_and_nothing_can_be_pasted() -> None:
    site = judged("major")
    files = kit(replace(site, settings=replace(site.settings, base_url=None)))
    assert list(files) == [f"{PLACE}revision.json"]
    told = json.loads(files[f"{PLACE}revision.json"])["current"]
    assert (told["url"], told["changes"]) == ("./", "changes/2024-01-01..2025-01-01/")
