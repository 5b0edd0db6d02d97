"""Two versions of an edition side by side: old and new, the changed words marked."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from msgspec import Struct

from noticepress.model.change import Change, ChangeReport, Edit
from noticepress.model.message import msg
from noticepress.model.notice import Document, Notice
from noticepress.render.addresses import address, step_name
from noticepress.render.words import Told, html_lang

from .frame import Spot
from .grade import grade_of
from .history import summary
from .names import op, significance
from .notice import notice_title
from .side import Column, Ids, Pair, Part, Remark, Shelf, SideView, chained, first_remark, weave
from .standing import version_name
from .text import Run, edited

_OLD = frozenset({"equal", "delete", "move_from"})
_NEW = frozenset({"equal", "insert", "move_to"})


class _Marked(Struct, frozen=True):
    """A change with the number that the redline page gives it, and its grade (empty where none is told)."""

    change: Change
    number: int
    grade: str


def side_of_versions(spot: Spot, notice: Notice, report: ChangeReport) -> SideView:
    """Row by row in the order of the older text."""
    old, new, words = report.comparison.old, report.comparison.new, spot.words
    shelves = Shelf(old, spot.link), Shelf(new, spot.link)
    pairs = chained(_pairs(spot, report, shelves, list(_marked(spot, report))))
    names = {"old": version_name(old, words), "new": version_name(new, words)}
    title = notice_title(spot, notice).text
    return SideView(
        title=words.say(msg("{notice}: {old} and {new} side by side", notice=title, **names)),
        status=(summary(report, words),),
        columns=(_column(spot, notice, old), _column(spot, notice, new)),
        shape="even",
        pairs=pairs,
        first_remark=first_remark(pairs),
        links=((words.say(msg("The changes as a redline")), _step(spot, report)),),
        alone=words.say(msg("Only rows with a difference")),
    )


def _marked(spot: Spot, report: ChangeReport) -> Iterator[_Marked]:
    number = 0
    for number, judged in enumerate(report.changes, 1):
        yield _Marked(judged.change, number, grade_of(judged, spot.site.audience))
    for after, cleared in enumerate(report.cleared, number + 1):
        yield _Marked(cleared.change, after, "cosmetic")


def _pairs(
    spot: Spot, report: ChangeReport, shelves: tuple[Shelf, Shelf], marked: list[_Marked]
) -> Iterator[Pair]:
    whole = {_ids(m.change): m for m in reversed(marked) if m.change.old and m.change.new}
    alone = {ref.id: m for m in marked if not m.change.new for ref in m.change.old}
    fresh = {ref.id: m for m in marked if not m.change.old for ref in m.change.new}
    links = [*whole, *_unchanged(shelves, marked)]
    told = set[int]()
    for first, second in weave(shelves[0].ids, shelves[1].ids, links):
        if not (shelves[0].speaks(first) or shelves[1].speaks(second)):
            continue
        found = whole.get((first, second)) or alone.get("".join(first)) or fresh.get("".join(second))
        parts = shelves[0].parts(first), shelves[1].parts(second)
        if found and first and second:
            parts = _redlined(found.change, shelves)
        remarks = () if found is None or found.number in told else (_remark(spot, report, found),)
        told |= {found.number} if found else set()
        yield Pair(
            anchor=first[0] if first else f"new-{second[0]}",
            first=parts[0],
            second=parts[1],
            gap=_gap(spot, first, second),
            remarks=remarks,
            same=found is None,
            quiet=found is None,
        )


def _ids(change: Change) -> tuple[Ids, Ids]:
    return tuple(ref.id for ref in change.old), tuple(ref.id for ref in change.new)


def _unchanged(shelves: tuple[Shelf, Shelf], marked: list[_Marked]) -> Iterator[tuple[Ids, Ids]]:
    """Clauses that no change names say the same on both sides, in the same order."""
    old = {ref.id for m in marked for ref in m.change.old}
    new = {ref.id for m in marked for ref in m.change.new}
    left = [id_ for id_ in shelves[0].ids if id_ not in old]
    right = [id_ for id_ in shelves[1].ids if id_ not in new]
    said = [shelves[0].words(id_) for id_ in left], [shelves[1].words(id_) for id_ in right]
    matcher = SequenceMatcher(None, *said, autojunk=False)
    for block in matcher.get_matching_blocks():
        for at in range(block.size):
            yield (left[block.a + at],), (right[block.b + at],)


def _redlined(change: Change, shelves: tuple[Shelf, Shelf]) -> tuple[tuple[Part, ...], tuple[Part, ...]]:
    old, new = _ids(change)
    return shelves[0].redlined(old, _side(change, _OLD)), shelves[1].redlined(new, _side(change, _NEW))


def _side(change: Change, kept: frozenset[str]) -> tuple[Run, ...]:
    return edited(Edit(edit.op, edit.text) for edit in change.edits if edit.op in kept)


def _remark(spot: Spot, report: ChangeReport, marked: _Marked) -> Remark:
    words, change = spot.words, marked.change
    return Remark(
        anchor=f"row-{marked.number}",
        grade=marked.grade,
        grade_name=significance(marked.grade, words) if marked.grade else "",
        said=words.listing(op(name, words) for name in change.ops),
        quotes=("", ""),
        href=_step(spot, report, f"#change-{marked.number}"),
    )


def _step(spot: Spot, report: ChangeReport, anchor: str = "") -> str:
    """The redline page, or a change on it."""
    new, old = report.comparison.new.id, report.comparison.old.id
    place = address(new.lang, new.vendor, new.notice, "changes", step_name(old.version, new.version))
    return spot.link(place + anchor)


def _gap(spot: Spot, first: Ids, second: Ids) -> str:
    if first and second:
        return ""
    return spot.words.say(msg("Not in the newer text.") if first else msg("Not in the older text."))


def _column(spot: Spot, notice: Notice, document: Document) -> Column:
    lang, words = document.id.lang, spot.words
    return Column(
        lang=html_lang(lang),
        name=Told(version_name(document, words), html_lang(words.lang)),
        note=words.language(lang),
        href=spot.link(address(lang, notice.vendor.id, notice.id, document.id.version)),
    )
