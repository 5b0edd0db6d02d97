"""Goes through the parts of a document in the order of reading: body, notes, headers and footers."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from msgspec.structs import replace

from noticepress.model.message import msg
from noticepress.model.passage import NOTHING, Span
from noticepress.model.source import Block, BlockKind, Cell

from .numbers import Numbering
from .package import Package, Refused
from .runs import Runs, Text, indent_of, mark_deleted
from .spans import before, placed
from .styles import Styles
from .written import Written
from .xml import attribute, child, children, name_of, number_of, value_of

if TYPE_CHECKING:
    from lxml.etree import _Element


class Body:
    """Goes through body, notes, headers and footers."""

    def __init__(self, package: Package) -> None:
        def first(kind: str) -> _Element | None:
            names = package.related(kind)
            return package.part(names[0]) if names else None

        self.package = package
        self.styles = Styles(first("styles"))
        self.numbering = Numbering(first("numbering"))
        self.runs = Runs(self.styles, package.links())
        self.notes = {"footnote": first("footnotes"), "endnote": first("endnotes")}
        self.written = Written()
        self.tables = 0
        self.kept: Text | None = None
        """Text of paragraphs whose marks were deleted; it goes on in the next."""

    def read(self) -> None:
        """Everything, in the order of reading."""
        root = self.package.part(self.package.main)
        body = child(root, "body")
        if body is None:
            raise Refused(
                msg("a document without a body"), msg("Open it in Word or LibreOffice and save it again.")
            )
        self._children(body, None, None)
        for number, (kind, id_) in enumerate(self.runs.notes, 1):
            self._note(kind, id_, number)
        for kind, reason in (("header", "page-header"), ("footer", "page-footer")):
            for name in sorted(self.package.related(kind)):
                if (part := self.package.part(name)) is not None:
                    self._children(part, None, reason)

    def _note(self, kind: str, id_: str, number: int) -> None:
        for note in children(self.notes.get(kind), kind):
            if attribute(note, "id") == id_:
                for place, paragraph in enumerate(children(note, "p")):
                    self._paragraph(
                        paragraph, None, None, mark=f"[{number}] " if place == 0 else "", note=True
                    )

    def _children(self, parent: _Element, cell: Cell | None, chrome: str | None) -> None:
        for element in parent:
            match name_of(element):
                case "p":
                    self._paragraph(element, cell, chrome)
                case "tbl":
                    self._table(element, cell, chrome)
                case "sdt":
                    content = child(element, "sdtContent")
                    self._children(content, cell, chrome) if content is not None else None
                case "ins" | "moveTo" | "customXml" | "smartTag":
                    self._children(element, cell, chrome)

    def _table(self, table: _Element, outer: Cell | None, chrome: str | None) -> None:
        rows = [row for row in _rows(table) if child(row, "trPr", "del") is None]
        if not any(len(_cells(row)) > 1 for row in rows):
            for row in rows:  # one column: a frame around text, no table
                for one in _cells(row):
                    self._children(one, outer, chrome)
            return
        number, self.tables = self.tables, self.tables + 1
        shaded = attribute(child(table, "tblPr", "tblLook"), "firstRow") in {"1", "true", "on"}
        heads = [child(row, "trPr", "tblHeader") is not None for row in rows]
        for one, cell in placed([_cells(row) for row in rows], [before(row) for row in rows]):
            heading = heads[cell.row] or (shaded and cell.row == 0)
            self._children(one, replace(cell, table=number, heading=heading), chrome)

    def _paragraph(
        self,
        paragraph: _Element,
        cell: Cell | None,
        chrome: str | None,
        *,
        mark: str = "",
        note: bool = False,
    ) -> None:
        style_id = value_of(paragraph, "pPr", "pStyle")
        style = self.styles.paragraph(style_id)
        level = _level(value_of(paragraph, "pPr", "outlineLvl"), style.outline)
        text, self.kept = self.kept or Text(), None
        self.runs.read(paragraph, style.look, text, own_marks=bool(level))
        if mark_deleted(paragraph):
            self.kept = replace(text, tracked=True)
            return
        number, depth = self._marker(paragraph, style_id, style.numbering, text)
        block = Block(
            kind=BlockKind.HEADING
            if level
            else BlockKind.CELL
            if cell
            else BlockKind.ITEM
            if number
            else BlockKind.PARAGRAPH,
            passage=NOTHING,
            span=Span(0, 0),
            lines=(1, 1),
            level=min(level, 9) if level else depth + 1 if number and not cell else 0,
            indent=indent_of(paragraph),
            cell=cell,
            chrome=chrome,
            anchor=text.anchor,
            style="footnote" if note else style.name,
        )
        self.written.write(text, mark + (number or ""), block)
        for box in text.boxes:
            self._children(box, cell, chrome)

    def _marker(
        self, paragraph: _Element, style_id: str | None, of_style: tuple[str, int] | None, text: Text
    ) -> tuple[str | None, int]:
        """The automatic number of a paragraph and its depth from 0. An empty paragraph has none."""
        own = child(paragraph, "pPr", "numPr")
        list_id = value_of(own, "numId") or (of_style[0] if of_style else None)
        if not list_id or list_id == "0" or not any(part.strip() for part in text.parts):
            return None, 0
        tied = self.numbering.level_of_style(list_id, style_id) if own is None else None
        depth = tied if tied is not None else number_of(value_of(own, "ilvl"), of_style[1] if of_style else 0)
        depth = min(8, max(0, depth))
        return self.numbering.marker(list_id, depth), depth


def _rows(table: _Element) -> Iterable[_Element]:
    for one in table:
        match name_of(one):
            case "tr":
                yield one
            case "sdt":
                yield from _rows(child(one, "sdtContent") if child(one, "sdtContent") is not None else one)
            case "ins" | "customXml":
                yield from _rows(one)


def _cells(row: _Element) -> list[_Element]:
    found = []
    for one in row:
        if name_of(one) == "tc":
            found.append(one)
        elif name_of(one) == "sdt":
            found += children(child(one, "sdtContent"), "tc")
    return found


def _level(outline: str | None, of_style: int) -> int:
    """Heading level from 1; 0 for body text, which Word writes as outline level 9."""
    if outline is None:
        return of_style
    return 0 if number_of(outline, 9) > 8 else number_of(outline, 0) + 1
