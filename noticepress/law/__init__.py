"""Reviewed law and language data, each entry with its source and a verified mark; and its loaders."""

from .load import change_rules, glossary, topics
from .values import (
    ChangeRules,
    Citation,
    ClearingRule,
    GlossaryRow,
    Names,
    Rule,
    Subtopic,
    Taxonomy,
    TermEntry,
    TermList,
    Topic,
    Trigger,
    Vocabulary,
)

__all__ = [
    "ChangeRules",
    "Citation",
    "ClearingRule",
    "GlossaryRow",
    "Names",
    "Rule",
    "Subtopic",
    "Taxonomy",
    "TermEntry",
    "TermList",
    "Topic",
    "Trigger",
    "Vocabulary",
    "change_rules",
    "glossary",
    "topics",
]
