"""On top of a topic's page: what the texts state on it, normalised, notice by notice."""

from __future__ import annotations

from collections.abc import Iterable

from noticepress.messages import shown
from noticepress.model.matrix import Aspect, Cell
from noticepress.model.message import msg
from noticepress.model.notice import Notice
from noticepress.render.words import Told, html_lang

from .compare import CellView, Column, Edition, MatrixView, Row, aspect_blocks
from .frame import Spot
from .notice import notice_title
from .standing import shown_first

_MOST = 4
"""Aspects that have a column; the texts below hold the rest."""


def anchor_of(notice: Notice) -> str:
    """Where the notice stands on a topic's page."""
    return f"{notice.vendor.id}-{notice.id}"


def facts_table(spot: Spot, notices: Iterable[Notice], topic: str) -> MatrixView | None:
    """A row a notice, a column an aspect: the topic's own order, then by first appearance."""
    held = {anchor_of(notice): (notice, editions(spot, notice, topic)) for notice in notices}
    columns = _columns(cell for _, found in held.values() for _, cell in found if cell)
    if not columns:
        return None
    words = spot.words
    return MatrixView(
        caption=words.say(msg("What the texts state")),
        corner=words.say(msg("Notice")),
        columns=tuple(_column(spot, aspect) for aspect in columns),
        rows=tuple(
            Row(
                _name(spot, notice),
                f"#{anchor}",
                tuple(CellView(aspect_blocks(found, aspect.id, words), "") for aspect in columns),
            )
            for anchor, (notice, found) in held.items()
        ),
    )


def editions(spot: Spot, notice: Notice, topic: str) -> tuple[Edition, ...]:
    """What each edition's current text says on the topic."""
    return tuple(
        (lang, spot.site.says.get(str(shown_first(edition, spot.site.today).id), {}).get(topic))
        for lang, edition in notice.editions.items()
    )


def _columns(cells: Iterable[Cell]) -> tuple[Aspect, ...]:
    """Those that most texts state first in case of too many; shown in the order of the topic."""
    found, count, place = dict[str, Aspect](), dict[str, int](), dict[str, int]()
    for cell in cells:
        for at, aspect in enumerate(cell.telling):
            found.setdefault(aspect.id, aspect)
            count[aspect.id] = count.get(aspect.id, 0) + 1
            place[aspect.id] = max(place.get(aspect.id, 0), at)
    chosen = sorted(found, key=lambda id_: -count[id_])[:_MOST]
    return tuple(found[id_] for id_ in sorted(chosen, key=lambda id_: place[id_]))


def _column(spot: Spot, aspect: Aspect) -> Column:
    lang = html_lang(spot.words.lang)
    return Column(Told(shown(aspect.name, spot.words.lang), lang), Told("", lang), "")


def _name(spot: Spot, notice: Notice) -> Told:
    vendor, title = spot.words.choose(notice.vendor.name, notice.vendor.id), notice_title(spot, notice)
    return Told(f"{vendor.text} · {title.text}", title.lang)
