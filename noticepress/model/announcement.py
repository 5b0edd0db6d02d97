"""Drafts of what readers are told of a step."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnouncedRow:
    """What changed, in a line of plain words."""

    topic: str
    text: str
    link: str
    """To the clause, in the language of the announcement where that edition has it; empty outside a site."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    """How long the body is and may be."""

    used: int
    most: int
    unit: Literal["half_width", "character"]
    """``half_width`` counts a Chinese character as 2 and a letter as 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
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
