"""Bytes → text, with the reason why in this encoding. Nothing is ever dropped or replaced to make it fit."""

from __future__ import annotations

import codecs
import re

from msgspec import Struct

from noticepress.model.finding import Problem
from noticepress.text.regex import regex

from . import faults
from .guess import common, damaged_utf8, decodes, guess_encoding, guess_utf16, plausible
from .lines import INVISIBLE

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = (
    (b"%PDF-", "PDF"),
    (b"PK\x03\x04", "ZIP (Word .docx, for example)"),
    (b"PK\x05\x06", "ZIP"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"\xd0\xcf\x11\xe0", "Word .doc"),
    (b"{\\rtf", "RTF"),
    (b"\x1f\x8b", "gzip"),
    (b"\x7fELF", "ELF"),
    (b"SQLite format 3", "SQLite"),
)
_DECLARED = regex(
    rb"""<(?:meta\b[^>]{0,300}?charset|\?xml\b[^>]{0,100}?encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE
)
_BROWSER_NAMES = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "iso-8859-1": "cp1252",
    "latin1": "cp1252",
    "ascii": "cp1252",
    "us-ascii": "cp1252",
    "big5": "big5hkscs",
}
"""What browsers take these names for (WHATWG Encoding Standard, "Names and labels")."""


class Decoded(Struct, frozen=True):
    """The text of a file. A byte order mark is no part of it: offsets count from the first real character."""

    text: str
    encoding: str
    basis: str
    problems: tuple[Problem, ...] = ()


_CHINESE = ("gb", "big5")


class _Declared(Struct, frozen=True):
    label: str
    codec: str


def decode(data: bytes, path: str, *, lang: str | None = None) -> Decoded | Problem:
    """The text in ``data``: by byte order mark, as UTF-8, as declared (HTML), or as guessed, in turn."""
    if not data.strip():
        return faults.empty(path)
    for magic, name in _MAGIC:
        if data.startswith(magic):
            return faults.foreign(path, name)
    decoded = (
        _by_bom(data, path)
        or _by_zeros(data, path)
        or _as_utf8(data, path)
        or _as_declared(data, path)
        or _guessed(data, path, lang)
    )
    if isinstance(decoded, Problem):
        return decoded
    if "\0" in decoded.text:
        return faults.zeros(path, decoded.text.count("\n", 0, decoded.text.index("\0")) + 1)
    if not decoded.text.translate(_NOTHING_SHOWN).strip():
        return faults.empty(path)
    return decoded


_NOTHING_SHOWN = dict.fromkeys(map(ord, INVISIBLE))


def _by_bom(data: bytes, path: str) -> Decoded | Problem | None:
    for mark, name in _BOMS:
        if data.startswith(mark):
            try:
                return Decoded(data[len(mark) :].decode(name), name, "bom")
            except UnicodeDecodeError as error:
                return faults.broken(path, data[len(mark) :], name, error.start)
    return None


def _by_zeros(data: bytes, path: str) -> Decoded | Problem | None:
    """Zero bytes make UTF-16 without a mark, or no text at all."""
    if b"\0" not in data:
        return None
    name = guess_utf16(data)
    if name is None:
        return faults.zeros(path, data.count(b"\n", 0, data.index(b"\0")) + 1)
    return Decoded(data.decode(name), name, "guessed", (faults.doubtful(path, name, ()),))


def _as_utf8(data: bytes, path: str) -> Decoded | Problem | None:
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return faults.broken(path, data, "utf-8", error.start) if damaged_utf8(data) else None
    declared = _declared(data, path)
    lies = declared is not None and declared.codec != "utf-8" and not text.isascii()
    return Decoded(
        text, "utf-8", "utf-8", (faults.lie(path, declared.label, "utf-8"),) if lies and declared else ()
    )


def _as_declared(data: bytes, path: str) -> Decoded | None:
    """A declaration is believed when every byte fits it and it reads as text."""
    declared = _declared(data, path)
    text = decodes(data, declared.codec) if declared else None
    if declared is None or text is None or plausible(text) < 0.9:
        return None
    if declared.codec.startswith(_CHINESE) and common(declared.codec, text) < 0.8:
        return None  # GB 2312 read as Big5 decodes as well, into characters that nobody writes
    return Decoded(text, declared.codec, "declared")


def _guessed(data: bytes, path: str, lang: str | None) -> Decoded | Problem:
    guess = guess_encoding(data, lang)
    if guess is None:
        return faults.unknown(path, data)
    declared = _declared(data, path)
    problems: tuple[Problem, ...] = ()
    if declared:
        problems = (faults.lie(path, declared.label, guess.encoding),)
    elif guess.doubtful:
        problems = (faults.doubtful(path, guess.encoding, guess.rivals),)
    return Decoded(guess.text, guess.encoding, "guessed", problems)


def _declared(data: bytes, path: str) -> _Declared | None:
    """The charset that an HTML head declares, if it does and Python has such a codec."""
    found = _DECLARED.search(data, 0, 4096) if path.lower().endswith((".html", ".htm")) else None
    if not found:
        return None
    label = found[1].decode("ascii").lower()
    try:
        codec = codecs.lookup(_BROWSER_NAMES.get(label, label))
        "".encode(codec.name)  # base64 and the like are codecs, but not of text
    except LookupError:
        return None
    # a head that could be read byte by byte is not in UTF-16
    return None if codec.name.startswith("utf-16") else _Declared(label, codec.name)
