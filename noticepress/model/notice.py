"""Notice, edition, version: the work, its expression in a language, and that expression at a date (FRBR)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from msgspec import Struct, field

from .clause import Clause
from .fact import Day, Fact
from .finding import Problem
from .passage import Span
from .source import Source


class VersionId(Struct, frozen=True, order=True):
    """Names a version: ``delun/privacy@undated:zh``. Empty vendor and notice for a file outside any site."""

    vendor: str
    notice: str
    lang: str
    version: str

    def __str__(self) -> str:
        return f"{self.vendor}/{self.notice}@{self.version}:{self.lang}"


class TranslationOf(Struct, frozen=True, kw_only=True):
    """The version that an edition translates."""

    lang: str
    version: str
    sha256: str
    status: str
    """``reference`` is an unofficial translation."""


class Sidecar(Struct, frozen=True, kw_only=True):
    """What the site's keeper states about a version, beside the source or in its front matter."""

    source_url: str | None = None
    captured: date | None = None
    effective: date | None = None
    updated: date | None = None
    date_basis: str | None = None
    translation_of: TranslationOf | None = None
    announced: date | None = None
    origin: str = "publisher"
    """``example``: written to show how a text could read, not by the vendor."""
    audience: tuple[str, ...] = ()
    only_here: tuple[str, ...] = ()
    note: str | None = None
    """A remark for readers of the page, e.g. how the dates were found."""
    problems: tuple[Problem, ...] = ()
    """Remarks that keep nobody from publishing."""


class Version(Struct, frozen=True, kw_only=True):
    """An edition as it stood from one date on: one source, parsed."""

    id: VersionId
    source: Source
    sidecar: Sidecar
    title: str
    """As the text prints it; else the first words."""
    clauses: tuple[Clause, ...]
    """The top of the tree, in document order."""
    parser: str
    """Revision of the parsing rules, so that a re-parse is told from a publisher's change."""
    problems: tuple[Problem, ...] = ()

    def walk(self) -> Iterator[Clause]:
        """Every clause in document order."""
        for clause in self.clauses:
            yield from clause.walk()


class Mention(Struct, frozen=True, kw_only=True):
    """A sentence that speaks of a topic, whatever its clause is about."""

    topic: str
    clause: str
    """Its id."""
    text: str
    span: Span


class Document(Struct, frozen=True, kw_only=True):
    """A version with its topics and facts: what alignment, history, findings and pages read."""

    version: Version
    topics: Mapping[str, tuple[str, ...]]
    """Clause id → topic ids of the taxonomy, the main one first."""
    facts: tuple[Fact, ...]
    """In document order."""
    mentions: tuple[Mention, ...] = ()
    """Sentences that speak of a topic in passing, in document order."""

    @property
    def id(self) -> VersionId:
        """Of the version it describes."""
        return self.version.id

    @property
    def updated(self) -> date | None:
        """When the text was last changed: as the sidecar states, else as the text does."""
        return self.version.sidecar.updated or self._stated("updated")

    @property
    def effective(self) -> date | None:
        """From when it applies: as the sidecar states, else as the text does."""
        return self.version.sidecar.effective or self._stated("effective")

    def _stated(self, role: str) -> date | None:
        days = (fact.value for fact in self.facts if isinstance(fact.value, Day))
        return next((day.date for day in days if day.role == role), None)


class Edition(Struct, frozen=True, kw_only=True):
    """A notice in one language: its versions, oldest first (``next`` last)."""

    lang: str
    versions: tuple[Document, ...]


class Vendor(Struct, frozen=True, kw_only=True):
    """Who published notices. Names by language tag."""

    id: str
    name: Mapping[str, str]
    regimes: tuple[str, ...]
    chose_regimes: bool = False
    """Whether ``site.toml`` names them; else they are the default."""


class Notice(Struct, frozen=True, kw_only=True):
    """One vendor's one policy, whatever its language or date."""

    vendor: Vendor
    id: str
    kind: str
    title: Mapping[str, str]
    authoritative: str | None
    editions: Mapping[str, Edition]
    """By language tag; only languages that exist."""
    lead_days: int | None = None
    lead_basis: str | None = None

    @property
    def name(self) -> str:
        """``vendor/notice``, as settings and commands call it."""
        return f"{self.vendor.id}/{self.id}"


class Settings(Struct, frozen=True, kw_only=True):
    """``site.toml``, checked."""

    title: Mapping[str, str]
    base_url: str | None
    languages: tuple[str, ...]
    """Interface languages; the first is x-default."""
    theme: str = "default"
    vendors: Mapping[str, Vendor] = field(default_factory=dict)
    notices: Mapping[str, NoticeSettings] = field(default_factory=dict)
    """By ``vendor/notice``."""
    facing: tuple[tuple[str, str], ...] | None = None
    """Which notices stand side by side, by ``vendor/notice``; None leaves it to the site."""


class NoticeSettings(Struct, frozen=True, kw_only=True):
    """A ``[notice."vendor/notice"]`` table."""

    kind: str = "privacy"
    title: Mapping[str, str] = field(default_factory=dict)
    authoritative: str | None = None
    lead_days: int | None = None
    lead_basis: str | None = None
