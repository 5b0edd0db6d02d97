"""What the data files of this folder hold, as frozen values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Names = Mapping[str, str]
"""By language tag: ``zh``, ``en`` and where it differs ``zh-Hant``."""
Need = Literal["mandatory", "conditional", "recommended"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Regime:
    """A body of law or a standard that the taxonomy maps to."""

    id: str
    name: Names
    checked: str
    """How far its articles were verified, and against what."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A chapter of the taxonomy."""

    id: str
    name: Names


@dataclass(frozen=True, slots=True, kw_only=True)
class Subtopic:
    """A closer look at a topic; its id is ``<topic>.<name>``."""

    id: str
    name: Names
    cues: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Taxonomy:
    """The topics and what they are mapped to. ``topics`` and ``subtopics`` are in the file's order."""

    regimes: Mapping[str, Regime]
    groups: tuple[Group, ...]
    topics: Mapping[str, Topic]
    subtopics: Mapping[str, Subtopic]


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Trigger:
    """What a rule looks at; names as in the vocabulary of the file."""

    topics: tuple[str, ...]
    facts: tuple[str, ...]
    kinds: tuple[str, ...]
    subtopics: tuple[str, ...] = ()
    condition: str | None = None
    direction: str | None = None
    modality: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
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


@dataclass(frozen=True, slots=True, kw_only=True)
class ClearingRule:
    """A rule that clears a change as cosmetic, unless its guard holds."""

    id: str
    name: Names
    sources: tuple[Citation, ...]
    trigger: Trigger
    guard: str
    explain: Names


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """The words that rules are written in. Orders go from weak to strong."""

    obligations: tuple[str, ...]
    obligation_names: Mapping[str, Names]
    severities: tuple[str, ...]
    channels: Mapping[str, Names]
    change_kinds: tuple[str, ...]
    fact_types: tuple[str, ...]
    modality_words: Mapping[str, Mapping[str, tuple[str, ...]]]
    """Force → language → words, to be matched on whole words only."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeRules:
    """The rule set. Both mappings keep the file's order."""

    version: str
    conventions: Mapping[str, object]
    vocabulary: Vocabulary
    rules: Mapping[str, Rule]
    clearing: Mapping[str, ClearingRule]


@dataclass(frozen=True, slots=True)
class GlossaryRow:
    """One concept's words in three spellings, with a remark for translators."""

    zh: str
    en: str
    zh_hant: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TermEntry:
    """One entry of a term list."""

    id: str
    name: Names
    phrases: tuple[str, ...]
    """Spellings of all languages; ``{a|b}``, ``(x)`` and ``*`` as the file's head explains."""
    beside: tuple[str, ...]
    """Words one of which the sentence must hold for these phrases to mean this; empty for no such need."""
    topics: tuple[str, ...]
    """Topics in whose clauses alone the phrases mean this; empty for all that the list allows."""
    sensitive: str | None
    """List of sensitive kinds that holds it: ``pipl28``, or ``gbt35273`` for the wider one alone."""
    source: str
    checked: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TermList:
    """The entries of one fact kind and the conditions under which their phrases count.

    All word lists hold wordings of every language.
    """

    kind: str
    entries: tuple[TermEntry, ...]
    only_in: tuple[str, ...]
    """Topics in whose clauses they count; empty for all."""
    not_in: tuple[str, ...]
    """Topics in whose clauses they count only after a word of ``unless`` in the sentence."""
    also_inside: tuple[str, ...]
    """Kinds inside whose longer phrases they count nevertheless."""
    unless: tuple[str, ...]
    beside: tuple[str, ...]
    """Words one of which the sentence must hold; empty for no such need."""
    after: tuple[str, ...]
    """Words one of which must stand before them in the sentence; empty for no such need."""
    free_in: tuple[str, ...]
    """Topics in whose clauses ``after`` is not asked for."""
    anywhere: tuple[str, ...]
    """Words that serve for one of ``unless`` or ``after`` wherever in the sentence they stand (…所必需)."""
    negated_by: tuple[str, ...]
    """Words after which, up to the end of the sentence, a mention does not count."""
    restored_by: tuple[str, ...]
    """Words that make such a sentence conditional, so that the mention counts after all."""
    turned_by: tuple[str, ...]
    """Words between the denial and a mention after which it counts again."""
    stop: tuple[str, ...]
    """Longer phrases inside which a phrase means something else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pattern:
    """A way of saying something in one sentence: each group of some language has a wording there."""

    id: str
    kind: str
    """Table of the file: ``promise``, ``mark``, ``deemed_acceptance``, ``criterion``."""
    name: Names
    groups: tuple[tuple[tuple[str, ...], ...], ...]
    """Ways → groups → wordings. A way holds when each of its groups has a wording in the sentence."""
    unless: tuple[str, ...]
    """Wordings that say something else."""
    topics: tuple[str, ...]
    """Topics in whose clauses alone it counts; empty for all."""
    weak: tuple[int, ...]
    """Ways that count only where no way of another pattern of the kind holds."""
    source: str
    checked: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicCues:
    """Wordings of every language that vote for topics."""

    weak: frozenset[str]
    """Cues that say little, whatever their topic; without a final s."""
    general: frozenset[str]
    """Topics that head a chapter of nearer ones of their group."""
    sticky: frozenset[str]
    """Topics whose elements stay with them whatever they name."""
    weight: Mapping[str, float]
    """Topic → how far its cues are to be trusted against others."""
    exact: Mapping[str, str]
    """Whole heading → topic."""
    heading: Mapping[str, tuple[str, ...]]
    """Topic → wordings that count in headings only."""
    body: Mapping[str, tuple[str, ...]]
    """Topic → wordings that count everywhere."""
