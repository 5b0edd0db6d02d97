"""Where a notice says what it counts as a major change of itself: one list, however it is laid out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile

from msgspec import Struct

from noticepress.model.clause import Clause, ClauseKind
from noticepress.model.notice import Version
from noticepress.text.regex import regex

from .annotator import Stretch, Topics
from .patterns import PatternSet, Said
from .sentences import sentences

UPDATES = "policy_changes"
_ENUMERATOR = regex(
    r"(?:(?<=[\s：:；;。，,（(])|^)"
    r"(?:[（(](?:\d{1,2}|[a-zA-Z]|[ivx]+|[一二三四五六七八九十])[)）]"
    r"|(?:\d{1,2}|[a-zA-Z])[、)）]|\d{1,2}[.．](?!\d)|[一二三四五六七八九十]、|[①-⑳])"
)
_PART = regex(r"[^；;]+")
_FULL_STOP = regex(r"[。！？\n]|\.(?=\s|$)")
_DUTY = regex(r"[，,]?\s*(?:我们会|我们将|本公司将)|,?\s*\b[Ww]e(?: will|'ll|’ll| shall| may)\b")
"""Where a sentence turns from what changes to what is then done."""
_SUBSTANCE = regex(r"[^\W\d_]{2}")


class Piece(Struct, frozen=True):
    """One element of the list: where its words stand."""

    stretch: Stretch
    start: int
    end: int
    listed: bool
    """Set apart as an element by the text; else a running sentence that may name several."""

    @property
    def text(self) -> str:
        """Its words."""
        return self.stretch.text[self.start : self.end]


class Definition(Struct, frozen=True):
    """A definition of major change: the pieces that follow its opening words."""

    pieces: tuple[Piece, ...]
    open_list: bool


def definitions(version: Version, topics: Topics, patterns: PatternSet) -> Iterator[Definition]:
    """Every definition in clauses about the notice's changes. An element of one does not begin another."""
    listed = set[str]()
    for level, place in _places(version.clauses):
        clause = level[place]
        if clause.id in listed or UPDATES not in topics.get(clause.id, ()):
            continue
        for opening in _openings(version, level, place, patterns):
            pieces = _defining(opening, patterns)
            if pieces:
                listed.update(piece.stretch.clause.id for piece in pieces if piece.listed)
                yield Definition(pieces, "open_list" in opening.said)


class _Opening(Struct, frozen=True):
    """A sentence that may say what a major change is, and what may be the list behind it."""

    stretch: Stretch
    start: int
    end: int
    said: Mapping[str, Said]
    """The marks in it, by id."""
    followers: tuple[Clause, ...]


def _openings(
    version: Version, level: tuple[Clause, ...], place: int, patterns: PatternSet
) -> Iterator[_Opening]:
    clause, followers = level[place], _followers(level, place)
    for passage in (clause.heading if clause.children else None, clause.body):
        if passage:
            stretch = Stretch(version, clause, passage)
            for start, end in sentences(stretch.text):
                said = {one.pattern.id: one for one in patterns.said(stretch.text[start:end])}
                yield _Opening(stretch, start, end, said, followers)


def _defining(opening: _Opening, patterns: PatternSet) -> tuple[Piece, ...]:
    """The elements of the definition that a sentence opens, or is; none where it is no definition."""
    mark, lead = opening.said.get("major_definition"), opening.said.get("change_lead")
    opens = opening.stretch.text[: opening.end].rstrip().endswith(_OPENS)
    behind = tuple(_pieces(opening.stretch, opening.end, opening.followers)) if opens else ()
    if mark:
        after = tuple(_pieces(opening.stretch, opening.start + mark.end, opening.followers))
        ways = (after, behind, _before(opening, mark))
        return next((pieces for pieces in ways if _named(pieces, patterns)), after)
    return behind if lead and _named(behind, patterns) * 2 >= len(behind) else ()


_OPENS = (":", "：", "?", "？")


def _named(pieces: Sequence[Piece], patterns: PatternSet) -> int:
    """How many say in known words what changes."""
    return sum(any(criteria_of(piece, patterns)) for piece in pieces)


def _before(opening: _Opening, mark: Said) -> tuple[Piece, ...]:
    """What changes is named first: "a change of purpose or recipient is a major change"."""
    piece = Piece(opening.stretch, opening.start, opening.start + mark.end, listed=False)
    return (piece,) if piece.text.strip() else ()


def _places(top: tuple[Clause, ...]) -> Iterator[tuple[tuple[Clause, ...], int]]:
    """Every clause in document order, as its place among its siblings."""
    waiting = [(top, place) for place in reversed(range(len(top)))]
    while waiting:
        level, place = waiting.pop()
        yield level, place
        children = level[place].children
        waiting.extend((children, inner) for inner in reversed(range(len(children))))


def _followers(level: tuple[Clause, ...], place: int) -> tuple[Clause, ...]:
    """What could be the list that a clause leads into: its children, else the items that follow it."""
    after = (level[other] for other in range(place + 1, len(level)))
    return level[place].children or tuple(takewhile(lambda other: other.kind is ClauseKind.ITEM, after))


def _pieces(stretch: Stretch, start: int, followers: tuple[Clause, ...]) -> Iterator[Piece]:
    start = colon.end() if (colon := _TO_COLON.match(stretch.text, start)) else start
    rest = stretch.text[start:]
    numbers = [found.end() + start for found in _ENUMERATOR.finditer(rest)]
    if len(numbers) > 1:
        yield from _between(stretch, numbers)
        return
    stop = _FULL_STOP.search(rest)
    running = rest[: stop.start()] if stop else rest
    duty = _DUTY.search(running)
    running = running[: duty.start()] if duty else running
    if len(running) > 25 or (running and not followers):
        parts = [p for p in _PART.finditer(running) if _SUBSTANCE.search(p[0])]
        yield from (_trimmed(stretch, p.start() + start, p.end() + start, len(parts) > 1) for p in parts)
        return
    for clause in followers:
        if clause.body or clause.heading:
            passage = clause.body or clause.heading
            assert passage is not None  # noqa: S101 - one of the two is not empty
            yield _trimmed(Stretch(stretch.version, clause, passage), 0, len(passage.text), listed=True)


_TO_COLON = regex(r"[^：:。；;.\n]{0,8}[：:]")
"""What is left of the lead where its marks end before its colon: 属于重大|变更：."""


def _between(stretch: Stretch, numbers: list[int]) -> Iterator[Piece]:
    marks = [found.start() for found in _ENUMERATOR.finditer(stretch.text)]
    for start in numbers:
        end = next((mark for mark in marks if mark > start), None)
        stop = _FULL_STOP.search(stretch.text, start) if end is None else None
        end = end or (stop.start() if stop else len(stretch.text))
        yield _trimmed(stretch, start, end, listed=True)


def _trimmed(stretch: Stretch, start: int, end: int, listed: bool) -> Piece:  # noqa: FBT001
    text = stretch.text[start:end]
    left = len(text) - len(text.lstrip(" \t\n　：:；;，,、-·•"))
    right = len(text.rstrip(" \t\n　；;，,、。."))
    return Piece(stretch, start + left, max(start + right, start + left), listed)


def criteria_of(piece: Piece, patterns: PatternSet) -> tuple[Said | None, ...]:
    """What a piece names: the sure wordings, else the likely one; for a listed piece None at last."""
    said_there = sorted(patterns.said(piece.text), key=lambda said: said.start)
    found = [said for said in said_there if said.pattern.kind == "criterion"]
    sure = tuple(said for said in found if not said.weak)
    return sure or tuple(found[:1]) or ((None,) if piece.listed else ())
