import sys
from collections.abc import Callable, Sequence
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from noticepress.model.clause import Clause
from noticepress.model.notice import Version

Parsed = Callable[..., Version]
NUMBERS = [
    "一、",
    "（一）",
    "1.",
    "1.1",
    "2.1.1",
    "(a)",
    "i.",
    "I ",
    "l",
    "•",
    "第三条",
    "Part 1:",
    "Ⅻ",
    "①",
    "\uf06c",
]
SIGNS = [
    "：",
    "；",
    "。",
    "\n",
    "\n\n",
    " ",
    "\t",
    "　",
    '"',
    "（",
    "【",
    "】",
    "---",
    "***",
    "Q1：",
    "A：",
    "99999999",
]
CONTROLS = ["\u200b", "\ufeff", "\x0c", "\x1c", "\x85", "\u2028"]
PHRASES = [
    "Name: x",
    "Purpose: y",
    "目录",
    "Contents",
    "Page 1 of 2",
    "[bookmark: a]",
    "We use it.",
    "我们使用信息",
    "© 2024",
]
PARTS = st.sampled_from(NUMBERS + SIGNS + CONTROLS + PHRASES)
calm = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)


def holes(parsed: Version) -> list[tuple[int, int]]:
    """Ranges of the source that no clause or more than one clause owns."""
    spans = sorted((s.start, s.end) for clause in parsed.walk() for s in clause.own)
    edges = [(0, 0), *spans, (len(parsed.source.text),) * 2]
    return [(a[1], b[0]) for a, b in pairwise(edges) if a[1] != b[0]]


@calm
@given(st.lists(PARTS, max_size=40).map("".join))
def test_any_text_parses_and_is_owned_whole(version: Parsed, text: str) -> None:
    assert holes(version("Begin.\n" + text)) == []


@calm
@given(st.text(st.characters(exclude_categories=["Cs", "Cc"])))
def test_any_characters_parse(version: Parsed, text: str) -> None:
    assert holes(version("开始。" + text)) == []


@calm
@given(st.data())
def test_mutilated_notices_lose_nothing(version: Parsed, seeds: dict[str, str], data: st.DataObject) -> None:
    lines = seeds[data.draw(st.sampled_from(sorted(seeds)))].splitlines()
    parsed = version("Begin.\n" + "\n".join(mutilated(data, lines)))
    assert holes(parsed) == []
    names = [clause.id for clause in parsed.walk()]
    assert len(set(names)) == len(names)


def mutilated(data: st.DataObject, lines: Sequence[str]) -> list[str]:
    first = data.draw(st.integers(0, len(lines) - 1))
    part = list(lines[first : first + data.draw(st.integers(1, 60))])
    changed = data.draw(
        st.sampled_from([part, part[::-1], [line for line in part for _ in "ab"], part[::2], sorted(part)])
    )
    return [piece for line in changed for piece in (data.draw(PARTS | st.just("")), line)]


def test_seeds_are_owned_whole_and_in_order(version: Parsed, seed: str) -> None:
    parsed = version(seed)
    assert holes(parsed) == []
    starts = [clause.own[0].start for clause in parsed.walk() if clause.own]
    assert starts == sorted(starts)


def test_every_letter_of_a_seed_is_shown_by_its_clause(version: Parsed, seed: str) -> None:
    parsed = version(seed)
    for clause in parsed.walk():
        own = "".join(parsed.source.text[s.start : s.end] for s in clause.own)
        shown = "".join(part for part in (clause.label, clause.title, clause.text) if part)
        assert sorted(letters(own)) == sorted(letters(shown))


def letters(text: str) -> str:
    return "".join(c for c in text if c.isalpha()).replace("l", "")  # the Wingdings bullet is read as l


def test_same_text_same_tree(version: Parsed, seed: str) -> None:
    assert version(seed).clauses == version(seed).clauses


def test_digests_tell_what_changed_and_not_where_it_stands(version: Parsed) -> None:
    old = version("1. Use\n\nWe do it.\n\n2. Stay\n\nWe stay.")
    new = version("0. Who\n\nWe are.\n\n1. Use\n\nWe did it.\n\n2. Stay\n\nWe stay.")
    before, after = ({c.title: c.digest for c in parsed.clauses} for parsed in (old, new))
    assert before["Stay"] == after["Stay"]
    assert before["Use"] != after["Use"]


@pytest.mark.parametrize("suffix", ["txt", "md"])
@pytest.mark.parametrize("mark", ["-", "1.", "(1)"])
def test_nested_two_hundred_deep(version: Parsed, suffix: str, mark: str) -> None:
    text = "\n".join(f"{' ' * (3 * depth)}{mark} element" for depth in range(200))
    assert holes(version(text, suffix)) == []


def test_lead_ins_in_a_row_do_not_nest_without_end(version: Parsed) -> None:
    parsed = version("如下：\n" * 3000)
    assert depth(parsed.clauses) < sys.getrecursionlimit() / 4
    assert holes(parsed) == []


def depth(clauses: Sequence[Clause]) -> int:
    found, level = 0, list(clauses)
    while level:
        found, level = found + 1, [child for clause in level for child in clause.children]
    return found


def test_one_line_of_a_hundred_thousand_characters(version: Parsed) -> None:
    parsed = version("个人信息（" * 20000)
    assert [clause.own_lines for clause in parsed.walk()] == [(1, 1)]
