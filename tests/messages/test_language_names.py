"""Languages stand in messages by name."""

from __future__ import annotations

import pytest
from babel import Locale

from noticepress.messages import language_name, say
from noticepress.model.message import Language, msg


@pytest.mark.parametrize("told_in", ["zh", "en"])
@pytest.mark.parametrize("tag", ["zh", "en", "zh-Hant", "ja"])
def test_names_are_those_of_babel(tag: str, told_in: str) -> None:
    assert language_name(tag, told_in) == Locale.parse(tag, sep="-").get_display_name(told_in)


def test_a_message_names_a_language_in_its_own() -> None:
    told = msg("There is no {lang} edition of this notice.", lang=Language("zh-Hant"))
    assert say(told, "en") == "There is no Chinese (Traditional) edition of this notice."
    assert say(told, "zh") == "本声明没有中文 (繁体)文本。"


def test_a_tag_that_nobody_knows_stays() -> None:
    assert language_name("xx-Nowhere", "en") == "xx-Nowhere"
