"""Who decides about data and who works for them, where the editions give the two parts to each other."""

from __future__ import annotations

import re
from collections.abc import Iterator

from noticepress.model.alignment import Drift
from noticepress.model.finding import Severity
from noticepress.model.message import msg
from noticepress.text.regex import regex

from .laid import Laid, body, drift_of, opening
from .senses import Lang

_DECIDES = {"zh": regex("控制者|控制方"), "en": regex(r"\bcontrollers?\b", re.IGNORECASE)}
_WORKS = {
    "zh": regex("(?<!信息)(?<!信息的)处理者|处理方|受托方|受托人"),
    "en": regex(r"\bprocessors?\b", re.IGNORECASE),
}


def role_drifts(rows: tuple[Laid, ...]) -> Iterator[Drift]:
    """Sentences that name both once on either side, the other way round."""
    for row in body(rows):
        if row.left.lang == row.right.lang:
            continue
        for ours, theirs in row.answered:
            first = _decides_first(ours.text, row.left.lang), _decides_first(theirs.text, row.right.lang)
            if None not in first and first[0] != first[1]:
                text = msg("A term of one edition is not said, or said otherwise, in the other.")
                quotes = opening(ours.text), opening(theirs.text)
                yield drift_of(row, "term", Severity.ERROR, quotes, text)


def _decides_first(text: str, lang: Lang) -> bool | None:
    """Whether who decides is named first; None unless each is named once."""
    one, other = list(_DECIDES[lang].finditer(text)), list(_WORKS[lang].finditer(text))
    return one[0].start() < other[0].start() if len(one) == len(other) == 1 else None
