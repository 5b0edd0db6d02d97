"""Reviewed reports with their notice plans."""

from __future__ import annotations

from noticepress.model.change import ChangeReport
from noticepress.model.plan import Circumstances


def planned(report: ChangeReport, circumstances: Circumstances) -> ChangeReport:
    """The report with the plan that its decisions and ``circumstances`` call for."""
    from noticepress.findings.plan import planned as plan  # noqa: PLC0415 - only commands that judge pay for it

    return plan(report, circumstances)
