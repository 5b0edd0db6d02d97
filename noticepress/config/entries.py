"""Entries of a file that people write: tables in a list, checked one by one, and written as TOML."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, TypeVar

from noticepress.model.finding import Problem, Severity
from noticepress.model.message import msg

from .check import problems_of, unknown_key
from .toml import line_of

if TYPE_CHECKING:
    from .schema import Table

    Entry = TypeVar("Entry", bound=Table)


def unknown_tables(
    table: Mapping[str, object], known: tuple[str, ...], file: tuple[str, str]
) -> Iterator[Problem]:
    """A problem for each table that nothing reads; ``file`` is its path and text."""
    path, text = file
    for key in table:
        if key not in known:
            line = line_of(text, (key,))
            yield unknown_key((key,), known, path, (line, line) if line else None)


def entries(
    table: Mapping[str, object], name: str, kind: type[Entry], file: tuple[str, str], problems: list[Problem]
) -> list[Entry]:
    """The tables ``[[name]]``; what is wrong with any is added to ``problems``."""
    from pydantic import ValidationError  # noqa: PLC0415 - takes its time

    path, text = file
    found: list[Entry] = []
    listed = table.get(name, [])
    if not isinstance(listed, list):
        problems.append(_no_list(name, path))
        return found
    for number, entry in enumerate(listed):
        first, own = _block(text, name, number)
        try:
            found.append(kind.model_validate(entry))
        except ValidationError as error:

            def locate(keys: tuple[str, ...], first: int = first, own: str = own, name: str = name) -> int:
                return first + (line_of(own, (name, *keys)) or 1) - 1

            problems += problems_of(error, kind, path, locate)
    return found


def _block(text: str, name: str, number: int) -> tuple[int, str]:
    """The line on which the entry begins (from 1), and its lines."""
    rows = text.splitlines()
    starts = [at for at, row in enumerate(rows) if row.strip().replace(" ", "").startswith("[[")]
    own = [at for at in starts if rows[at].strip().replace(" ", "").startswith(f"[[{name}]]")]
    if number >= len(own):
        return 1, text
    end = next((at for at in starts if at > own[number]), len(rows))
    return own[number] + 1, "\n".join(rows[own[number] : end])


def entry(table: str, values: Mapping[str, object]) -> str:
    """A table as it is added to the file; keys without a value are left out."""
    rows = [f"{key} = {_written(value)}" for key, value in values.items() if value is not None]
    return "\n".join(["", f"[[{table}]]", *rows, ""])


def _written(value: object) -> str:
    """A TOML value; what JSON writes for text and lists of text is TOML too, but for U+007F."""
    if isinstance(value, str | list):
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    return str(value)


def _no_list(name: str, path: str) -> Problem:
    return Problem(
        code="wrong-value",
        severity=Severity.ERROR,
        path=path,
        found=msg("“{key}” as one value", key=name),
        expected=msg("a table for each, headed [[{key}]]", key=name),
        hint=msg("Head each entry of its own with [[{key}]].", key=name),
    )
