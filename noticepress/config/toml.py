"""TOML with places: the table, or a problem that names the line; and the line of any key."""

from __future__ import annotations

import re
from collections.abc import Sequence

from noticepress.model.finding import Problem, Severity
from noticepress.model.message import msg

from .toml_reasons import reason

_PART = r"""(?:"(?:[^"\\]|\\.)*"|'[^']*'|[\w-]+)"""
_HEADER = re.compile(rf"\s*\[\[?\s*({_PART}(?:\s*\.\s*{_PART})*)\s*\]\]?")
_KEY = re.compile(rf"\s*({_PART}(?:\s*\.\s*{_PART})*)\s*=")
_LINE_IN_ERROR = re.compile(r"\(at line (\d+)")


def read_toml(data: bytes, path: str) -> dict[str, object] | Problem:
    """The table in ``data``."""
    import tomllib  # noqa: PLC0415 - outside a site no TOML is read

    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return _broken(path, line, msg("byte {byte}, which is no UTF-8", byte=f"0x{data[error.start]:02X}"))
    try:
        # tomllib takes CRLF and LF; a lone CR is how old editors end a line
        return tomllib.loads(re.sub(r"\r(?!\n)", "\n", text))
    except (tomllib.TOMLDecodeError, ValueError, RecursionError) as error:
        at = _LINE_IN_ERROR.search(str(error))
        line = int(at[1]) if at else text.count("\n") + 1
        return _broken(
            path,
            line,
            msg("what is no TOML: {reason}", reason=reason(error)),
        )


def _broken(path: str, line: int, found: object) -> Problem:
    return Problem(
        code="toml-broken",
        severity=Severity.ERROR,
        path=path,
        lines=(line, line),
        found=found,  # type: ignore[arg-type]
        expected=msg("TOML: key = value, text in quotes, dates as 2026-11-21"),
        hint=msg("Mend line {line}.", line=line),
    )


def line_of(text: str, keys: Sequence[str]) -> int | None:
    """Line on which ``keys`` (from the outermost table inward) are set, or the innermost of them found.

    Reads headers and the beginnings of lines only; an inline table answers for the keys in it.
    """
    table: tuple[str, ...] = ()
    best, depth = None, 0
    for number, line in enumerate(text.splitlines(), 1):
        if header := _HEADER.match(line):
            table = _parts(header[1])
            here = table
        elif key := _KEY.match(line):
            here = (*table, *_parts(key[1]))
        else:
            continue
        same = _shared(here, keys)
        if same > depth and (same == len(here) or same == len(keys)):
            best, depth = number, same
    return best


def _parts(dotted: str) -> tuple[str, ...]:
    return tuple(part.strip("\"'") for part in re.findall(_PART, dotted))


def _shared(here: Sequence[str], keys: Sequence[str]) -> int:
    count = 0
    for left, right in zip(here, keys, strict=False):
        if left != right:
            break
        count += 1
    return count
