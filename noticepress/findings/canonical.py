"""A sentence with every value that both versions state alike written alike.

"30 days" and 三十日, +44 (0)113 496 0000 and its plain form, a law by its short name: where the facts are
equal, only their writing differs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from noticepress.model.fact import FactKind
from noticepress.model.same import value_key

from .case import Case
from .sentences import Pair

CONTACTS: frozenset[FactKind] = frozenset(("phone", "url", "email", "address"))
_WRITTEN: frozenset[FactKind] = CONTACTS | frozenset(
    ("date", "deadline", "duration", "retention", "age", "amount", "law")
)
"""Values that may be written in several ways; listed terms have their wordings beside them."""


def rewritten(case: Case, pair: Pair) -> tuple[Pair, frozenset[FactKind]]:
    """The pair with equal values put alike, and the kinds of the values that were written otherwise."""
    old = [fact for fact in case.old.standing(case.change.old, pair.old) if fact.kind in _WRITTEN]
    new = [fact for fact in case.new.standing(case.change.new, pair.new) if fact.kind in _WRITTEN]
    told = {value_key(fact): fact for fact in old}
    same = [(told[value_key(fact)], fact) for fact in new if value_key(fact) in told]
    differing = [(one, other) for one, other in same if one.quote != other.quote]
    if not differing:
        return pair, frozenset()
    text = _replaced(pair.new, [(other.quote, one.quote) for one, other in differing])
    return Pair(pair.old, text, pair.edits), frozenset(one.kind for one, _ in differing)


def hosts(text: str) -> frozenset[str]:
    """Sites that a text names, however linked: developers.example.org is not developer.example.org."""
    return frozenset(found.removeprefix("www.") for found in _HOST.findall(text.casefold()))


_HOST = re.compile(r"(?:[a-z0-9-]+\.)+[a-z]{2,}(?![a-z])", re.ASCII)


def _replaced(text: str, swaps: Iterable[tuple[str, str]]) -> str:
    """The longest quotations first: one may stand inside another."""
    ordered: Sequence[tuple[str, str]] = sorted(swaps, key=lambda swap: -len(swap[0]))
    for new, old in ordered:
        text = text.replace(new, old, 1)
    return text
