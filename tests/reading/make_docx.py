"""Makes the Word fixtures with python-docx: real and faked headings, automatic numbering, tables.

Styles of a line: ``H1``-``H9`` and ``Title`` (real styles), ``B`` (bold paragraph), ``B<points>`` (bold and
larger), ``N<list>.<level>`` (automatic numbering, no label in the text), ``U`` (List Bullet), ``head`` and
``row`` (cells parted by `` || ``), none (Normal).
"""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt

NUMBERINGS = {
    "a": (("decimal", "%1."), ("decimal", "%1.%2"), ("lowerLetter", "(%3)")),
    "b": (("lowerRoman", "(%1)"), ("lowerLetter", "%2)")),
    "c": (("chineseCounting", "%1、"), ("chineseCounting", "（%2）"), ("decimal", "%3、")),
    "d": (("decimal", "第%1条"), ("decimal", "（%2）")),
    "e": (("decimal", "%1)"),),
}


def _numbering(document: Any) -> dict[str, int]:  # noqa: ANN401 - python-docx has no types
    part = document.part.numbering_part.element
    for old in list(part):
        part.remove(old)
    numbers = {}
    for number, (name, levels) in enumerate(NUMBERINGS.items(), 1):
        body = "".join(
            f'<w:lvl w:ilvl="{i}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
            f'<w:lvlText w:val="{text}"/></w:lvl>'
            for i, (form, text) in enumerate(levels)
        )
        part.append(
            parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{number}">{body}</w:abstractNum>')
        )
        numbers[name] = number
    bullet = '<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="\uf0b7"/></w:lvl>'
    part.append(parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="9">{bullet}</w:abstractNum>'))
    for number in (*numbers.values(), 9):
        part.append(
            parse_xml(f'<w:num {nsdecls("w")} w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>')
        )
    return numbers


def _number(paragraph: Any, number: int, level: int) -> None:  # noqa: ANN401 - as above
    paragraph._p.get_or_add_pPr().append(  # noqa: SLF001 - python-docx has no numbering
        parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')
    )


def write_docx(path: Path, lines: list[tuple[str, str]]) -> None:
    document = Document()
    numbers = _numbering(document)
    table: Any = None
    for style, text in lines:
        if style in {"head", "row"}:
            cells = text.split(" || ")
            if style == "head":
                table = document.add_table(rows=0, cols=len(cells))
            for cell, content in zip(table.add_row().cells, cells, strict=True):
                cell.text = content
            continue
        kind, rest = style[:1], style[1:]
        if kind == "H":
            document.add_heading(text, int(rest))
        elif style == "Title":
            document.add_paragraph(text, style="Title")
        elif kind == "B":
            run = document.add_paragraph().add_run(text)
            run.bold = True
            run.font.size = Pt(int(rest)) if rest else None
        elif kind == "N":
            _number(document.add_paragraph(text), numbers[rest[0]], int(rest[2:]))
        elif kind == "U":
            _number(document.add_paragraph(text, style="List Bullet"), 9, 0)
        else:
            document.add_paragraph(text)
    written = BytesIO()
    document.save(written)
    _store(path, written)


def _store(path: Path, written: BytesIO) -> None:
    """The same text gives the same bytes: the parts carry no time."""
    with ZipFile(written) as old, ZipFile(path, "w") as new:
        for name in old.namelist():
            new.writestr(ZipInfo(name), old.read(name), ZIP_DEFLATED)
