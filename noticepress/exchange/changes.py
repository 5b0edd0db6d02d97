"""``noticepress.changes/1``: a judged change report."""

from __future__ import annotations

import json
from hashlib import sha256

from noticepress.messages import say
from noticepress.model.change import (
    FORCE,
    OWN,
    Change,
    ChangeReport,
    ClauseRef,
    ClearedChange,
    FactChange,
    Ground,
    JudgedChange,
    OtherEdition,
    Review,
    Verdict,
)
from noticepress.model.fact import Fact

from .document import fact_value, meta_object, source_object
from .plan import both, duty_object, plan_object, promised

SCHEMA = "noticepress.changes/1"


def changes_json(report: ChangeReport) -> str:
    """The JSON text, keys in schema order, ending in a line feed."""
    return json.dumps(changes_object(report), ensure_ascii=False, indent=1) + "\n"


def changes_object(report: ChangeReport) -> dict[str, object]:
    """The JSON object."""
    old, new = report.comparison.old, report.comparison.new
    return {
        "schema": SCHEMA,
        "old": {"source": source_object(old), "meta": meta_object(old)},
        "new": {"source": source_object(new), "meta": meta_object(new)},
        "regimes": list(report.regimes),
        "verdict": _verdict(report.verdict),
        "changes": [_judged(row) for row in report.changes],
        "cleared": [_cleared(row) for row in report.cleared],
        "plan": plan_object(report.plan),
        "regimes_by": _regimes_by(report),
    }


def report_digest(report: ChangeReport) -> str:
    """SHA-256 of all that a signature is for: both sources, the judgement and the decisions.

    Where the files lie and what their versions are called is left out, so a published draft keeps its
    signatures. So is what follows from the day and from editions in other languages: the plan.
    """
    whole = changes_object(report)
    del whole["plan"], whole["regimes_by"]
    whole["changes"] = [
        {**_judged(row), "other_edition": None, "other_editions": []} for row in report.changes
    ]
    for side, document in (("old", report.comparison.old), ("new", report.comparison.new)):
        whole[side] = document.version.source.sha256
    return sha256(json.dumps(whole, ensure_ascii=False, sort_keys=True).encode()).hexdigest()


def _regimes_by(report: ChangeReport) -> str:
    """Who chose the regimes: the site's reviewer, or nobody."""
    publisher = report.plan.circumstances.publisher
    return "site.toml" if publisher and publisher.chose_regimes else "default"


def _verdict(verdict: Verdict) -> dict[str, object]:
    return {
        "significance": verdict.significance,
        "duties": [duty_object(owed) for owed in verdict.duties],
        "lead_days": verdict.lead_days,
        "lead_basis": verdict.lead_basis,
        "channels": list(verdict.channels),
        "revision": verdict.revision,
        "open": verdict.open,
        "notes": [both(note) for note in verdict.notes],
    }


def _judged(row: JudgedChange) -> dict[str, object]:
    change = row.change
    return {
        **_places(change),
        "old_text": change.old_text,
        "new_text": change.new_text,
        "edits": [{"op": edit.op, "text": edit.text} for edit in change.edits],
        "topics": list(change.topics),
        "facts": [_fact_change(fact) for fact in change.facts],
        "significance": row.significance,
        "state": row.state,
        "direction": row.direction,
        "grounds": [_ground(ground) for ground in row.grounds],
        "explanation": both(row.explanation),
        "confidence": change.confidence,
        "reason": say(change.reason, "en"),
        "other_edition": None if row.other_edition is None else _other_edition(row.other_edition),
        "origin": change.origin,
        "review": None if row.review is None else _review(row.review),
        "questions": [both(question) for question in row.questions],
        "lapsed": [_review(review) for review in row.lapsed],
        "other_editions": [_other_edition(other) for other in row.other_editions],
    }


def _cleared(row: ClearedChange) -> dict[str, object]:
    return {
        **_places(row.change),
        "rule": row.rule,
        "significance": "cosmetic",
        "old_text": row.change.old_text,
        "new_text": row.change.new_text,
        "edits": [{"op": edit.op, "text": edit.text} for edit in row.change.edits],
        "origin": row.change.origin,
    }


def _places(change: Change) -> dict[str, object]:
    return {
        "id": change.id,
        "ops": list(change.ops),
        "old": [_ref(ref) for ref in change.old],
        "new": [_ref(ref) for ref in change.new],
    }


def _ref(ref: ClauseRef) -> dict[str, object]:
    return {"id": ref.id, "label": ref.label, "lines": list(ref.lines), "name": ref.name}


def _fact_change(change: FactChange) -> dict[str, object]:
    return {
        "change": change.change,
        "kind": change.kind,
        "old": _fact(change.old),
        "new": _fact(change.new),
    }


def _fact(fact: Fact | None) -> dict[str, object] | None:
    return None if fact is None else fact_value(fact.value)


def _ground(ground: Ground) -> dict[str, object]:
    """A ground of the notice's own names clause and lines, one of law its citation.

    ``form`` marks one of force and form: it quotes the clause that changed, and no promise.
    """
    where: dict[str, object] = (
        {"clause": ground.clause, "lines": None if ground.lines is None else list(ground.lines)}
        if ground.ground in (OWN, FORCE)
        else {}
    )
    cited: dict[str, object] = (
        {} if ground.cite is None else {"cite": both(ground.cite), "verified": ground.verified}
    )
    return {
        "rule": ground.rule,
        "ground": promised(ground.ground),
        **({"form": True} if ground.ground == FORCE else {}),
        **where,
        **cited,
        "duty": ground.duty,
        "trigger": ground.trigger,
    }


def _other_edition(other: OtherEdition) -> dict[str, object]:
    return {"lang": other.lang, "state": other.state, "lines": [list(lines) for lines in other.lines]}


def _review(review: Review) -> dict[str, object]:
    return {
        "decision": review.decision,
        "reason": review.reason,
        "reviewer": review.reviewer,
        "date": review.date.isoformat(),
        "duty": review.duty,
    }
