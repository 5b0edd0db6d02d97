"""Revision numbers: for programs that ask "which text did this user see?", as semantic versioning counts."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Literal

from msgspec import Struct

from noticepress.model.change import ChangeReport
from noticepress.model.notice import Document, Edition
from noticepress.model.site import Site

from .addresses import address, step_name
from .views.history import report_of


class Revision(Struct, frozen=True, kw_only=True):
    """A version with its number and the step that led to it."""

    number: str
    before: Document | None
    document: Document
    report: ChangeReport | None
    """None for the first version, and where nothing was compared."""

    @property
    def significance(self) -> str | None:
        """Of the step, as it is published."""
        return self.report.significance if self.report else None

    @property
    def basis(self) -> Literal["set", "counted"]:
        """Whether a person set the number or it was counted on."""
        return "set" if self.report and self.report.revision_set else "counted"

    @property
    def changes(self) -> str | None:
        """Address of the redline of the step, if there is one."""
        if self.report is None or self.before is None:
            return None
        id_ = self.document.id
        return address(
            id_.lang, id_.vendor, id_.notice, "changes", step_name(self.before.id.version, id_.version)
        )


def revisions(site: Site, edition: Edition) -> Iterator[Revision]:
    """Those of an edition, oldest first."""
    number = ""
    for before, document in pairwise((None, *edition.versions)):
        if document is None:
            continue
        report = report_of(site, before, document) if before else None
        number = _number(number, report)
        yield Revision(number=number, before=before, document=document, report=report)


def _number(before: str, report: ChangeReport | None) -> str:
    """As a person set it, else counted on."""
    if report and report.revision_set:
        return report.revision_set.number
    return counted_on(before, report.significance if report else None)


def counted_on(before: str, grade: str | None) -> str:
    """A major change raises the first number, a minor one the second, one of form the third.

    A step that was not compared counts as major, so that no reader takes an unknown change for a small one.
    """
    if not before:
        return "1.0.0"
    major, minor, form = (int(part) for part in before.split("."))
    match grade:
        case "none":
            return before
        case "cosmetic":
            return f"{major}.{minor}.{form + 1}"
        case "minor":
            return f"{major}.{minor + 1}.0"
        case _:
            return f"{major + 1}.0.0"
