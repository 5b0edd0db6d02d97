"""Family P, between two versions: the time that the older one promised."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256

from msgspec.structs import replace

from noticepress.law.checks import checks
from noticepress.model.change import ChangeReport
from noticepress.model.finding import Evidence, Finding, Severity
from noticepress.model.message import msg
from noticepress.model.notice import Document
from noticepress.model.plan import LeadTime

from .subject import short


def promised(report: ChangeReport) -> Iterator[Finding]:
    """Where the newer version applies earlier than the older one's own promise allows.

    Both days have to be stated, by the sidecar or the text: the day of the check alone proves nothing.
    """
    plan = report.plan
    if plan.announced is None or plan.announced_basis == "as_of" or plan.effective is None:
        return
    for lead in plan.leads:
        if lead.basis == "own" and lead.earliest and plan.effective < lead.earliest:
            message = msg(
                "Announced on {announced}, in force from {effective}; by the promise of the version before "
                "it could apply from {earliest}.",
                announced=plan.announced,
                effective=plan.effective,
                earliest=lead.earliest,
            )
            yield replace(_made(report, lead), message=message)


def _made(report: ChangeReport, lead: LeadTime) -> Finding:
    old, new = report.comparison.old, report.comparison.new
    check = checks()["P109"]
    places = (_stated(new), *_promise(old, lead))
    told = "\0".join((check.code, str(old.id), str(new.id), *(place.quote for place in places)))
    return Finding(
        id=sha256(told.encode()).hexdigest()[:12],
        code=check.code,
        name=check.name,
        severity=Severity(check.severity),
        path=places[0].path,
        lines=places[0].lines,
        clause=None,
        message=msg("The time that the version before promised is not kept."),
        evidence=places,
    )


def _stated(new: Document) -> Evidence:
    """Where the newer version states its day of effect."""
    days = [f for f in new.facts if f.kind == "date" and getattr(f.value, "role", None) == "effective"]
    lines, quote = (days[0].lines, short(days[0].quote)) if days else ((1, 1), "")
    return Evidence(path=new.version.source.path, lines=lines, quote=quote)


def _promise(old: Document, lead: LeadTime) -> Iterator[Evidence]:
    if lead.quoted:
        quote = short(lead.quoted.quote)
        yield Evidence(path=old.version.source.path, lines=lead.quoted.lines, quote=quote)
