"""Problems with a source file: what was found, what was expected, what to try."""

from __future__ import annotations

from pathlib import PurePosixPath

from noticepress.model.finding import Problem, Severity
from noticepress.model.message import Message, msg

LIMIT = 20 * 1024 * 1024
"""Bytes. The longest notices known are under 1 MB; a saved page with its pictures inlined fits as well."""


def too_large(path: str, size: int) -> Problem:
    """Over the limit."""
    return _error(
        "file-too-large",
        path,
        found=msg("a file of {size} MB", size=round(size / 1024 / 1024, 1)),
        expected=msg("at most {limit} MB", limit=LIMIT // 1024 // 1024),
        hint=msg("Is this the notice itself? Take out embedded pictures, or what is not the notice."),
    )


def empty(path: str) -> Problem:
    """No text at all."""
    return _error(
        "empty-file",
        path,
        found=msg("an empty file, or only white space"),
        expected=msg("the text of a notice"),
        hint=msg("Put the notice into the file, or delete the file."),
    )


def foreign(path: str, name: str) -> Problem:
    """Bytes of a known binary format."""
    return _binary(path, msg("a file of kind {name} under the suffix of a text", name=name), None)


def zeros(path: str, line: int) -> Problem:
    """NULs in a file that is no UTF-16."""
    return _binary(path, msg("bytes of value zero (NUL), the first in line {line}", line=line), line)


def _binary(path: str, found: Message, line: int | None) -> Problem:
    return _error(
        "binary-file",
        path,
        line=line,
        found=found,
        expected=msg("text"),
        hint=msg("Save the notice as text in UTF-8, or give the file the suffix of its true format."),
    )


def unknown(path: str, data: bytes) -> Problem:
    """No encoding fits."""
    return _error(
        "unknown-encoding",
        path,
        line=_first_line_not_utf8(data),
        found=msg("bytes that are no text in any encoding tried"),
        expected=msg("UTF-8 (also read: UTF-16, GB18030, Big5)"),
        hint=msg("Open the file in the program it came from and save it as UTF-8."),
    )


def _first_line_not_utf8(data: bytes) -> int | None:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return data.count(b"\n", 0, error.start) + 1
    return None


def broken(path: str, data: bytes, encoding: str, at: int) -> Problem:
    """Nearly all of the file is in ``encoding``, byte ``at`` is not."""
    line = data.count(b"\n", 0, at) + 1
    return _error(
        "broken-encoding",
        path,
        line=line,
        found=msg(
            "byte {byte} in line {line}, which is no {encoding}",
            byte=f"0x{data[at]:02X}",
            line=line,
            encoding=encoding.upper(),
        ),
        expected=msg("{encoding} throughout, as the rest of the file is", encoding=encoding.upper()),
        hint=msg(
            "The file was cut off, or put together from parts in different encodings: save it as UTF-8 again."
        ),
    )


def doubtful(path: str, encoding: str, rivals: tuple[str, ...]) -> Problem:
    """Read, but another encoding would have done as well."""
    return Problem(
        code="encoding-doubtful",
        severity=Severity.WARNING,
        path=path,
        found=msg(
            "no mark of its encoding; read as {encoding}, possible too: {rivals}",
            encoding=encoding,
            rivals=rivals,
        )
        if rivals
        else msg("no mark of its encoding; read as {encoding}", encoding=encoding),
        expected=msg("UTF-8, or another encoding with a byte order mark"),
        hint=msg("Look whether the text reads right, then save it as UTF-8."),
    )


def lie(path: str, declared: str, true: str) -> Problem:
    """The head of an HTML file declares what its bytes are not."""
    return Problem(
        code="declared-encoding-wrong",
        severity=Severity.WARNING,
        path=path,
        found=msg(
            "a head that declares {declared}, over bytes that are {encoding} and were read so",
            declared=declared,
            encoding=true,
        ),
        expected=msg("the encoding that the bytes are in"),
        hint=msg("Correct the declaration if the file is yours: {encoding}.", encoding=true),
    )


def unknown_suffix(path: str) -> Problem:
    """The suffix names no format that can be read."""
    suffix = PurePosixPath(path).suffix
    return _error(
        "unknown-suffix",
        path,
        found=msg("a file of kind “{suffix}”", suffix=suffix) if suffix else msg("a file without a suffix"),
        expected=msg("a notice as .txt, .md, .html or .docx"),
        hint=_SUFFIX_HINTS.get(suffix.lower(), _ANY_SUFFIX),
    )


_ANY_SUFFIX = msg("Save the notice in one of these formats, or move the file out of content/.")
_IN_WORD = msg("Open it in Word or LibreOffice and save it as .docx.")
_SUFFIX_HINTS = {
    ".doc": _IN_WORD,
    ".rtf": _IN_WORD,
    ".odt": _IN_WORD,
    ".wps": _IN_WORD,
    ".pdf": msg(
        "Ask the publisher for the text or the web page: text taken out of a PDF loses its paragraphs."
    ),
}


def _error(
    code: str, path: str, *, found: Message, expected: Message, hint: Message, line: int | None = None
) -> Problem:
    return Problem(
        code=code,
        severity=Severity.ERROR,
        path=path,
        lines=(line, line) if line else None,
        found=found,
        expected=expected,
        hint=hint,
    )
