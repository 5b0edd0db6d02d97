"""Numbers that a browser prints before list items."""

from __future__ import annotations

from typing import TYPE_CHECKING

from noticepress.sources.numbering import printed

from .context import ListState

if TYPE_CHECKING:
    from bs4 import Tag

_TYPES = {"1": "decimal", "a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman", "I": "upper-roman"}


def list_state(tag: Tag, style: dict[str, str]) -> ListState:
    """Of a list that opens."""
    if tag.name != "ol":
        return ListState(ordered=False)
    named = style.get("list-style-type") or next(
        (w for w in style.get("list-style", "").split() if w in _STYLES), None
    )
    state = ListState(
        ordered=named not in {"none", "disc", "circle", "square"},
        style=named or _TYPES.get(str(tag.get("type")), "decimal"),
    )
    if tag.has_attr("reversed"):
        state.step, state.next = -1, len(tag.find_all("li", recursive=False))
    state.next = _number(tag.get("start"), state.next)
    return state


_STYLES = {
    "none",
    "decimal",
    "lower-alpha",
    "lower-latin",
    "upper-alpha",
    "upper-latin",
    "lower-roman",
    "upper-roman",
    "disc",
    "circle",
    "square",
    "cjk-ideographic",
    "simp-chinese-informal",
    "decimal-leading-zero",
}


def item_label(tag: Tag, state: ListState, style: dict[str, str]) -> str | None:
    """The number printed before the item, with its full stop; None for a bullet."""
    if not state.ordered or style.get("list-style-type") == "none":
        return None
    number = _number(tag.get("value"), state.next)
    state.next = number + state.step
    return printed(number, _TYPES.get(str(tag.get("type")), state.style))


def _number(text: object, default: int) -> int:
    try:
        return int(str(text)) if text is not None and len(str(text)) < 10 else default
    except ValueError:
        return default
