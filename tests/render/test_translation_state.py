"""What a translation owes, told at its head and clause by clause."""

from __future__ import annotations

import json

import press_helpers as make
from bs4 import BeautifulSoup
from msgspec.structs import replace

from noticepress.model.notice import Sidecar, TranslationOf
from noticepress.model.site import Site
from noticepress.model.staleness import Amount, StaleClause, Staleness
from noticepress.render import pages

STATES = {"text": "stale", "added": "missing", "unanswered": "extra"}


def test_a_translation_says_what_it_is_and_links_to_the_original() -> None:
    of = TranslationOf(lang="zh", version="2024-01-01", sha256="0" * 64, status="reference")
    original = make.document(make.ZH, "qinghe/privacy@2024-01-01:zh")
    english = make.document(make.EN, "qinghe/privacy@2024-01-01:en", Sidecar(translation_of=of))
    files = dict(pages(make.site([make.notice("qinghe/privacy", [english, original])])))
    head = BeautifulSoup(files["en/qinghe/privacy/index.html"], "lxml").select_one(".title")
    assert "Unofficial translation of the Chinese text" in head.get_text()
    assert "../../../zh/qinghe/privacy/2024-01-01/" in [a["href"] for a in head.select(".status a")]
    assert "Unofficial" in files["en/index.html"].decode()
    assert "Unofficial" not in files["zh/qinghe/privacy/index.html"].decode()


OF = TranslationOf(lang="zh", version="2024-01-01", sha256="0" * 64, status="reference")


def stale_site() -> Site:
    """English of 2024, Chinese of 2025: one clause changed, one came, one has no original."""
    original = make.document(make.ZH, "qinghe/privacy@2024-01-01:zh")
    english = make.document(make.EN, "qinghe/privacy@2024-01-01:en", Sidecar(translation_of=OF))
    later = make.document(make.ZH + "四、其他\n我们另行告知。\n", "qinghe/privacy@2025-03-01:zh")
    states = {("2", "1-1"): "text", ("", "4"): "added", ("1-p1", ""): "unanswered"}
    found = Staleness(
        translation=english.id, of=OF, standing="superseded", base=original.id, source=later.id,
        clauses=tuple(
            StaleClause(
                state=STATES[why], why=why, before=(), now=tuple(filter(None, [now])),
                translated=tuple(filter(None, [here])), amount=Amount(number=0, unit="characters"),
            )
            for (here, now), why in states.items()
        ),
    )  # fmt: skip
    site = make.site([make.notice("qinghe/privacy", [english, original, later])])
    return replace(site, staleness={str(english.id): found})


def page(site: Site, path: str) -> BeautifulSoup:
    return BeautifulSoup(dict(pages(site))[f"{path}/index.html"], "html5lib")


def marked(soup: BeautifulSoup) -> list[tuple[str, str, str | None]]:
    return [
        (mark.find_parent(id=True)["id"], mark.get_text(strip=True), mark.a and mark.a["href"])
        for mark in soup.select(".stale")
    ]


def test_a_translation_says_what_it_owes_to_the_text_that_holds() -> None:
    soup = page(stale_site(), "en/qinghe/privacy")
    head = soup.select_one(".title").get_text()
    assert "Since then the Chinese text has changed (March 1, 2025)." in head
    assert "1 outdated, 1 not translated, and 1 that the original does not have" in head
    place = "../../../zh/qinghe/privacy/2025-03-01/#"
    assert marked(soup) == [
        ("1-p1", "Not in the Chinese text", None),
        ("2", "Outdated: the Chinese text has changed here", place + "1-1"),
        ("2", "New in the Chinese text after this, not translated yet", place + "4"),
    ]


def test_the_original_says_how_its_translation_stands_and_where_it_does_not_say_the_same() -> None:
    site = stale_site()
    soup = page(site, "zh/qinghe/privacy")
    link = next(a for a in soup.select(".title .links a") if a.get("hreflang") == "en")
    assert link["href"] == "../../../en/qinghe/privacy/"
    told = "2024年1月1日 · 非官方译本，已落后于原文：1 条已过时、1 条未翻译和1 条为原文所无"
    assert told in link.get_text()
    assert marked(soup) == [
        ("1-1", "英语译本此处已过时", "../../../en/qinghe/privacy/2024-01-01/#2"),
        ("4", "尚未译成英语", None),
    ]
    assert marked(page(site, "zh/qinghe/privacy/2024-01-01")) == []


def test_a_text_that_was_replaced_names_the_translation_made_of_it() -> None:
    told = page(stale_site(), "zh/qinghe/privacy/2024-01-01").select_one(".title .links").get_text()
    assert "2024年1月1日 · 此版本的非官方译本" in told
    assert "已落后" not in told


def test_programs_read_the_state_of_a_translation() -> None:
    site = stale_site()
    files = dict(pages(site))
    (version,) = json.loads(files["en/qinghe/privacy/versions.json"])["versions"]
    of = {"lang": "zh", "version": "2024-01-01", "sha256": "0" * 64, "status": "reference"}
    assert version["translation"] == {**of, "state": "out_of_date", "stale": 1, "missing": 1, "extra": 1}
    originals = json.loads(files["zh/qinghe/privacy/versions.json"])["versions"]
    assert [held["translation"] for held in originals] == [None, None]


def test_a_complete_translation_says_so_on_the_original_and_leaves_no_marks() -> None:
    site = stale_site()
    name, found = next(iter(site.staleness.items()))
    whole = replace(found, standing="current", clauses=())
    soup = page(replace(site, staleness={name: whole}), "zh/qinghe/privacy")
    assert "非官方译本，内容完整" in soup.select_one(".title .links").get_text()
    assert marked(soup) == []


def test_a_language_without_a_text_is_named_without_a_link() -> None:
    only = make.notice("qinghe/privacy", [make.document(make.ZH, "qinghe/privacy@2024-01-01:zh")])
    entry = page(make.site([only]), "zh/qinghe/privacy").select_one(".title .links li")
    assert " ".join(entry.get_text().split()) == "English · 暂无"
    assert entry.a is None


def test_the_draft_of_a_translation_answers_the_draft_of_the_original() -> None:
    ours = Sidecar(announced=make.TODAY)
    texts = [
        make.document(make.ZH, "qinghe/privacy@2024-01-01:zh"),
        make.document(make.ZH_NEXT, "qinghe/privacy@next:zh", ours),
        make.document(make.EN, "qinghe/privacy@2024-01-01:en", Sidecar(translation_of=OF)),
        make.document(make.EN, "qinghe/privacy@next:en", replace(ours, translation_of=OF)),
    ]
    states = {
        str(en.id): Staleness(translation=en.id, of=OF, standing="current", base=zh.id, source=zh.id)
        for zh, en in zip(texts[:2], texts[2:], strict=True)
    }
    site = replace(make.site([make.notice("qinghe/privacy", texts)]), staleness=states)
    for here, there in (("zh", "en"), ("en", "zh")):
        for name, end in (("/next", "next/"), ("", "")):
            link = page(site, f"{here}/qinghe/privacy{name}").select_one(".title .links a[hreflang]")
            up = "../" * (4 if name else 3)
            assert link["href"] == f"{up}{there}/qinghe/privacy/{end}"
