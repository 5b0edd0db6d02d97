"""A version as an outline for people and tests: a line a clause."""

from __future__ import annotations

from noticepress.model.clause import Clause
from noticepress.model.notice import Version

TEXT_SHOWN = 60


def outline(version: Version) -> str:
    """``{kind} @{first}-{last} | {label} | {heading} | {text}``, two spaces a level."""
    shown: list[str] = []
    waiting = [(clause, 0) for clause in reversed(version.clauses)]
    while waiting:
        clause, depth = waiting.pop()
        shown.append("  " * depth + outline_line(clause))
        waiting.extend((child, depth + 1) for child in reversed(clause.children))
    return "".join(line + "\n" for line in shown)


def outline_line(clause: Clause) -> str:
    """One clause; its text is cut after 60 code points."""
    text = clause.text if len(clause.text) <= TEXT_SHOWN else clause.text[:TEXT_SHOWN] + "…"
    first, last = clause.own_lines
    return f"{clause.kind} @{first}-{last} | {clause.label or ''} | {clause.title or ''} | {text}"
