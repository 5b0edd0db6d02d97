"""Remarks as SARIF 2.1.0 (OASIS standard of 2020-03-27), as code scanning services read it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from urllib.parse import quote

from noticepress import __version__
from noticepress.messages import say
from noticepress.model.finding import Severity

from .remark import Place, Remark, RemarkRule
from .text import json_text

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS: Mapping[Severity, str] = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "note",
}
_FINGERPRINT = "noticepress/v1"
_QUOTED = 1000
"""Code points of a snippet: enough to find the place again, and no second copy of a notice."""


def sarif(remarks: Sequence[Remark], lang: str) -> str:
    """A log with one run; sentences in ``lang``, rules in the order of their ids."""
    rules = sorted({remark.rule.id: remark.rule for remark in remarks}.values(), key=lambda rule: rule.id)
    numbers = {rule.id: number for number, rule in enumerate(rules)}
    run: dict[str, object] = {
        "tool": {"driver": _driver(rules, lang)},
        "language": lang,
        "columnKind": "unicodeCodePoints",
        "results": [_result(remark, numbers[remark.rule.id], lang) for remark in remarks],
    }
    return json_text({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _driver(rules: Iterable[RemarkRule], lang: str) -> dict[str, object]:
    return {"name": "noticepress", "semanticVersion": __version__, "rules": [_rule(r, lang) for r in rules]}


def _rule(rule: RemarkRule, lang: str) -> dict[str, object]:
    return {
        "id": rule.id,
        "name": rule.name,
        "shortDescription": {"text": rule.name},
        "fullDescription": {"text": say(rule.about, lang)},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        **({"help": {"text": rule.source}} if rule.source else {}),
    }


def _result(remark: Remark, rule: int, lang: str) -> dict[str, object]:
    found: dict[str, object] = {
        "ruleId": remark.rule.id,
        "ruleIndex": rule,
        "level": _LEVELS[remark.severity],
        "message": {"text": say(remark.message, lang)},
        "locations": [{"physicalLocation": _location(remark.place)}],
        "partialFingerprints": {_FINGERPRINT: remark.id},
    }
    if remark.related:
        found["relatedLocations"] = [
            {"id": number, "physicalLocation": _location(place)}
            for number, place in enumerate(remark.related, 1)
        ]
    if remark.settled is not None:
        found["suppressions"] = [{"kind": "external", "justification": remark.settled}]
    return found


def _location(place: Place) -> dict[str, object]:
    first, last = place.lines
    region: dict[str, object] = {"startLine": max(first, 1), "endLine": max(first, last, 1)}
    if place.quote:
        region["snippet"] = {"text": place.quote[:_QUOTED]}
    return {"artifactLocation": {"uri": quote(place.path)}, "region": region}
