"""What the data files of this folder hold, as frozen values."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct

Names = Mapping[str, str]
"""By language tag: ``zh``, ``en`` and where it differs ``zh-Hant``."""
Need = Literal["mandatory", "conditional", "recommended"]


class Regime(Struct, frozen=True, kw_only=True):
    """A body of law or a standard that the taxonomy maps to."""

    id: str
    name: Names
    checked: str
    """How far its articles were verified, and against what."""


class Group(Struct, frozen=True, kw_only=True):
    """A chapter of the taxonomy."""

    id: str
    name: Names


class Subtopic(Struct, frozen=True, kw_only=True):
    """A closer look at a topic; its id is ``<topic>.<name>``."""

    id: str
    name: Names
    cues: Mapping[str, tuple[str, ...]]


class Topic(Struct, frozen=True, kw_only=True):
    """What a clause can be about."""

    id: str
    group: str
    name: Names
    definition: Names
    mapping: Mapping[str, tuple[str, ...]]
    """Where laws, standards and vocabularies treat it: source → articles or concepts."""
    required_by: Mapping[str, Need]
    """Regime id → how far it asks for this element in a notice."""
    cues: Mapping[str, tuple[str, ...]]
    """Phrases that vote for it, by language."""
    subtopics: tuple[Subtopic, ...]


class Taxonomy(Struct, frozen=True, kw_only=True):
    """The topics and what they are mapped to. ``topics`` and ``subtopics`` are in the file's order."""

    regimes: Mapping[str, Regime]
    groups: tuple[Group, ...]
    topics: Mapping[str, Topic]
    subtopics: Mapping[str, Subtopic]


class Citation(Struct, frozen=True, kw_only=True):
    """A source of a rule or term."""

    regime: str
    article: Names
    """Short: ``PIPL art. 14(2)``, ``《个人信息保护法》第十四条第二款``."""
    says: Names
    """What it says in a few words; empty where the article speaks for itself."""
    checked: str
    """``verified``, ``memory`` … in words; see ``verified``."""

    @property
    def verified(self) -> bool:
        """Whether somebody read the text cited; secondary sources and half-remembered ones do not count."""
        return self.checked == "verified"


class Trigger(Struct, frozen=True, kw_only=True):
    """What a rule looks at; names as in the vocabulary of the file."""

    topics: tuple[str, ...]
    facts: tuple[str, ...]
    kinds: tuple[str, ...]
    subtopics: tuple[str, ...] = ()
    condition: str | None = None
    direction: str | None = None
    modality: str | None = None


class Rule(Struct, frozen=True, kw_only=True):
    """A rule that raises a flag."""

    id: str
    group: str
    name: Names
    sources: tuple[Citation, ...]
    applies_when: str
    """``any``, or ``<test>:<value>``; see the conventions of the file."""
    trigger: Trigger
    obligation: str
    severity: str
    major: bool
    lead_days: int | None
    lead_basis: str | None
    channels: tuple[str, ...]
    actions: tuple[str, ...]
    explain: Names
    """A sentence with ``{places}``, by language."""


class ClearingRule(Struct, frozen=True, kw_only=True):
    """A rule that clears a change as cosmetic, unless its guard holds."""

    id: str
    name: Names
    sources: tuple[Citation, ...]
    trigger: Trigger
    guard: str
    explain: Names


class Vocabulary(Struct, frozen=True, kw_only=True):
    """The words that rules are written in. Orders go from weak to strong."""

    obligations: tuple[str, ...]
    obligation_names: Mapping[str, Names]
    severities: tuple[str, ...]
    channels: Mapping[str, Names]
    change_kinds: tuple[str, ...]
    fact_types: tuple[str, ...]
    modality_words: Mapping[str, Mapping[str, tuple[str, ...]]]
    """Force → language → words, to be matched on whole words only."""


class ChangeRules(Struct, frozen=True, kw_only=True):
    """The rule set. Both mappings keep the file's order."""

    version: str
    conventions: Mapping[str, object]
    vocabulary: Vocabulary
    rules: Mapping[str, Rule]
    clearing: Mapping[str, ClearingRule]


class GlossaryRow(Struct, frozen=True):
    """One concept's words in three spellings, with a remark for translators."""

    zh: str
    en: str
    zh_hant: str
    note: str
