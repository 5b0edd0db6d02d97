"""Slips of the pen in Chinese: a character twice, one left out of a word, one put for another like it.

Only where what stood there was no word: 法律规规定 is 法律法规规定, 授全 is 授权. Whether 声纹 or 声音 was
meant no dictionary can tell: of two words one is no slip of the other.
"""

from __future__ import annotations

from functools import cache
from itertools import accumulate

from noticepress.findings.reading.hunks import Hunk, hunks
from noticepress.findings.reading.sentences import Pair
from noticepress.findings.words.alike import one_script, word_lists
from noticepress.findings.words.wording import modes, phrases
from noticepress.text.pieces import known_words
from noticepress.text.regex import regex

_HAN = regex("[\u3400-\u9fff]+")
_WEIGHED = ("negation", "limiting", "excepting", "universal", "weighty", "vague")
_SHORT = 4
"""Characters of a stretch that was typed twice at most."""


def mended(pair: Pair) -> Pair:
    """The pair with every slip of the older sentence put right as the newer one has it."""
    old = pair.old
    for hunk in hunks(pair.edits):
        if _slip(pair, hunk):
            there = hunk.before[-_NEAR:] + hunk.old
            if old.count(there) == 1:
                old = old.replace(there, hunk.before[-_NEAR:] + hunk.new)
    return pair if old == pair.old else Pair(old, pair.new, pair.edits)


_NEAR = 6
"""Characters before an edited place by which it is found again."""


def _slip(pair: Pair, hunk: Hunk) -> bool:
    before, old, new, after = _trimmed(hunk)
    if not _HAN.fullmatch(old + new):
        return False
    if not new:
        light = len(old) > 1 or not _weighs(old)
        return light and len(old) <= _SHORT and (before.endswith(old) or after.startswith(old))
    if len(new) != 1 or len(old) > 1 or _weighs(new) or _weighs(old):
        return False
    word, rest = _word(pair.new, before, new, after)
    if old:
        was = word.replace(new, old, 1)
        return _rare(old) > _rare(new) or (_looks_alike(old, new) and len(word) > 1 and not _is_word(was))
    return len(word) > 1 and not _weighs(rest) and _no_word(rest)


def _trimmed(hunk: Hunk) -> tuple[str, str, str, str]:
    """What differs, to the character, with what stands before and behind it."""
    before, old, new, after = hunk.before, hunk.old, hunk.new, hunk.after
    while old and new and old[0] == new[0]:
        before, old, new = before + old[0], old[1:], new[1:]
    while old and new and old[-1] == new[-1]:
        after, old, new = old[-1] + after, old[:-1], new[:-1]
    return before, old, new, after


def _word(sentence: str, before: str, char: str, after: str) -> tuple[str, str]:
    """The word of the dictionary that a character is part of, and the rest of it."""
    at = sentence.find(before[-_NEAR:] + char + after[:_NEAR]) + len(before[-_NEAR:])
    pieces = known_words(one_script(sentence))
    for piece, end in zip(pieces, accumulate(map(len, pieces)), strict=True):
        if end > at:
            inside = at - (end - len(piece))
            return piece, piece[:inside] + piece[inside + 1 :]
    return "", ""


def _no_word(rest: str) -> bool:
    """What is left of a word without a character holds a letter that belongs to no word: 法律规, 信."""
    single = [piece for piece in known_words(rest) if len(piece) == 1]
    return bool(single) and not any(piece in phrases("grammar") or _weighs(piece) for piece in single)


def _looks_alike(old: str, new: str) -> bool:
    return frozenset((old, new)) in _confused() or _sounds_alike(old, new)


def _sounds_alike(old: str, new: str) -> bool:
    """Whether both are everyday characters of about the same sound: 阅度 for 阅读.

    GB 2312-80 sets its 3,755 characters of level 1 (rows 16 to 55) in the order of their pinyin.
    """
    places = [_place(one_script(char)) for char in (old, new)]
    return None not in places and abs((places[0] or 0) - (places[1] or 0)) <= _SAME_SOUND


def _place(char: str) -> int | None:
    try:
        row, column = char.encode("gb2312")
    except (UnicodeEncodeError, ValueError):
        return None
    return (row - 0xB0) * 94 + column - 0xA1 if 0xB0 <= row <= 0xD7 else None


_SAME_SOUND = 24
"""Characters apart up to which the sound is mostly the same: some thirty share one on average."""


@cache
def _confused() -> frozenset[frozenset[str]]:
    return frozenset(frozenset(pair) for pair in word_lists()["confused"]["zh"])


def _rare(char: str) -> bool:
    """No character of everyday writing: 甶 for 由."""
    try:
        one_script(char).encode("gb2312")
    except UnicodeEncodeError:
        return True
    return False


def _is_word(text: str) -> bool:
    return known_words(text) == [text]


@cache
def _heavy() -> frozenset[str]:
    lists = [phrases(name) for name in _WEIGHED] + list(modes().values())
    return frozenset(word for words in lists for word in words.chinese_words())


def _weighs(text: str) -> bool:
    """A word of force, or a number."""
    return bool(text) and (
        text in _heavy() or any(char in "〇零一二两三四五六七八九十百千万亿半" for char in text)
    )
