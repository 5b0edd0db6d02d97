"""Modal expressions of Chinese, on segmented words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from noticepress.text.segment import word_kind

from .force import Force, Mode, listed, words_of
from .modality_zh_context import STOP, Word, is_other_word
from .tables import table

_LONGEST = 5
"""Words that one modal expression joins at most: 尽 最 大 的 努力."""
_VERBS = frozenset(("v", "vn"))
Meaning = tuple[tuple[Mode, bool], ...]


def chinese(words: Sequence[Word]) -> Iterator[Force]:
    """Modal expressions in order of place."""
    place, first_chars = 0, _first_chars()
    while place < len(words):
        if words[place][0][0] in first_chars:
            size, found = _expression(words, place)
            yield from found
            place += size
        else:
            place += 1


@cache
def _phrases() -> dict[str, Meaning]:
    meaning: dict[str, Meaning] = {
        phrase: ((mode, negated),) for mode, negated, phrases in words_of("zh") for phrase in phrases
    }
    for entry in table("modality")["double"]:
        meaning |= dict.fromkeys(entry["zh"], ((entry["first"], False), (entry["second"], False)))
    return meaning


@cache
def _first_chars() -> frozenset[str]:
    return frozenset(phrase[0] for phrase in (*_phrases(), "不"))


def _longest(words: Sequence[Word], place: int) -> tuple[int, str]:
    """How many words the longest expression here takes, and the expression; none takes 0."""
    joined, best = "", (0, "")
    for size, (word, _, _) in enumerate(words[place : place + _LONGEST], 1):
        joined += word
        if joined in _phrases():
            best = (size, joined)
    return best


def _expression(words: Sequence[Word], place: int) -> tuple[int, tuple[Force, ...]]:
    """The longest expression that begins with a word, and how many words it takes."""
    size, joined = _longest(words, place)
    if not size:
        return 1, _within(words, place)
    if is_other_word(words, place, size, joined):
        return size, ()
    meaning = _phrases()[joined]
    if len(meaning) == 2:
        start, end = words[place][1], words[place + size - 1][2]
        pair = (Force(start, start + 1, *meaning[0]), Force(start + 1, end, *meaning[1]))
        return size, pair
    return _completed(words, place, size, meaning[0])


def _within(words: Sequence[Word], place: int) -> tuple[Force, ...]:
    """不 of the company's own denial, or a denial joined to a verb in the dictionary: 无法访问."""
    word, start, end = words[place]
    if word == "不" and _spoken(words, place):
        return (Force(start, end, "will", negated=True),)
    joined = len(word) >= 4 and word_kind(word[2:]) in _VERBS
    meaning = _phrases().get(word[:2], ()) if joined else ()
    return tuple(Force(start, start + 2, mode, negated) for mode, negated in meaning if negated)


def _completed(
    words: Sequence[Word], place: int, size: int, meaning: tuple[Mode, bool]
) -> tuple[int, tuple[Force, ...]]:
    """With the negation before it, and joined to the trying (将努力) that follows it."""
    mode, negated = meaning
    start, end = words[place][1], words[place + size - 1][2]
    if not negated and mode != "only_if" and (before := _negator(words, place)) is not None:
        start, negated = before, True
    if mode == "will" and not negated:
        more, trying = _longest(words, place + size)
        if more and _phrases()[trying] == (("will_try", False),):
            end = words[place + size + more - 1][2]
            return size + more, (Force(start, end, "will_try", negated=False),)
    return size, (Force(start, end, mode, negated),)


def _negator(words: Sequence[Word], place: int) -> int | None:
    """Where a negating word before the expression starts, adverbs between them or not."""
    at = place - 1
    while at >= 0 and place - at <= 3 and words[at][0] in listed("adverbs"):
        at -= 1
    return words[at][1] if at >= 0 and words[at][0] in listed("negators") else None


def _spoken(words: Sequence[Word], place: int) -> bool:
    """Whether 不 denies what the company itself does (我们不收集), in the same part of the sentence."""
    after = words[place + 1][0] if place + 1 < len(words) else ""
    if after in listed("not_negating") or after in STOP:
        return False
    for word, _, _ in reversed(words[max(0, place - 4) : place]):
        if word in STOP or word == "的":
            return False
        if word in listed("speakers"):
            return True
    return False
