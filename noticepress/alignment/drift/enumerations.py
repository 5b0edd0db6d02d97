"""Lists inside sentences: how many things stand beside one, in Chinese and English."""

from __future__ import annotations

import re
from collections.abc import Iterable

from noticepress.text.regex import regex

_LISTING = regex(
    r"\s*(?:、|以及|[和及与或]|,\s*(?:and|or|as well as)\b|,|\b(?:and|or|as well as|"
    r"(?<!, )plus(?= \w))\b|/)\s*",
    re.IGNORECASE,
)
"""What stands between the things of a list."""
_ANY = regex(r"[、，,/(（]|以及|[和及与或并]|\b(?:and|or|as well as|plus|with)\b", re.IGNORECASE)
"""Whatever may stand between them in a freer wording."""
_LONG = 12
"""Chinese characters, or English words twice over, beyond which a part is a clause, no thing of a list."""
_WORD = regex(r"[A-Za-z0-9'’-]+|[\u3400-\u9fff]")


CLAUSE = regex(
    r"\b(?:we|you|they|it|is|are|was|were|will|may|can|to|that|which|when|if|where|who|by|for|so)\b|"
    r"我们|您(?!的)|你(?!的)|会|将|用于|以便|为了|如果|时$",
    re.IGNORECASE,
)
"""Words that no plain thing of a list holds."""


_OPENING = regex(
    r"(?:\S*\d\S* )?(?:so that|when|if|where|to|for|in|on|after|before|as|upon|once|while|should)\b",
    re.IGNORECASE,
)


def fewer(text: str, quote: str, other: str, shared: Iterable[str]) -> bool:
    """Whether ``other`` lists fewer things than stand with ``quote`` in ``text``.

    ``shared`` are quotes of ``other`` that both texts have: its list is the one that they stand in.
    """
    lists = [_listed(other, known) for known in shared if known in other]
    return _listed(text, quote) > max(lists, default=len(_ANY.findall(other)))


def _listed(text: str, quote: str) -> int:
    """Separators between ``quote`` and what is listed with it on both sides."""
    before, _, after = text.partition(quote)
    ahead = _LISTING.split(before)
    if _OPENING.match(ahead[0].strip()) and len(ahead) > 1:  # "When you call, your name and …"
        del ahead[0]
    return _joined(reversed(ahead)) + _joined(_LISTING.split(after))


def _joined(parts: Iterable[str]) -> int:
    """Separators up to the first part that is too long to be in the list; its near end still is."""
    found = 0
    listed = list(parts)
    for part in listed[:-1]:
        if CLAUSE.search(part) or _weight(part) > _LONG:
            break
        found += 1
    return found


def _weight(part: str) -> int:
    return sum(2 if word[0].isascii() else 1 for word in _WORD.findall(part))
