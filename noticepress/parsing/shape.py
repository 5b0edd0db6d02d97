"""What a stretch of text looks like: how it ends, how wide it is, whether it reads as a title."""

from __future__ import annotations

import re
import unicodedata

from noticepress.text.regex import regex

from .cues import words

_HAN = regex(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_WIDE = regex(
    r"[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\U00020000-\U0003fffd]"
)
_TERMINAL = regex(r"[。！？；．.!?;…][\s”’」』】）)\"'*_]*$")
_STOP = regex(r"[。！．.!…][\s”’」』】）)\"'*_]*$")
_COLON = regex(r"[:：][\s”’」』】）)*_—-]*$|——$")
_LIST_END = regex(r"[；;，,、][\s”’]*(?:and|or|以及|和|或|及)?\s*$")
_SALUTATION = regex(
    r"(?:尊敬的|敬爱的|敬愛的|亲爱的|親愛的|致|各位|敬启者|敬啟者|您好|你好)[^，。：；]{0,24}[:：]$|(?:dear|hello|hi)\b[^.;:]{0,50}:$|"
    r"to (?:all|our|whom)\b[^.;:]{0,50}:$",
    re.IGNORECASE,
)
_WORD = regex(r"[^\W\d_][\w’'-]*")


def has_han(text: str) -> bool:
    """Whether any Han character stands in it."""
    return bool(_HAN.search(text))


def mostly_han(text: str) -> bool:
    """Whether Chinese rules of length and wrapping apply."""
    han = len(_HAN.findall(text[:400]))
    return han * 3 > len(re.findall(r"[A-Za-z]", text[:400]))


def width(text: str) -> int:
    """Columns of a terminal: Han and full-width characters count 2."""
    return len(text) if text.isascii() else len(text) + len(_WIDE.findall(text))


def ends_sentence(text: str) -> bool:
    """Ends in a full stop, semicolon, question or exclamation mark of either script."""
    return bool(_TERMINAL.search(text[-12:]))


def ends_stop(text: str) -> bool:
    """Ends in a full stop (or !): a heading does not, but for abbreviations."""
    return bool(_STOP.search(text[-12:]))


def ends_colon(text: str) -> bool:
    """Leads into something."""
    return bool(_COLON.search(text[-8:]))


def greets(text: str) -> bool:
    """A salutation; its colon leads into nothing."""
    return len(text) <= 60 and bool(_SALUTATION.match(text))


def leads(text: str) -> bool:
    """Ends in a colon that leads into what comes next."""
    return ends_colon(text) and not greets(text)


def ends_list_mark(text: str) -> bool:
    """Ends as an element of an unfinished list does: in a semicolon or comma."""
    return bool(_LIST_END.search(text[-16:]))


def latin_words(text: str) -> list[str]:
    """The words in Latin letters."""
    return _WORD.findall(text)


def title_case(text: str) -> bool:
    """Every word that carries meaning begins with a capital."""
    strong = [w for w in latin_words(text[:300]) if w.lower() not in words("function_words", "en")]
    return bool(strong) and sum(w[0].isupper() for w in strong) >= 0.75 * len(strong)


def ends_function_word(text: str) -> bool:
    """Ends in a word that no sentence and no heading ends in (``the``, ``of``)."""
    last = re.search(r"([A-Za-z&]+)\s*$", text[-24:])
    return bool(last) and last[1].lower() in words("function_words", "no_end")  # type: ignore[index]


def starts_lower(text: str) -> bool:
    """Begins in the middle of a sentence: a small letter, or punctuation that closes or goes on."""
    first = text[:1]
    return first.islower() or first in ",.;:)]}»”’、，。；：）】」』》!?！？%％"


def category(char: str) -> str:
    """Unicode general category."""
    return unicodedata.category(char)
