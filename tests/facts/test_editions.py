"""Faithful editions in Chinese and English say the same: the same set of forces, whatever the words."""

from __future__ import annotations

from pathlib import Path

import pytest
from markdown_it.utils import read_fixture_file

from noticepress.facts.cookies import known_fields
from noticepress.facts.modality import forces

PAIRS = [
    pytest.param(given, wanted, id=title.strip())
    for _, title, given, wanted in read_fixture_file(Path(__file__).parent / "editions" / "modality.txt")
]


def said(text: str) -> str:
    return ", ".join(sorted({f"{force.mode} not" if force.negated else force.mode for force in forces(text)}))


@pytest.mark.parametrize(("given", "wanted"), PAIRS)
def test_both_editions_have_the_same_force(given: str, wanted: str) -> None:
    chinese, english = given.strip().split("\n")
    assert (said(chinese), said(english)) == (wanted.strip(), wanted.strip())


def test_the_fields_of_a_cookie_have_names_that_languages_share() -> None:
    chinese = {"名称": "sid", "目的": "登录", "Cookie 期限": "一年", "应用场景": "登录后", "星座": "金牛"}
    english = {"Name": "sid", "Purpose": "", "Cookie duration": "", "Application Scenario": "", "Sign": ""}
    assert known_fields(chinese) == {
        "name": "sid",
        "purpose": "登录",
        "duration": "一年",
        "scenario": "登录后",
    }
    assert known_fields(english).keys() == known_fields(chinese).keys()


def test_long_texts_are_read_like_their_sentences() -> None:
    sentence = "未经您同意，我们不会公开您的照片。"
    alone, many = forces(sentence), forces(sentence * 600)
    assert [(f.start % len(sentence), f.mode, f.negated) for f in many] == [
        (f.start, f.mode, f.negated) for f in alone
    ] * 600
