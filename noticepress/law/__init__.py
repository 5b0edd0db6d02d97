"""Reviewed law and language data, each entry with its source and a verified mark; and its loaders."""

from .load import change_rules, glossary, topics
from .values import (
    ChangeRules,
    Citation,
    ClearingRule,
    GlossaryRow,
    Names,
    Pattern,
    Rule,
    Subtopic,
    Taxonomy,
    TermEntry,
    TermList,
    Topic,
    TopicCues,
    Trigger,
    Vocabulary,
)
from .words import promise_patterns, simplified, term_lists, terms, topic_cues

__all__ = [
    "ChangeRules",
    "Citation",
    "ClearingRule",
    "GlossaryRow",
    "Names",
    "Pattern",
    "Rule",
    "Subtopic",
    "Taxonomy",
    "TermEntry",
    "TermList",
    "Topic",
    "TopicCues",
    "Trigger",
    "Vocabulary",
    "change_rules",
    "glossary",
    "promise_patterns",
    "simplified",
    "term_lists",
    "terms",
    "topic_cues",
    "topics",
]
