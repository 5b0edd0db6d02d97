from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from noticepress.facts.sentences import sentence_at, sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("我们收集手机号。您可以拒绝！", ["我们收集手机号。", "您可以拒绝！"]),
        ("他说：“同意。”然后离开；", ["他说：“同意。”", "然后离开；"]),
        ("We log e.g. Your name. See art. 9.", ["We log e.g. Your name.", " See art. 9."]),
        (
            "Shenzhen RealTech Co., Ltd. Provides it. Yes",
            ["Shenzhen RealTech Co., Ltd. Provides it.", " Yes"],
        ),
        ("Version 2.0 is at www.example.com today.", ["Version 2.0 is at www.example.com today."]),
        ("one; two\nthree", ["one;", " two\n", "three"]),
        ("", []),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in sentences(text)] == expected


@given(st.text(alphabet="ab.A ;；。！\n”1", max_size=60))
@settings(max_examples=200, deadline=None)
def test_they_cover_the_text(text: str) -> None:
    ranges = sentences(text)
    assert "".join(text[start:end] for start, end in ranges) == text
    for offset in range(len(text)):
        start, end = sentence_at(ranges, offset)
        assert start <= offset < end
