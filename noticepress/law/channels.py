"""How an announcement is written for each channel."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Literal

from msgspec import Struct

from .parsed import read_toml

Form = Literal["page", "message", "letter", "alert"]
_WIDE = "\u2e80"
"""From here on characters count as two half-widths."""


class Length(Struct, frozen=True, kw_only=True):
    """How long a text may be, and who says so."""

    most: int
    unit: Literal["half_width", "character"]
    source: str

    def of(self, text: str) -> int:
        """The text's length in this unit."""
        wide = sum(character >= _WIDE for character in text) if self.unit == "half_width" else 0
        return len(text) + wide

    def holds(self, text: str) -> bool:
        """Whether the text is short enough."""
        return self.of(text) <= self.most


class ChannelForm(Struct, frozen=True, kw_only=True):
    """What an announcement by a channel looks like."""

    form: Form
    title: Length | None
    body: Length | None


PLAIN = ChannelForm(form="page", title=None, body=None)
"""Of a channel that the vocabulary lacks: all that there is to say."""


@cache
def channel_forms() -> Mapping[str, ChannelForm]:
    """By the channel's id."""
    raw = read_toml("channels.toml")
    return {
        name: ChannelForm(form=entry["form"], title=_length(entry, "title"), body=_length(entry, "body"))
        for name, entry in raw.items()
    }


def _length(entry: Mapping[str, object], part: str) -> Length | None:
    most = entry.get(part)
    if not isinstance(most, int):
        return None
    return Length(most=most, unit=entry["unit"], source=str(entry["source"]))  # type: ignore[arg-type]
