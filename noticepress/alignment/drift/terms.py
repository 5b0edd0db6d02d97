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
_ANCHOR = re.compile(r"(?<!\[)\^|\$")
"""Of a wording that stands at the beginning or end of a clause, which the whole edition does not show."""


class Demand(Struct, frozen=True):
    """A wording of one language and what must answer it in the other."""

    kind: Kind
    lang: Lang
    said: re.Pattern[str]
    answer: re.Pattern[str]


@cache
def demands() -> tuple[Demand, ...]:
    """The reviewed list, in the file's order."""
    lines = Path(__file__).with_name("terms.tsv").read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return tuple(
        Demand(
            cast("Kind", kind),
            cast("Lang", lang),
            re.compile(said, re.IGNORECASE),
            late(answer, re.IGNORECASE),
        )
        for kind, lang, said, answer in rows
    )


def term_drifts(rows: tuple[Laid, ...]) -> Iterator[Drift]:
    """At most one of each kind a pair."""
    listed = [row for row in body(rows) if row.left.lang != row.right.lang]
    raised = _raised(listed)
    for row in listed:
        told = set[Kind]()
        for demand in raised:
            found = None if demand.kind in told else _unanswered(demand, row)
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


def _unanswered(demand: Demand, row: Laid) -> tuple[str, str] | None:
    said, other = (row.left, row.right) if row.left.lang == demand.lang else (row.right, row.left)
    found = demand.said.search(said.text)
    if not found or demand.answer.search(other.text) or found[0].casefold() in other.text.casefold():
        return (
            None  # left as it is, an English word answers itself: a line of code, "Authorization" in a header
        )
    return (found[0], opening(other.text)) if said is row.left else (opening(other.text), found[0])
