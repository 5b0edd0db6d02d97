"""Whatever a source, a name or a path holds, it is text on the page."""

from __future__ import annotations

import press_helpers as make
import pytest
from bs4 import BeautifulSoup
from hypothesis import given, settings
from hypothesis import strategies as st

from noticepress.model.notice import Sidecar, Vendor
from noticepress.model.site import Site
from noticepress.render import pages

EVIL = '<script>alert("1")</script><img src=x onerror=alert(1)>{{ 7*7 }}'


def _rendered(site: Site) -> dict[str, BeautifulSoup]:
    return {p: BeautifulSoup(d, "lxml") for p, d in pages(site) if p.endswith(".html")}


def _safe(soups: dict[str, BeautifulSoup]) -> None:
    for path, soup in soups.items():
        sources = {t["src"].partition("?")[0].rpartition("/")[2] for t in soup.find_all("script", src=True)}
        assert sources <= {"theme.js", "reading.js", "search.js"}, path
        assert not soup.find("img"), path
        assert "49" not in soup.get_text(), path


@pytest.mark.parametrize("suffix", ["txt", "md"])
def test_markup_in_heading_clause_title_and_label(suffix: str) -> None:
    text = f"# {EVIL} Privacy Policy\n\n## 1. {EVIL}\n\nWe say {EVIL}.\n\n- {EVIL}\n\n{EVIL}: means {EVIL}.\n"
    document = make.document(text, "qinghe/privacy@undated:en", suffix=suffix)
    soups = _rendered(make.site([make.notice("qinghe/privacy", [document], title={})]))
    _safe(soups)
    assert "<script>" in soups["en/qinghe/privacy/index.html"].get_text() or suffix == "md"


def test_markup_in_names_and_remarks() -> None:
    sidecar = Sidecar(note=EVIL, source_url=f"javascript:{EVIL}")
    document = make.document(make.EN, "qinghe/privacy@undated:en", sidecar)
    vendor = Vendor(id="qinghe", name={"en": EVIL, "zh": EVIL}, regimes=())
    made = make.notice("qinghe/privacy", [document], vendor=vendor, title={"en": EVIL, "zh": EVIL}, kind=EVIL)
    soups = _rendered(make.site([made], title={"en": EVIL, "zh": EVIL}))
    _safe(soups)
    links = [a["href"] for soup in soups.values() for a in soup.find_all("a")]
    assert not [href for href in links if href.startswith("javascript")]


def test_a_file_name_with_markup_is_quoted_in_links_and_shown_as_it_is() -> None:
    document = make.document(make.EN, 'a"b<i>/c&d@undated:en')
    soups = _rendered(make.site([make.notice('a"b<i>/c&d', [document])]))
    page = soups['en/a"b<i>/c&d/index.html']
    assert 'content/en/a"b<i>/c&d/undated.txt' in page.select_one("#source").get_text()
    assert not soups["en/index.html"].main.find("i")


@settings(max_examples=25, deadline=None)
@given(st.text(alphabet=st.sampled_from("<>&\"'{}% \n#-1.一、（）a:：script/"), max_size=120))
def test_any_text_gives_a_page_that_holds_it(text: str) -> None:
    document = make.document(f"Privacy Policy\n\n{text}\n", "q/p@undated:en")
    found = dict(pages(make.site([make.notice("q/p", [document], title={})], languages=("en",))))
    soup = BeautifulSoup(found["en/q/p/index.html"], "lxml")
    assert [script.get_text() for script in soup.find_all("script", src=True)] == ["", ""]
    shown = "".join(soup.main.get_text().split())
    for clause in document.version.walk():
        for part in (clause.text, clause.title or "", clause.label or ""):
            assert "".join(part.split()) in shown or clause.kind == "record"


def test_nesting_hundreds_deep_is_shown() -> None:
    text = "Privacy Policy\n\n" + "\n".join(f"{'  ' * n}- level {n}:" for n in range(250))
    document = make.document(text, "q/p@undated:en", suffix="md")
    found = dict(pages(make.site([make.notice("q/p", [document])])))
    assert b"level 249" in found["en/q/p/index.html"]
