"""Pins of reviewers at the clauses of two versions: what is fixed, what is barred, what has lapsed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from hashlib import sha256

from msgspec import Struct

from noticepress.model.message import Message, msg
from noticepress.model.notice import Document
from noticepress.model.pin import HeldPin, LapsedPin, Pin, PinLink, PinnedClause, PinSide

from .bars import NO_BARS, Bars
from .ladder import Bead
from .units import Unit

Run = tuple[int, ...]
_SHOWN = 40
"""Code points of a pin's words that are shown when it has lapsed."""


class Bound(Struct, frozen=True, kw_only=True):
    """The pins that concern two versions."""

    fixed: tuple[tuple[Bead, PinLink], ...] = ()
    """Links, and clauses that stand alone."""
    bars: Bars = NO_BARS
    held: tuple[HeldPin, ...] = ()
    lapsed: tuple[LapsedPin, ...] = ()


def bind(
    pins: Iterable[Pin], documents: tuple[Document, Document], rows: tuple[Sequence[Unit], Sequence[Unit]]
) -> Bound:
    """Each pin at its clauses, whichever side it calls left. Of two on the same clauses the later holds."""
    fixed, forbidden, lapsed = dict[Bead, PinLink](), set[tuple[int, int]](), list[LapsedPin]()
    for pin in pins:
        found = _found(pin, documents, rows)
        if isinstance(found, Message):
            lapsed.append(LapsedPin(pin=pin, message=found))
        elif found:
            between = {(i, j) for i in found.left for j in found.right}
            fixed = {bead: link for bead, link in fixed.items() if not _overlap(bead, found, pin.link)}
            forbidden = forbidden | between if pin.link == "forbid" else forbidden - between
            if pin.link != "forbid":
                fixed[found] = pin.link
    if not fixed and not forbidden:
        return Bound(lapsed=tuple(lapsed))
    decided: list[tuple[Bead, PinLink]] = [
        *fixed.items(), *((Bead((i,), (j,)), "forbid") for i, j in forbidden),
    ]  # fmt: skip
    return Bound(
        fixed=tuple(fixed.items()),
        held=tuple(_held(bead, link, rows) for bead, link in sorted(decided, key=_place)),
        bars=Bars(
            left=frozenset(i for bead in fixed for i in bead.left),
            right=frozenset(j for bead in fixed for j in bead.right),
            pairs=frozenset(forbidden),
        ),
        lapsed=tuple(lapsed),
    )


def _held(bead: Bead, link: PinLink, rows: tuple[Sequence[Unit], Sequence[Unit]]) -> HeldPin:
    left, right = (
        tuple(units[at].clause.id for at in run)
        for units, run in zip(rows, (bead.left, bead.right), strict=True)
    )
    return HeldPin(link, left, right)


def _place(decided: tuple[Bead, PinLink]) -> tuple[Run, Run, PinLink]:
    bead, link = decided
    return bead.left, bead.right, link


def with_fixed(beads: Iterable[Bead], bound: Bound) -> list[Bead]:
    """The beads with fixed links in place of the gaps that their clauses stand in."""
    held = bound.bars
    free = [bead for bead in beads if held.left.isdisjoint(bead.left) and held.right.isdisjoint(bead.right)]
    fixed = [bead for bead, _ in bound.fixed]
    return sorted([*free, *fixed], key=lambda bead: bead.left[0] if bead.left else 10**9)


def _overlap(earlier: Bead, later: Bead, link: PinLink) -> bool:
    """Whether the later takes the earlier one's place: a ban only where it is about that very link."""
    left, right = set(earlier.left) & set(later.left), set(earlier.right) & set(later.right)
    return bool(left and right) if link == "forbid" else bool(left or right)


def _found(
    pin: Pin, documents: tuple[Document, Document], rows: tuple[Sequence[Unit], Sequence[Unit]]
) -> Bead | Message | None:
    """The clauses meant; None where the pin is about other editions; else why it has lapsed."""
    told: Message | None = None
    for sides, turned in (((pin.left, pin.right), False), ((pin.right, pin.left), True)):
        if not all(map(_is_of, sides, documents)):
            continue
        runs = [
            _run(side, units, document) for side, units, document in zip(sides, rows, documents, strict=True)
        ]
        wrong = next((run for run in runs if isinstance(run, Message)), None)
        if wrong is None:
            return Bead(*(run for run in runs if not isinstance(run, Message)))
        told = told or wrong
        if turned:
            break
    return told


def _is_of(side: PinSide, document: Document) -> bool:
    named = f"{document.id.vendor}/{document.id.notice}:{document.id.lang}"
    return side.edition in (None, document.id.lang, named)


def _run(side: PinSide, units: Sequence[Unit], document: Document) -> Run | Message:
    found = [_clause(clause, units, document) for clause in side.clauses]
    wrong = next((one for one in found if isinstance(one, Message)), None)
    return wrong or tuple(sorted({one for one in found if isinstance(one, int)}))


def _clause(clause: PinnedClause, units: Sequence[Unit], document: Document) -> int | Message:
    words, path = _bare(clause.quote), document.version.source.path
    holding = [unit for unit in units if words in _bare(f"{unit.clause.label or ''}{unit.content}")]
    same = [unit for unit in holding if clause.digest in (None, digest(unit))]
    meant = [unit for unit in same if unit.clause.id == clause.id] if len(same) > 1 else same
    if len(meant) == 1:
        return meant[0].at
    quote = clause.quote if len(clause.quote) <= _SHOWN else f"{clause.quote[: _SHOWN - 1]}…"
    if same:
        return msg(
            "A pin is in doubt: “{quote}” stands in several clauses of {path}.", quote=quote, path=path
        )
    if holding:
        return msg(
            "A pin has lapsed: the clause of {path} with “{quote}” has another text now.",
            quote=quote,
            path=path,
        )
    return msg("A pin has lapsed: no clause of {path} holds “{quote}” now.", quote=quote, path=path)


def digest(unit: Unit) -> str:
    """What a pin written by the program is bound to: SHA-256 of all that a clause says."""
    return sha256(unit.content.encode()).hexdigest()


def _bare(text: str) -> str:
    return "".join(text.split())
