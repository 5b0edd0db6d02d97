"""A look at the first characters must never miss what the whole pattern would match."""

from __future__ import annotations

import re

import pytest

from noticepress.facts.openings import openings, tree


@pytest.mark.parametrize(
    ("pattern", "wanted"),
    [
        ("must", {"mu"}),
        ("(?:we|you) can", {"we", "yo"}),
        ("(?:very )?best", {"ve", "be"}),
        ("s?he", {"sh", "he"}),
        ("[a-z]+ not", {""}),
        ("a[b]", {"a"}),
        ("x+y", {""}),
        ("(?:a|b)* c", {""}),
        ("(?:a (?:b|c)|d)e", {"a ", "de"}),
    ],
)
def test_openings(pattern: str, wanted: set[str]) -> None:
    assert openings(pattern) == wanted


def test_a_tree_finds_each_beginning_and_nothing_else() -> None:
    found = re.compile(tree({"we", "wh", "is ", "a"}))
    assert [text for text in ("we", "who", "is\nit", "ab", "will", "it", "") if found.match(text)] == [
        "we",
        "who",
        "is\nit",
        "ab",
    ]
