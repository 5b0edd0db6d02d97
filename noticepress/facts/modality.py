"""The force of sentences: what must, will, may or should be done, only if what, and what is denied."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from noticepress.model.fact import Fact, Modality
from noticepress.model.notice import Version
from noticepress.text.segment import chinese_words, has_chinese

from .annotator import Topics, stretches
from .tables import any_of, table

Mode = Literal["must", "will", "will_try", "should", "may", "only_if"]
Word = tuple[str, int, int]
_MODES: tuple[Mode, ...] = ("must", "will", "will_try", "should", "may", "only_if")
_LONGEST = 5
"""Words that one modal expression joins at most: 尽 最 大 的 努力."""
_SUBJECT = re.compile(r"(?:we|and|you|they|it|he|she)\s+")
_STOP = frozenset("，。；！？、：,.;!?:()（）\n")


@dataclass(frozen=True, slots=True)
class Force:
    """A modal expression at ``text[start:end]``."""

    start: int
    end: int
    mode: Mode
    negated: bool


def find(version: Version, topics: Topics) -> Iterator[Fact]:
    """Every modal expression with its negation; "will not … unless" is two, the denial and its condition."""
    del topics
    for stretch in stretches(version):
        for force in forces(stretch.text):
            value = Modality(mode=force.mode, negated=force.negated)
            if fact := stretch.fact("modality", value, force.start, force.end, by="modality"):
                yield fact


def forces(text: str) -> list[Force]:
    """Modal expressions of a Chinese, English or mixed text, in order of place."""
    found = list(_english(text))
    if has_chinese(text):
        found += _chinese(chinese_words(text))
    return sorted(found, key=lambda force: (force.start, force.end))


@cache
def _phrases() -> dict[str, tuple[Mode, bool]]:
    words = table("modality")["zh"]
    return {
        phrase: (mode, name == "negated")
        for name in ("plain", "negated")
        for mode in _MODES
        for phrase in words[name].get(mode, ())
    }


@cache
def _first_chars() -> frozenset[str]:
    return frozenset(phrase[0] for phrase in (*_phrases(), "不"))


@cache
def _context(name: str) -> frozenset[str]:
    return frozenset(table("modality")["zh"]["context"][name])


def _chinese(words: Sequence[Word]) -> Iterator[Force]:
    place = 0
    while place < len(words):
        size, force = _expression(words, place) if words[place][0][0] in _first_chars() else (1, None)
        if force:
            yield force
        place += size


def _expression(words: Sequence[Word], place: int) -> tuple[int, Force | None]:
    """The longest expression that begins with a word, and how many words it takes."""
    phrases = _phrases()
    for size in range(min(_LONGEST, len(words) - place), 0, -1):
        joined = "".join(word for word, _, _ in words[place : place + size])
        if joined in phrases:
            if _is_other_word(words, place, size, joined):
                return size, None
            return _completed(words, place, size, *phrases[joined])
    word, start, end = words[place]
    if word == "不" and _spoken(words, place):
        return 1, Force(start, end, "will", negated=True)
    return 1, None


def _completed(
    words: Sequence[Word],
    place: int,
    size: int,
    mode: Mode,
    negated: bool,  # noqa: FBT001 - a value, no switch
) -> tuple[int, Force]:
    """With the negation before it, and joined to the trying (将努力) that follows it."""
    start, end = words[place][1], words[place + size - 1][2]
    if not negated and mode != "only_if" and (before := _negator(words, place)) is not None:
        start, negated = before, True
    following = place + size
    if mode == "will" and not negated and following < len(words):
        more, next_force = _expression_of_trying(words, following)
        if next_force:
            return size + more, Force(start, next_force.end, "will_try", negated=False)
    return size, Force(start, end, mode, negated)


def _expression_of_trying(words: Sequence[Word], place: int) -> tuple[int, Force | None]:
    phrases = _phrases()
    for size in range(min(_LONGEST, len(words) - place), 0, -1):
        joined = "".join(word for word, _, _ in words[place : place + size])
        if phrases.get(joined) == ("will_try", False):
            return size, Force(words[place][1], words[place + size - 1][2], "will_try", negated=False)
    return 0, None


def _negator(words: Sequence[Word], place: int) -> int | None:
    """Where a negating word before the expression starts, adverbs between them or not."""
    at = place - 1
    while at >= 0 and place - at <= 3 and words[at][0] in _context("adverbs"):
        at -= 1
    return words[at][1] if at >= 0 and words[at][0] in _context("negators") else None


def _is_other_word(words: Sequence[Word], place: int, size: int, joined: str) -> bool:
    before = words[place - 1][0] if place else ""
    after = words[place + size][0] if place + size < len(words) else ""
    if joined in {"将", "將"}:
        if any(word in {"将", "會", "会"} for word, _, _ in _part(words, place)):
            # 我们将及时将事件告知您: the second marks the object
            return True
        return after in _context("objects") or before in {
            "会",
            "可",
            "可能",
            "不会",
            "不得",
            "应",
            "需",
            "必须",
        }
    if joined in {"需", "需要"}:
        return before in _context("need_before") or after in _context("need_after") or not after
    if joined in {"确保", "保证", "承诺"}:
        return before in _context("before_assuring")
    if joined == "建议":
        return before in _context("advice_before") or after in _STOP or after == "的"
    return (joined == "应" and before == "所") or (
        joined in {"仅", "只", "限于", "仅限于"} and before in {"不", "仅"}
    )


def _part(words: Sequence[Word], place: int) -> Sequence[Word]:
    """Up to four words before, back to the last mark."""
    start = place
    while start and place - start < 4 and words[start - 1][0] not in _STOP:
        start -= 1
    return words[start:place]


def _spoken(words: Sequence[Word], place: int) -> bool:
    """Whether 不 denies what the company itself does (我们不收集), in the same part of the sentence."""
    after = words[place + 1][0] if place + 1 < len(words) else ""
    if after in _context("not_negating") or after in _STOP:
        return False
    for word, _, _ in reversed(words[max(0, place - 4) : place]):
        if word in _STOP or word == "的":
            return False
        if word in _context("speakers"):
            return True
    return False


@cache
def _english_words() -> tuple[re.Pattern[str], dict[str, tuple[Mode, bool]]]:
    """All expressions as one pattern of named groups, denials first, and what each group means."""
    words: dict[str, Any] = table("modality")["en"]
    meaning: dict[str, tuple[Mode, bool]] = {}
    groups = [f"(?P<none>{any_of(words['context']['not_modal']).pattern})"]
    for name in ("negated", "plain"):
        for mode in ("will_try", "only_if", "must", "may", "should", "will"):
            if patterns := words[name].get(mode):
                group = f"{name}_{mode}"
                meaning[group] = (mode, name == "negated")
                groups.append(f"(?P<{group}>{any_of(patterns).pattern})")
    return re.compile(rf"(?<![a-z0-9_'’])(?=[a-z0-9])(?:{'|'.join(groups)})(?![a-z0-9_])"), meaning


def _english(text: str) -> Iterator[Force]:
    pattern, meaning = _english_words()
    # lowered once: three times faster than a pattern that ignores case; "İ" alone changes the length
    low = text.lower()
    for found in pattern.finditer(low if len(low) == len(text) else text):
        group = found.lastgroup
        if group in meaning:
            subject = _SUBJECT.match(found[0])
            yield Force(found.start() + (subject.end() if subject else 0), found.end(), *meaning[group])
