"""Marked text through XLIFF and through Markdown: it comes back as it was."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from noticepress.exchange.markdown import inline
from noticepress.exchange.xliff.inline import read, subtypes, written
from noticepress.model.source import Emphasis
from noticepress.model.translation import Marked
from noticepress.sources import read as read_source

LETTERS = st.sampled_from("我们收集您的信息，。（）“”abcXYZ 0189.-*_`[]<>&#+~=!|\\/:@é")
ANYTHING = st.characters(blacklist_categories=["Cs"], blacklist_characters="\ufffe\uffff")


@st.composite
def marked(draw: st.DrawFn, letters: st.SearchStrategy[str]) -> Marked:
    text = draw(st.text(letters, min_size=1, max_size=40))
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=6, unique=True)))
    kinds = draw(st.lists(st.sampled_from(["bold", "italic", "underline"]), min_size=3, max_size=3))
    spans = list(zip(cuts[::2], cuts[1::2], strict=False))
    return Marked(text, tuple(Emphasis(kind, *span) for kind, span in zip(kinds, spans, strict=False)))


@settings(deadline=None)
@given(marked(ANYTHING | st.just("\n")))
def test_xliff_gives_back_text_and_marks(said: Marked) -> None:
    xml = f'<source xmlns="urn:oasis:names:tc:xliff:document:2.0">{written(said, "t")}</source>'
    element = etree.fromstring(xml.encode())
    assert read(element, subtypes(element)) == said


@settings(deadline=None)
@given(st.text(ANYTHING, max_size=30))
def test_whatever_stands_in_a_notice_makes_well_formed_xml(text: str) -> None:
    etree.fromstring(f"<source>{written(Marked(text), 't')}</source>".encode())


def test_marks_inside_marks_and_marks_that_cross() -> None:
    nested = Marked("abcdef", (Emphasis("bold", 0, 6), Emphasis("italic", 2, 4)))
    assert written(nested, "t").count("<pc") == 2
    crossing = Marked("abcdef", (Emphasis("bold", 0, 4), Emphasis("italic", 2, 6)))
    assert written(crossing, "t").count("<pc") == 1


def test_an_editor_may_keep_ids_alone() -> None:
    source = etree.fromstring('<source>a <pc id="t1" type="fmt" subType="xlf:b">b</pc></source>')
    target = etree.fromstring('<target><pc id="t1">乙</pc>甲<!-- x --></target>')
    assert read(target, subtypes(source)) == Marked("乙甲", (Emphasis("bold", 0, 1),))


def test_marks_cut_into_start_and_end_and_annotations() -> None:
    target = etree.fromstring(
        '<target><sc id="t1" subType="xlf:b"/>乙<ec startRef="t1"/><mrk id="m1" type="term">甲</mrk></target>'
    )
    assert read(target, {}) == Marked("乙甲", (Emphasis("bold", 0, 1),))


@settings(deadline=None)
@given(st.text(LETTERS, min_size=1, max_size=40).filter(lambda text: text.strip() and "  " not in text))
def test_markdown_reads_back_as_the_text(text: str) -> None:
    said = text.strip()
    written_ = "段落。\n\n甲" + inline(Marked(said)) + "\n"
    blocks = read_source(written_.encode(), "a.md", lang="zh").blocks
    plain = "".join("".join(block.passage.text for block in blocks[1:]).split())
    assert plain == "甲" + "".join(said.split())


def test_markdown_escapes_what_would_begin_a_list_or_heading() -> None:
    for text in ("# a", "- a", "1. a", "1) a", "+ a", "= a"):
        blocks = read_source(f"x\n\n{inline(Marked(text))}\n".encode(), "a.md", lang="en").blocks
        assert [block.kind.value for block in blocks] == ["paragraph", "paragraph"], text
        assert blocks[1].passage.text == text


def test_markdown_sets_marks_on_each_line() -> None:
    said = Marked("甲 乙\n丙", (Emphasis("bold", 0, 5),))
    assert inline(said, "  ") == "**甲 乙**\\\n  **丙**"


def test_identifiers_stay_readable() -> None:
    assert inline(Marked("smartee_online4_global_uid")) == "smartee_online4_global_uid"
