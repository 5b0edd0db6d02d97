"""``noticepress.steps/1``: the steps of a series of versions, in short."""

from __future__ import annotations

import json
from collections.abc import Iterable

from noticepress.model.change import ChangeReport

SCHEMA = "noticepress.steps/1"


def steps_json(steps: Iterable[tuple[str, str, ChangeReport]]) -> str:
    """The JSON text of older name, newer name and report of each step, oldest first."""
    listed = [_step(old, new, report) for old, new, report in steps]
    return json.dumps({"schema": SCHEMA, "steps": listed}, ensure_ascii=False, indent=1) + "\n"


def _step(old: str, new: str, report: ChangeReport) -> dict[str, object]:
    sources = [document.version.source for document in (report.comparison.old, report.comparison.new)]
    return {
        "old": {"name": old, "path": sources[0].path, "sha256": sources[0].sha256},
        "new": {"name": new, "path": sources[1].path, "sha256": sources[1].sha256},
        "significance": report.verdict.significance,
        "duties": sorted({owed.duty for owed in report.verdict.duties}),
        "revision": report.verdict.revision,
        "major": sum(row.significance == "major" for row in report.changes),
        "minor": sum(row.significance == "minor" for row in report.changes),
        "cosmetic": len(report.cleared),
        "open": report.verdict.open,
        "reviewed": sum(row.review is not None for row in report.changes),
    }
