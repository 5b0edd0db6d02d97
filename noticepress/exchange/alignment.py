"""``noticepress.alignment/1``: two versions laid against each other."""

from __future__ import annotations

import json
from collections.abc import Iterable

from noticepress.model.alignment import Alignment, Candidate, Drift, Gap, Lines, Pair
from noticepress.model.notice import Document
from noticepress.model.pin import LapsedPin

from .document import bilingual, meta_object, source_object

SCHEMA = "noticepress.alignment/1"


def alignment_json(alignment: Alignment) -> str:
    """The JSON text, keys in schema order, ending in a line feed."""
    return json.dumps(alignment_object(alignment), ensure_ascii=False, indent=1) + "\n"


def alignment_object(alignment: Alignment) -> dict[str, object]:
    """The JSON object."""
    return {
        "schema": SCHEMA,
        "left": _side(alignment.left),
        "right": _side(alignment.right),
        "pairs": [_pair(pair) for pair in alignment.pairs],
        "left_only": [_gap(gap) for gap in alignment.left_only],
        "right_only": [_gap(gap) for gap in alignment.right_only],
        "drift": [_drift(drift) for drift in alignment.drift],
        "notes": [bilingual(note) for note in alignment.notes],
        "lapsed": [_lapsed(lapsed) for lapsed in alignment.lapsed],
    }


def _side(document: Document) -> dict[str, object]:
    return {"source": source_object(document), "meta": meta_object(document)}


def _pair(pair: Pair) -> dict[str, object]:
    return {
        "left": list(pair.left),
        "right": list(pair.right),
        "left_lines": _lines(pair.left_lines),
        "right_lines": _lines(pair.right_lines),
        "score": pair.score,
        "relation": pair.relation,
        "because": list(pair.because),
        "others": _candidates(pair.others),
        "structural": pair.structural,
        "pin": pair.pin,
    }


def _lapsed(lapsed: LapsedPin) -> dict[str, object]:
    """A pin that holds no longer: what it was, and why."""
    pin = lapsed.pin
    return {
        "link": pin.link,
        "left": [clause.quote for clause in pin.left.clauses],
        "right": [clause.quote for clause in pin.right.clauses],
        "by": pin.by,
        "reason": pin.reason,
        "message": bilingual(lapsed.message),
    }


def _gap(gap: Gap) -> dict[str, object]:
    return {"id": gap.id, "lines": list(gap.lines), "others": _candidates(gap.others)}


def _candidates(found: Iterable[Candidate]) -> list[dict[str, object]]:
    return [{"id": one.id, "lines": list(one.lines), "score": one.score} for one in found]


def _drift(drift: Drift) -> dict[str, object]:
    return {
        "kind": drift.kind,
        "severity": str(drift.severity),
        "left": list(drift.left),
        "right": list(drift.right),
        "left_lines": _lines(drift.left_lines),
        "right_lines": _lines(drift.right_lines),
        "left_quote": drift.left_quote,
        "right_quote": drift.right_quote,
        "message": bilingual(drift.message),
    }


def _lines(lines: Lines) -> list[list[int]]:
    return [list(pair) for pair in lines]
