"""Chinese in traditional characters speaks the program's Chinese in its own script."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from noticepress.law import topics
from noticepress.messages import bind_catalogues, catalogue, say
from noticepress.messages.catalogues import LOCALE_DIR, catalogue_file
from noticepress.messages.coverage import untranslated
from noticepress.messages.traditional import is_traditional
from noticepress.model.message import DataText, msg

OWN = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\nmsgid "Nothing."\nmsgstr "沒有。"\n'


@pytest.fixture(autouse=True)
def _unbound() -> Iterator[None]:
    yield
    bind_catalogues(None)


@pytest.mark.parametrize(
    ("tag", "traditional"),
    [("zh-Hant", True), ("zh-TW", True), ("zh-HK", True), ("zh-Hant-HK", True), ("zh", False), ("en", False)],
)
def test_tags(tag: str, *, traditional: bool) -> None:
    assert is_traditional(tag) is traditional
    assert not is_traditional("zh-Hans-HK")


def test_a_message_is_in_its_script_with_its_values() -> None:
    message = msg("Superseded: it was replaced on {until}. It bears no date itself.", until="后来")
    assert "后来" in say(message, "zh-Hant"), "a value is as it is"
    assert say(msg("Announced, not yet in force"), "zh-Hant") == "已公佈，尚未生效"
    assert say(msg("Announced, not yet in force"), "zh") == "已公布，尚未生效"


def test_no_message_keeps_simplified_characters() -> None:
    """Nor gets a character that only a word cut wrongly would have."""
    from babel.messages.pofile import read_po  # noqa: PLC0415

    with catalogue_file(LOCALE_DIR, "zh").open("rb") as file:
        ids = [entry.id for entry in read_po(file) if isinstance(entry.id, str) and entry.id]
    told = [catalogue("zh-Hant").gettext(id_) for id_ in ids]
    assert not [text for text in told if set(text) & set("变录账应个来国语页无该这删为发后")]
    assert not [text for text in told if "髮" in text]


def test_data_are_told_in_it_too() -> None:
    told = [say(DataText(tuple(topic.definition.items())), "zh-Hant") for topic in topics().topics.values()]
    assert not [text for text in told if set(text) & set("变账应个来国语无该这删为发")]
    assert any("個" in text for text in told)


def test_own_words_go_first_and_what_is_missing_is_counted(tmp_path: Path) -> None:
    missing, everything = untranslated("zh-Hant")
    assert missing == everything > 0
    po = catalogue_file(tmp_path, "zh-Hant")
    po.parent.mkdir(parents=True)
    po.write_text(OWN, "utf-8")
    bind_catalogues(tmp_path)
    assert say(msg("Nothing."), "zh-Hant") == "沒有。"
    assert say(msg("Announced, not yet in force"), "zh-Hant") == "已公佈，尚未生效"
    assert untranslated("zh-Hant")[0] == everything - 1
