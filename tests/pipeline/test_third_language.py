"""Further languages need a catalogue and content only; one of them runs from right to left."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from lxml import etree

ROOT = Path(__file__).resolve().parents[2]
LANGUAGES = {"en": "ltr", "ar": "rtl", "zh": "ltr", "zh-Hant": "ltr"}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory, sites: Path) -> tuple[Path, str]:
    """The published folder, and what the build said."""
    out = tmp_path_factory.mktemp("public")
    site = sites / "three-languages"
    command = [sys.executable, "-m", "noticepress", "build", "--site", str(site), "--out", str(out)]
    ran = subprocess.run(
        [*command, "--as-of", "2026-11-28", "--lang", "en", "--clean"],
        capture_output=True,
        text=True,
        check=True,
    )
    return out, ran.stderr


@pytest.fixture(scope="module")
def soups(built: tuple[Path, str]) -> dict[str, BeautifulSoup]:
    out = built[0]
    return {p.relative_to(out).as_posix(): BeautifulSoup(p.read_bytes(), "lxml") for p in out.rglob("*.html")}


def test_the_build_says_how_many_messages_are_missing(built: tuple[Path, str]) -> None:
    (said,) = re.findall(r"(\d+) of (\d+) messages have no words in (\S+) and appear in English", built[1])
    assert said[2] == "ar"
    assert 0 < int(said[0]) < int(said[1])
    assert "locale/ar/LC_MESSAGES/noticepress.po" in built[1]


def test_every_page_says_its_language_and_direction(soups: dict[str, BeautifulSoup]) -> None:
    for path, soup in soups.items():
        lang = path.partition("/")[0]
        if lang in LANGUAGES:
            assert soup.html["lang"] == {"zh": "zh-Hans"}.get(lang, lang), path
            assert soup.html.get("dir", "ltr") == LANGUAGES[lang], path
            assert len(soup.select("nav.languages a")) == 4, path


def test_each_part_in_another_direction_says_so(soups: dict[str, BeautifulSoup]) -> None:
    for path, soup in soups.items():
        for tag in soup.body.select("[lang]"):
            wanted = "rtl" if tag["lang"] == "ar" else "ltr"
            held = next((t["dir"] for t in (tag, *tag.parents) if t.get("dir")), "ltr")
            assert held == wanted, (path, str(tag)[:200])


def test_what_is_translated_is_shown_and_the_rest_is_english(soups: dict[str, BeautifulSoup]) -> None:
    page = soups["ar/noor/privacy/index.html"]
    text = page.get_text()
    assert page.h1.get_text() == "سياسة الخصوصية لعيادة نور"
    assert "ساري المفعول منذ 1 يونيو 2025" in text
    assert "خمس سنوات" in text
    assert "\u2066Privacy notices as their publishers wrote them" in soups["ar/index.html"].get_text()
    assert "隐私声明" not in soups["ar/topics/index.html"].get_text(), "what data lack is English, too"


def test_a_language_with_content_alone_speaks_with_its_nearest_kin(soups: dict[str, BeautifulSoup]) -> None:
    page = soups["zh-Hant/noor/privacy/index.html"]
    assert "隱私權政策" in page.h1.get_text()
    assert "歷史版本" in page.get_text()
    assert "历史版本" not in page.get_text()


def test_data_files_and_feeds_know_the_language(built: tuple[Path, str]) -> None:
    out = built[0]
    atom = etree.parse(out / "ar/feed.xml").getroot()
    assert atom.get("{http://www.w3.org/XML/1998/namespace}lang") == "ar"
    told = json.loads((out / "ar/noor/privacy/revision.json").read_text("utf-8"))["current"]["texts"]
    assert list(told) == list(LANGUAGES) or set(told) == set(LANGUAGES)
    assert (told["ar"]["dir"], told["ar"]["close"]) == ("rtl", "إغلاق")
    sitemap = (out / "sitemap.xml").read_text("utf-8")
    assert 'hreflang="ar" href="https://notices.example/ar/noor/privacy/"' in sitemap
    assert 'hreflang="x-default" href="https://notices.example/en/noor/privacy/"' in sitemap


def test_facts_of_a_language_that_is_not_read_are_no_difference(soups: dict[str, BeautifulSoup]) -> None:
    text = soups["en/noor/privacy/2025-06-01/side-by-side/index.html"].get_text()
    assert "what the Arabic text states was not compared" in text
    assert "The texts differ" not in text


@pytest.mark.parametrize(
    ("words", "line", "said"),
    [
        ('msgid "In force since {day}."\nmsgstr "منذ {dya}"\n', ":4", "{dya}"),
        ('msgid "Search"\nmsgstr "بحث"\nno gettext\n', "", "cannot be read"),
    ],
)
def test_a_broken_catalogue_stops_the_build_and_is_named(
    tmp_path: Path, words: str, line: str, said: str
) -> None:
    site = shutil.copytree(ROOT / "tests" / "sites" / "minimal", tmp_path / "site")
    (site / "site.toml").write_text('title = "Acme"\nlanguages = ["en", "ar"]\n', "utf-8")
    file = site / "locale" / "ar" / "LC_MESSAGES" / "noticepress.po"
    file.parent.mkdir(parents=True)
    file.write_text('msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n' + words, "utf-8")
    command = [sys.executable, "-m", "noticepress", "build", "--site", str(site), "--lang", "en"]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ran.returncode == 1
    assert f"error[broken-catalogue] locale/ar/LC_MESSAGES/noticepress.po{line}" in ran.stderr
    assert said in ran.stderr
    assert "Traceback" not in ran.stderr


def test_styles_know_no_left_and_right() -> None:
    physical = r"(?:margin|padding|border)-(?:left|right)|(?<![\w-])(?:left|right)\s*:|:\s*(?:left|right)\b"
    for sheet in (ROOT / "themes" / "default" / "static").glob("*.css"):
        assert not re.findall(physical, sheet.read_text("utf-8")), sheet.name
