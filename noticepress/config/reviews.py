"""The file of decisions on a notice's changes ⇄ Reviews."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, TypeVar

from noticepress.model.change import Review
from noticepress.model.finding import Problem, Severity
from noticepress.model.message import msg
from noticepress.model.review import KeptReview, Reviews, SignOff

from .check import problems_of, unknown_key
from .toml import line_of, read_toml

if TYPE_CHECKING:
    from .schema import DecisionTable, SignOffTable, Table

    Entry = TypeVar("Entry", bound=Table)

_TABLES = ("decision", "signature")


def read_reviews(data: bytes, path: str) -> Reviews | tuple[Problem, ...]:
    """What the file holds, or all that is wrong with it."""
    from .schema import DecisionTable, SignOffTable  # noqa: PLC0415 - pydantic takes its time

    table = read_toml(data, path)
    if isinstance(table, Problem):
        return (table,)
    text = data.decode("utf-8-sig")
    problems = [
        unknown_key((key,), _TABLES, path, (line, line) if (line := line_of(text, (key,))) else None)
        for key in table
        if key not in _TABLES
    ]
    decisions = _entries(table, "decision", DecisionTable, (path, text), problems)
    signatures = _entries(table, "signature", SignOffTable, (path, text), problems)
    if problems:
        return tuple(problems)
    return Reviews(kept=tuple(map(_kept, decisions)), signed=tuple(map(_signed, signatures)))


def review_entry(kept: KeptReview, text: str) -> str:
    """A decision as it is added to the file; ``text`` reminds a reader of what it was about."""
    review = kept.review
    return _entry(
        "decision",
        {
            "change": kept.change,
            "decision": review.decision,
            "duty": review.duty,
            "reason": review.reason,
            "by": review.reviewer,
            "date": review.date,
            "from_version": kept.step[0],
            "to_version": kept.step[1],
            "clauses": list(kept.clauses),
            "text": text,
            "old_sha256": kept.old,
            "new_sha256": kept.new,
        },
    )


def signature_entry(signed: SignOff) -> str:
    """A signature as it is added to the file."""
    return _entry(
        "signature",
        {
            "role": signed.role,
            "by": signed.name,
            "date": signed.date,
            "from_version": signed.step[0],
            "to_version": signed.step[1],
            "rules": signed.rules,
            "report_sha256": signed.report,
        },
    )


def _entries(
    table: Mapping[str, object], name: str, kind: type[Entry], file: tuple[str, str], problems: list[Problem]
) -> list[Entry]:
    from pydantic import ValidationError  # noqa: PLC0415

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


def _kept(entry: DecisionTable) -> KeptReview:
    return KeptReview(
        review=Review(
            decision=entry.decision,
            reason=entry.reason,
            reviewer=entry.by,
            date=entry.date,
            duty=entry.duty,
        ),
        change=entry.change,
        old=entry.old_sha256,
        new=entry.new_sha256,
        step=(entry.from_version, entry.to_version),
        clauses=tuple(entry.clauses),
    )


def _signed(entry: SignOffTable) -> SignOff:
    return SignOff(
        role=entry.role,
        name=entry.by,
        date=entry.date,
        report=entry.report_sha256,
        step=(entry.from_version, entry.to_version),
        rules=entry.rules,
    )


def _entry(table: str, values: Mapping[str, object]) -> str:
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
        hint=msg("Write it as noticepress review does."),
    )
