"""A text in a language that the interface lacks: what we say beside it stands in ours, and says so."""

from __future__ import annotations

import press_helpers as make
import pytest
from bs4 import BeautifulSoup

from noticepress.render import pages

TEXT = "Confidentialité\n\n1. Contact\nEcrivez-nous : privacy@pre.example.\n"


def page(lang: str, **settings: object) -> BeautifulSoup:
    document = make.document(TEXT, f"pre/privacy@undated:{lang}")
    files = dict(pages(make.site([make.notice("pre/privacy", [document])], **settings)))
    return BeautifulSoup(files[f"{lang}/pre/privacy/index.html"], "lxml")


@pytest.mark.parametrize("lang", ["fr", "ar"])
def test_what_is_ours_is_marked_inside_the_text(lang: str) -> None:
    soup = page(lang, languages=("en", "zh"))
    turned = {"fr": (None, None), "ar": ("rtl", "ltr")}[lang]
    article = soup.select_one("article")
    assert (article["lang"], article.get("dir")) == (lang, turned[0])
    assert {(tag["lang"], tag.get("dir")) for tag in article.select(".about")} == {("en", turned[1])}
    assert {tag["lang"] for tag in article.select("a.here")} == {"en"}
    assert {tag.get("lang") for tag in article.select(".about dd > span")} == {lang}


def test_where_both_are_one_nothing_is_marked() -> None:
    assert not page("en", languages=("en", "zh")).select("article [lang]")
