"""Facts: what a clause says in a form that can be compared. Values as in ``noticepress.document/1``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from .passage import Span

FactKind = Literal[
    "email", "url", "phone", "date", "deadline", "duration", "retention", "age", "amount",
    "address", "entity", "law", "place", "transfer_destination",
    "recipient", "data_type", "sensitive_data_type", "purpose", "right", "right_procedure", "legal_basis",
    "notice_channel", "response_channel", "security_measure",
    "major_change_criterion", "promise", "deemed_acceptance", "cookie", "modality",
]  # fmt: skip
Bound = Literal["within", "at_least", "exactly"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """Of kinds email and url."""

    address: str
    valid: bool
    labelled_as: str | None = None
    """Kind that the text calls it, where that is another one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Phone:
    """A telephone number; ``e164`` is None where none can be made of it."""

    e164: str | None
    valid: bool
    as_printed: str
    labelled_as: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A calendar date and what the text says happened on it."""

    date: date
    role: Literal["updated", "effective", "other"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """Of kinds deadline, duration and retention."""

    number: int | float
    unit: Literal["hour", "day", "week", "month", "year"]
    day_kind: Literal["calendar", "working"] | None
    bound: Bound
    serves: str
    """What it is for (``for`` in JSON): a topic id or ``""``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """A value that is only words: a vague period, deemed acceptance."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Age:
    """An age limit in years."""

    years: int
    bound: Literal["below", "at_least"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """A sum of money, or a count where the unit is no currency."""

    number: int | float
    unit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """Of kinds address, entity, law, place and transfer_destination; country by ISO 3166."""

    name: str
    country: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Law(Named):
    """Of kind law. The id is the same in every language (``eu-gdpr``); None for a law in no list."""

    id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """An entry of a term list, or words that none holds (``id`` None)."""

    id: str | None
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Cookie:
    """A cookie record's fields, by the names printed and by those that all languages share."""

    fields: Mapping[str, str]
    known: Mapping[str, str] = field(default_factory=dict)
    """By name, purpose, duration, provider, type, domain, scenario, details."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Modality:
    """The force of a sentence."""

    mode: Literal["must", "will", "will_try", "should", "may", "only_if"]
    negated: bool


FactValue = Contact | Phone | Day | Period | Wording | Age | Amount | Named | Term | Cookie | Modality


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One comparable thing that a clause says, with its exact place."""

    clause: str
    kind: FactKind
    value: FactValue
    quote: str
    """The decoded source at ``span``; in HTML its reading text."""
    lines: tuple[int, int]
    span: Span
    found_by: str
    """Name of the annotator."""
