"""A list that was made one sentence, or the other way round, with what the list hangs from behind its items.

"In the following cases you may ask us to erase data: you withdrew consent; we closed down" says what "where
you withdrew consent or we closed down, you may ask us to erase data" says. Every letter of the items and of
what holds in them is the same; what points to the list, what joins items, and "all" or "then" came or went.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from noticepress.findings.reading.case import Case
from noticepress.findings.words.alike import one_script
from noticepress.findings.words.plainly import plain
from noticepress.findings.words.turns import put_alike
from noticepress.findings.words.wording import phrases, tokens
from noticepress.model.clause import Clause, ClauseKind
from noticepress.text.regex import regex

from .region import stretches

_INK = regex(r"[^\w]|_")
_LONGEST = 2000
"""Characters of a list that may be told in a sentence."""


def told_in_sentence(case: Case) -> bool:
    """Whether the changed clauses are such a list on one side and such a sentence on the other."""
    sides = stretches(case)
    if sides is None:
        return False
    texts = tuple(_content(side) for side in sides)
    return any(_alike(one, other) for one, other in (texts, texts[::-1]))


def _content(clauses: Sequence[Clause]) -> tuple[str, ...]:
    """What its clauses say, the first a lead and the others its items; nothing for anything else."""
    items = [clause.kind is ClauseKind.ITEM for clause in clauses[1:]]
    headed = any(clause.title and clause.text for clause in clauses)
    if headed or not all(items) or sum(len(clause.content) for clause in clauses) > _LONGEST:
        return ()
    return tuple(one_script(clause.content) for clause in clauses)


@lru_cache(maxsize=64)
def _alike(listed: tuple[str, ...], told: tuple[str, ...]) -> bool:
    if len(told) != 1 or len(listed) < _LEAST or not listed[0].rstrip().endswith((":", "：")):
        return False
    sentence, lead = told[0], listed[0]
    if put_alike(lead, "listing") == lead or _all_together("".join((*listed, sentence))):
        return False
    if (_limits(lead) > 0) != (_limits(sentence) > 0):
        return False
    items, core, said = "".join(map(_bare, listed[1:])), _bare(lead), _bare(sentence)
    return bool(core) and said in (items + core, core + items)


_LEAST = 3
"""A lead and two items."""


def _bare(text: str) -> str:
    return _INK.sub("", put_alike(put_alike(plain(text), "listing"), "joining"))


def _limits(text: str) -> int:
    return phrases("limiting").count(tokens(text))


def _all_together(text: str) -> bool:
    """Of cases that must come together one is not enough; of cases with exceptions nothing is sure."""
    return phrases("all_together").count(tokens(text)) > 0
