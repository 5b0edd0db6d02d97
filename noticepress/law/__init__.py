"""Reviewed law and language data, each entry with its source and a verified mark; and its loaders."""

from .fact_words import length, told, told_apart
from .frameworks import frameworks_in, named_bodies
from .listed import Pattern, TermEntry, TermList, TopicCues
from .load import GLOSSARY, change_rules, glossary, topics
from .topic_facts import TopicFacts, topic_facts
from .values import (
    ChangeRules,
    Citation,
    ClearingRule,
    GlossaryRow,
    Names,
    Rule,
    Subtopic,
    Taxonomy,
    Topic,
    Trigger,
    Vocabulary,
)
from .words import promise_patterns, simplified, term_lists, terms, topic_cues, topic_mentions

__all__ = [
    "GLOSSARY",
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
    "TopicFacts",
    "Trigger",
    "Vocabulary",
    "change_rules",
    "frameworks_in",
    "glossary",
    "length",
    "named_bodies",
    "promise_patterns",
    "simplified",
    "term_lists",
    "terms",
    "told",
    "told_apart",
    "topic_cues",
    "topic_facts",
    "topic_mentions",
    "topics",
]
