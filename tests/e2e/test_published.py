"""The published files themselves, without a browser."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from bs4 import BeautifulSoup, Tag
from html5lib import HTMLParser

SITE = "https://site.invalid/"
BASE = "https://notices.example/"
"""What the settings of the built site say."""


@cache
def page(file: Path) -> BeautifulSoup:
    return BeautifulSoup(file.read_bytes(), "lxml")


@cache
def anchors(file: Path) -> frozenset[str]:
    return frozenset(str(tag["id"]) for tag in page(file).find_all(id=True))


def pages(built: Path) -> list[Path]:
    return sorted(built.rglob("*.html"))


def links(built: Path, file: Path) -> Iterator[tuple[str, str]]:
    """Every reference of a page as written and as a browser resolves it."""
    here = SITE + file.relative_to(built).as_posix().removesuffix("index.html")
    for tag in page(file).find_all(["a", "link", "script", "img", "form", "source", "iframe"]):
        for name in ("href", "src", "action"):
            if tag.get(name) is not None:
                yield str(tag[name]), urljoin(here, str(tag[name]))


def leads_nowhere(built: Path, target: str) -> bool:
    parts = urlsplit(target)
    path = unquote(parts.path).lstrip("/")
    file = built / (path + "index.html" if path.endswith("/") or not path else path)
    if not file.is_file():
        return True
    return bool(parts.fragment) and file.suffix == ".html" and unquote(parts.fragment) not in anchors(file)


def test_no_link_is_dead(built: Path) -> None:
    dead = {
        f"{file.relative_to(built)}: {written}"
        for file in pages(built)
        for written, target in links(built, file)
        if target.startswith(SITE) and leads_nowhere(built, target)
    }
    assert not dead


def test_the_largest_page_of_each_kind_is_valid_html(built: Path) -> None:
    """A parser that follows the standard finds no error; one page a kind, since it takes its time."""
    largest: dict[object, Path] = {}
    for file in sorted(pages(built), key=lambda file: file.stat().st_size):
        largest[file.relative_to(built).parts[0], str(page(file).body and page(file).body.get("class"))] = (
            file
        )
    assert len(largest) > 15
    for file in largest.values():
        HTMLParser(strict=True).parse(file.read_text("utf-8"))


def test_a_notice_weighs_at_most_60_kilobytes_with_all_it_loads(built: Path) -> None:
    """Compressed as a web server sends it."""

    def weight(file: Path) -> int:
        return len(gzip.compress(file.read_bytes(), 6))

    notices = [file for file in pages(built) if page(file).select("body.reading")]
    assert notices
    for file in notices:
        loaded = [
            built / urlsplit(target).path.lstrip("/")
            for _, target in links(built, file)
            if "/static/" in target
        ]
        assert weight(file) + sum(map(weight, loaded)) <= 60_000, file


def test_nothing_is_loaded_from_elsewhere(built: Path) -> None:
    for file in pages(built):
        for tag in page(file).find_all(["script", "img", "link", "iframe", "source"]):
            place = str(tag.get("src") or tag.get("href") or "")
            loaded = tag.name != "link" or tag.get("rel") in (["stylesheet"], ["icon"])
            assert not (loaded and urlsplit(place).netloc), f"{file}: {place}"


def test_every_page_has_one_first_heading_a_title_and_its_language(built: Path) -> None:
    for file in pages(built):
        root = page(file).html
        assert isinstance(root, Tag)
        assert len(page(file).find_all("h1")) == 1, file
        assert page(file).title, file
        first = file.relative_to(built).parts[0]
        if first in {"zh", "en"}:
            assert str(root["lang"]).startswith(first), file


def test_every_page_is_valid_html5(built: Path) -> None:
    """As the parser of the standard reads it: nothing is mended on the way."""
    for file in pages(built):
        parser = HTMLParser()
        parser.parse(file.read_bytes(), transport_encoding="utf-8")
        assert not parser.errors, (file, parser.errors[:3])


def test_every_anchor_is_there_once(built: Path) -> None:
    for file in pages(built):
        ids = [str(tag["id"]) for tag in page(file).find_all(id=True)]
        assert len(ids) == len(set(ids)), file


def test_no_page_asks_for_what_its_policy_forbids(built: Path) -> None:
    for file in pages(built):
        policy = page(file).find("meta", attrs={"http-equiv": "Content-Security-Policy"})
        assert isinstance(policy, Tag), file
        assert "unsafe" not in str(policy["content"])
        assert "http" not in str(policy["content"])
        assert not page(file).find_all(style=True), file
        assert not page(file).find_all("style"), file
        assert not page(file).select("script:not([src], [type='application/ld+json'])"), file


def test_alternates_answer_each_other(built: Path) -> None:
    """Each page that has counterparts names itself, all of them and a default; they name the same."""
    sets = {
        BASE + file.relative_to(built).as_posix().removesuffix("index.html"): {
            str(tag["hreflang"]): str(tag["href"])
            for tag in page(file).select("link[rel=alternate][hreflang]")
        }
        for file in pages(built)
    }
    named = {url: alternates for url, alternates in sets.items() if alternates}
    assert len(named) > 100
    for url, alternates in named.items():
        assert {url, alternates["x-default"]} <= set(alternates.values())
        assert all(sets[other] == alternates for other in alternates.values()), url


def test_robots_find_the_map_and_every_page_of_it(built: Path) -> None:
    robots = (built / "robots.txt").read_text("utf-8")
    assert f"Sitemap: {BASE}sitemap.xml" in robots
    mapped = [str(tag.text) for tag in BeautifulSoup((built / "sitemap.xml").read_bytes(), "xml")("loc")]
    assert len(mapped) > 100
    for url in mapped:
        file = built / url.removeprefix(BASE) / "index.html"
        assert not page(file).select("meta[name=robots]"), url


def test_the_preview_leaves_no_trace(built: Path) -> None:
    for file in pages(built):
        assert b"_noticepress" not in file.read_bytes()
