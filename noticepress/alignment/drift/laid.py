"""A pair with the clauses and facts behind its ids: what the checks of drift look at."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from noticepress.alignment.units import Unit, units
from noticepress.model.alignment import Alignment, Drift, DriftKind, Pair
from noticepress.model.clause import ClauseKind
from noticepress.model.fact import Fact
from noticepress.model.finding import Severity
from noticepress.model.message import Message
from noticepress.model.notice import Document

from .left import Left, left
from .own_words import NO_OWN, Own, own_words
from .sentences import sentences
from .side import Said, Side

QUOTE = 160
"""Code points of a clause that a drift quotes where no closer words are known."""


class Laid(Struct, frozen=True, kw_only=True):
    """A pair and both its sides."""

    pair: Pair
    left: Side
    right: Side
    answered: tuple[tuple[Said, Said], ...]
    """Sentences that answer each other, in order, some of several; of what the notice says, no other text."""
    alone: tuple[tuple[Said, Said], ...]
    """Sentences that only one side has; the other half of each is empty."""
    own: Own = NO_OWN
    """What the notice itself says for words that no table knows."""


def laid(alignment: Alignment) -> tuple[Laid, ...]:
    """Every pair with its clauses, facts and sentences."""
    left, right = _Shelf(alignment.left), _Shelf(alignment.right)
    rows = tuple(_row(pair, left.side(pair.left), right.side(pair.right)) for pair in alignment.pairs)
    own = own_words(_over(rows))
    return tuple(replace(row, own=own) for row in rows) if own.known else rows


def _over(rows: Sequence[Laid]) -> Iterator[tuple[frozenset[str], frozenset[str]]]:
    for row in rows:
        if row.left.lang != row.right.lang:
            for pair in row.answered:
                ours, theirs = (
                    lost(pair[0], row.left, pair[1], row.right),
                    lost(pair[1], row.right, pair[0], row.left),
                )
                yield ours.words, theirs.words


def lost(said: Said, side: Side, answer: Said, other: Side, own: Own = NO_OWN) -> Left:
    """Words of a sentence that neither the sentence which answers it nor the lead of that one says."""
    return left(said.text, side.lang, f"{other.lead}\n{answer.text}", other.lang, own)


def _row(pair: Pair, left: Side, right: Side) -> Laid:
    beads = sentences(left, right) if left.region == "body" else []
    return Laid(
        pair=pair,
        left=left,
        right=right,
        answered=tuple(bead for bead in beads if bead[0].text and bead[1].text),
        alone=tuple(bead for bead in beads if not (bead[0].text and bead[1].text)),
    )


class _Shelf:
    __slots__ = ("_clauses", "_facts", "_lang", "_rows")

    def __init__(self, document: Document) -> None:
        self._rows = units(document)
        self._clauses = {unit.clause.id: unit for unit in self._rows}
        self._facts = defaultdict[str, list[Fact]](list)
        for fact in document.facts:
            self._facts[fact.clause].append(fact)
        self._lang: Literal["zh", "en"] = "zh" if document.id.lang.startswith("zh") else "en"

    def side(self, ids: tuple[str, ...]) -> Side:
        found = [self._clauses[id_] for id_ in ids]
        return Side(
            clauses=tuple(unit.clause for unit in found),
            facts=tuple(fact for id_ in ids for fact in self._facts[id_]),
            text="\n".join(unit.content for unit in found),
            lead=self._rows[found[0].parent].content if found[0].parent >= 0 and _is_item(found[0]) else "",
            lang=self._lang,
            region=found[0].region,
        )


def _is_item(unit: Unit) -> bool:
    return bool(unit.marks) or unit.clause.kind is ClauseKind.ITEM


def drift_of(
    row: Laid, kind: DriftKind, severity: Severity, quotes: tuple[str, str], message: Message
) -> Drift:
    """A drift between the sides of a pair."""
    return Drift(
        kind=kind,
        severity=severity,
        left=row.pair.left,
        right=row.pair.right,
        left_lines=row.pair.left_lines,
        right_lines=row.pair.right_lines,
        left_quote=quotes[0],
        right_quote=quotes[1],
        message=message,
    )


def opening(text: str) -> str:
    """The first words of a text, in one line."""
    line = " ".join(text.split())
    return line if len(line) <= QUOTE else line[: QUOTE - 1] + "…"


def body(rows: tuple[Laid, ...]) -> Iterator[Laid]:
    """Pairs of what the notice says, without contents, titles and residue."""
    return (row for row in rows if row.left.region == "body")
