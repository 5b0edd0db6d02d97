"""``noticepress.findings/1``: what the checks found; and the same as remarks for tools that review code."""

from __future__ import annotations

from collections.abc import Iterable

from noticepress.law.checks import Check, checks
from noticepress.model.finding import Evidence, Finding, Severity
from noticepress.model.message import DataText

from .document import bilingual
from .remark import Place, Remark, RemarkRule
from .text import json_text

SCHEMA = "noticepress.findings/1"


def findings_json(findings: Iterable[Finding]) -> str:
    """The JSON text, keys in schema order, ending in a line feed."""
    return json_text({"schema": SCHEMA, "findings": [_finding(finding) for finding in findings]})


def remarks(findings: Iterable[Finding]) -> list[Remark]:
    """For SARIF and GitHub."""
    return [_remark(finding) for finding in findings]


def _finding(finding: Finding) -> dict[str, object]:
    return {
        "id": finding.id,
        "code": finding.code,
        "name": finding.name,
        "severity": str(finding.severity),
        "path": finding.path,
        "lines": list(finding.lines),
        "clause": finding.clause,
        "message": bilingual(finding.message),
        "evidence": [_evidence(item) for item in finding.evidence],
        "element": finding.element,
        "waived": finding.waived,
        "lapsed": finding.lapsed,
    }


def _evidence(item: Evidence) -> dict[str, object]:
    return {"path": item.path, "lines": list(item.lines), "quote": item.quote}


def _remark(finding: Finding) -> Remark:
    first, *others = finding.evidence or (Evidence(path=finding.path, lines=finding.lines, quote=""),)
    return Remark(
        id=finding.id,
        rule=_rule(checks()[finding.code]),
        severity=finding.severity,
        place=Place(path=finding.path, lines=finding.lines, quote=first.quote),
        message=finding.message,
        related=tuple(Place(path=item.path, lines=item.lines, quote=item.quote) for item in others),
        settled=finding.waived,
    )


def _rule(check: Check) -> RemarkRule:
    return RemarkRule(
        id=check.code,
        name=check.name,
        title=DataText(tuple(check.title.items())),
        about=DataText(tuple(check.explain.items())),
        severity=Severity(check.severity),
        source=" / ".join(dict.fromkeys(check.source.values())),
    )
