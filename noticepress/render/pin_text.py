"""The pins between two versions as lines for a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from noticepress.messages import say
from noticepress.model.alignment import Alignment
from noticepress.model.message import msg

LINKS = {"fix": msg("fixed"), "forbid": msg("forbidden"), "confirm": msg("confirmed")}


def pin_text(alignment: Alignment, lang: str) -> str:
    """What was decided on links and holds, then what holds no longer, in the message language ``lang``."""
    lines = [*_held(alignment, lang), *lapsed_lines(alignment, lang)]
    return "\n".join(lines or [say(msg("Nothing is pinned."), lang)]) + "\n"


def lapsed_lines(alignment: Alignment, lang: str) -> Iterator[str]:
    """A line for each pin that holds no longer."""
    return (f"! {say(lapsed.message, lang)}" for lapsed in alignment.lapsed)


def _held(alignment: Alignment, lang: str) -> Iterator[str]:
    for held in alignment.held:
        sign = "≠" if held.link == "forbid" else "="
        sides = (", ".join(ids) or "-" for ids in (held.left, held.right))
        yield f"{say(LINKS[held.link], lang)}  {f' {sign} '.join(sides)}"
