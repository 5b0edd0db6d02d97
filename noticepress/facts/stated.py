"""What the cells of a column state in words that no list holds: a recipient by name, a purpose of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import Literal

from noticepress.law import terms
from noticepress.model.fact import Fact, Term

from .annotator import Stretch
from .columns import states_nothing
from .folding import fold
from .tables import any_of, pattern, table

StatedKind = Literal["data_type", "purpose", "legal_basis", "recipient"]
_NAMES: tuple[StatedKind, ...] = ("data_type", "recipient")
_PHRASES: tuple[StatedKind, ...] = ("purpose", "legal_basis")
_AROUND = " .。•·*-–—\n\u3000"


def unlisted(stretch: Stretch, found: Sequence[Fact]) -> Iterator[Fact]:
    """Facts of the kind that the cell's column states, for what ``found`` does not name already.

    With an id only where the cell calls a thing as the list itself does ("Contract"). Of a column that states
    several kinds it cannot be told which of them such words are.
    """
    kinds = [kind for kind in (*_NAMES, *_PHRASES) if kind in stretch.kinds]
    if len(kinds) != 1:
        return
    kind, named = kinds[0], [fact.span for fact in found if fact.kind == kinds[0]]
    for start, end in _elements(stretch.text, stretch.lead, "names" if kind in _NAMES else "phrases"):
        text = stretch.text[start:end]
        if states_nothing(text) or text in _countries():
            continue
        value = Term(id=_ids(kind).get(fold(text).text), text=text)
        fact = stretch.fact(kind, value, start, end, by="stated")
        if fact and not any(span.start < fact.span.end and fact.span.start < span.end for span in named):
            yield fact


def _elements(text: str, lead: int, kind: str) -> Iterator[tuple[int, int]]:
    """Where the things stand that a cell lists; what is in brackets stays together, and "Pine, Inc." does."""
    depth, cuts = _depths(text), [lead]
    for mark in pattern("columns", "between", kind).finditer(text, lead):
        whole = any_of(table("columns")["between"]["goes_on"]).fullmatch(text[mark.end() :].lstrip())
        if not depth[mark.start()] and not whole:
            cuts += [mark.start(), mark.end()]
    cuts.append(len(text))
    for start, end in list(pairwise(cuts))[::2]:
        piece = text[start:end]
        first = start + len(piece) - len(piece.lstrip(_AROUND))
        last = start + len(piece.rstrip(" 。\n\u3000" if kind == "names" else " .。\n\u3000"))
        if first < last:
            yield first, last


def _depths(text: str) -> list[int]:
    """How many brackets are open at each character."""
    found, depth = list[int](), 0
    for sign in text:
        depth = max(0, depth + (sign in "(（[【") - (sign in ")）]】"))
        found.append(depth)
    return found


@cache
def _ids(kind: StatedKind) -> dict[str, str]:
    """Names of the list's entries in any language, folded → their ids."""
    return {fold(name).text: entry.id for entry in terms(kind).entries for name in entry.name.values()}


@cache
def _countries() -> frozenset[str]:
    """Names of countries: where a recipient is, and not who."""
    entries = table("places")["country"].values()
    return frozenset(name for entry in entries for names in entry.values() for name in names)
