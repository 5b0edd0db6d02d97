"""Which facts came, went, or have another value."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from noticepress.law.same import plain, value_key
from noticepress.model.change import FactChange
from noticepress.model.fact import Fact, FactKind

_PERIODS: tuple[FactKind, ...] = ("retention", "deadline", "duration")
_VALUED: frozenset[FactKind] = frozenset(
    ("email", "url", "phone", "date", "deadline", "duration", "retention", "age", "amount",
     "address", "entity", "place", "transfer_destination", "modality", "cookie", "deemed_acceptance")
)  # fmt: skip
"""Kinds whose value changes: one gone and one come are one fact with another value. Of the others (a right,
a recipient) one was removed and another added."""


def fact_changes(
    old: Sequence[Fact], new: Sequence[Fact], old_text: str = "", new_text: str = ""
) -> tuple[FactChange, ...]:
    """Facts of clauses that answer for each other, compared by kind and value; order does not matter.

    A name or an address that still stands in the other text is not gone, though it was not read as one there.
    """
    gone, come = _without(old, new), _without(new, old)
    gone, come = _not_in(new_text, gone), _not_in(old_text, come)
    return tuple(sorted(_paired(gone, come), key=_order))


def _without(facts: Iterable[Fact], others: Iterable[Fact]) -> list[Fact]:
    """Facts that the others lack."""
    left = Counter(map(value_key, others))
    remaining = list[Fact]()
    for fact in facts:
        key = value_key(fact)
        if left[key]:
            left[key] -= fact.kind not in _SAID_AGAIN
        else:
            remaining.append(fact)
    return remaining


_SAID_AGAIN: frozenset[FactKind] = frozenset(("right", "age", "law", "entity"))
"""Of these one mention is as good as two."""
_PRINTED: frozenset[FactKind] = frozenset(("address", "entity", "phone", "email", "url", "law"))


def _not_in(text: str, facts: Iterable[Fact]) -> list[Fact]:
    bare = plain(text)
    return [fact for fact in facts if fact.kind not in _PRINTED or not _stands(plain(fact.quote), bare)]


def _stands(quote: str, text: str) -> bool:
    """Whether it stands there whole: 020-8378288 is no part of 020-83782888."""
    return re.search(rf"(?<!\d){re.escape(quote)}(?!\d)", text) is not None


def _paired(gone: Sequence[Fact], come: Sequence[Fact]) -> Iterator[FactChange]:
    waiting = defaultdict[str, list[Fact]](list)
    for fact in come:
        waiting[fact.kind].append(fact)
    left = list[Fact]()
    for fact in gone:
        if fact.kind in _VALUED and waiting[fact.kind]:
            yield FactChange(change="changed", kind=fact.kind, old=fact, new=waiting[fact.kind].pop(0))
        else:
            left.append(fact)
    for fact in left:
        other = next((kind for kind in _PERIODS if fact.kind in _PERIODS and waiting[kind]), None)
        if other:  # "a certain period" and "five years" may be read as two kinds of period
            yield FactChange(change="changed", kind=fact.kind, old=fact, new=waiting[other].pop(0))
        else:
            yield FactChange(change="removed", kind=fact.kind, old=fact, new=None)
    for facts in waiting.values():
        yield from (FactChange(change="added", kind=fact.kind, old=None, new=fact) for fact in facts)


def _order(change: FactChange) -> tuple[int, int, str, str]:
    """In the order of the new version; what is gone by its old place."""
    place = change.new or change.old
    assert place is not None  # noqa: S101 - one side always stands
    return (place.span.start, place.span.end, change.kind, change.change)
