"""Plain text: lines, and the white space around them."""

from __future__ import annotations

from tests.sources.dump import Read


def test_indent_and_gap(source: Read) -> None:
    found = source("a\n\n \n\tb\n\u3000\u3000c  \n\xa0 d", "a.txt")
    assert [(b.passage.text, b.lines[0], b.indent, b.gap) for b in found.blocks] == [
        ("a", 1, 0, 0),
        ("b", 4, 4, 2),
        ("c", 5, 4, 0),
        ("d", 6, 2, 0),
    ]


def test_invisible_characters_are_answered_for(source: Read) -> None:
    found = source("\u200b\n\ufeffa\u200b\n\u200b\nb\n", "a.txt")
    assert [(b.passage.text, b.lines, (b.span.start, b.span.end)) for b in found.blocks] == [
        ("a", (1, 3), (0, 7)),
        ("b", (4, 4), (8, 9)),
    ]


def test_the_mark_at_the_beginning_is_no_text(source: Read) -> None:
    found = source(b"\xef\xbb\xbfabc", "a.txt")
    assert found.text == "abc"
    assert found.blocks[0].span.start == 0
