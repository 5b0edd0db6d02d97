"""What the pages are made of: the whole site, read, compared and judged."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Literal

from msgspec import Struct, field

from .alignment import Alignment
from .change import ChangeReport
from .finding import Finding, Problem
from .lineage import Lineage
from .matrix import Cell
from .notice import Notice, Settings, VersionId
from .staleness import Staleness


class Site(Struct, frozen=True, kw_only=True):
    """Everything that pages are rendered from."""

    settings: Settings
    notices: tuple[Notice, ...]
    """Ordered by vendor id, then notice id."""
    reports: Mapping[tuple[str, str], ChangeReport]
    """Each step of an edition's history, old and new version (as ``str(VersionId)``) → its report."""
    today: date
    audience: Literal["public", "keeper"] = "public"
    """Whose pages these are: only the keeper's have the page of findings."""
    alignments: Mapping[tuple[str, str], Alignment] = field(default_factory=dict)
    """Two editions of a notice, left and right version (as ``str(VersionId)``) → laid against each other."""
    facing: Mapping[tuple[str, str], Mapping[str, Alignment]] = field(default_factory=dict)
    """Two notices (as ``vendor/notice``) → interface language → their texts in it, side by side."""
    says: Mapping[str, Mapping[str, Cell]] = field(default_factory=dict)
    """Current version of each edition (as ``str(VersionId)``) → topic → what it says, where it says any."""
    lineages: Mapping[str, Lineage] = field(default_factory=dict)
    """Version (as ``str(VersionId)``) → the lasting keys of its clauses."""
    staleness: Mapping[str, Staleness] = field(default_factory=dict)
    """Translation in force or to come (as ``str(VersionId)``) → whether it renders the text that holds."""
    problems: tuple[Problem, ...] = ()
    """Warnings and information; a site with errors is not rendered."""
    findings: tuple[Finding, ...] = ()
    """What checks flag, with what people let be: for the keeper alone."""
    states: Mapping[str, str] = field(default_factory=dict)
    """Version (as ``str(VersionId)``) → changes whenever its text does; notice (its name) → whenever anything
    does that is stated or decided on it. Pages that rest on the same need not be made again."""

    def is_behind(self, alignment: Alignment) -> bool:
        """Whether two texts say different things because a translation of them waits to be done again.

        It is laid against the version that it translates as well; what has changed since is told as stale.
        """
        sides = alignment.left.id, alignment.right.id
        said = [self._renders(side) for side in sides]
        return said[0] != said[1] and said[0].lang == said[1].lang

    def _renders(self, id_: VersionId) -> VersionId:
        """The version that a text says in another language; itself where that is not here, or none."""
        found = self.staleness.get(str(id_))
        if found is None or found.base is None or found.standing != "superseded":
            return found.source if found and found.source and found.is_current else id_
        laid = (str(found.base), str(id_)) in self.alignments or (
            str(id_),
            str(found.base),
        ) in self.alignments
        return found.base if laid else id_
