"""What a language in traditional characters says where it has no words of its own: Chinese, in its script."""

from __future__ import annotations

from functools import cache, lru_cache
from gettext import NullTranslations
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from opencc import OpenCC

_PLACES = {"HK": "s2hk", "MO": "s2hk"}
"""Regions that write some characters otherwise than Taiwan; the words stay those of the original."""
_MISREAD = {"髮布": "發布"}
"""What the converter makes of 段落发布: it sees 落发 in it."""


def is_traditional(lang: str) -> bool:
    """Whether a BCP 47 tag is of Chinese in traditional characters."""
    language, *others = lang.replace("_", "-").split("-")
    tags = {part.lower() for part in others}
    return language.lower() == "zh" and "hans" not in tags and bool(tags & {"hant", "tw", "hk", "mo"})


@lru_cache(maxsize=4096)
def in_traditional(text: str, lang: str) -> str:
    """The text in the characters of ``lang``."""
    if text.isascii():
        return text
    places = (_PLACES.get(part.upper()) for part in lang.split("-"))
    read = str(_converter(next(filter(None, places), "s2tw")).convert(text))
    for wrong, right in _MISREAD.items():
        read = read.replace(wrong, right)
    return read


@cache
def _converter(name: str) -> OpenCC:
    from opencc import OpenCC  # noqa: PLC0415 - only a site that is read in traditional characters pays for it

    return OpenCC(name)


class InTraditional(NullTranslations):
    """The words of ``said``, in other characters."""

    def __init__(self, said: NullTranslations, lang: str) -> None:
        super().__init__()
        self._said, self._lang = said, lang

    def gettext(self, message: str) -> str:
        """The message."""
        return in_traditional(self._said.gettext(message), self._lang)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """One of the two messages."""
        return in_traditional(self._said.ngettext(msgid1, msgid2, n), self._lang)
