"""The ``plan`` of ``noticepress.changes/1``."""

from __future__ import annotations

from datetime import date

from noticepress.messages import say
from noticepress.model.change import FORCE, OWN, DutyOwed
from noticepress.model.fact import Period
from noticepress.model.message import Sentence
from noticepress.model.plan import EditionState, LeadTime, NoticePlan, PlannedChannel, Quoted, RevisionSet


def plan_object(plan: NoticePlan) -> dict[str, object]:
    """The JSON object, keys in schema order; dates as YYYY-MM-DD."""
    return {
        "significance": plan.significance,
        "duties": [duty_object(owed) for owed in plan.duties],
        "consent": list(plan.consents),
        "channels": [_channel(channel) for channel in plan.channels],
        "leads": [_lead(lead) for lead in plan.leads],
        "announced": _day(plan.announced),
        "announced_basis": plan.announced_basis,
        "effective": _day(plan.effective),
        "earliest": _day(plan.earliest),
        "zero_notice": plan.zero_notice,
        "warnings": [both(warning) for warning in plan.warnings],
        "editions": [_edition(edition) for edition in plan.circumstances.editions],
        "revision": plan.revision,
        "revision_set": None if plan.revision_set is None else _set(plan.revision_set),
        "questions": [both(question) for question in plan.questions],
    }


def duty_object(owed: DutyOwed) -> dict[str, object]:
    """A duty of the step as a whole."""
    return {"duty": owed.duty, "ground": promised(owed.ground), "because": list(owed.because)}


def promised(ground: str) -> str:
    """As the interface has it, the older version's own or a regime's: force and form are of the former."""
    return OWN if ground == FORCE else ground


def both(sentence: Sentence) -> dict[str, str]:
    """A sentence in both languages."""
    return {lang: say(sentence, lang) for lang in ("en", "zh")}


def _channel(channel: PlannedChannel) -> dict[str, object]:
    return {
        "channel": channel.channel,
        "basis": channel.basis,
        **_quoted(channel.quoted),
        "because": list(channel.because),
    }


def _lead(lead: LeadTime) -> dict[str, object]:
    return {
        "basis": lead.basis,
        **_period(lead.period),
        "rule": lead.rule,
        **_quoted(lead.quoted),
        "earliest": _day(lead.earliest),
    }


def _period(period: Period) -> dict[str, object]:
    return {"number": period.number, "unit": period.unit, "day_kind": period.day_kind}


def _quoted(quoted: Quoted | None) -> dict[str, object]:
    return {
        "clause": quoted.clause if quoted else None,
        "lines": list(quoted.lines) if quoted else None,
        "quote": quoted.quote if quoted else None,
    }


def _edition(edition: EditionState) -> dict[str, object]:
    return {"lang": edition.lang, "state": edition.state, "version": edition.version}


def _set(revision: RevisionSet) -> dict[str, object]:
    return {
        "number": revision.number,
        "reason": revision.reason,
        "by": revision.name,
        "date": revision.date.isoformat(),
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
