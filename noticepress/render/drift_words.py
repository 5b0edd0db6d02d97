"""How drift is called."""

from __future__ import annotations

from collections.abc import Mapping

from noticepress.model.alignment import DriftKind
from noticepress.model.finding import Severity
from noticepress.model.message import Message, msg

KINDS: Mapping[DriftKind, Message] = {
    "missing": msg("missing"),
    "extra": msg("extra"),
    "order": msg("order"),
    "number": msg("number"),
    "date": msg("date"),
    "age": msg("age"),
    "contact": msg("contact"),
    "negation": msg("negation"),
    "modality": msg("modality"),
    "condition": msg("condition"),
    "recipient": msg("recipient"),
    "data_type": msg("kind of data"),
    "place": msg("place"),
    "term": msg("term"),
    "untranslated": msg("untranslated"),
    "merged": msg("merged"),
    "split": msg("split"),
    "fact": msg("fact"),
}
WEIGHTS: Mapping[Severity, tuple[str, Message]] = {
    Severity.ERROR: ("major", msg("The texts differ")),
    Severity.WARNING: ("open", msg("The texts may differ")),
    Severity.INFO: ("minor", msg("Remark")),
}
"""The chip that marks it, and what it says."""
