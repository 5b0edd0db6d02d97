"""Notices of two vendors side by side: what answers what, and what only one of them says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from noticepress.model.alignment import Alignment
from noticepress.model.alignment import Pair as Link
from noticepress.model.clause import ClauseKind
from noticepress.model.message import Message, msg
from noticepress.model.notice import Document, Notice
from noticepress.render.addresses import COMPARE, TOPICS, address
from noticepress.render.words import Told, Words, html_lang

from .frame import Spot
from .notice import notice_title
from .provenance import translation
from .relating import reasons, related, value_remark
from .side import FURNITURE, Column, Ids, Pair, Shelf, SideView, chained, first_remark, weave
from .side_languages import shape
from .standing import version_name

_FURNITURE = FURNITURE | {ClauseKind.META}
"""Titles and dates of two vendors answer nothing; the head of the page names them."""


class _Faced(Struct, frozen=True):
    """The two sides as a page speaks of them."""

    spot: Spot
    alignment: Alignment
    names: tuple[str, str]
    shelves: tuple[Shelf, Shelf]

    @property
    def words(self) -> Words:
        return self.spot.words


def facing_parts(one: Notice, other: Notice) -> tuple[str, ...]:
    """What names the page of two notices below its language."""
    return COMPARE, one.vendor.id, one.id, other.vendor.id, other.id


def facing_links(spot: Spot, notices: Iterable[Notice]) -> tuple[tuple[str, str], ...]:
    """Name and address of each such page that has one of ``notices`` on it."""
    wanted, held = {notice.name for notice in notices}, {notice.name: notice for notice in spot.site.notices}
    return tuple(_link(spot, (held[a], held[b])) for a, b in spot.site.facing if (a in wanted or b in wanted))


def _link(spot: Spot, pair: tuple[Notice, Notice]) -> tuple[str, str]:
    left, right = _names(spot, pair)
    name = spot.words.say(msg("{left} and {right}", left=left, right=right))
    return name, spot.link(address(spot.lang, *facing_parts(*pair)))


def facing_view(spot: Spot, pair: tuple[Notice, Notice], alignment: Alignment) -> SideView:
    """Row by row in the order of the first text; what only the second says stands after its forerunner."""
    names = _names(spot, pair)
    documents = alignment.left, alignment.right
    shelves = Shelf(documents[0], spot.link, _FURNITURE), Shelf(documents[1], spot.link, _FURNITURE)
    faced = _Faced(spot, alignment, names, shelves)
    pairs = chained(_pairs(faced))
    return SideView(
        title=spot.words.say(msg("{left} and {right} side by side", left=names[0], right=names[1])),
        status=tuple(_status(faced, pairs)),
        columns=(
            _column(spot, pair[0], documents[0], names[0]),
            _column(spot, pair[1], documents[1], names[1]),
        ),
        shape=shape(documents[0].id.lang, documents[1].id.lang),
        pairs=pairs,
        first_remark=first_remark(pairs),
        links=(
            (spot.words.say(msg("Topic by topic")), spot.link(address(spot.lang, COMPARE))),
            (spot.words.say(msg("Topics across notices")), spot.link(address(spot.lang, TOPICS))),
        ),
        alone=spot.words.say(msg("Only clauses that both have")),
    )


def _names(spot: Spot, pair: tuple[Notice, Notice]) -> tuple[str, str]:
    """The vendors; with the notices' titles where one vendor published both."""
    left, right = (spot.words.choose(notice.vendor.name, notice.vendor.id).text for notice in pair)
    if left != right:
        return left, right
    return notice_title(spot, pair[0]).text, notice_title(spot, pair[1]).text


def _pairs(faced: _Faced) -> Iterator[Pair]:
    left, right = faced.shelves
    links = {(link.left, link.right): link for link in faced.alignment.pairs}
    number = 0
    for first, second in weave(left.ids, right.ids, links):
        if not (left.speaks(first) or right.speaks(second)):
            continue
        row = Pair(
            anchor=first[0] if first else f"right-{second[0]}",
            first=left.parts(first),
            second=right.parts(second),
            gap=_gap(faced, first, second),
            remarks=(),
            quiet=not (first and second),
        )
        link = links.get((first, second))
        if link and link.relation == "contradicts":
            number += 1
        yield _linked(row, faced, link, number) if link else row


def _linked(row: Pair, faced: _Faced, link: Link, number: int) -> Pair:
    """A row with what is to be said of its link."""
    right = faced.shelves[1]
    near = tuple((right.name(other.id), f"#{_anchor(faced.alignment, other.id)}") for other in link.others)
    if link.relation == "contradicts":
        return replace(row, remarks=(value_remark(faced.words, faced.alignment, link, number),), near=near)
    told = msg("{relation} · linked by {reasons}", relation=related(link, faced.names), reasons=reasons(link))
    return replace(row, relation=faced.words.say(told), near=near)


def _anchor(alignment: Alignment, id_: str) -> str:
    """Of the row that holds a clause of the right."""
    return next((pair.left[0] for pair in alignment.pairs if id_ in pair.right), f"right-{id_}")


def _gap(faced: _Faced, first: Ids, second: Ids) -> str:
    if first and second:
        return ""
    return faced.words.say(msg("No counterpart at {name}.", name=faced.names[1 if first else 0]))


def _status(faced: _Faced, pairs: tuple[Pair, ...]) -> Iterator[str]:
    words = faced.words
    yield words.say(
        msg(
            "Laid beside each other by topic, wording and facts, whatever their order. "
            "How the two relate is said at each row; this compares wording and does not judge."
        )
    )
    for name, document in zip(faced.names, (faced.alignment.left, faced.alignment.right), strict=True):
        if of := translation(document, words):
            yield words.say(msg("{name}: {said}", name=name, said=of))
    yield from (words.say(note) for note in faced.alignment.notes)
    yield words.say(_counted(faced, pairs))


def _counted(faced: _Faced, pairs: tuple[Pair, ...]) -> Message:
    left, right = faced.names
    alone = [pair for pair in pairs if pair.gap]
    return msg(
        "Rows that both have: {both}; only {left}: {ours}; only {right}: {theirs}; "
        "not the same values: {remarks}.",
        left=left,
        right=right,
        both=len(pairs) - len(alone),
        ours=sum(bool(pair.first) for pair in alone),
        theirs=sum(bool(pair.second) for pair in alone),
        remarks=sum(bool(pair.remarks) for pair in pairs),
    )


def _column(spot: Spot, notice: Notice, document: Document, name: str) -> Column:
    lang, words = document.id.lang, spot.words
    title = notice_title(spot, notice).text
    told = msg("{title} · {language} · {version}", title=title, language=words.language(lang),
               version=version_name(document, words))  # fmt: skip
    return Column(
        lang=html_lang(lang),
        name=Told(name, html_lang(words.lang)),
        note=words.say(told),
        href=spot.link(address(lang, notice.vendor.id, notice.id, document.id.version)),
    )
