"""What may stand in ``site.toml`` and in a sidecar. Imported late: pydantic takes its time."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, ValidationInfo
from pydantic_core import PydanticCustomError

from .names import is_language, is_revision, is_safe, is_version


def _date(value: object) -> object:
    """TOML and YAML give dates; front matter often has them in quotes. Numbers are no dates."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(value) if isinstance(value, str) else _refused("date")
    except ValueError:
        return _refused("date")


def _names(value: object) -> object:
    if isinstance(value, str) and value.strip():
        return {"": value}
    if (
        isinstance(value, dict)
        and value
        and all(isinstance(text, str) and text.strip() for text in value.values())
    ):
        return value if all(is_language(str(tag)) for tag in value) else _refused("language")
    return _refused("names")


def _address(value: str) -> str:
    return value if re.match(r"https?://[^\s/?#]+", value) else str(_refused("address"))


def _language(value: str) -> str:
    return value if is_language(value) else str(_refused("language"))


def _version(value: str) -> str:
    return value if is_version(value) else str(_refused("version"))


def _version_text(value: object) -> object:
    """A version may be written as a TOML date as well."""
    return value.isoformat() if isinstance(value, date) and not isinstance(value, datetime) else value


def _digest(value: str) -> str:
    return value.lower() if re.fullmatch(r"[0-9a-fA-F]{64}", value) else str(_refused("sha256"))


def _revision(value: str) -> str:
    return value if is_revision(value) else str(_refused("revision"))


def _identifier(value: str) -> str:
    return value if is_safe(value) else str(_refused("identifier"))


def _notice_id(value: str) -> str:
    vendor, slash, notice = value.partition("/")
    return value if slash and is_safe(vendor) and is_safe(notice) else str(_refused("notice_id"))


def _once(value: list[str]) -> list[str]:
    return value if len(set(value)) == len(value) else list(str(_refused("repeated")))


def _refused(kind: str) -> object:
    raise PydanticCustomError(kind, "not accepted")  # the sentence is made in check.py


Day = Annotated[date, BeforeValidator(_date)]
Names = Annotated[dict[str, str], BeforeValidator(_names)]
"""Texts by language tag; one text for all languages stands under the empty tag."""
Language = Annotated[str, AfterValidator(_language)]
Identifier = Annotated[str, AfterValidator(_identifier)]
NoticeName = Annotated[str, AfterValidator(_notice_id)]
"""``vendor/notice``."""


class Table(BaseModel):
    """A table whose keys are all known and whose values are not converted."""

    model_config = ConfigDict(extra="forbid", strict=True, defer_build=True)  # built when first used


class VendorTable(Table):
    """``[vendor.<id>]``."""

    name: Names | None = None
    regimes: Annotated[list[Identifier], Field(min_length=1), AfterValidator(_once)] = ["pipl", "gdpr"]


class NoticeTable(Table):
    """``[notice."<vendor>/<notice>"]``."""

    kind: Identifier = "privacy"
    title: Names | None = None
    authoritative: Language | None = None
    lead_days: Annotated[int, Field(ge=0)] | None = None
    lead_basis: Literal["custom"] | None = None


class CompareTable(Table):
    """``[compare]``."""

    pairs: (
        list[Annotated[list[NoticeName], Field(min_length=2, max_length=2), AfterValidator(_once)]] | None
    ) = None


class SiteTable(Table):
    """``site.toml``."""

    title: Names | None = None
    base_url: Annotated[str, AfterValidator(_address)] | None = None
    languages: Annotated[list[Language], Field(min_length=1), AfterValidator(_once)] = ["zh", "en"]
    theme: Identifier = "default"
    vendor: dict[Identifier, VendorTable] = {}
    notice: dict[NoticeName, NoticeTable] = {}
    compare: CompareTable = CompareTable()


class TranslationTable(Table):
    """``translation_of`` of a sidecar."""

    lang: Language
    version: Annotated[str, BeforeValidator(_version_text), AfterValidator(_version)]
    sha256: Annotated[str, AfterValidator(_digest)]
    status: Literal["reference", "official"] = "reference"


def _with_change(value: str | None, entry: ValidationInfo) -> str | None:
    """A row that is said to call for another duty has to name it."""
    needed = value is None and entry.data.get("decision") == "change"
    return str(_refused("missing")) if needed else value


class DecisionTable(Table):
    """``[[decision]]`` of a file of reviews."""

    change: Annotated[str, Field(min_length=1)]
    decision: Literal["accept", "change", "dismiss"]
    reason: str = ""
    by: Annotated[str, Field(min_length=1)]
    date: Day
    duty: Annotated[
        Literal["none", "notify", "prominent_notice", "fresh_consent", "separate_consent", "guardian_consent"]
        | None,
        AfterValidator(_with_change),
        Field(validate_default=True),
    ] = None
    from_version: str
    to_version: str
    clauses: list[str] = []
    text: str = ""
    old_sha256: Annotated[str, AfterValidator(_digest)]
    new_sha256: Annotated[str, AfterValidator(_digest)]


class RevisionTable(Table):
    """``[[revision]]`` of a file of reviews."""

    number: Annotated[str, AfterValidator(_revision)]
    reason: Annotated[str, Field(min_length=1)]
    by: Annotated[str, Field(min_length=1)]
    date: Day
    from_version: str
    to_version: str
    old_sha256: Annotated[str, AfterValidator(_digest)]
    new_sha256: Annotated[str, AfterValidator(_digest)]


class SignOffTable(Table):
    """``[[signature]]`` of a file of reviews."""

    role: Literal["drafter", "approver"]
    by: Annotated[str, Field(min_length=1)]
    date: Day
    from_version: str
    to_version: str
    rules: str
    report_sha256: Annotated[str, AfterValidator(_digest)]


def _several(value: object) -> object:
    return [value] if isinstance(value, str) else value


Words = Annotated[list[Annotated[str, Field(min_length=1)]], BeforeValidator(_several)]
"""One text, or a list of texts."""
Digests = Annotated[list[Annotated[str, AfterValidator(_digest)]], BeforeValidator(_several)]


class PinTable(Table):
    """``[[pin]]`` of a file of pins."""

    link: Literal["fix", "forbid", "confirm"]
    left: Words
    right: Words
    left_edition: str | None = None
    right_edition: str | None = None
    left_ids: Words = []
    right_ids: Words = []
    left_sha256: Digests = []
    right_sha256: Digests = []
    by: str = ""
    date: Day | None = None
    reason: str = ""


class WaiverTable(Table):
    """``[[waiver]]`` of a file of waivers."""

    code: Annotated[str, Field(pattern=r"^[A-Z][0-9]{3}$")]
    path: Annotated[str, Field(min_length=1)]
    clause: str | None = None
    reason: Annotated[str, Field(min_length=1)]
    by: Annotated[str, Field(min_length=1)]
    date: Day
    text: str = ""
    sha256: Annotated[str, AfterValidator(_digest)]


class SidecarTable(Table):
    """A sidecar, or the front matter that stands for it."""

    source_url: Annotated[str, AfterValidator(_address)] | None = None
    captured: Day | None = None
    effective: Day | None = None
    updated: Day | None = None
    date_basis: Literal["stated", "captured"] | None = None
    translation_of: TranslationTable | None = None
    announced: Day | None = None
    origin: Literal["publisher", "example"] | None = None
    audience: list[str] = []
    only_here: list[str] = []
    note: str | None = None
