"""Encodings are told apart without losing or changing a character."""

from __future__ import annotations

import pytest

from noticepress.model.finding import Problem, Severity
from noticepress.sources import read
from tests.sources.dump import Read

SIMPLIFIED = """隐私政策
我们收集您的手机号码、姓名和地址，用于提供服务。
您可以随时撤回同意，联系我们：privacy@example.com。
"""
TRADITIONAL = (
    "隱私權政策\n我們蒐集您的手機號碼、姓名及地址，用於提供服務。\n您可以隨時撤回同意，請聯絡我們。\n"
)
ENGLISH = "Privacy Policy\n“We” collect your data — and it’s kept for 3 years.\n"


@pytest.mark.parametrize(
    ("text", "encoding", "name", "basis"),
    [
        (SIMPLIFIED, "utf-8", "utf-8", "utf-8"),
        (SIMPLIFIED, "utf-8-sig", "utf-8", "bom"),
        (SIMPLIFIED, "utf-16", "utf-16-le", "bom"),
        (SIMPLIFIED, "utf-16-le", "utf-16-le", "guessed"),
        (SIMPLIFIED, "utf-16-be", "utf-16-be", "guessed"),
        (ENGLISH, "utf-16-be", "utf-16-be", "guessed"),
        (SIMPLIFIED, "gb18030", "gb18030", "guessed"),
        (SIMPLIFIED * 50, "gb18030", "gb18030", "guessed"),
        (TRADITIONAL, "big5", "big5", "guessed"),
        (ENGLISH, "cp1252", "cp1252", "guessed"),
    ],
)
def test_plain_text(source: Read, text: str, encoding: str, name: str, basis: str) -> None:
    found = source(text.encode(encoding), "a.txt")
    assert found.text == text
    assert found.encoding == name
    assert found.encoding_basis == basis


def test_sure_encodings_raise_no_doubt(source: Read) -> None:
    assert source(SIMPLIFIED.encode("gb18030"), "a.txt").problems == ()
    assert source(TRADITIONAL.encode("big5"), "a.txt").problems == ()


def test_single_byte_encodings_are_always_doubtful(source: Read) -> None:
    (problem,) = source(ENGLISH.encode("cp1252"), "a.txt").problems
    assert (problem.code, problem.severity) == ("encoding-doubtful", Severity.WARNING)


def test_the_language_of_its_place_decides_a_short_text() -> None:
    data = "政策".encode("gb18030")
    found = read(data, "a.txt", lang="zh")
    assert not isinstance(found, Problem)
    assert found.text == "政策"


@pytest.mark.parametrize("declared", ["gb2312", "GBK", "gb18030"])
def test_a_true_declaration_is_believed(source: Read, declared: str) -> None:
    page = f'<meta charset="{declared}"><p>{SIMPLIFIED}</p>'
    found = source(page.encode("gb18030"), "a.html")
    assert (found.text, found.encoding_basis, found.problems) == (page, "declared", ())


@pytest.mark.parametrize(
    ("declared", "encoding"), [("gb2312", "utf-8"), ("utf-8", "gb18030"), ("big5", "gb18030")]
)
def test_a_declaration_that_lies(source: Read, declared: str, encoding: str) -> None:
    page = f'<meta http-equiv="Content-Type" content="text/html; charset={declared}"><p>{SIMPLIFIED}</p>'
    found = source(page.encode(encoding), "a.html")
    assert found.text == page
    assert [problem.code for problem in found.problems] == ["declared-encoding-wrong"]


def test_line_ends_are_kept_and_counted(source: Read) -> None:
    found = source("a\r\nb\rc\nd\u2028e\x85f\x0bg", "a.txt")
    assert found.text == "a\r\nb\rc\nd\u2028e\x85f\x0bg"
    assert [block.lines for block in found.blocks] == [(1, 1), (2, 2), (3, 3), (4, 4)]
