"""Whether a translation still renders the text that holds: by digests, never by dates."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Literal

from msgspec import Struct

from .message import Message, msg
from .notice import TranslationOf, VersionId

Standing = Literal["current", "superseded", "edited", "absent"]
"""Of the text translated: it is the one to translate today; it is here, but another holds; the version named
is here with other bytes; or neither the version nor the bytes are here."""
ClauseState = Literal["current", "stale", "missing", "extra"]
Why = Literal["same", "text", "label", "added", "untranslated", "removed", "unanswered"]
"""``text`` and ``label``: changed since it was translated; ``added``, ``removed``: since then;
``untranslated``, ``unanswered``: no counterpart on the other side, then and now."""


class Amount(Struct, frozen=True, kw_only=True):
    """Text to be translated, as translators count it.

    ``characters``: of Chinese, marks included, a Latin word or number as one; ``words``: of other languages.
    """

    number: int
    unit: Literal["words", "characters"]

    @property
    def told(self) -> Message:
        """``120 words``, ``1 character``."""
        if self.unit == "characters":
            one, many = msg("1 character"), msg("{number} characters", number=self.number)
        else:
            one, many = msg("1 word"), msg("{number} words", number=self.number)
        return one if self.number == 1 else many


class StaleClause(Struct, frozen=True, kw_only=True):
    """Clauses of the source that answer for clauses of the translation, by id; one side may be empty."""

    state: ClauseState
    why: Why
    before: tuple[str, ...]
    """In the version translated."""
    now: tuple[str, ...]
    """In the version that holds."""
    translated: tuple[str, ...]
    """In the translation."""
    amount: Amount
    """Of the text that holds, where it has to be translated; else 0."""


class Staleness(Struct, frozen=True, kw_only=True, dict=True):
    """Of one version that is marked as a translation."""

    translation: VersionId
    of: TranslationOf
    standing: Standing
    base: VersionId | None
    """The version with the very bytes that were translated."""
    source: VersionId | None
    """The version to be translated today; None where the edition is not here."""
    clauses: tuple[StaleClause, ...] = ()
    """In the source's order, what it does not have after it; empty without ``base``."""

    @property
    def is_current(self) -> bool:
        """Nothing has changed since it was translated."""
        return self.standing == "current"

    @property
    def summary(self) -> Literal["complete", "incomplete", "out_of_date"]:
        """In a word. Out of date: the text that holds is another, or nobody knows which was translated."""
        if not self.is_current:
            return "out_of_date"
        amiss = any(clause.state != "current" for clause in self.clauses)
        return "incomplete" if amiss else "complete"

    @property
    def to_do(self) -> tuple[StaleClause, ...]:
        """What has to be done again because the source changed."""
        return tuple(clause for clause in self.clauses if clause.why in _SINCE)

    @cached_property
    def counts(self) -> Mapping[ClauseState, int]:
        """How many clauses are in each state that occurs."""
        return Counter(clause.state for clause in self.clauses)

    @property
    def total(self) -> Amount:
        """All that has to be translated because the source changed."""
        return total((clause.amount for clause in self.to_do), self.of.lang)


_SINCE = frozenset[Why](("text", "label", "added", "removed"))


def total(amounts: Iterable[Amount], lang: str) -> Amount:
    """The sum, in the unit of the language translated from."""
    return Amount(number=sum(amount.number for amount in amounts), unit=unit_of(lang))


def unit_of(lang: str) -> Literal["words", "characters"]:
    """How much text of a language is counted."""
    return "characters" if lang.partition("-")[0] in {"zh", "ja"} else "words"
