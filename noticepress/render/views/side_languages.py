"""Two editions of a notice side by side, the reader's language first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from noticepress.model.alignment import Alignment, Drift
from noticepress.model.message import msg
from noticepress.model.notice import Document, Notice
from noticepress.render.addresses import address
from noticepress.render.drift_words import KINDS, WEIGHTS
from noticepress.render.words import Told, Words, html_lang, own_name

from .frame import Spot
from .notice import notice_title, translated
from .side import Column, Ids, Pair, Remark, Shelf, SideView, chained, counted, first_remark, weave
from .standing import version_name

_DENSE = ("zh", "ja", "ko")
"""Languages whose script says the same in less room: 34 parts to 26."""
_Place = tuple[str, str]
"""Side and clause: ``left 9-1``."""


def side_of_languages(spot: Spot, notice: Notice, aligned: Alignment) -> SideView:
    """Row by row in the order of the first text."""
    alignment = _turned(aligned) if aligned.right.id.lang == spot.lang else aligned
    left, right, words = alignment.left, alignment.right, spot.words
    pairs = chained(_pairs(spot, alignment))
    return SideView(
        title=words.say(msg("{notice}: side by side", notice=notice_title(spot, notice).text)),
        status=tuple(_status(spot, notice, alignment, pairs)),
        columns=(_column(spot, notice, left), _column(spot, notice, right)),
        shape=shape(left.id.lang, right.id.lang),
        pairs=pairs,
        first_remark=first_remark(pairs),
        links=(),
        alone=words.say(msg("Only rows with a difference")),
    )


def _turned(alignment: Alignment) -> Alignment:
    """The right on the left. Relations and candidates, which no page shows, stay as they are."""
    return replace(
        alignment,
        left=alignment.right,
        right=alignment.left,
        pairs=tuple(replace(pair, left=pair.right, right=pair.left) for pair in alignment.pairs),
        drift=tuple(
            replace(d, left=d.right, right=d.left, left_quote=d.right_quote, right_quote=d.left_quote)
            for d in alignment.drift
        ),
    )


def _pairs(spot: Spot, alignment: Alignment) -> Iterator[Pair]:
    left, right = Shelf(alignment.left, spot.link), Shelf(alignment.right, spot.link)
    remarks = drift_remarks(alignment.drift, spot.words)
    for first, second in weave(left.ids, right.ids, ((pair.left, pair.right) for pair in alignment.pairs)):
        places = [*(("left", id_) for id_ in first), *(("right", id_) for id_ in second)]
        told = tuple(remark for place in places for remark in remarks.get(place, ()))
        if told or left.speaks(first) or right.speaks(second):
            yield Pair(
                anchor=first[0] if first else f"{alignment.right.id.lang}-{second[0]}",
                first=left.parts(first),
                second=right.parts(second),
                gap=_gap(spot.words, alignment, first, second),
                remarks=told,
                quiet=bool(first and second and not told),
            )


def _gap(words: Words, alignment: Alignment, first: Ids, second: Ids) -> str:
    if first and second:
        return ""
    silent = alignment.right if first else alignment.left
    return words.say(msg("No counterpart in the {language} text.", language=words.language(silent.id.lang)))


def drift_remarks(drifts: Sequence[Drift], words: Words) -> Mapping[_Place, Sequence[Remark]]:
    """Where each drift is told: at its first clause, so that none is told twice."""
    found = defaultdict[_Place, list[Remark]](list)
    for number, drift in enumerate(drifts, 1):
        place = ("left", drift.left[0]) if drift.left else ("right", "".join(drift.right[:1]))
        found[place].append(_remark(drift, words, number))
    return found


def _remark(drift: Drift, words: Words, number: int) -> Remark:
    grade, name = WEIGHTS[drift.severity]
    return Remark(
        anchor=f"drift-{number}",
        grade=grade,
        grade_name=words.say(msg("{weight}: {kind}", weight=name, kind=KINDS[drift.kind])),
        said=words.say(drift.message),
        quotes=(drift.left_quote, drift.right_quote),
    )


def _status(spot: Spot, notice: Notice, alignment: Alignment, pairs: tuple[Pair, ...]) -> Iterator[str]:
    words = spot.words
    for document in (alignment.left, alignment.right):
        if said := words.joined(translated(spot, document)):
            yield words.say(msg("{name}: {said}", name=words.language(document.id.lang), said=said))
    if notice.authoritative:
        language = words.language(notice.authoritative)
        yield words.say(msg("The {language} text prevails.", language=language))
    yield from (words.say(note) for note in alignment.notes)
    yield words.say(counted(pairs))


def _column(spot: Spot, notice: Notice, document: Document) -> Column:
    lang = document.id.lang
    return Column(
        lang=html_lang(lang),
        name=Told(own_name(lang), html_lang(lang)),
        note=version_name(document, spot.words),
        href=spot.link(address(lang, notice.vendor.id, notice.id, document.id.version)),
    )


def shape(first: str, second: str) -> str:
    """Which of two languages takes more room."""
    dense = first.startswith(_DENSE), second.startswith(_DENSE)
    if dense[0] == dense[1]:
        return "even"
    return "wide-second" if dense[0] else "wide-first"
