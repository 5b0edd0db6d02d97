"""Marked text ⇄ the content of ``source`` and ``target``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from noticepress.model.source import Emphasis
from noticepress.model.translation import Marked
from noticepress.text.regex import regex

if TYPE_CHECKING:
    from lxml.etree import _Element

_SUBTYPES = {"bold": "xlf:b", "italic": "xlf:i", "underline": "xlf:u"}
_KINDS = {subtype: kind for kind, subtype in _SUBTYPES.items()}
_OWN = "noticepress:"
"""Prefix of subtypes that the standard has no name for."""
_BREAK = "xlf:lb"
_INDENTED = regex(r"[ \t]*\n[ \t\n]*")
_INDENTED_END = regex(r"\n[ \t\n]*\Z")
_FORBIDDEN = regex("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""Code points that XML 1.0 cannot hold; ``cp`` stands for them."""


def written(marked: Marked, prefix: str) -> str:
    """The XML; ids of inline elements begin with ``prefix``. A mark that crosses another one is left out."""
    return _span(marked.text, list(_nested(marked.emphasis)), (0, len(marked.text)), _Ids(prefix))


class _Ids:
    """Numbers inline elements in the order in which they open."""

    def __init__(self, prefix: str) -> None:
        self._prefix, self._count = prefix, 0

    def next(self) -> str:
        self._count += 1
        return f"{self._prefix}{self._count}"


def _nested(emphasis: tuple[Emphasis, ...]) -> Iterator[Emphasis]:
    held: list[Emphasis] = []
    for mark in sorted(emphasis, key=lambda e: (e.start, -e.end, e.kind)):
        if mark.start < mark.end and all(mark.start >= e.end or mark.end <= e.end for e in held):
            held.append(mark)
            yield mark


def _span(text: str, marks: list[Emphasis], within: tuple[int, int], ids: _Ids) -> str:
    done, at = "", within[0]
    while marks:
        mark, *rest = marks
        inside = [other for other in rest if other.end <= mark.end]
        marks = [other for other in rest if other.end > mark.end]
        done += _plain(text[at : mark.start], ids)
        subtype = _SUBTYPES.get(mark.kind, f"{_OWN}{mark.kind}")
        opening = f'<pc id="{ids.next()}" type="fmt" subType="{subtype}">'
        done += opening + _span(text, inside, (mark.start, mark.end), ids) + "</pc>"
        at = mark.end
    return done + _plain(text[at : within[1]], ids)


def _plain(text: str, ids: _Ids) -> str:
    """Line breaks as placeholders: editors fold white space."""
    rows = [_escaped(row) for row in text.split("\n")]
    done = rows[0]
    for row in rows[1:]:
        done += f'<ph id="{ids.next()}" type="fmt" subType="{_BREAK}" disp="↵"/>' + row
    return done


def _escaped(text: str) -> str:
    return _FORBIDDEN.sub(lambda found: f'<cp hex="{ord(found[0]):04X}"/>', escape(text)).replace(
        "\r", "&#13;"
    )


def read(element: _Element, known: Mapping[str, str]) -> Marked:
    """The text of a ``source`` or ``target``.

    ``known`` gives subtypes by the id of inline elements, for editors that keep the id alone.
    """
    reader = _Reader(known)
    reader.walk(element)
    last = element[-1].tail if len(element) else element.text
    if _INDENTED_END.search(last or ""):
        reader.text = reader.text.removesuffix(" ")
    return Marked(reader.text, tuple(sorted(reader.marks, key=lambda e: (e.start, -e.end, e.kind))))


def subtypes(element: _Element) -> dict[str, str]:
    """Of the inline elements by id."""
    return {
        child.get("id", ""): child.get("subType", "")
        for child in element.iter("{*}pc", "{*}ph", "{*}sc")
        if child.get("subType")
    }


def ids(element: _Element) -> frozenset[str]:
    """Of the placeholders and marks that a translation has to keep."""
    found = (child.get("id", "") for child in element.iter("{*}pc", "{*}ph", "{*}sc"))
    return frozenset(filter(None, found))


class _Reader:
    def __init__(self, known: Mapping[str, str]) -> None:
        self.text, self.marks, self._known = "", list[Emphasis](), known
        self._open = dict[str, tuple[str, int]]()

    def walk(self, element: _Element) -> None:
        self.text += self._folded(element.text)
        for child in element:
            if isinstance(child.tag, str):  # no comment
                self._child(child)
            self.text += self._folded(child.tail)

    def _folded(self, text: str | None) -> str:
        """Line breaks that an editor indented with are a space, none at the start: ours are ``ph``."""
        folded = _INDENTED.sub(" ", text or "")
        return folded if self.text or folded == text else folded.removeprefix(" ")

    def _child(self, child: _Element) -> None:
        name, id_ = child.tag.rpartition("}")[2], child.get("id", "")
        subtype = child.get("subType") or self._known.get(id_, "")
        start = len(self.text)
        match name:
            case "cp":
                self.text += _code_point(child.get("hex", ""))
            case "ph" if subtype == _BREAK:
                self.text += "\n"
            case "pc":
                self.walk(child)
                self._mark(subtype, start)
            case "sc":
                self._open[id_] = subtype, start
            case "ec":
                subtype, start = self._open.pop(child.get("startRef", ""), ("", start))
                self._mark(subtype, start)
            case _:
                self.walk(child)

    def _mark(self, subtype: str, start: int) -> None:
        kind = _KINDS.get(subtype) or (subtype.removeprefix(_OWN) if subtype.startswith(_OWN) else "")
        if kind and start < len(self.text):
            self.marks.append(Emphasis(kind, start, len(self.text)))


def _code_point(hexadecimal: str) -> str:
    """The replacement character where the number is none, or none of a character that a text can hold."""
    try:
        found = chr(int(hexadecimal, 16))
        found.encode()
    except (ValueError, OverflowError):
        return "\ufffd"
    return found
