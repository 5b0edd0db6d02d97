"""Small helpers on WordprocessingML. Names are local: strict documents differ in namespace only."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element


def name_of(element: _Element) -> str:
    """Local name; empty for comments and processing instructions."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def child(element: _Element | None, *names: str) -> _Element | None:
    """The element at the end of a path of local names."""
    for name in names:
        if element is None:
            return None
        element = next((one for one in element if name_of(one) == name), None)
    return element


def children(element: _Element | None, name: str) -> Iterator[_Element]:
    """Direct children of a local name."""
    return (one for one in (() if element is None else element) if name_of(one) == name)


def attribute(element: _Element | None, name: str = "val") -> str | None:
    """An attribute by local name."""
    if element is None:
        return None
    return next(
        (str(value) for key, value in element.attrib.items() if str(key).rpartition("}")[2] == name), None
    )


def value_of(element: _Element | None, *names: str) -> str | None:
    """``w:val`` at the end of a path."""
    return attribute(child(element, *names))


def switch(element: _Element | None, name: str) -> bool | None:
    """An on/off property: None where it is not said."""
    found = child(element, name)
    return None if found is None else attribute(found) not in {"0", "false", "off", "none"}


def number_of(text: str | None, default: int) -> int:
    """A whole number; Word sometimes writes ``24.0`` and huge values."""
    try:
        number = int(float(text)) if text else default
    except (ValueError, OverflowError):
        return default
    return number if abs(number) < 10_000_000 else default
