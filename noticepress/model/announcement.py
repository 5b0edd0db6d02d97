"""Drafts of what readers are told of a step."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct


class AnnouncedRow(Struct, frozen=True, kw_only=True):
    """What changed, in a line of plain words."""

    topic: str
    text: str
    link: str
    """To the clause, in the language of the announcement where that edition has it; empty outside a site."""


class Limit(Struct, frozen=True, kw_only=True):
    """How long the body is and may be."""

    used: int
    most: int
    unit: Literal["half_width", "character"]
    """``half_width`` counts a Chinese character as 2 and a letter as 1."""


class Draft(Struct, frozen=True, kw_only=True):
    """An announcement for one channel in one language."""

    channel: str
    lang: str
    title: str
    opening: tuple[str, ...]
    """Paragraphs before the rows."""
    rows: tuple[AnnouncedRow, ...]
    closing: tuple[str, ...]
    """Paragraphs after the rows."""
    limit: Limit | None
    """None where the channel has none."""

    @property
    def body(self) -> str:
        """All but the title, as plain text."""
        rows = [f"· {row.text}" + (f"\n  {row.link}" if row.link else "") for row in self.rows]
        return "\n".join((*self.opening, *rows, *self.closing))
