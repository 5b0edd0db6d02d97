"""From a judged and reviewed report to its notice plan."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from noticepress.model.change import ChangeReport, Comparison, JudgedChange, Verdict
from noticepress.model.plan import Circumstances, NoticePlan
from noticepress.model.promise import Promises

from .channels import channels
from .dates import announcement
from .leads import leads
from .questions import questions
from .revision import counted
from .standing import Step, duties_of, significance_of, standing
from .warnings import is_zero_notice, warnings

__all__ = ["notice_plan", "planned"]


def planned(report: ChangeReport, circumstances: Circumstances) -> ChangeReport:
    """The report with the plan that its decisions and ``circumstances`` call for."""
    rows = report.changes
    plan = notice_plan(report.comparison, rows, report.verdict, report.promises, circumstances)
    made = report.revision_set
    return replace(
        report, plan=replace(plan, revision=made.number if made else plan.revision, revision_set=made)
    )


def notice_plan(
    comparison: Comparison,
    rows: Sequence[JudgedChange],
    verdict: Verdict,
    promises: Promises,
    circumstances: Circumstances,
) -> NoticePlan:
    """The plan; see ``NoticePlan`` for its parts."""
    stand = standing(rows)
    step = Step(
        old=comparison.old, promises=promises, stand=stand, significance=significance_of(stand, verdict)
    )
    announced, basis = announcement(comparison.new, circumstances.today)
    times = leads(step, announced, circumstances.lead_days)
    effective = comparison.new.effective
    earliest = max((lead.earliest for lead in times if lead.earliest), default=None)
    plan = NoticePlan(
        circumstances=circumstances,
        significance=step.significance,
        duties=duties_of(stand),
        channels=channels(step),
        leads=times,
        announced=announced,
        announced_basis=basis,
        effective=effective,
        earliest=earliest,
        zero_notice=bool(stand) and is_zero_notice(announced, effective),
        warnings=(),
        revision=counted(step.significance),
        revision_set=None,
        questions=(),
    )
    asked = questions(plan, stand, promises)
    return replace(plan, warnings=tuple(warnings(plan)), questions=tuple(asked))
