"""What holds of every source, whatever the bytes."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from docx import Document
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from noticepress.model.finding import Problem
from noticepress.model.passage import Piece
from noticepress.model.source import Source
from noticepress.sources import SUFFIXES, read
from noticepress.sources.html.scan import scan
from noticepress.sources.html.words import words

CONTENT = sorted((Path(__file__).parents[2] / "content").rglob("*.txt"))
NAMES = [f"a{suffix}" for suffix in SUFFIXES]
MARKDOWN = st.lists(
    st.sampled_from(
        [
            "# Head",
            "- item",
            "1. one",
            "   2) two",
            "> quote",
            "> - [!NOTE]",
            "| a | b \\| c |",
            "|---|---|",
            "text **bold** `co",
            '`de` [x](y "z")',
            "```",
            "<div>",
            "</div>",
            "<b>x",
            "&amp; \\* <br>",
            "{: #id .c}",
            "[r]: u",
            "[^1]: note",
            "[^1] ![i](j)",
            "",
            "",
            "\t",
            "　　全角",
            "我们",
            "您的。",
            "---",
            "===",
            "***",
            "Term",
            ": meaning",
            "a  ",
            "b\\",
            "<!-- c",
            "-->",
            "    code",
            "\u200b",
            "\x0b",
            "\u2028x",
            "- ",
            "1.",
            "* * *",
            "<a id='x'></a>",
            "~~s~~ <u>v</u>",
        ]
    ),
    max_size=14,
).flatmap(lambda lines: st.sampled_from(["\n", "\r\n", "\r"]).map(lambda end: end.join(lines)))
TAGS = """
<p>;</p>;<ul>;<ol start=3 type=a>;<li>;</ul>;<table>;<tr>;<td>;<th colspan=2>;</table>;<b>;</b>;<br>;
</div>;<nav>;<div class='nav'>;</nav>;<main>;</main>;<h1>;</h2>;<pre>;</pre>;
<script>x<p>;</script>;<!-- c -->;
<!--;]]>;
<![CDATA[;<style>p{display:none}</style>;text; ;&amp;&amp ;&nbsp ;&#x4e2d ;&bogus;我们;<;>;<a href=';
<a href='#x'>;</a>;<p;<title>;</title>;<textarea>;<o:p>;<span style='mso-list:Ignore'>;</span>;<dl><dt>;<dd>;
<template>;<noscript>;<svg>;<xmp>;<plaintext>;</body>;<p style='display:none'>;\ue0000\ue001;</p
"""
HTML = st.lists(st.sampled_from(["\n", "\x00", *TAGS.replace("\n", "").split(";")]), max_size=16).map("".join)
STYLES = ["Normal", "Heading 1", "List Number", "List Bullet 2", "Title"]
SHOWN = st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"])


def check(source: Source) -> None:
    last, at = 0, 0
    for block in source.blocks:
        assert last <= block.span.start <= block.span.end <= len(source.text)
        last = block.span.end
        assert 1 <= block.lines[0] <= block.lines[1]
        assert all(0 <= mark.start < mark.end <= len(block.passage.text) for mark in block.emphasis)
        pieces_fit(block.passage.pieces, source, block.passage.text)
        assert all(
            block.span.start <= piece.span.start <= piece.span.end <= block.span.end
            for piece in block.passage.pieces
        )
    spans = iter(block.span for block in source.blocks)
    current = next(spans, None)
    for piece in source.reading.pieces:
        for offset in range(piece.length):
            at = piece.source_offset(piece.at + offset)
            if not source.reading.text[piece.at + offset].isspace():
                while current and current.end <= at:
                    current = next(spans, None)
                assert current, f"nothing answers for {at}"
                assert current.start <= at, f"nothing answers for {at}"


def pieces_fit(pieces: tuple[Piece, ...], source: Source, text: str) -> None:
    end = 0
    for piece in pieces:
        assert piece.at >= end
        end = piece.at + piece.length
        here, there = text[piece.at : end], source.text[piece.span.start : piece.span.end]
        if len(here) == len(there) and source.media_type != "text/html":
            # HTML inside Markdown reads the end of a line as a space
            assert re.sub(r"\s", " ", here) == re.sub(r"\s", " ", there)


@pytest.mark.parametrize("path", CONTENT, ids=lambda path: path.parts[-3])
def test_real_notices(path: Path) -> None:
    source = read(path.read_bytes(), path.name)
    assert isinstance(source, Source)
    assert source.problems == ()
    check(source)


@pytest.mark.parametrize("path", CONTENT, ids=lambda path: path.parts[-3])
@pytest.mark.parametrize("name", ["a.md", "a.html"])
def test_real_notices_under_another_suffix(path: Path, name: str) -> None:
    source = read(path.read_bytes(), name)
    assert isinstance(source, Source)
    check(source)


@given(st.binary(max_size=200), st.sampled_from(NAMES))
@example(b"\x88b", "a.txt")
@settings(max_examples=150, deadline=None)
def test_any_bytes(data: bytes, name: str) -> None:
    found = read(data, name)
    if isinstance(found, Source):
        check(found)
    else:
        assert isinstance(found, Problem)


@given(
    st.text(max_size=200),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "gb18030"]),
    st.sampled_from(NAMES[:-1]),
)
@settings(max_examples=150, deadline=None)
def test_any_text(text: str, encoding: str, name: str) -> None:
    found = read(text.encode(encoding, "replace"), name)
    if isinstance(found, Source):
        check(found)


@example("<div>\n\x0b\n<div>")
@given(MARKDOWN)
@settings(max_examples=300, deadline=None)
def test_any_markdown(text: str) -> None:
    found = read(text.encode(), "a.md")
    if isinstance(found, Source):
        check(found)


@given(HTML)
@settings(max_examples=300, deadline=None)
def test_any_html(text: str) -> None:
    found = read(text.encode(), "a.html")
    if isinstance(found, Source):
        check(found)
        nodes = scan(found.text)
        shown = (
            part
            for number, span in enumerate(nodes.texts)
            for part, _ in words(found.text, span, literal=number in nodes.literal)
        )
        assert "".join("".join(shown).split()) == "".join(found.reading.text.split())


@given(st.lists(st.tuples(st.sampled_from(STYLES), st.text(SHOWN, max_size=20)), max_size=6))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_word_document(paragraphs: list[tuple[str, str]]) -> None:
    document, file = Document(), io.BytesIO()
    for style, text in paragraphs:
        document.add_paragraph(text, style=style)
    document.save(file)
    found = read(file.getvalue(), "a.docx")
    if isinstance(found, Source):
        check(found)
        shown = "".join(text for _, text in paragraphs)
        assert [c for c in shown if not c.isspace()] == [] or len(found.text) >= len(shown)


@given(st.data())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_damaged_word_document(data: st.DataObject) -> None:
    document, file = Document(), io.BytesIO()
    document.add_paragraph("text")
    document.save(file)
    whole = bytearray(file.getvalue())
    for _ in range(data.draw(st.integers(1, 30))):
        whole[data.draw(st.integers(4, len(whole) - 1))] = data.draw(st.integers(0, 255))
    found = read(bytes(whole), "a.docx")
    if isinstance(found, Source):
        check(found)


@pytest.mark.parametrize("tag", ["<b>", "<div>", "<ul><li>", "<table><tr><td>", "<blockquote>"])
def test_nesting_without_end(tag: str) -> None:
    source = read((tag * 5000 + "inside" + tag.replace("<", "</") * 5000 + "after").encode(), "a.html")
    assert isinstance(source, Source)
    check(source)
    assert "".join(block.passage.text for block in source.blocks) == "insideafter"


@pytest.mark.parametrize("mark", ["> ", "- ", "1. ", "> - "])
def test_nesting_in_markdown(mark: str) -> None:
    source = read((mark * 200 + "inside\n\nafter").encode(), "a.md")
    assert isinstance(source, Source)
    check(source)
    assert source.reading.text.endswith("after")
