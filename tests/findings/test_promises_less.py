"""Promises of which less is left, in words that no list of facts holds."""

from __future__ import annotations

import pytest
from steps import outcome

CHANGES = {
    "zh": "# 隐私政策\n\n## 政策的变更\n\n对于重大变更，我们会以{}的方式通知您。\n",
    "en": "# Privacy\n\n## Changes\n\nWe will tell you of material changes by {}.\n",
}
STORED = {
    "zh": "# 隐私政策\n\n## 存储\n\n您的个人信息存储于中国境内。{}\n",
    "en": "# Privacy\n\n## Storage\n\nYour data are stored in Norway.{}\n",
}


@pytest.mark.parametrize(
    ("lang", "both", "one"),
    [
        ("zh", "弹窗和短信", "弹窗或短信"),
        ("en", "e-mail and a banner on our site", "e-mail or a banner on our site"),
    ],
)
def test_one_of_two_channels_is_enough_now(lang: str, both: str, one: str) -> None:
    text = CHANGES[lang]
    assert "major" in outcome(text.format(both), text.format(one), lang)
    assert "major" not in outcome(text.format(one), text.format(both), lang)


@pytest.mark.parametrize(
    ("lang", "promise"),
    [
        ("zh", "我们不会向境外提供您的个人信息。"),
        ("zh", "您的个人信息不会出境。"),
        ("zh", "我们不对外提供您的个人信息。"),
        ("en", " Your data do not leave the EEA."),
        ("en", " We do not export your data."),
    ],
)
def test_data_are_promised_to_stay_no_more(lang: str, promise: str) -> None:
    text = STORED[lang]
    assert "major" in outcome(text.format(promise), text.format(""), lang)
