"""Terms and conditions of one edition that nothing in the other answers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Literal, cast

from msgspec import Struct

from noticepress.model.alignment import Drift
from noticepress.model.finding import Severity
from noticepress.model.message import Message, msg
from noticepress.text.late import late
from noticepress.text.regex import regex

from .laid import Laid, body, drift_of, opening
from .senses import Lang

Kind = Literal["term", "condition", "place", "modality", "negation", "number", "recipient"]
_MESSAGES: dict[Kind, Message] = {
    "term": msg("A term of one edition is not said, or said otherwise, in the other."),
    "condition": msg("A condition of one edition is not in the other."),
    "place": msg("One edition names a place that the other does not."),
    "recipient": msg("One edition names a recipient that the other does not."),
    "negation": msg("One edition denies what the other does not."),
    "number": msg("The editions state different numbers, units or kinds of days."),
    "modality": msg("What one edition says will or must be, the other says may be."),
}
_APART = "\n\0\n"
"""Between clauses, so that no wording reaches from one into the next."""
_ANCHOR = regex(r"(?<!\[)\^|\$")
"""Of a wording that stands at the beginning or end of a clause, which the whole edition does not show."""


class Demand(Struct, frozen=True):
    """A wording of one language and what must answer it in the other."""

    kind: Kind
    lang: Lang
    said: re.Pattern[str]
    answer: re.Pattern[str]
    wide: bool
    """Whether the answer may stand in another sentence of the clause."""


@cache
def demands() -> tuple[Demand, ...]:
    """The reviewed list, in the file's order."""
    lines = Path(__file__).with_name("terms.tsv").read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return tuple(
        Demand(
            cast("Kind", kind),
            cast("Lang", lang),
            regex(said, re.IGNORECASE),
            late(answer, re.IGNORECASE),
            bool(clause),
        )
        for kind, lang, said, answer, *clause in rows
    )


def term_drifts(rows: tuple[Laid, ...]) -> Iterator[Drift]:
    """At most one of each kind a pair; a sentence is answered by the one that it is laid against."""
    listed = [row for row in body(rows) if row.left.lang != row.right.lang]
    raised = _raised(listed)
    for row in listed:
        told = set[Kind]()
        for demand in raised:
            if demand.kind in told:
                continue
            pairs = _whole(row) if demand.wide else _texts(row)
            found = next(
                (told_ for pair in pairs if (told_ := _unanswered(demand, row.left.lang, *pair))), None
            )
            if found:
                told.add(demand.kind)
                yield drift_of(row, demand.kind, Severity.WARNING, found, _MESSAGES[demand.kind])


def _raised(rows: Sequence[Laid]) -> list[Demand]:
    """The demands whose wordings stand in an edition at all: few of them do."""
    sides = [side for row in rows for side in (row.left, row.right)]
    texts = {lang: _APART.join(side.text for side in sides if side.lang == lang) for lang in ("zh", "en")}
    return [
        demand
        for demand in demands()
        if demand.said.search(texts[demand.lang]) or _ANCHOR.search(demand.said.pattern)
    ]


def _texts(row: Laid) -> Sequence[tuple[str, str]]:
    """The sentences of both sides; the clauses whole where something stands on one side alone."""
    if row.alone or not row.answered:
        return _whole(row)
    return [(left.text, right.text) for left, right in row.answered]


def _whole(row: Laid) -> Sequence[tuple[str, str]]:
    return [(row.left.text, row.right.text)]


def _unanswered(demand: Demand, lang: str, left: str, right: str) -> tuple[str, str] | None:
    said, other = (left, right) if lang == demand.lang else (right, left)
    found = demand.said.search(said)
    if not found or demand.answer.search(other) or found[0].casefold() in other.casefold():
        return (
            None  # left as it is, an English word answers itself: a line of code, "Authorization" in a header
        )
    return (found[0], opening(other)) if said is left else (opening(other), found[0])
