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
        ("我们接收不含健康数据的报告。", "We receive reports without health data.", []),
        ("我们接收包含健康数据的报告。", "We receive reports without health data.", ["negation"]),
        ("数据收集默认处于禁用状态。", "Data collection is disabled by default.", []),
        ("数据收集默认处于启用状态。", "Data collection is disabled by default.", ["negation"]),
        (
            "账号将被删除且不可恢复，货币不予退还。",
            "The account will be deleted and cannot be restored; money is not refunded.",
            [],
        ),
        (
            "账号将被删除且不可恢复，货币不予退还。",
            "The account will be deleted but can be restored; money is not refunded.",
            ["negation"],
        ),
        (
            "我们会在一个月内答复，复杂的可以再延长两个月。",
            "We answer within one month and may take two more months in hard cases.",
            [],
        ),
        (
            "我们会在两个月内答复，复杂的可以再延长两个月。",
            "We answer within one month and may take two more months in hard cases.",
            ["number"],
        ),
        ("我们将尽力响应您的请求。", "We will do our best to respond to your requests.", []),
        ("我们将尽力响应您的请求。", "We will respond to your requests.", ["modality"]),
        ("如有不一致，以中文版为准。", "If they differ, the Chinese version shall prevail.", []),
        ("如有不一致，以中文版为准。", "If they differ, the English version shall prevail.", ["term"]),
        ("数据存放于俄亥俄州。", "The data are kept in Ohio.", []),
        ("数据存放于弗吉尼亚州。", "The data are kept in Ohio.", ["place"]),
        (
            "我们将数据共享给 Adjust，但不会存储您的 IP 地址。",
            "We share data with Adjust but do not store your IP address.",
            [],
        ),
        (
            "我们将数据共享给 Adjust 和 AppsFlyer，但不会存储您的 IP 地址。",
            "We share data with Adjust but do not store your IP address.",
            ["recipient"],
        ),
        (
            "在部分地区，它还能帮助您扫描个人信息。",
            "In some regions it can also help you scan personal information.",
            [],
        ),
        (
            "在部分地区，它还能帮助您扫描个人信息。",
            "It can also help you scan personal information.",
            ["condition"],
        ),
        ("我们接收您的心率、步数和睡眠数据。", "We receive your heart rate, step count and sleep data.", []),
        (
            "我们接收您的心率、步数和睡眠数据。",
            "We receive your heart rate, step count, skin temperature and sleep data.",
            ["data_type"],
        ),
        ("我们是成都康屿文化传媒有限公司。", "We are Chengdu Kangyu Culture Media Co., Ltd.", []),
        ("我们是成都康屿文化传媒有限公司。", "We are Chengdu Kangyu Trading Co., Ltd.", ["recipient"]),
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
