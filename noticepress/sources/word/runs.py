"""A paragraph's runs → its text: insertions taken, deletions, field codes and comments left out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from msgspec import Struct, field

from noticepress.model.source import HIDDEN, Emphasis, Link

from .styles import Look, Styles
from .xml import attribute, child, children, name_of, number_of, value_of

if TYPE_CHECKING:
    from lxml.etree import _Element

SOFT_BREAK = "\v"
"""What Word itself writes for a line break within a paragraph when it saves plain text."""
_DROPPED = {
    "del",
    "moveFrom",
    "delText",
    "instrText",
    "delInstrText",
    "pPr",
    "rPr",
    "sdtPr",
    "sdtEndPr",
    "rt",
    "annotationRef",
    "fldData",
}
_TEXTS = {"tab": "\t", "ptab": "\t", "cr": SOFT_BREAK, "noBreakHyphen": "\u2011"}


class Text(Struct):
    """What was collected of one paragraph, or of several whose marks were deleted."""

    parts: list[str] = field(default_factory=list)
    length: int = 0
    emphasis: list[Emphasis] = field(default_factory=list)
    sizes: dict[float, int] = field(default_factory=dict)
    hidden: int = 0
    links: list[Link] = field(default_factory=list)
    """Run by run, places counted in this paragraph."""
    anchor: str | None = None
    boxes: list[_Element] = field(default_factory=list)
    """Text boxes that hang on the paragraph; their text comes after it."""
    tracked: bool = False
    """Some of it is a tracked change."""


class Runs:
    """Reads paragraphs with the styles and notes of a document."""

    def __init__(self, styles: Styles, links: dict[str, str]) -> None:
        self.styles, self.links = styles, links
        self.notes: list[tuple[str, str]] = []
        """Kind and id of footnotes and endnotes in the order of their references."""

    def read(self, paragraph: _Element, look: Look, into: Text, *, own_marks: bool) -> None:
        """Add the text of ``paragraph``; ``own_marks`` leaves out what the style itself makes bold."""
        base = Look(size=look.size) if own_marks else look
        waiting: list[tuple[_Element, str | None]] = [(one, None) for one in reversed(paragraph)]
        while waiting:
            element, target = waiting.pop()
            name = name_of(element)
            if name in {"del", "moveFrom", "ins", "moveTo"}:
                into.tracked = True
            if name in _DROPPED:
                continue
            if name == "r":
                self._run(element, base, into, target)
            elif name == "bookmarkStart":
                into.anchor = into.anchor or _bookmark(attribute(element, "name"))
            else:
                target = self._target(element) or target
                waiting += [(one, target) for one in reversed(list(_chosen(element)))]

    def _target(self, element: _Element) -> str | None:
        if name_of(element) != "hyperlink":
            return None
        anchor = attribute(element, "anchor")
        return f"#{anchor}" if anchor else self.links.get(attribute(element, "id") or "")

    def _run(self, run: _Element, base: Look, into: Text, target: str | None) -> None:
        properties = child(run, "rPr")
        if child(properties, "del") is not None:
            return
        look = self.styles.run(base, properties)
        begin = into.length
        for element in _chosen(run):
            self._content(element, into)
        length = into.length - begin
        if not length:
            return
        raised = value_of(properties, "vertAlign")
        marks = {
            "bold": look.bold,
            "italic": look.italic,
            "underline": look.underline,
            "superscript": raised == "superscript",
            HIDDEN: look.hidden,
        }
        for mark in (mark for mark, on in marks.items() if on):
            _extend(into.emphasis, mark, begin, into.length)
        into.sizes[look.size] = into.sizes.get(look.size, 0) + length
        into.hidden += length if look.hidden else 0
        if target:
            into.links.append(Link(begin, into.length, target))

    def _content(self, element: _Element, into: Text) -> None:
        name = name_of(element)
        if name == "t":
            # line ends inside w:t are spaces to Word; a control character would break "one paragraph a line"
            text = (element.text or "").replace("\r\n", " ").replace("\n", " ").replace("\r", " ")
        elif name == "br":
            text = "" if attribute(element, "type") in {"page", "column"} else SOFT_BREAK
        elif name == "sym":
            text = _symbol(attribute(element, "char"))
        elif name in {"footnoteReference", "endnoteReference"}:
            self.notes.append((name.removesuffix("Reference"), attribute(element, "id") or ""))
            text = f"[{len(self.notes)}]"
        elif name in {"drawing", "pict", "object"}:
            into.boxes += _boxes(element)
            return
        elif name == "ruby":
            self._ruby(element, into)
            return
        else:
            text = _TEXTS.get(name, "")
        if text:
            into.parts.append(text)
            into.length += len(text)

    def _ruby(self, element: _Element, into: Text) -> None:
        for run in children(child(element, "rubyBase"), "r"):
            for one in run:
                self._content(one, into)


def _chosen(element: _Element) -> Iterator[_Element]:
    """Children; of alternatives for different programs only the first, since all say the same."""
    for one in element:
        if name_of(one) == "AlternateContent":
            branches = [branch for branch in one if name_of(branch) in {"Choice", "Fallback"}]
            yield from branches[0] if branches else ()
        else:
            yield one


def _boxes(element: _Element) -> Iterator[_Element]:
    """Outermost text boxes below ``element``; what is in a box is read with the box."""
    waiting = list(reversed(list(_chosen(element))))
    while waiting:
        one = waiting.pop()
        if name_of(one) == "txbxContent":
            yield one
        else:
            waiting += reversed(list(_chosen(one)))


def _extend(emphasis: list[Emphasis], mark: str, begin: int, end: int) -> None:
    for number in range(len(emphasis) - 1, max(-1, len(emphasis) - 5), -1):
        if emphasis[number].kind == mark and emphasis[number].end == begin:
            emphasis[number] = Emphasis(mark, emphasis[number].start, end)
            return
    emphasis.append(Emphasis(mark, begin, end))


def _symbol(code: str | None) -> str:
    try:
        number = int(code or "", 16)
    except ValueError:
        return ""
    return "•" if 0xE000 <= number <= 0xF8FF or number < 0x20 else chr(number) if number < 0xD800 else ""


def _bookmark(name: str | None) -> str | None:
    return name if name and name != "_GoBack" else None


def mark_deleted(paragraph: _Element) -> bool:
    """The paragraph mark is a tracked deletion: its text goes on in the next paragraph."""
    mark = child(paragraph, "pPr", "rPr")
    return child(mark, "del") is not None or child(mark, "moveFrom") is not None


def indent_of(paragraph: _Element) -> int:
    """Columns before the first line; a column is half the width of a 12-point letter."""
    found = child(paragraph, "pPr", "ind")
    left = number_of(attribute(found, "left") or attribute(found, "start"), 0)
    first = number_of(attribute(found, "firstLine"), 0) - number_of(attribute(found, "hanging"), 0)
    return max(0, round((left + first) / 120))
