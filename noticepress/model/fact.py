"""Facts: what a clause says in a form that can be compared. Values as in ``noticepress.document/1``."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Literal

from msgspec import Struct, field

from .passage import Span

FactKind = Literal[
    "email", "url", "phone", "date", "deadline", "duration", "retention", "age", "amount",
    "address", "entity", "law", "place", "transfer_destination",
    "recipient", "data_type", "sensitive_data_type", "purpose", "right", "right_procedure", "legal_basis",
    "notice_channel", "response_channel", "security_measure",
    "major_change_criterion", "promise", "deemed_acceptance", "cookie", "modality",
]  # fmt: skip
Bound = Literal["within", "at_least", "exactly"]


class Contact(Struct, frozen=True, kw_only=True):
    """Of kinds email and url."""

    address: str
    valid: bool
    labelled_as: str | None = None
    """Kind that the text calls it, where that is another one."""


class Phone(Struct, frozen=True, kw_only=True):
    """A telephone number; ``e164`` is None where none can be made of it."""

    e164: str | None
    valid: bool
    as_printed: str
    labelled_as: str | None = None


class Day(Struct, frozen=True, kw_only=True):
    """A calendar date and what the text says happened on it."""

    date: date
    role: Literal["updated", "effective", "other"]


class Period(Struct, frozen=True, kw_only=True):
    """Of kinds deadline, duration and retention."""

    number: int | float
    unit: Literal["hour", "day", "week", "month", "year"]
    day_kind: Literal["calendar", "working"] | None
    bound: Bound
    serves: str
    """What it is for (``for`` in JSON): a topic id or ``""``."""


class Wording(Struct, frozen=True, kw_only=True):
    """A value that is only words: a vague period, deemed acceptance."""

    text: str


class Age(Struct, frozen=True, kw_only=True):
    """An age limit in years."""

    years: int
    bound: Literal["below", "at_least"]


class Amount(Struct, frozen=True, kw_only=True):
    """A sum of money, or a count where the unit is no currency."""

    number: int | float
    unit: str


class Named(Struct, frozen=True, kw_only=True):
    """Of kinds address, entity, law, place and transfer_destination; country by ISO 3166."""

    name: str
    country: str | None = None


class Law(Named, frozen=True, kw_only=True):
    """Of kind law. The id is the same in every language (``eu-gdpr``); None for a law in no list."""

    id: str | None = None


class Term(Struct, frozen=True, kw_only=True):
    """An entry of a term list, or words that none holds (``id`` None)."""

    id: str | None
    text: str


class Cookie(Struct, frozen=True, kw_only=True):
    """A cookie record's fields, by the names printed and by those that all languages share."""

    fields: Mapping[str, str]
    known: Mapping[str, str] = field(default_factory=dict)
    """By name, purpose, duration, provider, type, domain, scenario, details."""


class Modality(Struct, frozen=True, kw_only=True):
    """The force of a sentence."""

    mode: Literal["must", "will", "will_try", "should", "may", "only_if"]
    negated: bool


FactValue = Contact | Phone | Day | Period | Wording | Age | Amount | Named | Term | Cookie | Modality


class Fact(Struct, frozen=True, kw_only=True):
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
