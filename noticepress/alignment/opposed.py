"""Whether two clauses of different vendors oppose each other: by what they state, or by a plain denial."""

from __future__ import annotations

import re
from collections.abc import Sequence

from noticepress.model.fact import Age, Fact, Modality, Period
from noticepress.text.regex import regex

from .matrix.values import in_common_units
from .provisions import SENTENCE_END

_DENIAL = regex(
    r"[不未无非勿]|没有|禁止|拒绝|\b(?:not|never|no|nor|none|neither|without|cannot|refuse)\b|n['’]t\b",
    re.IGNORECASE,
)
_RESTRICTION = regex(
    r"除|未经|仅|只|如果|如您|另有|\b(?:except|unless|without|only|other than|if|save for|apart from)\b",
    re.IGNORECASE,
)
"""What is denied but for a case, and allowed in that case alone, is the same."""


def values_differ(ours: Sequence[Fact], theirs: Sequence[Fact]) -> bool:
    """Whether both state a period or an age for the same thing, and it is not the same."""
    left, right = _values(ours), _values(theirs)
    if any(not left[name] & right[name] for name in left.keys() & right.keys()):
        return True
    deadlines = _deadlines(ours), _deadlines(theirs)
    return len(deadlines[0]) == len(deadlines[1]) == 1 and deadlines[0] != deadlines[1]


def one_denies(texts: tuple[str, str], facts: tuple[Sequence[Fact], Sequence[Fact]]) -> bool:
    """Each sentence of one denies, in the other no word does, and neither makes an exception."""
    if any(_RESTRICTION.search(text) for text in texts):
        return False
    denied = [_is_denied(side) and _all_deny(text) for text, side in zip(texts, facts, strict=True)]
    return (denied[0] and not _DENIAL.search(texts[1])) or (denied[1] and not _DENIAL.search(texts[0]))


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


def _all_deny(text: str) -> bool:
    return all(_DENIAL.search(sentence) for sentence in SENTENCE_END.split(text) if sentence.strip())


def _is_denied(facts: Sequence[Fact]) -> bool:
    found = [fact.value.negated for fact in facts if isinstance(fact.value, Modality)]
    return bool(found) and all(found)
