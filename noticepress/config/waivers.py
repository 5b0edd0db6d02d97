"""A file of waivers ⇄ Waivers."""

from __future__ import annotations

from noticepress.model.finding import Problem
from noticepress.model.waiver import Waiver

from .entries import entries, entry, unknown_tables
from .toml import read_toml

_TABLE = "waiver"


def read_waivers(data: bytes, path: str) -> tuple[Waiver, ...] | list[Problem]:
    """The waivers in the file's order, or all that is wrong with it."""
    from .schema import WaiverTable  # noqa: PLC0415 - pydantic takes its time

    table = read_toml(data, path)
    if isinstance(table, Problem):
        return [table]
    file = path, data.decode("utf-8-sig")
    problems = list(unknown_tables(table, (_TABLE,), file))
    found = entries(table, _TABLE, WaiverTable, file, problems)
    return problems or tuple(
        Waiver(
            code=one.code,
            path=one.path,
            clause=one.clause,
            sha256=one.sha256,
            reason=one.reason,
            by=one.by,
            date=one.date,
        )
        for one in found
    )


def waiver_entry(waiver: Waiver, text: str) -> str:
    """A waiver as it is added to the file; ``text`` reminds a reader of what it was about."""
    return entry(
        _TABLE,
        {
            "code": waiver.code,
            "path": waiver.path,
            "clause": waiver.clause,
            "reason": waiver.reason,
            "by": waiver.by,
            "date": waiver.date,
            "text": text,
            "sha256": waiver.sha256,
        },
    )
