"""Deadlines, retention periods and other lengths of time.

A length of time is what the nearest telling word of its sentence says; a period that is told only in words
(``for as long as necessary``) is kept as those words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import Any, Literal

from msgspec.structs import replace

from noticepress.model.fact import Fact, Period, Wording
from noticepress.model.notice import Version
from noticepress.text.durations import Duration, durations
from noticepress.text.regex import regex
from noticepress.text.remembered import KEPT
from noticepress.text.segment import has_chinese
from noticepress.text.windows import cased, touches

from .ages import ages
from .annotator import Stretch, Topics, stretches
from .columns import states_nothing
from .sentences import sentence_at, sentences
from .tables import any_of, pattern, table

_FAR = 300
_NEAR = 24
_LASTING = 60
_AHEAD = regex("提前|advance|ahead|notice|prior|before", re.IGNORECASE)
_BEHIND = regex(r"\b(?:in|during|over|for)\s+the\s*$", re.IGNORECASE)
"""In the twelve months prior to the claim: a time that lies behind."""
_GONE_AFTER = regex(r"之?[后後][^，。；]{0,12}(?:删除|销毁|清除|匿名|抹除|刪除|銷毀)")
_AFTER_GONE = regex(
    r"(?:delet|eras|purg|destroy|remov|anonymi|drop|wip|shred|discard|gone)\w*[^.;]{0,24}\bafter\s*$",
    re.IGNORECASE,
)
PeriodKind = Literal["deadline", "duration", "retention"]
_SERVED = frozenset(
    (
        "contact",
        "retention",
        "policy_changes",
        "security_incident",
        "rights_access",
        "rights_correction_deletion",
        "rights_consent_account",
        "rights_procedure",
    )
)
_TIMES = ("period", "time", "long", "schedule", "until", "duration", "during", "throughout")
_HAS_TIME = regex("|".join([*"时時间間期限", "直至", "直到", *cased(_TIMES)]))


def find(version: Version, topics: Topics) -> Iterator[Fact]:
    """Every length of time, and every period told in words."""
    for stretch in stretches(version):
        if "retention" in stretch.kinds:
            yield from _kept(stretch)
            continue
        for kind, value, start, end in _measured(stretch.text, topics.get(stretch.clause.id, ())):
            if fact := stretch.fact(kind, value, start, end, by="periods"):
                yield fact
        if _HAS_TIME.search(stretch.text):
            yield from _vague(stretch)


def _kept(stretch: Stretch) -> Iterator[Fact]:
    """What stands in a column on retention is a period of keeping: measured, in words, or the cell's own."""
    if states_nothing(stretch.text[stretch.lead :]):
        return
    found = list[Fact]()
    for kind, value, start, end in _measured(stretch.text, ("retention",)):
        del kind
        kept = replace(value, serves="retention")
        found += filter(None, [stretch.fact("retention", kept, start, end, by="periods")])
    found += (
        [fact for fact in _vague(stretch) if fact.kind == "retention"]
        if _HAS_TIME.search(stretch.text)
        else []
    )
    if not found:
        words = Wording(text=stretch.text[stretch.lead :])
        found += filter(
            None, [stretch.fact("retention", words, stretch.lead, len(stretch.text), by="periods")]
        )
    yield from found


@lru_cache(maxsize=KEPT)
def _measured(text: str, about: tuple[str, ...]) -> tuple[tuple[PeriodKind, Period, int, int], ...]:
    found = durations(text)
    return tuple(_told(text, found, about)) if found else ()


def _told(
    text: str, found: Iterable[Duration], about: tuple[str, ...]
) -> Iterator[tuple[PeriodKind, Period, int, int]]:
    limits = [(age.start, age.end) for age in ages(text)]
    ranges = sentences(text)
    for duration in found:
        if touches(limits, duration.start, duration.end):
            continue
        low, high = _around(ranges, duration.start, duration.end)
        kind = _kind(text, duration, low, high, about)
        value = Period(
            number=duration.number,
            unit=duration.unit,
            day_kind=duration.day_kind,
            bound=duration.bound,
            serves=_serves(kind, text[low:high], about),
        )
        yield kind, value, duration.start, duration.end


def _kind(text: str, duration: Duration, low: int, high: int, about: tuple[str, ...]) -> PeriodKind:
    before = text[max(low, duration.start - 90) : duration.start]
    after = text[duration.end : min(high, duration.end + 60)]
    past = list(pattern("periods", "cue", "past").finditer(before[-12:]))
    if past and before[-12:][past[-1].end() :].strip(" 的\n") == "":
        return "duration"
    if _BEHIND.search(before):
        return "duration"
    if _AHEAD.search(text, duration.start, duration.end):
        return "deadline"
    retention = _distance("retention", before, after)
    deadline = _distance("deadline", before, after)
    kept = duration.bound != "within" and (_GONE_AFTER.match(after) or _AFTER_GONE.search(before))
    # what lasts at least or exactly so long is kept rather than done: 自交易完成之日起保存不少于三年
    lasting = duration.bound != "within" and retention is not None and retention < _LASTING
    if kept or lasting or (retention is not None and (deadline is None or retention <= deadline)):
        return "retention"
    if deadline is None:
        return "retention" if about and about[0].split(".")[0] == "retention" else "duration"
    return "deadline" if duration.bound == "within" or deadline < _NEAR else "duration"


def _distance(kind: str, before: str, after: str) -> int | None:
    """Characters to the nearest word of a kind, before or after."""
    cue = pattern("periods", "cue", kind)
    ends = [found.end() for found in cue.finditer(before)]
    first = cue.search(after)
    found = [len(before) - ends[-1]] if ends else []
    found += [first.start()] if first else []
    return min(found, default=None)


def _serves(kind: PeriodKind, sentence: str, about: tuple[str, ...]) -> str:
    if kind == "retention":
        return "retention"
    named = next((topic for topic in (t.split(".")[0] for t in about) if topic in _SERVED), "")
    if named or kind == "duration":
        return named if kind == "deadline" else ""
    entries: list[dict[str, Any]] = table("periods")["serves"]
    return next((e["topic"] for e in entries if any_of(e["words"]).search(sentence)), "")


def _vague(stretch: Stretch) -> Iterator[Fact]:
    # deadlines first: "within a reasonable period" holds the words of a retention period
    deadlines, kept = _worded(stretch.text, "deadline"), _worded(stretch.text, "retention")
    ranges = sentences(stretch.text) if kept else ()
    told: list[tuple[PeriodKind, tuple[int, int]]] = [("deadline", place) for place in deadlines]
    told += [
        ("retention", place)
        for place in kept
        if not touches(deadlines, *place) and _keeps(stretch.text, *_around(ranges, *place))
    ]
    for kind, (start, end) in told:
        words = Wording(text=stretch.text[start:end])
        if fact := stretch.fact(kind, words, start, end, by="periods"):
            yield fact


def _worded(text: str, kind: str) -> list[tuple[int, int]]:
    low = text.lower()
    low = low if len(low) == len(text) else text
    langs = ("en", "zh") if has_chinese(text) else ("en",)
    return sorted(_trimmed(found) for lang in langs for found in _vague_pattern(kind, lang).finditer(low))


def _trimmed(found: re.Match[str]) -> tuple[int, int]:
    """Without a last word that the longest match cut in two."""
    whole, text = found[0], found.string
    if text[found.end() : found.end() + 1].isalnum() and whole[-1].isascii() and whole[-1].isalnum():
        whole = whole.rpartition(" ")[0] or whole
    return found.start(), found.start() + len(whole.rstrip(" ,，"))


@cache
def _vague_pattern(kind: str, lang: str) -> re.Pattern[str]:
    """For lowered text: a pattern that ignores case takes three times as long."""
    entries: list[dict[str, Any]] = table("periods")["vague"]
    found = any_of(p for e in entries if e["kind"] == kind for p in e[lang]).pattern
    return regex(rf"(?<![a-z])(?:{found})" if lang == "en" else found)


def _keeps(text: str, low: int, high: int) -> bool:
    """Whether a word of keeping stands there: 在必要的时间内联系您 is no retention period."""
    return bool(pattern("periods", "cue", "retention").search(text, low, high))


def _around(ranges: Sequence[tuple[int, int]], start: int, end: int) -> tuple[int, int]:
    """The sentence of a place, cut where it goes on for too long (a text without any full stop)."""
    low, high = sentence_at(ranges, start)
    return max(low, start - _FAR), max(end, min(high, end + _FAR))
