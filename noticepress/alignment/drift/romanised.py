"""Names that no list knows: Chinese ones that English spells by their sound."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from functools import cache, lru_cache

from anyascii import anyascii

from noticepress.text.regex import regex

_SYLLABLE = (
    r"(?:zh|ch|sh)(?:uang|uai|uan|ang|eng|ong|uo|ua|ui|un|ai|an|ao|ei|en|ou|a|e|i|u)"
    r"|[jqx](?:iang|iong|uan|ian|iao|ing|ang|ia|ie|iu|in|ue|un|i|u)"
    r"|[gkh](?:uang|uai|uan|ang|eng|ong|uo|ua|ui|un|ai|an|ao|ei|en|ou|a|e|u)"
    r"|[zcs](?:uan|ang|eng|ong|uo|ui|un|ai|an|ao|ei|en|ou|a|e|i|u)"
    r"|[nl](?:iang|ian|iao|uan|ang|eng|ing|ong|ia|ie|iu|in|uo|ue|un|ai|an|ao|ei|en|ou|a|e|i|u|v)"
    r"|[dt](?:iao|ian|uan|ang|eng|ing|ong|ia|ie|iu|uo|ui|un|ai|an|ao|ei|en|ou|a|e|i|u)"
    r"|[bpmf](?:iao|ian|ang|eng|ing|ie|iu|in|ai|an|ao|ei|en|ou|a|i|o|u)"
    r"|r(?:uan|ang|eng|ong|uo|ui|un|an|ao|en|ou|e|i|u)"
    r"|y(?:uan|ang|ing|ong|ao|an|ou|in|ue|un|a|e|i|u)|w(?:ang|eng|ai|an|ei|en|a|o|u)|er|ai|ang|an|ao|ei|en|ou|a|e|o"
)
"""Syllables of Hanyu Pinyin (ISO 7098), longest first."""
_SPELLED = regex(rf"(?:{_SYLLABLE})(?:'?(?:{_SYLLABLE}))+")
_ONE = regex(_SYLLABLE)
_HAN_RUN = regex(r"[\u3400-\u9fff]+")


def spelled(word: str) -> bool:
    """Whether a capitalised English word can be two Chinese syllables or more: ``Maoban``."""
    plain = word.lower().replace("’", "'")
    return word[:1].isupper() and word[1:].islower() and bool(_SPELLED.fullmatch(plain))


def sounds(word: str, chinese: str) -> bool:
    """Whether a Chinese text holds characters that sound like the word.

    Characters of two readings are given by one of them, so a name may differ in one syllable of three, and of
    two in all but the first letter of one.
    """
    runs, places = _runs(chinese)
    for said in _cuts(word.lower().replace("’", "'")):
        for at, one in enumerate(said):
            for run, place in places.get(one, ()):
                start = place - at
                if start >= 0 and _near(said, runs[run][start : start + len(said)]):
                    return True
        if len(said) == 1 and any(said[0][0] == other[:1] for other in places):
            return True
    return False


def transliterated(word: str, chinese: str) -> bool:
    """Whether a Chinese text holds characters that imitate a foreign name: 柯克沃尔 for Kirkwall.

    By their consonants alone, those of one place of the mouth taken as one.
    """
    ours = _skeleton(word.lower())
    if len(ours) < _CONSONANTS:
        return False
    runs, _ = _runs(chinese)
    lengths = range(max(2, len(ours) - 2), len(ours) + 2)
    return any(
        _alike(ours, "".join(map(_skeleton, run[at : at + length])))
        for run in runs
        for length in lengths
        for at in range(len(run) - length + 1)
    )


_CONSONANTS = 3
"""Consonants of a name that can be told by them."""
_PLACES = str.maketrans(
    {
        "b": "p",
        "d": "t",
        "g": "k",
        "q": "k",
        "c": "k",
        "r": "l",
        "v": "w",
        "f": "w",
        "z": "s",
        "x": "s",
        "j": "s",
    }
    | dict.fromkeys("aeiouyh’'- ", "")
)
_SOUNDS = (
    (regex("zh|ch|sh|j|q(?=[iu])|c(?=[eiy])|x"), "s"),
    (regex("ph|w(?=h)"), "w"),
    (regex("er"), "l"),
)


@lru_cache(maxsize=4096)
def _skeleton(letters: str) -> str:
    for sound, letter in _SOUNDS:
        letters = sound.sub(letter, letters)
    plain = letters.translate(_PLACES)
    return "".join(char for at, char in enumerate(plain) if plain[at - 1 : at] != char)


def _alike(one: str, other: str) -> bool:
    matched = sum(
        block.size for block in SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks()
    )
    longest = max(len(one), len(other))
    return matched * 5 >= longest * 4 or (longest == _CONSONANTS and matched == len(other) == longest - 1)


def _near(said: Sequence[str], run: Sequence[str]) -> bool:
    if len(said) > len(run):
        return False
    unlike = [(one, other) for one, other in zip(said, run, strict=True) if one != other]
    return len(unlike) <= len(said) // 3 or (len(unlike) == 1 and unlike[0][0][:1] == unlike[0][1][:1])


@lru_cache(maxsize=64)
def _runs(chinese: str) -> tuple[list[list[str]], Mapping[str, list[tuple[int, int]]]]:
    """The sounds of a text run by run, and where each stands: what sounds alike has one sound in common."""
    runs = [[_sound(char) for char in run] for run in _HAN_RUN.findall(chinese)]
    places = defaultdict[str, list[tuple[int, int]]](list)
    for number, run in enumerate(runs):
        for at, sound in enumerate(run):
            places[sound].append((number, at))
    return runs, dict(places)


@cache
def _sound(char: str) -> str:
    return anyascii(char).lower()


@cache
def _cuts(word: str) -> list[tuple[str, ...]]:
    """All ways to cut it into syllables: ``Xian`` is one, or 西安."""
    return list(_cut(word))


def _cut(word: str) -> Iterator[tuple[str, ...]]:
    if not word:
        yield ()
    for length in range(1, min(6, len(word)) + 1):
        if _ONE.fullmatch(word[:length]):
            yield from ((word[:length], *rest) for rest in _cut(word[length:].removeprefix("'")))
