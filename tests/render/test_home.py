"""The first page: what comes soon, what changed last, and how each text stands."""

from __future__ import annotations

from datetime import date

import press_helpers as make
import pytest
from bs4 import BeautifulSoup, Tag
from msgspec.structs import replace

from noticepress.facts import annotate
from noticepress.model.notice import Sidecar, TranslationOf
from noticepress.model.site import Site
from noticepress.model.staleness import Amount, StaleClause, Staleness
from noticepress.render import pages

OF = TranslationOf(lang="zh", version="2024-01-01", sha256="0" * 64, status="reference")


def home(site: Site, lang: str = "en") -> BeautifulSoup:
    return BeautifulSoup(dict(pages(site))[f"{lang}/index.html"], "html5lib")


@pytest.fixture(scope="module")
def soup() -> BeautifulSoup:
    return home(make.sample())


def section(soup: BeautifulSoup, id_: str) -> Tag:
    return soup.select_one(f"section[aria-labelledby={id_}]")


def test_what_comes_soon_is_told_once_with_a_link_to_each_language(soup: BeautifulSoup) -> None:
    row = section(soup, "coming").select_one("li")
    assert "Announced: applies from January 1, 2027." in row.get_text()
    assert [a["href"] for a in row.select("a")] == ["../zh/qinghe/privacy/2027-01-01/"]


def test_the_last_major_changes_lead_to_their_redline(soup: BeautifulSoup) -> None:
    row = section(soup, "latest").select_one("li")
    assert "Qinghe · Privacy Policy Major" in " ".join(row.get_text().split())
    assert "Since January 1, 2025: 1 major change and 1 change of form only." in row.get_text()
    assert row.select_one("a")["href"] == "../zh/qinghe/privacy/changes/2024-01-01..2025-01-01/"


def test_what_is_to_come_is_not_among_the_last_changes() -> None:
    early = replace(make.sample(), today=date(2024, 6, 1))
    assert section(home(early), "latest") is None
    assert "2025" in section(home(early), "coming").get_text()


def test_many_changes_are_told_on_their_histories() -> None:
    old, new = make.document(make.ZH, "q/a@2024-01-01:zh"), make.document(make.ZH_NEXT, "q/a@2025-01-01:zh")
    report = make.report(old, new)
    notices = [
        make.notice(
            f"q/n{n}",
            [
                make.document(make.ZH, f"q/n{n}@2024-01-01:zh"),
                make.document(make.ZH_NEXT, f"q/n{n}@2025-01-01:zh"),
            ],
        )
        for n in range(8)
    ]
    reports = {(f"q/n{n}@2024-01-01:zh", f"q/n{n}@2025-01-01:zh"): report for n in range(8)}
    assert len(section(home(make.site(notices, reports)), "latest").select("li")) == 5


def test_a_change_in_another_language_is_told_too() -> None:
    zh = home(make.sample(), "zh").select_one(".changed").get_text(" ", strip=True)
    en = home(make.sample()).select_one(".changed").get_text(" ", strip=True)
    assert zh == "最近变更：2025年1月1日 重大"
    assert en == "Last change: January 1, 2025 (Chinese) Major"


def test_a_text_filed_under_a_later_day_than_it_states_is_new_from_that_day() -> None:
    old = make.document(make.ZH, "qinghe/privacy@2024-01-01:zh")
    new = annotate(make.document(make.ZH_NEXT, "qinghe/privacy@2025-06-01:zh").version)
    assert new.effective == date(2025, 1, 1)
    report = {(str(old.id), str(new.id)): make.report(old, new)}
    row = section(home(make.site([make.notice("qinghe/privacy", [old, new])], report)), "latest")
    assert "Since June 1, 2025" in row.get_text()


def translated(standing: str, *whys: str) -> Tag:
    """The row of an English translation, of which clauses are not as they should be for these reasons."""
    states = {"text": "stale", "untranslated": "missing"}
    clauses = tuple(
        StaleClause(
            state=states[why],
            why=why,
            before=(),
            now=("1",),
            translated=("1",),
            amount=Amount(number=1, unit="words"),
        )
        for why in whys
    )
    zh = make.document(make.ZH, "q/a@2024-01-01:zh")
    en = make.document(make.EN, "q/a@2024-01-01:en", Sidecar(translation_of=OF))
    found = Staleness(translation=en.id, of=OF, standing=standing, base=zh.id, source=zh.id, clauses=clauses)
    site = replace(make.site([make.notice("q/a", [zh, en])]), staleness={str(en.id): found})
    return home(site).select_one(".editions li")


@pytest.mark.parametrize(
    ("standing", "whys", "said"),
    [
        ("current", (), "Unofficial translation, complete."),
        ("current", ("untranslated",), "Unofficial translation, incomplete: 1 not translated."),
        ("superseded", ("text", "text"), "Unofficial translation, out of date: 2 outdated."),
        ("absent", (), "Unofficial translation, out of date."),
    ],
)
def test_a_translation_says_whether_it_is_complete(standing: str, whys: tuple[str, ...], said: str) -> None:
    assert translated(standing, *whys).get_text(" ", strip=True).endswith(said)


def test_a_chinese_page_has_chinese_punctuation() -> None:
    told = home(make.sample(), "zh").select_one("main").get_text()
    assert not any(mark in told for mark in ("(", ")", ". ", "。 "))


def test_of_a_notice_only_the_last_major_change_is_news() -> None:
    held = [
        make.document(text, f"q/a@{day}:zh")
        for text, day in ((make.ZH, "2023-01-01"), (make.ZH_NEXT, "2024-01-01"))
    ]
    later = make.document(make.ZH_NEXT, "q/a@2025-01-01:zh")
    reports = {
        (str(old.id), str(new.id)): make.report(old, new)
        for old, new in ((held[0], held[1]), (held[1], later))
    }
    shown = section(home(make.site([make.notice("q/a", [*held, later])], reports)), "latest")
    assert len(shown.select("li")) == 1
    assert "2025" in shown.get_text()
