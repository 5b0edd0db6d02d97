"""Elements → what kind of block the text inside them makes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from noticepress.model.source import BlockKind

from .chrome import hidden
from .context import Context, ItemState, ListState, declarations, mso_level, styled
from .lists import item_label, list_state
from .tables import Tables
from .tree import Weights

if TYPE_CHECKING:
    from bs4 import Tag

_BLOCK_NAMES = """
    address article aside blockquote body button caption center dd details dialog dir div dl dt
    fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html iframe legend li main
    menu nav noframes noscript ol optgroup option p pre search section select summary table tbody td
    template textarea tfoot th thead title tr ul
"""
BLOCKS = frozenset(_BLOCK_NAMES.split())
"""Elements that begin a line of their own."""
_ROW_GROUPS = {"thead", "tbody", "tfoot"}
_DISPLAYS = {"block", "list-item", "table", "table-row", "table-cell", "flex", "grid"}
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_LISTS = {"ul", "ol", "menu", "dir"}
_PREFORMATTED = {"pre", "textarea", "listing"}
_PRE_CLASSES = {"whitespace-pre-wrap", "whitespace-pre-line", "whitespace-pre", "pre-wrap"}
"""Tailwind's names, and the commonest of the others."""
_KINDS = {
    "blockquote": BlockKind.QUOTE,
    "dt": BlockKind.TERM,
    "dd": BlockKind.DESCRIPTION,
    "caption": BlockKind.CAPTION,
    "figcaption": BlockKind.CAPTION,
}


class Structure:
    """Follows the open elements; the last of ``contexts`` holds for the text that comes now."""

    def __init__(self, weights: Weights, sheet: dict[str, dict[str, str]]) -> None:
        self.weights, self.sheet = weights, sheet
        self.contexts = [Context(chrome="outside-main" if weights.main else None)]
        self.tables = Tables()

    @property
    def context(self) -> Context:
        """Of the text that comes now."""
        return self.contexts[-1]

    def enter(self, tag: Tag, style: dict[str, str]) -> None:
        """An element opens."""
        context = self._kind(tag, self._chrome(tag, style), style)
        if self.on_its_own(tag, style):
            classes = [name for name in tag.get_attribute_list("class") if name]
            context = replace(
                context, style=str(classes[0]) if classes else tag.name if tag.name == "summary" else None
            )
        if tag.name == "a" and (href := tag.get("href")):
            context = replace(context, href=str(href))
        self.contexts.append(styled(context, tag, style))

    def leave(self, tag: Tag) -> None:
        """The innermost element closes."""
        self.contexts.pop()
        if tag.name == "table":
            self.tables.leave()
        elif tag.name in _ROW_GROUPS:
            self.tables.group()

    def style(self, tag: Tag) -> dict[str, str]:
        """Declarations for an element, from the page's sheet and its own attribute."""
        found: dict[str, str] = {}
        if self.sheet:
            for key in (tag.name, *(f".{name}" for name in tag.get_attribute_list("class") if name)):
                found |= self.sheet.get(key, {})
        own = tag.get("style")
        return found | declarations(str(own)) if own else found

    def on_its_own(self, tag: Tag, style: dict[str, str]) -> bool:
        """Whether the element parts its text from what is around it."""
        return (
            tag.name in BLOCKS
            or style.get("display") in _DISPLAYS
            or self.weights.reasons.get(id(tag)) == "permalink"
        )

    def _chrome(self, tag: Tag, style: dict[str, str]) -> Context:
        context = self.context
        if hidden(tag, style):
            return replace(context, chrome="hidden")
        if id(tag) == self.weights.main:
            return replace(context, chrome=None)
        reason = self.weights.reasons.get(id(tag))
        return (
            replace(context, chrome=reason)
            if reason and context.chrome in {None, "outside-main"}
            else context
        )

    def _kind(self, tag: Tag, context: Context, style: dict[str, str]) -> Context:
        name = tag.name
        if level := _HEADINGS.get(name) or _aria_level(tag):
            return replace(context, kind=BlockKind.HEADING, level=level)
        if name in _LISTS or name == "li":
            return self._list(tag, context, style)
        if level := mso_level(style):
            return replace(context, kind=BlockKind.ITEM, item=ItemState(level, None))
        if kind := _KINDS.get(name):
            inside = context.item if name == "blockquote" else None
            return replace(context, kind=kind, item=inside)
        return self._table(tag, _preformatted(tag, context, style))

    def _list(self, tag: Tag, context: Context, style: dict[str, str]) -> Context:
        if tag.name == "li":
            state = context.list or ListState(ordered=False)
            item = ItemState(max(1, context.depth), item_label(tag, state, style))
            return replace(context, kind=BlockKind.ITEM, item=item)
        if context.item:
            context.item.begun = True
        depth = context.depth + 1
        return replace(context, list=list_state(tag, style), depth=depth, kind=BlockKind.PARAGRAPH)

    def _table(self, tag: Tag, context: Context) -> Context:
        if tag.name == "table":
            self.tables.enter(tag)
        elif tag.name == "tr":
            self.tables.row()
        elif tag.name in {"td", "th"} and (cell := self.tables.cell(tag)):
            return replace(context, kind=BlockKind.CELL, cell=cell, item=None, depth=0, list=None)
        return context


def _preformatted(tag: Tag, context: Context, style: dict[str, str]) -> Context:
    """Line ends count: what stands in it is plain text, and each line of it a line."""
    named = _PRE_CLASSES & set(tag.get_attribute_list("class"))
    if tag.name not in _PREFORMATTED and not named and not style.get("white-space", "").startswith("pre"):
        return context
    kind = BlockKind.LINE if context.kind is BlockKind.PARAGRAPH else context.kind
    return replace(context, pre=True, kind=kind)


def _aria_level(tag: Tag) -> int:
    if tag.get("role") != "heading":
        return 0
    level = str(tag.get("aria-level", "2"))
    return min(6, max(1, int(level))) if level.isdigit() and len(level) < 3 else 2
