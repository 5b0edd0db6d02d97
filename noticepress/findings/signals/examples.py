"""Examples in brackets of what the word before them covers: "device information (such as the model)".

Nothing more is taken than was said. Only what a list knows to be covered is an example of it: an identity
card is no mere example of account data, and a place is none of data on a device.
"""

from __future__ import annotations

from functools import cache

from noticepress.findings.words.alike import one_script, word_lists
from noticepress.text.regex import regex

_BRACKETS = "()（）"
_MARKS = " ,.;，。；、"
_OPENS = regex(
    r"^(?:例如|比如|譬如|诸如|如|像|包括|即"
    r"|(?:for example|for instance|such as|e\.g\.|including|like)\b)[，,：:]?\s*"
)
_APART = regex(r"\s*(?:[、，,;；/]|以及|和|与|及|或者|或|\band\b|\bor\b)\s*")
_ENDS = regex(r"(?:等等|等信息|等|之类|\betc\b\.?)$")
_OWNED = regex(r"^(?:您的|所用的|the|your|its)\s*")


def exemplifies(before: str, inserted: str) -> bool:
    """Whether what came in behind ``before`` is nothing but examples of its last words."""
    text = inserted.strip()
    if text[:1] not in ("(", "（") and text[:1] not in (",", "，"):
        return False
    said = one_script(text.strip(_BRACKETS + _MARKS)).casefold()
    opened = _OPENS.match(said)
    if opened is None:
        return False
    head = one_script(before).casefold().rstrip(_MARKS)
    items = [_bare(item) for item in _APART.split(said[opened.end() :])]
    told = [item for item in items if item]
    covering = [held for heads, held in _covers() if head.endswith(heads)]
    return bool(told) and any(all(item in held for item in told) for held in covering)


def _bare(item: str) -> str:
    return _OWNED.sub("", _ENDS.sub("", item.strip())).strip()


@cache
def _covers() -> tuple[tuple[tuple[str, ...], frozenset[str]], ...]:
    return tuple((tuple(entry["head"]), frozenset(entry["holds"])) for entry in word_lists()["covers"])
