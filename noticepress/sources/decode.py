"""Bytes → text, with the reason why in this encoding. Nothing is ever dropped or replaced to make it fit."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from noticepress.model.finding import Problem, Severity
from noticepress.model.message import msg

from .guess import damaged_utf8, decodes, guess_encoding, guess_utf16, plausible

LIMIT = 20 * 1024 * 1024
"""Bytes. The longest notices known are under 1 MB; ten times that with inlined pictures still fits."""

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
_DECLARED = re.compile(
    rb"""<(?:meta\b[^>]{0,300}?charset|\?xml\b[^>]{0,100}?encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE
)
_HTML_NAMES = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "iso-8859-1": "cp1252",
    "latin1": "cp1252",
    "ascii": "cp1252",
    "big5": "big5hkscs",
}
"""What browsers take these names for (WHATWG Encoding Standard, "Names and labels")."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file. A byte order mark is no part of it, so offsets count from the first real character."""

    text: str
    encoding: str
    basis: str
    problems: tuple[Problem, ...] = ()


def too_large(size: int, path: str) -> Problem | None:
    """A problem when a file of ``size`` bytes is over the limit."""
    if size <= LIMIT:
        return None
    return Problem(
        code="file-too-large",
        severity=Severity.ERROR,
        path=path,
        found=msg("a file of {size} MB", size=round(size / 1024 / 1024, 1)),
        expected=msg("at most {limit} MB", limit=LIMIT // 1024 // 1024),
        hint=msg(
            "Is this the notice itself? Take out embedded pictures, or split off what is not the notice."
        ),
    )


def decode(data: bytes, path: str, *, lang: str | None = None) -> Decoded | Problem:
    """The text in ``data``: by byte order mark, as UTF-8, as declared (HTML), or as guessed, in this order."""
    if problem := _no_text_file(data, path):
        return problem
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
        return _binary(
            path,
            msg(
                "bytes of value zero (NUL), the first in line {line}",
                line=decoded.text.count("\n", 0, decoded.text.index("\0")) + 1,
            ),
        )
    return (
        empty(path)
        if not decoded.text.strip("\ufeff\u200b\u200c\u200d\u2060 \t\r\n\v\f\x85\xa0\u3000\u2028\u2029")
        else decoded
    )


def _no_text_file(data: bytes, path: str) -> Problem | None:
    if not data.strip():
        return empty(path)
    for magic, name in _MAGIC:
        if data.startswith(magic):
            return _binary(path, msg("a {name} file under a text suffix", name=name))
    return None


def empty(path: str) -> Problem:
    """The file holds no text at all."""
    return Problem(
        code="empty-file",
        severity=Severity.ERROR,
        path=path,
        found=msg("an empty file, or only white space"),
        expected=msg("the text of a notice"),
        hint=msg("Put the notice into the file, or delete the file."),
    )


def _binary(path: str, found: object) -> Problem:
    return Problem(
        code="binary-file",
        severity=Severity.ERROR,
        path=path,
        found=found,  # type: ignore[arg-type]
        expected=msg("text"),
        hint=msg("Save the notice as text in UTF-8, or give the file the suffix of its true format."),
    )


def _by_bom(data: bytes, path: str) -> Decoded | Problem | None:
    for mark, name in _BOMS:
        if data.startswith(mark):
            try:
                return Decoded(data[len(mark) :].decode(name), name, "bom")
            except UnicodeDecodeError as error:
                return _broken(data[len(mark) :], name, error, path)
    return None


def _by_zeros(data: bytes, path: str) -> Decoded | Problem | None:
    if b"\0" not in data:
        return None
    name = guess_utf16(data)
    if name is None:
        line = data.count(b"\n", 0, data.index(b"\0")) + 1
        return _binary(path, msg("bytes of value zero (NUL), the first in line {line}", line=line))
    return Decoded(data.decode(name), name, "guessed", (_doubtful(path, name, ()),))


def _as_utf8(data: bytes, path: str) -> Decoded | Problem | None:
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _broken(data, "utf-8", error, path) if damaged_utf8(data) else None
    declared = _declared_name(data, path)
    lied = declared not in {None, "utf-8"} and not text.isascii()
    return Decoded(text, "utf-8", "utf-8", (_lie(path, str(declared), "utf-8"),) if lied else ())


def _as_declared(data: bytes, path: str) -> Decoded | None:
    name = _declared_name(data, path)
    text = decodes(data, name) if name else None
    if name is None or text is None or plausible(text) < 0.8:
        return None
    return Decoded(text, name, "declared")


def _guessed(data: bytes, path: str, lang: str | None) -> Decoded | Problem:
    guess = guess_encoding(data, lang)
    if guess is None:
        return Problem(
            code="unknown-encoding",
            severity=Severity.ERROR,
            path=path,
            lines=_line_of_byte(data, "utf-8"),
            found=msg("bytes that are no text in any encoding tried"),
            expected=msg("UTF-8 (also read: UTF-16, GB18030, Big5)"),
            hint=msg("Open the file in the program it came from and save it as UTF-8."),
        )
    declared = _declared_name(data, path)
    problems = (
        (_lie(path, declared, guess.encoding),)
        if declared
        else (_doubtful(path, guess.encoding, guess.rivals),)
        if _is_doubtful(guess.encoding, guess.rivals)
        else ()
    )
    return Decoded(guess.text, guess.encoding, "guessed", problems)


def _is_doubtful(name: str, rivals: tuple[str, ...]) -> bool:
    """A clear GB18030 or Big5 text is not; single-byte encodings accept anything and always are."""
    return bool(rivals) or not name.startswith(("gb", "big5"))


def _declared_name(data: bytes, path: str) -> str | None:
    """Python's name of the charset that an HTML head declares, if it does and such a codec exists."""
    if not path.lower().endswith((".html", ".htm")):
        return None
    found = _DECLARED.search(data, 0, 4096)
    if not found:
        return None
    label = found[1].decode("ascii").lower()
    try:
        codec = codecs.lookup(_HTML_NAMES.get(label, label))
    except LookupError:
        return None
    # "utf-16" in a head that was read byte by byte cannot be true; base64 and the like are no text codecs
    return codec.name if codec._is_text_encoding and not codec.name.startswith("utf-16") else None  # noqa: SLF001


def _broken(data: bytes, name: str, error: UnicodeDecodeError, path: str) -> Problem:
    line = data.count(b"\n", 0, error.start) + 1
    return Problem(
        code="broken-encoding",
        severity=Severity.ERROR,
        path=path,
        lines=(line, line),
        found=msg(
            "byte {byte} in line {line}, which is no {encoding}",
            byte=f"0x{data[error.start]:02X}",
            line=line,
            encoding=name.upper(),
        ),
        expected=msg("{encoding} throughout, as the rest of the file is", encoding=name.upper()),
        hint=msg(
            "The file was cut off or put together from parts in different encodings: save it as UTF-8 again."
        ),
    )


def _line_of_byte(data: bytes, name: str) -> tuple[int, int] | None:
    try:
        data.decode(name)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return line, line
    return None


def _doubtful(path: str, name: str, rivals: tuple[str, ...]) -> Problem:
    return Problem(
        code="encoding-doubtful",
        severity=Severity.WARNING,
        path=path,
        found=msg(
            "no mark of its encoding; read as {encoding}, possible too: {rivals}",
            encoding=name,
            rivals=rivals,
        )
        if rivals
        else msg("no mark of its encoding; read as {encoding}", encoding=name),
        expected=msg("UTF-8, or another encoding with a byte order mark"),
        hint=msg("Look whether the text reads right, then save it as UTF-8."),
    )


def _lie(path: str, declared: str, true: str) -> Problem:
    return Problem(
        code="declared-encoding-wrong",
        severity=Severity.WARNING,
        path=path,
        found=msg(
            "a head that declares {declared}, over bytes that are {encoding}",
            declared=declared,
            encoding=true,
        ),
        expected=msg("the encoding that the bytes are in"),
        hint=msg("Read as {encoding}; correct the declaration if the file is yours.", encoding=true),
    )
