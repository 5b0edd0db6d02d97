"""Catalogues that a site brings along: a further language, or other words in one of ours."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from noticepress.messages import bind_catalogues, catalogue, coverage, say
from noticepress.messages.catalogues import LOCALE_DIR, compile_catalogue
from noticepress.messages.coverage import begun, unsaid, untranslated
from noticepress.model.message import msg


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Path]:
    """A folder for catalogues; afterwards the program speaks with its own again."""
    yield tmp_path
    bind_catalogues(None)


def write(site: Path, tag: str, **words: str) -> None:
    file = site / tag / "LC_MESSAGES" / "noticepress.po"
    file.parent.mkdir(parents=True)
    head = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n'
    file.write_text(head + "".join(f'\nmsgid "{k}"\nmsgstr "{v}"\n' for k, v in words.items()), "utf-8")
    bind_catalogues(site)


def test_a_site_brings_a_language_and_what_it_lacks_is_english(site: Path) -> None:
    write(site, "ja", Search="検索")
    assert (say(msg("Search"), "ja"), say(msg("History"), "ja")) == ("検索", "History")
    assert say(msg("Search"), "zh") == "搜索"


def test_a_site_rewords_a_language_of_ours(site: Path) -> None:
    write(site, "zh", Search="查找")
    assert say(msg("Search"), "zh-Hans") == "查找"
    assert say(msg("Close"), "zh-Hans") == "关闭"


def test_what_was_bound_is_unbound(site: Path) -> None:
    write(site, "ja", Search="検索")
    bind_catalogues(None)
    assert catalogue("ja").gettext("Search") == "Search"


def test_in_a_right_to_left_language_names_and_english_keep_their_own_direction(site: Path) -> None:
    write(site, "ar", **{"{vendor}, {notice}": "{vendor}، {notice}"})
    told = say(msg("{vendor}, {notice}", vendor="Noor", notice="سياسة"), "ar")
    assert told == "\u2066Noor\u2069، \u2067سياسة\u2069"
    assert say(msg("Search"), "ar") == "\u2066Search\u2069"
    parts = say(msg("{vendor}, {notice}", vendor="Noor.", notice=told), "ar")
    assert parts == f"\u2066Noor.\u2069، \u2067{told}\u2069", "a sentence of parts runs as the language does"
    assert say(msg("{vendor}, {notice}", vendor=date(2025, 6, 1), notice=3), "ar") == "1 يونيو 2025، 3"
    assert say(msg("{vendor}, {notice}", vendor="+971 4", notice=""), "ar").startswith("\u2066+971 4")


def test_how_much_is_missing_is_counted_by_language(site: Path) -> None:
    everything = untranslated("ja")[1]
    assert untranslated("ja") == (everything, everything)
    write(site, "ja", Search="検索", History="履歴")
    assert untranslated("ja") == (everything - 2, everything)
    assert untranslated("ja-JP") == (everything - 2, everything)
    assert [untranslated(tag)[0] for tag in ("zh", "en", "zh-Hans", "en-GB")] == [0, 0, 0, 0]


def test_a_new_catalogue_holds_every_message_and_a_renewed_one_keeps_its_words() -> None:
    fresh = begun("ja")
    assert unsaid(fresh) == untranslated("ja")[1]
    said = fresh.replace(b'msgid "Search"\nmsgstr ""', 'msgid "Search"\nmsgstr "検索"'.encode())
    said += b'\nmsgid "No longer used"\nmsgstr "x"\n'
    again = begun("ja", said)
    assert unsaid(again) == unsaid(fresh) - 1
    assert "検索".encode() in again
    assert b"No longer used" not in again
    assert begun("ja") == fresh


def test_a_new_catalogue_needs_no_sources(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fresh = begun("ja")
    po = coverage.catalogue_file(LOCALE_DIR, "zh")
    mo = coverage.catalogue_file(tmp_path, "zh").with_suffix(".mo")
    mo.parent.mkdir(parents=True)
    mo.write_bytes(compile_catalogue(po))
    monkeypatch.setattr(coverage, "LOCALE_DIR", tmp_path)
    assert begun("ja") == fresh
