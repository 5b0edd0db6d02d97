"""Paragraphs → the XML of ``word/document.xml``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import TypeVar
from xml.sax.saxutils import escape, quoteattr

from msgspec import Struct, field

from noticepress.text.regex import regex

from .fonts import Script
from .printed import Look, Style
from .tracked import GOES, Fate, Paragraph, Run

AUTHOR = "noticepress"
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_FORBIDDEN = regex("[^\t\n\v\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold at all."""
_TEXT = regex(r"[\t\v\n]|[^\t\v\n]+")
_SECTION = (
    '<w:sectPr><w:headerReference w:type="default" r:id="rId4"/>'
    '<w:footerReference w:type="default" r:id="rId5"/>'
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" '
    'w:header="720" w:footer="720" w:gutter="0"/></w:sectPr>'
)
"""A4, margins of an inch."""
_Key = TypeVar("_Key")
_Place = TypeVar("_Place")
_LOOKS = (("bold", "<w:b/><w:bCs/>"), ("italic", "<w:i/><w:iCs/>"), ("underline", '<w:u w:val="single"/>'))


class Sheet(Struct):
    """Writes marks of tracked changes, each with a number of its own."""

    day: date
    script: Script
    comments: Mapping[str, int]
    """Change id → number of its comment."""
    number: int = 1000
    hour: int = 0
    _open_moves: dict[tuple[str, str], int] = field(default_factory=dict)

    def document(self, paragraphs: Sequence[Paragraph]) -> str:
        """The whole part."""
        body = "".join(self._paragraphs(paragraphs))
        return (
            f'{DECLARATION}<w:document xmlns:w="{NAMESPACE}" '
            'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
            f"<w:body>{body}{_SECTION}</w:body></w:document>"
        )

    def _paragraphs(self, paragraphs: Sequence[Paragraph]) -> Iterator[str]:
        ends = _Ends(paragraphs, self.comments)
        for at, paragraph in enumerate(paragraphs):
            if at and _meet(paragraphs[at - 1], paragraph):
                self.hour = 1 - self.hour
            yield f"<w:p>{self._properties(paragraph, _mark_of(paragraph, at in ends.commented))}"
            for place, run in enumerate(paragraph.runs):
                yield from self._opening(ends, (at, place), run)
                yield self._run(run)
                yield from self._closing(ends, (at, place), run)
            yield "</w:p>"
            yield from self._move_ends(ends.last_marks.get(at, ()))

    def _opening(self, ends: _Ends, place: tuple[int, int], run: Run) -> Iterator[str]:
        for change in ends.comment_starts.get(place, ()):
            yield f'<w:commentRangeStart w:id="{self.comments[change]}"/>'
        if run.move and (run.fate, run.move) not in self._open_moves:
            self.number += 1
            self._open_moves[(run.fate, run.move)] = self.number
            yield f"<w:{run.fate}RangeStart {self._marked(self.number)} w:name={quoteattr(run.move)}/>"

    def _closing(self, ends: _Ends, place: tuple[int, int], run: Run) -> Iterator[str]:
        if run.move and ends.last_runs.get((run.fate, run.move)) == place:
            yield f'<w:{run.fate}RangeEnd w:id="{self._open_moves[(run.fate, run.move)]}"/>'
        for change in ends.comment_ends.get(place, ()):
            number = self.comments[change]
            yield (
                f'<w:commentRangeEnd w:id="{number}"/>'
                '<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr>'
                f'<w:commentReference w:id="{number}"/></w:r>'
            )

    def _move_ends(self, moves: Iterable[tuple[str, str]]) -> Iterator[str]:
        for fate, name in moves:
            if (fate, name) in self._open_moves:
                yield f'<w:{fate}RangeEnd w:id="{self._open_moves[(fate, name)]}"/>'

    def _properties(self, paragraph: Paragraph, fate: Fate) -> str:
        style = _style(paragraph.style) + ("<w:bidi/>" if self.script.right_to_left else "")
        indent = _indent(paragraph.style)
        mark = "" if fate == "kept" else f"<w:rPr><w:{fate} {self._mark()}/></w:rPr>"
        old = ""
        if paragraph.old_style is not None:
            before = _style(paragraph.old_style) + _indent(paragraph.old_style)
            old = f"<w:pPrChange {self._mark()}><w:pPr>{before}</w:pPr></w:pPrChange>"
        return f"<w:pPr>{style}{indent}{mark}{old}</w:pPr>"

    def _run(self, run: Run) -> str:
        properties = self._run_properties(run)
        parts = "".join(_text(piece, run.fate) for piece in _TEXT.findall(storable(run.text)))
        shown = f"<w:r>{properties}{parts}</w:r>"
        return shown if run.fate == "kept" else f"<w:{run.fate} {self._mark()}>{shown}</w:{run.fate}>"

    def _run_properties(self, run: Run) -> str:
        old = ""
        if run.look != run.old_look:
            old = f"<w:rPrChange {self._mark()}><w:rPr>{self._look(run.old_look)}</w:rPr></w:rPrChange>"
        return f"<w:rPr>{self._look(run.look)}{old}</w:rPr>"

    def _look(self, look: Look) -> str:
        marks = "".join(xml for name, xml in _LOOKS if name in look)
        return self.script.fonts + marks + self.script.language

    def _mark(self) -> str:
        self.number += 1
        return self._marked(self.number)

    def _marked(self, number: int) -> str:
        return f'w:id="{number}" w:author="{AUTHOR}" w:date="{self.day.isoformat()}T0{self.hour}:00:00Z"'


def storable(text: str) -> str:
    """The text with what XML cannot hold replaced by U+FFFD."""
    return _FORBIDDEN.sub("\ufffd", text)


def _mark_of(paragraph: Paragraph, commented: bool) -> Fate:  # noqa: FBT001 - a fact, no mode
    """Its mark's fate; LibreOffice 7.4 leaves an empty paragraph behind where one with a comment moves."""
    if not commented or paragraph.move is None:
        return paragraph.mark
    return "del" if paragraph.mark in GOES else "ins"


def _meet(one: Paragraph, other: Paragraph) -> bool:
    """Whether changes of one kind touch over a mark that is kept.

    LibreOffice makes one change of two that have author and time in common and takes the mark in; an hour
    between them keeps them apart.
    """
    if one.mark != "kept" or not one.runs or not other.runs:
        return False
    return one.runs[-1].fate == other.runs[0].fate != "kept"


class _Ends:
    """Where moves end and where comments begin and end; what shows nowhere is said at the first words."""

    def __init__(self, paragraphs: Sequence[Paragraph], comments: Mapping[str, int]) -> None:
        self.last_runs = dict[tuple[str, str], tuple[int, int]]()
        marks = dict[tuple[str, str], int]()
        shown = dict[str, list[tuple[bool, tuple[int, int]]]]()
        for at, paragraph in enumerate(paragraphs):
            for place, run in enumerate(paragraph.runs):
                if run.move:
                    self.last_runs[(run.fate, run.move)] = (at, place)
                if run.change is not None and run.change in comments:
                    shown.setdefault(run.change, []).append((run.fate != "kept", (at, place)))
            if paragraph.move:
                marks[(paragraph.mark, paragraph.move)] = at
        for move, at in marks.items():  # a range that takes in a paragraph's mark ends behind the paragraph
            if move in self.last_runs and at >= self.last_runs[move][0]:
                del self.last_runs[move]
            else:
                marks[move] = -1
        self.last_marks = _turned(marks)
        first = next(((at, 0) for at, paragraph in enumerate(paragraphs) if paragraph.runs), (0, 0))
        spans = {change: _span(shown.get(change, [(True, first)])) for change in comments}
        self.comment_starts = _turned({change: span[0] for change, span in spans.items()})
        self.comment_ends = _turned({change: span[1] for change, span in spans.items()})
        self.commented = {at for at, _ in self.comment_ends}


def _span(runs: Sequence[tuple[bool, tuple[int, int]]]) -> tuple[tuple[int, int], tuple[int, int]]:
    """From the first to the last run that came or went; of the whole clause where none did."""
    places = [place for tracked, place in runs if tracked] or [place for _, place in runs]
    return places[0], places[-1]


def _turned(places: Mapping[_Key, _Place]) -> dict[_Place, list[_Key]]:
    found = dict[_Place, list[_Key]]()
    for key, place in places.items():
        found.setdefault(place, []).append(key)
    return found


def _style(style: Style) -> str:
    name = f"Heading{style.level}" if style.name == "Heading" else style.name
    return "" if name == "Text" else f'<w:pStyle w:val="{name}"/>'


def _indent(style: Style) -> str:
    left = 360 * (min(style.level, 9) - 1) if style.name == "Text" else 0
    return f'<w:ind w:left="{left}"/>' if left else ""


def _text(piece: str, fate: str) -> str:
    if piece == "\t":
        return "<w:tab/>"
    if piece in {"\v", "\n"}:
        return "<w:br/>"
    name = "delText" if fate == "del" else "t"
    return f'<w:{name} xml:space="preserve">{escape(piece)}</w:{name}>'
