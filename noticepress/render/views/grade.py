"""Which grade a page shows for a row of a step."""

from __future__ import annotations

from typing import Literal

from noticepress.model.change import JudgedChange


def grade_of(row: JudgedChange, audience: Literal["public", "keeper"]) -> str:
    """Id, for styling: ``major minor open``, after what people decided.

    Empty for what a person dismissed; and, for the public, for what nobody could decide yet.
    """
    if row.is_undecided:
        return "open" if audience == "keeper" else ""
    return row.weight or ""
