"""Style sheets: what a paragraph or run looks like once its styles are taken together."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from noticepress.text.regex import regex

from .xml import attribute, child, children, number_of, switch, value_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_HEADING = regex(r"(?:heading|标题|überschrift|titre)\s*(\d)\Z", re.IGNORECASE)


class Look(Struct, frozen=True):
    """Letters."""

    bold: bool = False
    italic: bool = False
    underline: bool = False
    hidden: bool = False
    size: float = 20.0
    """Half-points; 10 points is what Word takes where a document says nothing."""

    def with_run(self, properties: _Element | None) -> Look:
        """Changed by run properties."""
        if properties is None:
            return self
        changes: dict[str, object] = {}
        for name, field in (("b", "bold"), ("i", "italic"), ("vanish", "hidden")):
            if (on := switch(properties, name)) is not None:
                changes[field] = on
        if (line := value_of(properties, "u")) is not None:
            changes["underline"] = line != "none"
        if size := value_of(properties, "sz"):
            changes["size"] = float(max(1, number_of(size, 20)))
        return replace(self, **changes) if changes else self


class Style(Struct, frozen=True):
    """A paragraph style, its ancestors included."""

    name: str | None
    outline: int
    """Heading level from 1; 0 for none."""
    look: Look
    numbering: tuple[str, int] | None
    """List id and level from 0."""


class Styles:
    """The styles part."""

    def __init__(self, root: _Element | None) -> None:
        self.styles = {attribute(style, "styleId"): style for style in children(root, "style")}
        self.base = Look().with_run(child(root, "docDefaults", "rPrDefault", "rPr"))
        self.default = next(
            (
                attribute(s, "styleId")
                for s in self.styles.values()
                if attribute(s, "default") in {"1", "true", "on"} and attribute(s, "type") == "paragraph"
            ),
            None,
        )
        self._known: dict[str | None, Style] = {}

    def paragraph(self, id_: str | None) -> Style:
        """The style of a paragraph that names ``id_``; the default style for none."""
        key = id_ if id_ in self.styles else self.default
        if key not in self._known:
            self._known[key] = self._resolved(key)
        return self._known[key]

    def run(self, look: Look, properties: _Element | None) -> Look:
        """``look`` under a run's character style and its own properties."""
        if properties is None:
            return look
        for style in reversed(self._chain(value_of(properties, "rStyle"))):
            look = look.with_run(child(style, "rPr"))
        return look.with_run(properties)

    def _resolved(self, id_: str | None) -> Style:
        name, outline, look, numbering = None, 0, self.base, None
        for style in reversed(self._chain(id_)):
            name = value_of(style, "name") or name
            look = look.with_run(child(style, "rPr"))
            outline = _outline(style, name, outline)
            if (list_id := value_of(style, "pPr", "numPr", "numId")) is not None:
                level = number_of(value_of(style, "pPr", "numPr", "ilvl"), numbering[1] if numbering else 0)
                numbering = (list_id, level)
        return Style(name, outline, look, numbering)

    def _chain(self, id_: str | None) -> list[_Element]:
        """The style and what it is based on, outermost last; a circle ends where it closes."""
        found: list[_Element] = []
        while id_ in self.styles and self.styles[id_] not in found:
            found.append(self.styles[id_])
            id_ = value_of(self.styles[id_], "basedOn")
        return found


def _outline(style: _Element, name: str | None, inherited: int) -> int:
    level = value_of(style, "pPr", "outlineLvl")
    if level is not None:
        return 0 if number_of(level, 9) >= 9 else number_of(level, 0) + 1
    if found := _HEADING.match(name or ""):
        return int(found[1])
    return 1 if (name or "").lower() == "title" else inherited
