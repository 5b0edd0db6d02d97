"""How what one vendor says relates to what another says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from math import log

from noticepress.model.alignment import Relation
from noticepress.model.fact import Age, Fact, Modality, Period, Term
from noticepress.model.notice import Document
from noticepress.text.regex import regex

from .matrix.values import in_common_units
from .units import Unit

_SAME = 0.6
_HEADINGS = 0.45
_UNEQUAL = 0.7
"""Logarithm of the ratio of lengths."""
_LONGER = 0.2
"""The same, from which a list with more in it is believed to say more: facts are not all found."""
_OF_ONE_THING = 0.45
"""Likeness from which a denial and its opposite are of one thing."""
_DENIAL = regex(
    r"[不未无非勿]|没有|禁止|拒绝|\b(?:not|never|no|nor|none|neither|without|cannot|refuse)\b|n['’]t\b",
    re.IGNORECASE,
)
_RESTRICTION = regex(
    r"除|未经|仅|只|如果|如您|另有|\b(?:except|unless|without|only|other than|if|save for|apart from)\b",
    re.IGNORECASE,
)
"""What is denied but for a case, and allowed in that case alone, is the same."""
_LISTED = {
    "data_type": "data", "sensitive_data_type": "data", "right": "right", "recipient": "recipient",
    "security_measure": "security_measure", "legal_basis": "legal_basis",
}  # fmt: skip


def relation(
    ours: Sequence[Unit], theirs: Sequence[Unit], documents: tuple[Document, Document], alike: float
) -> Relation:
    """Contradicting by values or by a plain denial; more or less by what is listed, else by length.

    Values contradict where both state a period or an age for the same thing and it is not the same.
    """
    facts = _facts(documents[0], ours), _facts(documents[1], theirs)
    if _values_differ(*facts):
        return "contradicts"
    if all(unit.clause.heading is not None and not unit.clause.text for unit in (*ours, *theirs)):
        return "same" if alike >= _HEADINGS else "related"
    if alike >= _OF_ONE_THING and _one_denies(ours, theirs, *facts):
        return "contradicts"
    if len(ours) != len(theirs):
        return "narrower" if len(ours) < len(theirs) else "broader"
    ratio = log(sum(unit.size for unit in ours) / sum(unit.size for unit in theirs))
    listed = _by_lists(*facts, ratio)
    if listed:
        return listed
    return "same" if alike >= _SAME and abs(ratio) < _UNEQUAL else _by_length(ratio)


def _facts(document: Document, side: Sequence[Unit]) -> list[Fact]:
    ids = {unit.clause.id for unit in side}
    return [fact for fact in document.facts if fact.clause in ids]


def _values_differ(ours: Sequence[Fact], theirs: Sequence[Fact]) -> bool:
    left, right = _values(ours), _values(theirs)
    if any(not left[name] & right[name] for name in left.keys() & right.keys()):
        return True
    deadlines = _deadlines(ours), _deadlines(theirs)
    return len(deadlines[0]) == len(deadlines[1]) == 1 and deadlines[0] != deadlines[1]


def _values(facts: Sequence[Fact]) -> dict[str, set[object]]:
    found = dict[str, set[object]]()
    for fact in facts:
        value = fact.value
        if isinstance(value, Age):
            found.setdefault("age", set()).add(value.years)
        elif isinstance(value, Period) and fact.kind != "deadline":
            found.setdefault(f"{fact.kind} {value.serves}", set()).add(in_common_units(value))
    return found


def _deadlines(facts: Sequence[Fact]) -> set[object]:
    """Of a reply, an erasure: whatever each is for, two clauses that answer each other are about one."""
    return {
        in_common_units(fact.value)
        for fact in facts
        if isinstance(fact.value, Period)
        and (fact.kind == "deadline" or (fact.kind == "duration" and fact.value.bound == "within"))
    }


def _one_denies(
    ours: Sequence[Unit], theirs: Sequence[Unit], left: Sequence[Fact], right: Sequence[Fact]
) -> bool:
    """All that one says is denied, in the other no word denies, and neither makes an exception."""
    texts = [" ".join(unit.content for unit in side) for side in (ours, theirs)]
    if any(_RESTRICTION.search(text) for text in texts):
        return False
    denied = [_is_denied(facts) for facts in (left, right)]
    return (denied[0] and not _DENIAL.search(texts[1])) or (denied[1] and not _DENIAL.search(texts[0]))


def _is_denied(facts: Sequence[Fact]) -> bool:
    found = [fact.value.negated for fact in facts if isinstance(fact.value, Modality)]
    return bool(found) and all(found)


def _by_lists(ours: Sequence[Fact], theirs: Sequence[Fact], ratio: float) -> Relation | None:
    """By kinds of data, rights, recipients and the like that only one side names."""
    ways = set(_ways(_listed(ours), _listed(theirs)))
    if ways == {"narrower"} and ratio < -_LONGER:
        return "narrower"
    if ways == {"broader"} and ratio > _LONGER:
        return "broader"
    return None


def _ways(ours: dict[str, set[str]], theirs: dict[str, set[str]]) -> Iterator[Relation]:
    for name in ours.keys() & theirs.keys():
        if ours[name] < theirs[name]:
            yield "narrower"
        elif ours[name] > theirs[name]:
            yield "broader"
        elif ours[name] != theirs[name]:
            yield "related"


def _listed(facts: Sequence[Fact]) -> dict[str, set[str]]:
    found = dict[str, set[str]]()
    for fact in facts:
        if fact.kind in _LISTED and isinstance(fact.value, Term) and fact.value.id:
            found.setdefault(_LISTED[fact.kind], set()).add(fact.value.id)
    return found


def _by_length(ratio: float) -> Relation:
    if abs(ratio) < _UNEQUAL:
        return "related"
    return "narrower" if ratio < 0 else "broader"
