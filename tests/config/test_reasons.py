"""Why a file is not what it should be is told in the reader's language, whoever found it out."""

from __future__ import annotations

import errno

import pytest

from noticepress.config.toml import read_toml
from noticepress.messages import say
from noticepress.model.finding import Problem
from noticepress.model.refused import why
from noticepress.sources.front_matter import front_matter

TOML = [
    'a = "x',
    "a = [1",
    "a = {b = 1",
    "a = ",
    "a",
    "[a",
    "[[a]",
    "a = 1 2",
    "a = 1\na = 2",
    "[a]\n[a]",
    "a = 2026-13-40",
    'a = "\\q"',
    'a = "\\ud800"',
    "= 1",
    "?!",
    'a = "\x01"',
    "a = {b = 1, b = 2}",
    "a = {b = 1}\na.c = 2",
]
YAML = [
    "a: b: c\nd: 1",
    'a: "x',
    "a: @x",
    "a: [1",
    "a: *x",
    "a: !x y",
    "date: 2026-13-40",
    'a: "b" c',
    'a: "\\q"',
    "a: 1\n  b: 2\n c: 3",
]


def foreign(text: str) -> bool:
    """English words where Chinese ones belong."""
    return not any("一" <= letter <= "鿿" for letter in text)


@pytest.mark.parametrize("text", TOML)
def test_every_usual_fault_of_toml_is_told_in_chinese(text: str) -> None:
    problem = read_toml(text.encode(), "site.toml")
    assert isinstance(problem, Problem)
    reason = dict(problem.found.values)["reason"]
    assert not isinstance(reason, str), reason
    assert not foreign(say(reason, "zh"))


@pytest.mark.parametrize("text", YAML)
def test_every_usual_fault_of_front_matter_is_told_in_chinese(text: str) -> None:
    problem = front_matter(f"---\n{text}\n---\n# A\n", "a.md")
    assert isinstance(problem, Problem)
    reason = dict(problem.found.values)["reason"]
    assert not isinstance(reason, str), reason
    assert not foreign(say(reason, "zh"))


@pytest.mark.parametrize("number", [errno.ENOENT, errno.EACCES, errno.ENOSPC, errno.EISDIR])
def test_what_the_system_refuses_is_told_in_chinese(number: int) -> None:
    told = why(OSError(number, "in English"))
    assert not isinstance(told, str)
    assert not foreign(say(told, "zh"))


def test_a_fault_of_another_kind_keeps_the_words_of_the_system() -> None:
    assert why(OSError(99999, "flux")) == "flux"
