"""The document part → text, one paragraph a line, and its blocks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from hashlib import sha256
from typing import TYPE_CHECKING

from noticepress.model.finding import Problem, Severity
from noticepress.model.message import msg
from noticepress.model.passage import Passage, Span, passage_of
from noticepress.model.source import Block, BlockKind, Cell, Source
from noticepress.sources.faults import empty
from noticepress.sources.lines import trimmed
from noticepress.sources.places import clipped

from .numbers import Numbering
from .package import Package, Refused, refusal
from .runs import SOFT_BREAK, Runs, Text, indent_of, mark_deleted
from .styles import Styles
from .xml import attribute, child, children, name_of, number_of, value_of

if TYPE_CHECKING:
    from lxml.etree import _Element

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def read_word(data: bytes, path: str, *, lang: str | None = None) -> Source | Problem:
    """The source in ``data``. Line numbers are paragraph numbers; a line break within a paragraph is U+000B.

    Automatic numbers stand as text at the beginning of their paragraph, notes at the end, each after its
    number in brackets. Insertions are taken and deletions left out, with a warning.
    """
    try:
        package = Package(data)
        reader = _Reader(package)
        reader.read()
    except Refused as refused:
        return refusal(path, refused)
    text = "\n".join(reader.lines)
    if not text.strip():
        return empty(path)
    return Source(
        path=path,
        sha256=sha256(data).hexdigest(),
        media_type=MEDIA_TYPE,
        encoding="utf-8",
        encoding_basis="container",
        lang=lang,
        text=text,
        reading=passage_of(text, 0),
        blocks=tuple(_relative(reader.blocks, reader.sizes)),
        declared=_properties(package),
        problems=tuple(_remarks(reader, path)),
    )


class _Reader:
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
        self.lines: list[str] = []
        self.at = 0
        self.gap = 0
        self.blocks: list[Block] = []
        self.sizes: list[float] = []
        self.tables = 0
        self.tracked: list[int] = []
        """Paragraph numbers with tracked changes."""
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
        for place, row in enumerate(rows):
            heading = child(row, "trPr", "tblHeader") is not None or (shaded and place == 0)
            column = number_of(value_of(row, "trPr", "gridBefore"), 0)
            for one in _cells(row):
                self._children(one, Cell(number, place, column, heading), chrome)
                column += max(1, number_of(value_of(one, "tcPr", "gridSpan"), 1))

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
        outline = value_of(paragraph, "pPr", "outlineLvl")
        level = (
            style.outline
            if outline is None
            else (0 if number_of(outline, 9) > 8 else number_of(outline, 0) + 1)
        )
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
            passage=Passage("", ()),
            span=Span(0, 0),
            lines=(1, 1),
            level=min(level, 9) if level else depth + 1 if number and not cell else 0,
            indent=indent_of(paragraph),
            cell=cell,
            chrome=chrome,
            anchor=text.anchor,
            style="footnote" if note else style.name,
        )
        self._write(text, mark + (number or ""), block)
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

    def _write(self, text: Text, mark: str, block: Block) -> None:
        line = mark + "".join(text.parts)
        start, number = self.at, len(self.lines) + 1
        self.lines.append(line)
        self.at += len(line) + 1
        if text.tracked:
            self.tracked.append(number)
        if not line.strip():
            self.gap += 1
            return
        size = max(text.sizes, key=lambda one: (text.sizes[one], one), default=0.0)
        whole = text.target if text.target and text.linked >= len("".join(text.parts).strip()) else None
        hidden = bool(text.hidden) and text.hidden >= text.length
        block = replace(
            block,
            lines=(number, number),
            gap=self.gap,
            target=whole,
            chrome=block.chrome or ("hidden" if hidden else None),
        )
        passage = passage_of(line, start)
        emphasis = tuple(
            replace(e, start=e.start + len(mark), end=e.end + len(mark))
            for e in sorted(text.emphasis, key=lambda e: (e.start, e.end, e.kind))
        )
        self.gap = 0
        at = 0
        for place, part in enumerate(_broken(line, block)):
            stop = at + len(part)
            inner = trimmed(line, Span(at, stop))
            if inner.start < inner.end:
                piece, marks = clipped(passage, emphasis, inner.start, inner.end)
            elif part.strip():
                piece, marks = passage.part(at, stop), ()
            else:
                at = stop + 1
                continue
            kind = BlockKind.PARAGRAPH if place and block.kind is BlockKind.ITEM else block.kind
            self.blocks.append(
                replace(
                    block,
                    kind=kind,
                    passage=piece,
                    emphasis=marks,
                    span=Span(start + at, start + stop),
                    level=0 if place and kind is BlockKind.PARAGRAPH else block.level,
                    gap=0 if place else block.gap,
                )
            )
            self.sizes.append(size)
            at = stop + 1


def _broken(line: str, block: Block) -> list[str]:
    """The lines of a paragraph; a heading stays one whatever its breaks."""
    return [line] if block.kind is BlockKind.HEADING else line.split(SOFT_BREAK)


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


def _relative(blocks: list[Block], sizes: list[float]) -> Iterable[Block]:
    """Sizes against that of most of the text."""
    weights: Counter[float] = Counter()
    for block, size in zip(blocks, sizes, strict=True):
        weights[size] += len(block.passage.text) if size else 0
    usual = max(weights, key=lambda size: (weights[size], size), default=0.0) or 1.0
    for block, size in zip(blocks, sizes, strict=True):
        yield replace(block, size=round(size / usual, 2)) if size else block


def _properties(package: Package) -> dict[str, object]:
    """Title and dates from the document's properties; a broken part states nothing."""
    try:
        root = package.part("docProps/core.xml")
    except Refused:
        return {}
    wanted = {"title": "title", "created": "created", "modified": "modified", "language": "lang"}
    found = () if root is None else root
    return {
        wanted[name_of(one)]: one.text.strip()
        for one in found
        if name_of(one) in wanted and one.text and one.text.strip()
    }


def _remarks(reader: _Reader, path: str) -> Iterable[Problem]:
    if reader.tracked:
        yield Problem(
            code="tracked-changes",
            severity=Severity.WARNING,
            path=path,
            lines=(reader.tracked[0], reader.tracked[0]),
            found=msg(
                "tracked changes in {count} paragraphs, the first in paragraph {first}",
                count=len(reader.tracked),
                first=reader.tracked[0],
            ),
            expected=msg("a document in which all changes are accepted or rejected"),
            hint=msg("Read as if all were accepted. Accept or reject them in Word to be sure."),
        )
