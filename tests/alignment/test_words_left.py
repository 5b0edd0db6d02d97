from __future__ import annotations

import pytest
from qinghe import document

from noticepress.alignment import align_editions
from noticepress.alignment.drift.cutting import units
from noticepress.alignment.drift.romanised import sounds, spelled
from noticepress.alignment.encoder import LexiconOnly


@pytest.mark.parametrize(
    ("zh", "en", "told"),
    [
        ("我们收集您的姓名、血型和职业。", "We collect your name, blood type and occupation.", []),
        ("我们收集您的姓名、血型和职业。", "We collect your name, income and occupation.", ["data_type"]),
        ("信息用于市场营销。", "The information is used for scientific research.", ["term"]),
        ("我们将信息提供给保险公司。", "We give the information to landlords.", ["recipient"]),
        ("我们出租您的信息。", "We delete your information.", ["term"]),
        ("我们委托湘溪公司配送。", "We entrust delivery to Xiangxi.", []),
        ("我们委托湘溪公司配送。", "We entrust delivery to Hualing.", ["recipient"]),
        ("表格每五分钟保存一次。", "The form is saved every five hours.", ["number"]),
        ("我们在上门前核对您的身份。", "We check your identity after the visit.", ["condition"]),
    ],
)
def test_words_that_nothing_answers(zh: str, en: str, told: list[str]) -> None:
    sides = document("zh", f"# 政策\n\n{zh}\n"), document("en", f"# Policy\n\n{en}\n")
    assert sorted({drift.kind for drift in align_editions(*sides, LexiconOnly).drift}) == told


def test_a_chinese_text_is_cut_where_fewest_characters_are_left_unknown() -> None:
    assert [unit.word for unit in units("使用户了解目的", "zh")] == ["使", "用户", "了解", "目的"]


@pytest.mark.parametrize(
    ("word", "holds"), [("Maoban", True), ("Mengzhua", True), ("Huibao", False), ("Xian", True)]
)
def test_a_name_sounds_like_its_characters(word: str, holds: bool) -> None:  # noqa: FBT001
    assert spelled(word)
    assert sounds(word, "苏州毛伴科技、萌爪保险，西安") is holds


def test_english_words_are_no_spelled_names() -> None:
    assert not any(map(spelled, ("Privacy", "Notice", "maoban", "SDK")))
