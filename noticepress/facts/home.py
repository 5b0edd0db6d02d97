"""Where a Chinese text is at home: which country its companies, laws and telephone numbers are of."""

from __future__ import annotations

from noticepress.model.notice import Version
from noticepress.script import as_long, is_traditional

from .tables import table

_MAINLAND = frozenset({"zh", "zh-cn", "zh-hans", "zh-hans-cn"})


def home(version: Version) -> str | None:
    """``CN`` where it is the mainland: by the tag, in traditional characters by what is spoken of; else None.

    Traditional characters are written in several places, and for readers there by mainland companies too:
    how the text calls personal information, laws and places tells.
    """
    tag = (version.id.lang or version.source.lang or "").lower()
    text = version.source.reading.text
    if tag in _MAINLAND and not _mostly_traditional(text, tag):
        return "CN"
    if not tag.startswith("zh"):
        return None
    told, read = table("contacts")["home"], as_long(text)
    mainland, elsewhere = (sum(map(read.count, told[where])) for where in ("mainland", "elsewhere"))
    return "CN" if mainland > elsewhere else None


def _mostly_traditional(text: str, tag: str) -> bool:
    """A fifth of the Chinese of a text is written in two ways; half of that is enough."""
    if not is_traditional(text, tag):
        return False
    read = as_long(text)
    han = sum("一" <= character <= "鿿" for character in text)
    return sum(a != b for a, b in zip(text, read, strict=True)) * 10 > han
