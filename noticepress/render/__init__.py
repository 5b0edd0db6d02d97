"""Site → pages, reports, feeds; and the publisher that swaps them into place."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .press import pages, units
    from .swap import Published, publish
    from .theme import Theme, find_theme

__all__ = ["Published", "Theme", "find_theme", "pages", "publish", "units"]

_HOMES = {
    "Published": "swap",
    "Theme": "theme",
    "find_theme": "theme",
    "pages": "press",
    "publish": "swap",
    "units": "press",
}


def __getattr__(name: str) -> object:
    """Loads a public name when it is first asked for: ``inspect`` and ``diff`` need none of these."""
    from importlib import import_module  # noqa: PLC0415

    if name not in _HOMES:
        raise AttributeError(name)
    return getattr(import_module(f".{_HOMES[name]}", __name__), name)
