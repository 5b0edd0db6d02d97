"""Which text applied when: days told apart by what came into force, in every language."""

from __future__ import annotations

from datetime import date

import press_helpers as make
import pytest
from bs4 import BeautifulSoup

from noticepress.model.notice import Notice
from noticepress.model.site import Site
from noticepress.model.when import in_force
from noticepress.render import pages
from noticepress.render.views.intervals import days_of, intervals


def held(*names: str) -> Notice:
    """A notice whose versions are ``date:lang``."""
    return make.notice("qinghe/privacy", [make.document(make.ZH, f"qinghe/privacy@{name}") for name in names])


def told(notice: Notice) -> list[tuple[str, str, str]]:
    return [
        (str(i.begins), str(i.ends), " ".join(f"{d.id.version}:{e.lang}" for e, d in i.held))
        for i in intervals(notice)
    ]


def test_languages_that_change_on_other_days_make_more_intervals() -> None:
    assert told(held("2024-01-01:zh", "2025-01-01:zh", "2024-06-01:en")) == [
        ("2024-01-01", "2024-05-31", "2024-01-01:zh"),
        ("2024-06-01", "2024-12-31", "2024-01-01:zh 2024-06-01:en"),
        ("2025-01-01", "None", "2025-01-01:zh 2024-06-01:en"),
    ]


def test_an_undated_text_applied_before_all_dates_and_a_draft_never() -> None:
    assert told(held("undated:zh", "2025-01-01:zh", "next:zh")) == [
        ("None", "2024-12-31", "undated:zh"),
        ("2025-01-01", "None", "2025-01-01:zh"),
    ]


def test_of_two_versions_of_a_day_the_later_counts() -> None:
    assert told(held("2025-01-01:zh", "2025-01-01-2:zh")) == [("2025-01-01", "None", "2025-01-01-2:zh")]


@pytest.mark.parametrize("names", [("undated:zh",), ("2025-01-01:zh", "next:zh")])
def test_a_text_that_applied_all_along_has_no_page_of_days(names: tuple[str, ...]) -> None:
    assert days_of(held(*names)) == ()


def test_every_day_belongs_to_the_interval_that_names_its_text() -> None:
    notice = held("2024-01-01:zh", "2024-01-02:zh", "2024-02-29:en", "undated:en")
    for day in map(date.fromordinal, range(date(2023, 12, 30).toordinal(), date(2024, 3, 2).toordinal())):
        found = [i for i in intervals(notice) if (i.begins or day) <= day <= (i.ends or day)]
        assert len(found) == 1
        assert {d.id for _, d in found[0].held} == {
            d.id for e in notice.editions.values() if (d := in_force(e, day))
        }


def test_the_page_of_a_day_names_the_text_its_digest_and_what_came_after() -> None:
    site: Site = make.sample()
    files = dict(pages(site))
    page = BeautifulSoup(files["zh/qinghe/privacy/on/2024-01-01/index.html"], "lxml")
    digest = make.document(make.ZH, "qinghe/privacy@2024-01-01:zh").version.source.sha256
    assert page.h1
    assert page.h1.get_text() == "隐私政策：2024年1月1日适用文本"
    assert digest in page.get_text()
    hrefs = [str(a["href"]) for a in page.select("main a")]
    assert "../../2024-01-01/" in hrefs
    assert "../../changes/2024-01-01..2025-01-01/" in hrefs
    assert page.select_one("meta[name=robots][content=noindex]")
    old = BeautifulSoup(files["zh/qinghe/privacy/2024-01-01/index.html"], "lxml")
    assert old.select_one(".banner a[href='../on/2024-01-01/']")


def test_the_history_tells_every_interval_in_words_and_in_dates() -> None:
    page = BeautifulSoup(dict(pages(make.sample()))["zh/qinghe/privacy/changes/index.html"], "lxml")
    rows = page.select("#periods > li")
    begun = [str(row["data-from"]) for row in rows]
    assert begun == sorted(begun, reverse=True)
    assert "2024年1月1日至2024年12月31日" in rows[-1].get_text()
    form = page.select_one("form.on")
    assert form
    assert (form["method"], form["action"]) == ("get", "#periods")
