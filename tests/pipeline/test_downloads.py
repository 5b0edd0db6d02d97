"""Files that a version's page offers, and marks of what is newer than the first version."""

from __future__ import annotations

from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from noticepress.model.site import Site
from noticepress.pipeline.building import render_site
from noticepress.pipeline.reading import read_site

ZH = "zh/qinghe/privacy/"


@pytest.fixture(scope="module")
def site(sites: Path) -> Site:
    read = read_site(sites / "bilingual", date(2026, 11, 28))
    assert read.site
    return read.site


@pytest.fixture(scope="module")
def published(site: Site, sites: Path) -> dict[str, bytes]:
    return dict(render_site(sites / "bilingual", site))


def page(published: dict[str, bytes], path: str) -> BeautifulSoup:
    return BeautifulSoup(published[f"{path}index.html"], "lxml")


def test_each_source_is_published_byte_for_byte(site: Site, published: dict[str, bytes]) -> None:
    versions = [v for n in site.notices for e in n.editions.values() for v in e.versions]
    digests = {sha256(data).hexdigest() for path, data in published.items() if "/source." in path}
    assert digests == {version.version.source.sha256 for version in versions}


def test_markup_from_elsewhere_is_served_as_text(published: dict[str, bytes]) -> None:
    sources = [path for path in published if "/source." in path]
    assert "en/meadow/cookie/2023-06-30/source.html.txt" in sources
    assert {Path(path).suffix for path in sources} == {".txt"}


def test_the_page_links_to_its_files_under_names_to_keep(published: dict[str, bytes]) -> None:
    links = page(published, ZH).select(".downloads a[download]")
    assert [(link["href"], link["download"]) for link in links] == [
        ("2025-03-01/source.txt", "qinghe-privacy-2025-03-01-zh.txt"),
        ("2025-03-01/notice.docx", "qinghe-privacy-2025-03-01-zh.docx"),
    ]
    assert published[f"{ZH}2025-03-01/notice.docx"].startswith(b"PK")


def test_a_source_that_changed_meanwhile_is_not_published(tmp_path: Path, site: Site) -> None:
    for version in (v for n in site.notices for e in n.editions.values() for v in e.versions):
        file = tmp_path / version.version.source.path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("another text", "utf-8")
    with pytest.raises(OSError, match="changed while"):
        list(render_site(tmp_path, site))


def test_a_clause_says_since_when_it_stands(published: dict[str, bytes]) -> None:
    marked = {
        own.find_parent(id=True)["id"]: own.select_one(".since")
        for own in page(published, ZH).select(".own")
        if own.select_one(".since")
    }
    assert [mark.get_text(strip=True) for mark in marked.values()] == ["自2025年3月1日起（有改动）"] * 2
    step = page(published, f"{ZH}changes/2024-01-01..2025-03-01/")
    for id_, mark in marked.items():
        place, _, anchor = mark.a["href"].partition("#")
        assert place == "changes/2024-01-01..2025-03-01/"
        assert step.find(id=anchor).h3.a["href"].endswith(f"#{id_}")


@pytest.mark.parametrize("path", [f"{ZH}2024-01-01/", "en/qinghe/privacy/", "en/meadow/cookie/"])
def test_in_a_first_version_nothing_is_newer(published: dict[str, bytes], path: str) -> None:
    assert not page(published, path).select(".since")


def test_a_superseded_version_says_when_it_was_replaced(published: dict[str, bytes]) -> None:
    old = page(published, f"{ZH}2024-01-01/")
    assert (
        "已被取代：2024年1月1日版自2025年3月1日起由新版本取代。" in old.select_one("header.title").get_text()
    )
    assert old.select_one(".banner a")["href"] == "../"
