"""A sentence with every value that both versions state alike written alike.

"30 days" and 三十日, +44 (0)113 496 0000 and its plain form, a law by its short name: where the facts are
equal, only their writing differs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from noticepress.law.same import value_key
from noticepress.model.fact import Fact, FactKind
from noticepress.text.regex import regex

from .case import Case, on_one_line
from .sentences import Pair

CONTACTS: frozenset[FactKind] = frozenset(("phone", "url", "email", "address"))
_WRITTEN: frozenset[FactKind] = CONTACTS | frozenset(
    (
        "date",
        "deadline",
        "duration",
        "retention",
        "age",
        "amount",
        "law",
        "entity",
        "place",
        "transfer_destination",
    )
)
"""Values that may be written in several ways; listed terms have their wordings beside them."""


def rewritten(case: Case, pair: Pair) -> tuple[Pair, frozenset[FactKind]]:
    """The pair with equal values put alike, and the kinds of the values that were written otherwise."""
    old = [fact for fact in case.old.standing(case.change.old, pair.old) if fact.kind in _WRITTEN]
    new = [fact for fact in case.new.standing(case.change.new, pair.new) if fact.kind in _WRITTEN]
    told = dict[tuple[object, ...], list[str]]()
    for fact in old:
        told.setdefault(value_key(fact), []).append(on_one_line(fact.quote))
    differing = list(_differing(told, new))
    if not differing:
        return pair, frozenset()
    text = _replaced(on_one_line(pair.new), [(written, before) for _, written, before in differing])
    return Pair(on_one_line(pair.old), text, pair.edits), frozenset(kind for kind, *_ in differing)


def _differing(
    told: Mapping[tuple[object, ...], Sequence[str]], new: Iterable[Fact]
) -> Iterator[tuple[FactKind, str, str]]:
    """Kind of each value that both state alike, as it is written and as it was where it was not so."""
    left = {key: list(quotes) for key, quotes in told.items()}
    for fact in new:
        written, before = on_one_line(fact.quote), left.get(value_key(fact), [])
        if written in before:
            before.remove(written)
        elif before:
            yield fact.kind, written, before.pop(0)


def hosts(text: str) -> frozenset[str]:
    """Sites that a text names, however linked: developers.example.org is not developer.example.org."""
    return frozenset(found.removeprefix("www.") for found in _HOST.findall(text.casefold()))


_HOST = regex(r"(?:[a-z0-9-]+\.)+[a-z]{2,}(?![a-z])", re.ASCII)


def _replaced(text: str, swaps: Iterable[tuple[str, str]]) -> str:
    """The longest quotations first: one may stand inside another."""
    ordered: Sequence[tuple[str, str]] = sorted(swaps, key=lambda swap: -len(swap[0]))
    for new, old in ordered:
        text = text.replace(new, old, 1)
    return text
