"""Conditions that take more than words side by side: 除…外, in … to the extent permitted, without consent."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from operator import attrgetter

from noticepress.text.regex import regex
from noticepress.text.segment import has_chinese
from noticepress.text.windows import near

from .force import Force
from .sentences import sentence_at, sentences
from .tables import any_of, table

_LIMIT_ANCHOR = regex("外[的，,]|[范限程][围度]之?内")
_CONSENT_ANCHOR = regex("同意|许可|授权|批准|授權|許可")
_FAR = 400
_start = attrgetter("start")


def conditions(text: str, found: Sequence[Force]) -> Iterator[Force]:
    """Conditions beside the modal expressions already found."""
    unless = list[re.Match[str]]()
    if has_chinese(text):
        for match in near(_limits(), _LIMIT_ANCHOR, text, 50, 30):
            yield Force(*match.span("word"), "only_if", negated=False)
        unless += near(_without("zh"), _CONSENT_ANCHOR, text, 30, 16)
    unless += _without("en").finditer(text)
    if unless:
        ranges = sentences(text)
        ordered = sorted(found, key=_start)
        for match in unless:
            low_end, high = sentence_at(ranges, match.start())
            around = (max(low_end, match.start() - _FAR), min(high, match.end() + _FAR))
            yield from _unless_agreed(match, _between(ordered, *around))


def _between(ordered: Sequence[Force], low: int, high: int) -> Sequence[Force]:
    """Those that begin in ``[low, high)``; found by halving, since a text of one line may hold 100,000."""
    return ordered[bisect_left(ordered, low, key=_start) : bisect_left(ordered, high, key=_start)]


def _unless_agreed(match: re.Match[str], beside: Sequence[Force]) -> Iterator[Force]:
    """A condition of what is denied; of what is allowed, that no consent is needed."""
    if any(force.negated for force in beside):
        yield Force(*match.span("word"), "only_if", negated=False)
    elif any(force.mode == "may" for force in beside):
        yield Force(*match.span("word"), "must", negated=True)


@cache
def _limits() -> re.Pattern[str]:
    return regex(table("modality")["condition"]["limit_zh"])


@cache
def _without(lang: str) -> re.Pattern[str]:
    return any_of([table("modality")["condition"][f"unless_agreed_{lang}"]])
