"""Names that no list knows: Chinese ones that English spells by their sound."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from anyascii import anyascii

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
_SPELLED = re.compile(rf"(?:{_SYLLABLE})(?:'?(?:{_SYLLABLE}))+")
_ONE = re.compile(_SYLLABLE)
_HAN_RUN = re.compile(r"[\u3400-\u9fff]+")


def spelled(word: str) -> bool:
    """Whether a capitalised English word can be two Chinese syllables or more: ``Maoban``."""
    plain = word.lower().replace("’", "'")
    return word[:1].isupper() and word[1:].islower() and bool(_SPELLED.fullmatch(plain))


def sounds(word: str, chinese: str) -> bool:
    """Whether a Chinese text holds characters that sound like the word.

    Characters of two readings are given by one of them, so a name may differ in one syllable of three, and of
    two in all but the first letter of one.
    """
    runs, known = _runs(chinese)
    for said in _cuts(word.lower().replace("’", "'")):
        if sum(one not in known for one in said) > max(1, len(said) // 3):
            continue  # most names of other languages end here
        for run in runs:
            for at in range(len(run) - len(said) + 1):
                if _near(said, run[at : at + len(said)]):
                    return True
    return False


def _near(said: Sequence[str], run: Sequence[str]) -> bool:
    pairs = list(zip(said, run, strict=True))
    unlike = [(one, other) for one, other in pairs if one != other]
    return len(unlike) <= len(said) // 3 or (len(unlike) == 1 and unlike[0][0][:1] == unlike[0][1][:1])


@lru_cache(maxsize=64)
def _runs(chinese: str) -> tuple[list[list[str]], frozenset[str]]:
    """The sounds of a text run by run, and all of them."""
    runs = [[_sound(char) for char in run] for run in _HAN_RUN.findall(chinese)]
    return runs, frozenset(sound for run in runs for sound in run)


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
