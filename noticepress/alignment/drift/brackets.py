"""Things in brackets: where both editions have as many brackets, each answers its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from noticepress.model.alignment import Drift
from noticepress.model.finding import Severity
from noticepress.model.message import msg
from noticepress.text.regex import regex

from .laid import Laid, body, drift_of, opening
from .left import unsaid
from .lists import kind_of
from .side import Said

_BRACKET = regex(r"[（(]([^（）()]*)[）)]")
_BETWEEN = regex(
    r"\s*(?:[、，,；;/]|以及|[和及或](?!解|时)|(?<!参)与(?!否)|\b(?:and|or|as well as|"
    r"(?<!, )plus(?= \w))\b)+\s*",
    re.IGNORECASE,
)
_REST = regex(
    r"^\s*(?:例如|比如|诸如|如|包括但不限于|包括|含|e\.?g\.?|i\.?e\.?|for example|for instance|such as|"
    r"including(?: but not limited to)?|like)[\s:：,，]*|(?:等(?:信息|数据|资料|内容)?|"
    r",? ?(?:etc\.?|and so on|and so forth|and the like|and others|among others))\s*$",
    re.IGNORECASE,
)
"""What opens and ends an enumeration and names nothing."""
_FORM = regex(r",(?=\s*(?:Ltd|Limited|Inc|LLC|L\.L\.C|LLP|Corp|PLC|Pte|S\.A)\b)", re.IGNORECASE)
"""The comma before a company's legal form parts nothing."""
_SAYS = regex(
    r"\b(?:if|when|where|unless|only|we|you|they|will|can|may|must)\b|如(?!上|下|同)|若(?!干)|仅|[我你您它他]们?(?!的)|可以|[会将须]",
    re.IGNORECASE,
)
"""What stands in a bracket that says something and lists nothing."""
_LONG = {"zh": 10, "en": 6}
"""Characters or words beyond which a part is no thing of a list."""


def bracket_drifts(rows: tuple[Laid, ...]) -> Iterator[Drift]:
    """A bracket that names one thing more than the one that answers it, and the other does not say it."""
    for row in body(rows):
        if row.left.lang == row.right.lang:
            continue
        for pair in row.answered:
            if _differ(row, *pair):
                recipient = kind_of(row, *pair) == "recipient"
                text = (
                    msg("One edition names a recipient that the other does not.")
                    if recipient
                    else msg("One edition names a kind of data that the other does not.")
                )
                quotes = opening(pair[0].text), opening(pair[1].text)
                yield drift_of(row, kind_of(row, *pair), Severity.WARNING, quotes, text)


def _differ(row: Laid, left: Said, right: Said) -> bool:
    ours, theirs = list(_BRACKET.finditer(left.text)), list(_BRACKET.finditer(right.text))
    if not ours or len(ours) != len(theirs):
        return False
    for one, other in zip(ours, theirs, strict=True):
        counts = _things(one[1], row.left.lang), _things(other[1], row.right.lang)
        if 0 in counts or abs(counts[0] - counts[1]) != 1:  # 港澳台 is three in one
            continue
        longer, said, answer, side, beside = (
            (one, left, right, row.left, row.right)
            if counts[0] > counts[1]
            else (other, right, left, row.right, row.left)
        )
        over = unsaid(said.text, side.lang, answer.text, beside.lang, row.own)
        if any(longer.start() < unit.start < longer.end() for unit in over):
            return True
    return False


def _things(inside: str, lang: str) -> int:
    """How many things it names; none where it is a sentence."""
    inside = _FORM.sub("", _REST.sub("", inside))
    if _SAYS.search(inside):
        return 0
    parts = [part for part in _BETWEEN.split(inside) if part.strip()]
    sizes = (len(part) if lang == "zh" else len(part.split()) for part in parts)
    return len(parts) if all(size <= _LONG[lang] for size in sizes) else 0
