"""Lists whose order is what they say, "in this order: …", where the editions rank their things otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from noticepress.model.alignment import Drift
from noticepress.model.finding import Severity
from noticepress.model.message import msg
from noticepress.text.regex import regex

from .laid import Laid, body, drift_of, opening
from .senses import Lang, Senses, meant

_RANKED = {
    "zh": regex(r"顺序|次序|先后|依次|优先级|优先次"),
    "en": regex(
        r"\b(?:in|by) (?:the |this |that |descending |ascending )?(?:following )?order\b"
        r"|order of (?:priority|preference|importance)"
        r"|\bin turn\b|\bsuccessively\b|\bpriority\b",
        re.IGNORECASE,
    ),
}
_LIST = {"zh": regex(r"[:：]\s*([^。！？;；\n]+)"), "en": regex(r":\s*([^.!?;\n]+)")}
_APART = {"zh": regex(r"[、，,]|以及|[和及]"), "en": regex(r",\s*(?:and|then|or)?\s+|\s+and(?: then)?\s+")}
_FEWEST = 3


def ranking_drifts(rows: tuple[Laid, ...]) -> Iterator[Drift]:
    """Things of a ranked list that stand in another order than what answers them in the other edition."""
    for row in body(rows):
        if row.left.lang == row.right.lang:
            continue
        for ours, theirs in row.answered:
            one, other = _things(ours.text, row.left.lang), _things(theirs.text, row.right.lang)
            if min(len(one), len(other)) >= _FEWEST and _turned(one, other):
                text = msg("The editions name the same things in another order, and the order counts.")
                yield drift_of(
                    row, "order", Severity.WARNING, (opening(ours.text), opening(theirs.text)), text
                )


def _things(text: str, lang: Lang) -> list[Senses]:
    """What the things of a ranked list may mean; none where nothing says that their order counts."""
    if not _RANKED[lang].search(text):
        return []
    listed = _LIST[lang].search(text)
    things = _APART[lang].split(listed[1] if listed else _RANKED[lang].sub("", text))
    return [meant(thing, lang) for thing in things if thing.strip()]


def _turned(one: Sequence[Senses], other: Sequence[Senses]) -> bool:
    """Whether two things that are told apart on both sides stand the other way round."""
    places = [_only_place(at, one, other) for at in range(len(one))]
    return any(a is not None and b is not None and a > b for a, b in combinations(places, 2))


def _only_place(at: int, one: Sequence[Senses], other: Sequence[Senses]) -> int | None:
    """Where the other side has what only this thing of the one side says."""
    own = one[at].difference(*(one[n] for n in range(len(one)) if n != at))
    found = [n for n, said in enumerate(other) if own & said]
    return found[0] if len(found) == 1 else None
