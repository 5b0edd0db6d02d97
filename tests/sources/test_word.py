"""Word documents, made by python-docx and, where it cannot, by writing into its XML."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from docx.document import Document as Word
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt

from noticepress.model.source import HIDDEN, Emphasis, Source
from noticepress.sources import read
from tests.sources.dump import dump

Make = Callable[[Callable[[Word], object]], bytes]


def shown(data: bytes) -> list[str]:
    source = read(data, "a.docx")
    assert isinstance(source, Source), source
    return dump(source).split("\n")


def add(document: Word, xml: str) -> None:
    body = document.element.body
    body.insert(len(body) - 1, parse_xml(xml.replace("<w:p>", f"<w:p {nsdecls('w')}>", 1)))


def numbering(document: Word, *levels: str) -> None:
    """A list with id 90; each level is format, text and, if any, more XML."""
    part = document.part.numbering_part.element
    made = ""
    for depth, level in enumerate(levels):
        form, text, more = [*level.split("|"), ""][:3]
        made += f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{more}'
        made += f'<w:lvlText w:val="{text}"/></w:lvl>'
    part.insert(0, parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="90">{made}</w:abstractNum>'))
    part.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="90"><w:abstractNumId w:val="90"/></w:num>'))


def item(document: Word, depth: int, text: str, list_id: int = 90) -> None:
    add(
        document,
        f'<w:p><w:pPr><w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{list_id}"/></w:numPr></w:pPr>'
        f"<w:r><w:t>{text}</w:t></w:r></w:p>",
    )


def test_real_and_faked_headings(word: Make) -> None:
    def write(document: Word) -> None:
        document.add_heading("Privacy", 0)
        document.add_heading("Scope", 2)
        run = document.add_paragraph().add_run("Faked")
        run.bold, run.font.size = True, Pt(22)
        document.add_paragraph("The rest of the text is longer than all of the headings are together.")

    assert shown(word(write)) == [
        "heading 1 @1 | Privacy | style=Title | size=2.36",
        "heading 2 @2 | Scope | style=heading 2 | size=1.18",
        "paragraph @3 | Faked | bold[Faked] | style=Normal | size=2.0",
        "paragraph @4 | The rest of the text is longer than all of the headings are together. | style=Normal",
    ]


def test_automatic_numbers_become_text(word: Make) -> None:
    def write(document: Word) -> None:
        numbering(
            document,
            "chineseCounting|第%1条|<w:suff w:val='space'/>",
            "decimal|%1.%2|<w:isLgl/>",
            "lowerLetter|(%3)",
            "bullet|\uf0b7",
        )
        for depth, text in ((0, "甲"), (1, "乙"), (1, "丙"), (2, "丁"), (0, "戊"), (1, "己"), (3, "庚")):
            item(document, depth, text)

    assert [line.split(" | ")[1] for line in shown(word(write))] == [
        "第一条 甲", "1.1 乙", "1.2 丙", "(a) 丁", "第二条 戊", "2.1 己", "• 庚",
    ]  # fmt: skip


def test_a_list_may_start_again(word: Make) -> None:
    def write(document: Word) -> None:
        numbering(document, "upperRoman|%1.")
        part = document.part.numbering_part.element
        again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride>'
        part.append(
            parse_xml(f'<w:num {nsdecls("w")} w:numId="91"><w:abstractNumId w:val="90"/>{again}</w:num>')
        )
        item(document, 0, "a")
        item(document, 0, "b")
        item(document, 0, "c", 91)
        item(document, 0, "d", 91)

    assert [line.split(" | ")[1] for line in shown(word(write))] == ["I. a", "II. b", "IV. c", "V. d"]


def test_tracked_changes_are_accepted_with_a_warning(word: Make) -> None:
    def write(document: Word) -> None:
        add(
            document,
            "<w:p><w:r><w:t xml:space='preserve'>We </w:t></w:r>"
            "<w:del><w:r><w:delText>may</w:delText></w:r></w:del><w:ins><w:r><w:t>must</w:t></w:r></w:ins></w:p>",
        )
        add(
            document,
            "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"
            "<w:r><w:t xml:space='preserve'>one </w:t></w:r></w:p>",
        )
        add(document, "<w:p><w:r><w:t>line</w:t></w:r></w:p>")

    source = read(word(write), "a.docx")
    assert isinstance(source, Source)
    assert source.text == "We must\none line"
    (problem,) = source.problems
    assert (problem.code, problem.lines) == ("tracked-changes", (1, 1))


def test_tables_boxes_links_and_breaks(word: Make) -> None:
    def write(document: Word) -> None:
        table = document.add_table(2, 2)
        for row, column, text in ((0, 0, "Name"), (0, 1, "Use"), (1, 0, "_ga"), (1, 1, "one\ntwo")):
            table.cell(row, column).text = text
        frame = document.add_table(2, 1)
        frame.cell(0, 0).text = "framed"
        add(
            document,
            "<w:p><w:bookmarkStart w:id='1' w:name='here'/>"
            "<w:hyperlink w:anchor='there'><w:r><w:t>link</w:t></w:r></w:hyperlink></w:p>",
        )
        add(
            document,
            "<w:p><w:r><w:t>host</w:t></w:r><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>boxed</w:t></w:r></w:p></w:txbxContent></w:pict></w:r></w:p>",
        )
        add(
            document,
            "<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r>"
            "<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r>"
            "<w:r><w:t>7</w:t></w:r></w:p>",
        )

    assert shown(word(write)) == [
        "cell @1 | Name | style=Normal | cell=0.0.0h",
        "cell @2 | Use | style=Normal | cell=0.0.1h",
        "cell @3 | _ga | style=Normal | cell=0.1.0",
        "cell @4 | one | style=Normal | cell=0.1.1",
        "cell @4 | two | style=Normal | cell=0.1.1",
        "paragraph @5 | framed | style=Normal",
        "paragraph @7 | link | gap=1 | anchor=here | target=#there | style=Normal",
        "paragraph @8 | host | style=Normal",
        "paragraph @9 | boxed | style=Normal",
        "paragraph @10 | 7 | style=Normal",
    ]


def test_headers_and_footers_are_chrome(word: Make) -> None:
    def write(document: Word) -> None:
        document.add_paragraph("text")
        document.sections[0].footer.paragraphs[0].text = "Page"

    assert shown(word(write))[1] == "paragraph @2 | Page | chrome=page-footer | style=footer"


@pytest.mark.parametrize("text", ["a & b < c", "全角　空格", "𝔘"])
def test_text_is_kept(word: Make, text: str) -> None:
    source = read(word(lambda document: document.add_paragraph(text)), "a.docx")
    assert isinstance(source, Source)
    assert source.text == text
    assert source.encoding_basis == "container"


def test_a_merged_cell_reaches_as_far_as_it_is_merged(word: Make) -> None:
    def write(document: Word) -> None:
        table = document.add_table(4, 3)
        for row in range(4):
            for column in range(3):
                table.cell(row, column).text = f"{row}{column}"
        table.cell(1, 1).merge(table.cell(3, 1)).text = "down"
        table.cell(0, 0).merge(table.cell(0, 1)).text = "across"

    source = read(word(write), "a.docx")
    assert isinstance(source, Source)
    cells = {block.passage.text: block.cell for block in source.blocks if block.cell}
    reach = {text: (cell.row, cell.column, cell.rows, cell.columns) for text, cell in cells.items()}
    assert reach == {
        "across": (0, 0, 1, 2),
        "02": (0, 2, 1, 1),
        "10": (1, 0, 1, 1),
        "down": (1, 1, 3, 1),
        "12": (1, 2, 1, 1),
        "20": (2, 0, 1, 1),
        "22": (2, 2, 1, 1),
        "30": (3, 0, 1, 1),
        "32": (3, 2, 1, 1),
    }


def test_hidden_text_is_told_and_marked(word: Make) -> None:
    def write(document: Word) -> None:
        paragraph = document.add_paragraph("We ask for ")
        paragraph.add_run("all of ").font.hidden = True
        paragraph.add_run("your name.")
        document.add_paragraph().add_run("gone").font.hidden = True

    source = read(word(write), "a.docx")
    assert isinstance(source, Source)
    assert [(problem.code, problem.lines) for problem in source.problems] == [("hidden-text", (1, 1))]
    assert [(block.chrome, block.emphasis) for block in source.blocks] == [
        (None, (Emphasis(HIDDEN, 11, 18),)),
        ("hidden", (Emphasis(HIDDEN, 0, 4),)),
    ]
