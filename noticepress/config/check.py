"""What pydantic found wrong → Problems in words an author knows."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from noticepress.model.finding import Problem, Severity
from noticepress.model.message import Message, msg

if TYPE_CHECKING:
    from pydantic import BaseModel, ValidationError

Locate = Callable[[tuple[str, ...]], int | None]
"""Line of a key in its file."""

_EXPECTED: Mapping[str, Message] = {
    "string_type": msg("text in quotes"),
    "int_type": msg("a whole number"),
    "int_from_float": msg("a whole number"),
    "greater_than_equal": msg("a number of 0 or more"),
    "list_type": msg("a list in square brackets"),
    "dict_type": msg("a table"),
    "model_type": msg("a table"),
    "model_attributes_type": msg("a table"),
    "date": msg("a date such as 2026-11-21"),
    "names": msg('text in quotes, or a table of texts by language such as en = "…", zh = "…"'),
    "language": msg("a BCP 47 language tag such as zh, en or zh-Hant"),
    "address": msg("a web address that begins with https://"),
    "too_short": msg("at least one entry"),
    "missing": msg("a value"),
    "version": msg("a date such as 2026-11-21, undated, or next"),
    "sha256": msg("64 hexadecimal digits"),
    "revision": msg("three numbers with dots between them, such as 2.1.0"),
    "repeated": msg("each entry once"),
    "identifier": msg("lower-case letters, digits, and - . _ between them"),
    "notice_id": msg('vendor and notice with a slash between them, such as "delun/privacy"'),
}


def problems_of(
    error: ValidationError, model: type[BaseModel], path: str, locate: Locate
) -> Iterator[Problem]:
    """One problem for each thing that is wrong, in the order of the keys."""
    for detail in error.errors(include_url=False):
        keys = tuple(str(key) for key in detail["loc"] if key != "[key]")  # pydantic's mark for a key itself
        line = locate(keys)
        lines = (line, line) if line else None
        if detail["type"] == "extra_forbidden":
            yield unknown_key(keys, known_keys(model, keys[:-1]), path, lines)
        else:
            yield _wrong_value(keys, detail, path, lines)


def known_keys(model: type[BaseModel], keys: tuple[str, ...]) -> tuple[str, ...]:
    """Keys that ``model`` knows in the table that ``keys`` lead to."""
    from pydantic import BaseModel  # noqa: PLC0415

    here: Any = model
    for key in keys:
        if isinstance(here, type) and issubclass(here, BaseModel):
            field = here.model_fields.get(key)
            here = field.annotation if field else None
        else:
            here = (getattr(here, "__args__", (None,)))[
                -1
            ]  # the values of a mapping, or the model in "model | None"
        if not isinstance(here, type):
            inner = [
                one
                for one in getattr(here, "__args__", ())
                if isinstance(one, type) and issubclass(one, BaseModel)
            ]
            here = inner[0] if inner and getattr(here, "__origin__", None) is not dict else here
    return tuple(here.model_fields) if isinstance(here, type) and issubclass(here, BaseModel) else ()


def unknown_key(
    keys: tuple[str, ...],
    known: tuple[str, ...],
    path: str,
    lines: tuple[int, int] | None,
    severity: Severity = Severity.ERROR,
) -> Problem:
    """A key that nothing reads."""
    from difflib import get_close_matches  # noqa: PLC0415 - only where a key is not known

    close = get_close_matches(keys[-1], known, 1, 0.7)
    return Problem(
        code="unknown-key",
        severity=severity,
        path=path,
        lines=lines,
        found=msg("the key “{key}”, which nothing reads", key=".".join(keys)),
        expected=msg("one of: {keys}", keys=known),
        hint=msg("Did you mean “{key}”?", key=close[0])
        if close
        else msg("Take the key out, or see the list of keys in the documentation."),
    )


def _wrong_value(
    keys: tuple[str, ...], detail: Mapping[str, Any], path: str, lines: tuple[int, int] | None
) -> Problem:
    kind = str(detail["type"])
    expected = _EXPECTED.get(kind)
    if kind in {"literal_error", "one_of"}:
        expected = msg(
            "one of: {keys}",
            keys=tuple(
                str(detail.get("ctx", {}).get("expected", ""))
                .replace("'", "")
                .replace(" or ", ", ")
                .split(", ")
            ),
        )
    return Problem(
        code="missing-key" if kind == "missing" else "wrong-value",
        severity=Severity.ERROR,
        path=path,
        lines=lines,
        found=msg("no “{key}”", key=".".join(keys))
        if kind == "missing"
        else msg("{key} = {value}", key=".".join(keys), value=_shown(detail.get("input"))),
        expected=expected or msg("another value: {reason}", reason=str(detail.get("msg", ""))),
        hint=msg("Correct the value, or take the key out to have the default."),
    )


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    text = f'"{value}"' if isinstance(value, str) else str(value)
    return text if len(text) <= 60 else f"{text[:59]}…"
