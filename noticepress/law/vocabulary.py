"""The words in which rules are written, as sentences for readers."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from .parsed import read_toml
from .values import ClearingRule, Names, Rule

_TABLES = ("kind", "fact", "severity", "applies", "condition", "guard")
_BY_TEST = frozenset({"reviewer_flag"})
"""Tests of ``applies_when`` that read the same whatever their value."""


def kind_name(kind: str) -> Names:
    """``fact_added`` → "added"."""
    return _data()["kind"].get(kind, {"en": kind})


def fact_name(fact: str) -> Names:
    """``recipient`` → "recipients"."""
    return _data()["fact"].get(fact, {"en": fact})


def severity_name(severity: str) -> Names:
    """``high`` → "high", "高"."""
    return _data()["severity"].get(severity, {"en": severity})


def applies_name(rule: Rule) -> Names:
    """When a rule applies, in words; a regime is told by its own name."""
    test = rule.applies_when.partition(":")[0]
    return _data()["applies"].get(test if test in _BY_TEST else rule.applies_when, {"en": rule.applies_when})


def condition_of(rule: Rule | ClearingRule) -> Names:
    """What else has to hold; empty where nothing has."""
    condition = rule.trigger.condition
    return {**_data()["condition"].get(rule.id, {}), "en": condition} if condition else {}


def guard_of(rule: ClearingRule) -> Names:
    """What cancels a clearing rule."""
    return {**_data()["guard"].get(rule.id, {}), "en": rule.guard}


@cache
def _data() -> Mapping[str, Mapping[str, Names]]:
    raw = read_toml("vocabulary.toml")
    return {table: raw[table] for table in _TABLES}
