"""Since which version a clause says what it says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain, pairwise

from msgspec import Struct

from noticepress.model.change import ChangeReport
from noticepress.model.lineage import Descent
from noticepress.model.message import msg
from noticepress.model.notice import Document, Edition, Notice
from noticepress.render.addresses import address, step_name
from noticepress.render.words import Words

from .frame import Spot
from .marks import Mark
from .standing import version_name


def since_marks(spot: Spot, notice: Notice, document: Document) -> Mapping[str, Mark]:
    """By clause id; none for what stands as in the first version held here, or came with its section."""
    edition, lineage = notice.editions[document.id.lang], spot.site.lineages.get(str(document.id))
    if lineage is None or len(edition.versions) == 1:
        return {}
    told = lineage.descents
    wanted = {descent.since for descent in told.values()}
    passed = ((old, new) for old, new in pairwise(edition.versions) if new.id.version in wanted)
    steps = {new.id.version: _Step.of(spot, notice, old, new) for old, new in passed}
    above = {child.id: clause.id for clause in document.version.walk() for child in clause.children}
    return {
        id_: steps[descent.since].mark(descent)
        for id_, descent in told.items()
        if descent.since in steps and not _came_with(told, id_, above.get(id_))
    }


def since_rule(edition: Edition, words: Words) -> str:
    """What the marks mean, and what it means to have none."""
    first = version_name(edition.versions[0], words)
    return words.say(
        msg("Clauses newer than the first version held here ({version}) say so beside them.", version=first)
    )


def _came_with(told: Mapping[str, Descent], id_: str, above: str | None) -> bool:
    if above is None:
        return False
    own, parent = told[id_], told[above]
    return own.first == own.since == parent.first == parent.since


class _Step(Struct, frozen=True):
    """The version with which something changed."""

    spot: Spot
    version: str
    name: str
    href: str
    """Of the redline; empty where nothing was compared."""
    anchors: Mapping[str, str]
    """Lasting key → place on that page."""

    @staticmethod
    def of(spot: Spot, notice: Notice, old: Document, new: Document) -> _Step:
        report = spot.site.reports.get((str(old.id), str(new.id)))
        place = address(
            new.id.lang, notice.vendor.id, notice.id, "changes", step_name(old.id.version, new.id.version)
        )
        lineage = spot.site.lineages.get(str(new.id))
        keys = lineage.keys if lineage else {}
        anchors = {keys[id_]: anchor for id_, anchor in _anchors(report) if id_ in keys} if report else {}
        return _Step(
            spot, new.id.version, version_name(new, spot.words), spot.link(place) if report else "", anchors
        )

    def mark(self, descent: Descent) -> Mark:
        said = (
            msg("Since {version} (new)", version=self.name)
            if descent.first == descent.since
            else msg("Since {version} (changed)", version=self.name)
        )
        anchor = self.anchors.get(descent.key)
        href = f"{self.href}#{anchor}" if anchor and self.href else self.href
        return Mark(self.spot.words.say(said), href, "since")


def _anchors(report: ChangeReport) -> Iterator[tuple[str, str]]:
    """Each clause of the newer version and its row on the redline page; ``step.html`` numbers them so."""
    rows = chain((row.change for row in report.changes), (row.change for row in report.cleared))
    for number, change in enumerate(rows, 1):
        for ref in change.new:
            yield ref.id, f"change-{number}"
