"""The compare page: topics down, notices across, a few notices a leaf."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from noticepress.model.message import msg
from noticepress.model.notice import Notice
from noticepress.render.addresses import COMPARE, TOPICS, address
from noticepress.render.gathering import Sayings
from noticepress.render.taxonomy import Taxonomy
from noticepress.render.words import Told

from .compare import CellView, Column, MatrixView, Row, blocks
from .facing import facing_links
from .frame import Spot
from .notice import notice_title
from .topic import Leaf
from .topic_facts import editions

ON_A_LEAF = 6
"""Notices beside each other; more is read by topic."""


class CompareView(Struct, frozen=True, kw_only=True):
    """All that ``compare.html`` shows."""

    title: str
    topics: str
    """Link to the list of topics, where any number of notices stands on one topic."""
    matrix: MatrixView
    silent: tuple[Told, ...]
    """Topics on which all notices of this leaf are silent."""
    facing: tuple[tuple[str, str], ...]
    """Two of these notices side by side: name and address."""
    leaves: tuple[Leaf, ...]


def leaf_count(notices: Sequence[Notice]) -> int:
    """How many leaves the compare page has."""
    return max(1, -(-len(notices) // ON_A_LEAF))


def leaf_parts(number: int) -> tuple[str, ...]:
    """What names the leaf ``number``, from 1: the first one has the page's own address."""
    return (COMPARE,) if number == 1 else (COMPARE, str(number))


def compare_view(spot: Spot, taxonomy: Taxonomy, sayings: Sayings, number: int) -> CompareView:
    """The leaf ``number``."""
    words, notices = spot.words, spot.site.notices
    here = notices[(number - 1) * ON_A_LEAF : number * ON_A_LEAF]
    spoken = {topic for n in here for lang in n.editions for topic in sayings[n.vendor.id, n.id, lang]}
    shown = [topic for topic in taxonomy.topics if topic in spoken]
    return CompareView(
        title=words.say(msg("What the notices say, topic by topic")),
        topics=spot.link(address(spot.lang, TOPICS)),
        matrix=MatrixView(
            caption=words.say(msg("Topics and what each notice says on them")),
            corner=words.say(msg("Topic")),
            columns=tuple(_column(spot, notice) for notice in here),
            rows=tuple(_row(spot, here, topic, taxonomy) for topic in shown),
        ),
        silent=tuple(taxonomy.name(topic, words) for topic in taxonomy.topics if topic not in spoken),
        facing=facing_links(spot, here),
        leaves=_leaves(spot, number),
    )


def _leaves(spot: Spot, number: int) -> tuple[Leaf, ...]:
    last = leaf_count(spot.site.notices)
    return tuple(
        Leaf(n, spot.link(address(spot.lang, *leaf_parts(n))), n == number)
        for n in range(1, last + 1)
        if last > 1
    )


def _column(spot: Spot, notice: Notice) -> Column:
    vendor = spot.words.choose(notice.vendor.name, notice.vendor.id)
    return Column(
        vendor, notice_title(spot, notice), spot.link(address(spot.lang, notice.vendor.id, notice.id))
    )


def _row(spot: Spot, notices: Sequence[Notice], topic: str, taxonomy: Taxonomy) -> Row:
    cells = (CellView(blocks(editions(spot, n, topic), spot.words), "") for n in notices)
    return Row(taxonomy.name(topic, spot.words), spot.link(address(spot.lang, TOPICS, topic)), tuple(cells))
