"""Traditional characters → simplified ones, one for one, so that places stay."""

from __future__ import annotations

from functools import cache, lru_cache

from noticepress.law import simplified
from noticepress.text.remembered import KEPT
from noticepress.text.script import in_simplified


def is_traditional(text: str, lang: str) -> bool:
    """Whether a Chinese text holds traditional characters; other languages have them as their own."""
    return (
        lang.partition("-")[0].lower() == "zh" and not text.isascii() and text.translate(simplified()) != text
    )


@lru_cache(maxsize=KEPT)
def as_long(text: str) -> str:
    """The text in simplified characters, each where the traditional one stood.

    OpenCC knows the words in which a character stays; the table knows forms of Hong Kong and Taiwan besides.
    """
    if text.isascii():
        return text
    read = in_simplified(text)
    return (read if len(read) == len(text) else text).translate(_left())


@cache
def _left() -> dict[int, str]:
    """What OpenCC leaves, and no simplified text has: forms of Hong Kong, rare ones."""
    return {code: plain for code, plain in simplified().items() if not _is_simplified(chr(code))}


def _is_simplified(character: str) -> bool:
    try:
        return bool(character.encode("gb2312"))
    except UnicodeEncodeError:
        return False
