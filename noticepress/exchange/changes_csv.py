"""A change report for spreadsheets: CSV in UTF-8 with a byte order mark."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from io import StringIO

from noticepress.law import change_rules, told, topics
from noticepress.messages import say, shown
from noticepress.model.change import FORCE, OWN, Change, ChangeReport, ClauseRef, Ground, JudgedChange
from noticepress.model.message import DataText

from .alignment_csv import safe

COLUMNS = (
    "no", "id", "significance", "state", "cleared_by", "topic", "topic_name", "ops",
    "old_clauses", "old_names", "old_lines", "old_text", "new_clauses", "new_names", "new_lines", "new_text",
    "facts", "direction", "own_grounds", "law_grounds", "duty", "other_edition", "other_state",
    "confidence", "reason", "explanation", "questions", "decision", "duty_set", "decision_reason", "reviewer",
    "date", "general_grounds",
)  # fmt: skip
Row = dict[str, str]


def changes_csv(report: ChangeReport, lang: str) -> str:
    """A row a change in the order of the report, cleared ones at the end; sentences in ``lang``."""
    file = StringIO()
    writer = csv.writer(file)
    writer.writerow(COLUMNS)
    for number, row in enumerate(_rows(report, lang), 1):
        writer.writerow([str(number), *(safe(row.get(column, "")) for column in COLUMNS[1:])])
    return "\ufeff" + file.getvalue()


def _rows(report: ChangeReport, lang: str) -> Iterator[Row]:
    for row in report.changes:
        yield {**_change(row.change, lang), **_judged(row, lang), **_review(row)}
    for cleared in report.cleared:
        yield {**_change(cleared.change, lang), "significance": "cosmetic", "cleared_by": cleared.rule}


def _change(change: Change, lang: str) -> Row:
    topic = next(iter(change.topics), "")
    return {
        "id": change.id,
        "topic": topic,
        "topic_name": _topic(topic, lang),
        "ops": " ".join(change.ops),
        **_side("old", change.old, change.old_text),
        **_side("new", change.new, change.new_text),
        "facts": "\n".join(_facts(change, lang)),
        "confidence": str(change.confidence),
        "reason": say(change.reason, lang),
    }


def _side(side: str, refs: Sequence[ClauseRef], text: str) -> Row:
    lines = (f"{a}" if a == b else f"{a}-{b}" for a, b in (ref.lines for ref in refs))
    return {
        f"{side}_clauses": " ".join(ref.id for ref in refs),
        f"{side}_names": "\n".join(ref.name for ref in refs),
        f"{side}_lines": " ".join(lines),
        f"{side}_text": text,
    }


def _facts(change: Change, lang: str) -> Iterator[str]:
    for fact in change.facts:
        if fact.kind != "modality":
            old, new = (shown(told(side), lang) if side else "" for side in (fact.old, fact.new))
            yield f"{fact.kind}: {old} → {new}"


def _judged(row: JudgedChange, lang: str) -> Row:
    order = change_rules().vocabulary.obligations
    own = [ground for ground in row.grounds if ground.ground == OWN]
    force = [ground for ground in row.grounds if ground.ground == FORCE]
    law = [ground for ground in row.grounds if ground.ground not in (OWN, FORCE)]
    return {
        "significance": row.significance,
        "state": row.state,
        "direction": row.direction,
        "own_grounds": "\n".join(_own(ground) for ground in own),
        "law_grounds": "\n".join(_law(ground, lang) for ground in law),
        "general_grounds": "\n".join(_own(ground) for ground in force),
        "duty": max((ground.duty for ground in row.grounds), key=order.index, default=""),
        "other_edition": " ".join(other.lang for other in row.other_editions),
        "other_state": " ".join(other.state for other in row.other_editions),
        "explanation": say(row.explanation, lang),
        "questions": "\n".join(say(question, lang) for question in row.questions),
    }


def _own(ground: Ground) -> str:
    place = f" {ground.clause}:{ground.lines[0]}" if ground.clause and ground.lines else ""
    return f"{ground.rule} {ground.duty}{place}"


def _law(ground: Ground, lang: str) -> str:
    cite = f" {say(ground.cite, lang)}" if ground.cite else ""
    checked = "" if ground.verified or ground.cite is None else " (not verified)"
    return f"{ground.ground}: {ground.rule} {ground.duty}{cite}{checked}"


def _review(row: JudgedChange) -> Row:
    review = row.review
    if review is None:
        return {}
    return {
        "decision": review.decision,
        "duty_set": review.duty or "",
        "decision_reason": review.reason,
        "reviewer": review.reviewer,
        "date": review.date.isoformat(),
    }


def _topic(topic: str, lang: str) -> str:
    taxonomy = topics()
    known = taxonomy.topics.get(topic) or taxonomy.subtopics.get(topic)
    return say(DataText(tuple(known.name.items())), lang) if known else topic
