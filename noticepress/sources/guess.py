"""Encodings that nothing names: how likely a decoding is, and which one wins."""

from __future__ import annotations

from msgspec import Struct

from noticepress.text.late import late
from noticepress.text.regex import regex

_CANDIDATES = ("gb18030", "big5", "big5hkscs", "utf_16_le", "utf_16_be", "shift_jis", "euc_kr", "cp1252")
"""What zh and en notices come in, and the two neighbours that are mistaken for them."""
_SAMPLE = 200_000
"""Bytes looked at. charset-normalizer reads samples as well; the whole is decoded afterwards in any case."""
_EXPECTED = late(r"[\t\n\r -~\u00a0-\u00ff\u2010-\u203b\u3000-\u30ff\u4e00-\u9fff\uff01-\uffee]")
_UTF8_SEQUENCE = regex(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_HIGH = regex(rb"[\x80-\xff]")


class Guess(Struct, frozen=True):
    """An encoding under which all bytes decode, and whether another one would do about as well."""

    encoding: str
    text: str
    rivals: tuple[str, ...]

    @property
    def doubtful(self) -> bool:
        """A clear GB18030 or Big5 text is not; encodings of one byte accept anything and always are."""
        return bool(self.rivals) or not self.encoding.startswith(("gb", "big5"))


def decodes(data: bytes, encoding: str) -> str | None:
    """The text, when every byte fits ``encoding``."""
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def plausible(text: str) -> float:
    """Share of characters that a zh or en notice is written with."""
    sample = text[:_SAMPLE]
    return len(_EXPECTED.findall(sample)) / len(sample) if sample else 0.0


def guess_utf16(data: bytes) -> str | None:
    """UTF-16 without a mark, in the byte order under which it reads as text; else None."""
    if data.count(0) < len(data) / 5 and decodes(data.replace(b"\0", b""), "utf-8") is not None:
        return None  # bytes of text with a few zeros among them
    scored = [
        (plausible(text), name)
        for name in ("utf-16-le", "utf-16-be")
        if (text := decodes(data, name)) and "\0" not in text
    ]
    best = max(scored, default=(0.0, None))
    return best[1] if best[0] >= 0.9 else None


def damaged_utf8(data: bytes) -> bool:
    """Nearly all high bytes form UTF-8 sequences: UTF-8 with a few bytes of something else in it."""
    inside = sum(map(len, _UTF8_SEQUENCE.findall(data)))
    return inside >= 9 * (len(_HIGH.findall(data)) - inside)


def guess_encoding(data: bytes, lang: str | None) -> Guess | None:
    """The likeliest encoding under which all of ``data`` decodes."""
    from charset_normalizer import from_bytes  # noqa: PLC0415

    found = [
        match.encoding
        for match in from_bytes(data[:_SAMPLE], cp_isolation=list(_CANDIDATES), enable_fallback=False)
    ]
    texts = {
        name: text
        for name in dict.fromkeys((*found, *_CANDIDATES))
        if (text := decodes(data, name)) is not None
    }
    ranked = sorted(texts, key=lambda name: -_likely(name, texts[name], found, lang))
    if not ranked or plausible(texts[ranked[0]]) < 0.8:
        return None
    first = ranked[0]
    near = _likely(first, texts[first], found, lang) - 0.1
    rivals = tuple(
        name
        for name in ranked[1:]
        if texts[name] != texts[first] and _likely(name, texts[name], found, lang) >= near
    )
    return Guess(first, texts[first], rivals)


def _likely(name: str, text: str, found: list[str], lang: str | None) -> float:
    """Plausible characters, common ideographs, the detector's rank and the language, in one number."""
    rank = 0.2 * (1 - found.index(name) / len(found)) if name in found else 0.0
    return plausible(text) + common(name, text) + rank + _expected_for(lang, name)


def common(name: str, text: str) -> float:
    """Share of the multi-byte characters that stand in the standard's first level, the everyday ones.

    GB 2312 rows 16–55 begin with B0–D7, Big5 level 1 with A4–C6; punctuation (A1–A3) is common in both.
    Text read in the wrong one of the two falls mostly outside.
    """
    if name == "gb18030":
        low, high, rows = 0xB0, 0xD7, (0xA1, 0xA3)
    elif name in {"big5", "big5hkscs"}:
        low, high, rows = 0xA4, 0xC6, (0xA1, 0xA3)
    else:
        return 0.0
    sample = [char for char in text[:4000] if ord(char) > 0x7F]
    if not sample:
        return 0.0
    # two bytes of Big5 may be a letter and a mark over it, which no bytes of Big5 are alone: 88 62
    leads = [char.encode(name, "replace")[0] for char in sample]
    return sum(low <= lead <= high or rows[0] <= lead <= rows[1] for lead in leads) / len(leads)


def _expected_for(lang: str | None, name: str) -> float:
    if not lang:
        return 0.0
    traditional = lang.startswith("zh") and any(part in lang for part in ("Hant", "TW", "HK", "MO"))
    if lang.startswith("zh"):
        return 0.3 if name.startswith("big5") is traditional and name.startswith(("gb", "big5")) else 0.0
    return 0.6 if lang.startswith("en") and name == "cp1252" else 0.0
