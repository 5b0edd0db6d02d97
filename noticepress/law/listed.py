"""What the word lists of this folder hold, as frozen values."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from .values import Names


class TermEntry(Struct, frozen=True, kw_only=True):
    """One entry of a term list."""

    id: str
    name: Names
    phrases: tuple[str, ...]
    """Spellings of all languages; ``{a|b}``, ``(x)`` and ``*`` as the file's head explains."""
    beside: tuple[str, ...]
    """Words one of which the sentence must hold for these phrases to mean this; empty for no such need."""
    bare: bool
    """Of a plain verb or noun that counts only in a list which says what it is (有权更正、删除)."""
    topics: tuple[str, ...]
    """Topics in whose clauses alone the phrases mean this; empty for all that the list allows."""
    sensitive: str | None
    """List of sensitive kinds that holds it: ``pipl28``, or ``gbt35273`` for the wider one alone."""
    source: str
    checked: str


class TermList(Struct, frozen=True, kw_only=True):
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


class Pattern(Struct, frozen=True, kw_only=True):
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


class TopicCues(Struct, frozen=True, kw_only=True):
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
