"""Files for programs: lists of versions, and the schemas of all JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from noticepress.model.notice import Document, Edition, Notice
from noticepress.model.site import Site

from .addresses import address, step_name
from .sheet import Page
from .views.history import report_of
from .views.standing import state_of

_SCHEMAS = Path(__file__).resolve().parent.parent / "schema"
"""JSON Schema files, one a schema number; ``common-1.json`` holds what they share."""


def schema_files() -> Iterator[Page]:
    """The schemas, so that a file and what explains it stand on the same site."""
    for path in sorted(_SCHEMAS.glob("*.json")):
        yield f"schema/{path.name}", path.read_bytes()


def site_versions(site: Site) -> bytes:
    """``versions.json`` of the site: every version of every notice."""
    notices = [
        {
            "notice": notice.name,
            "kind": notice.kind,
            "authoritative": notice.authoritative,
            "versions": [v for e in notice.editions.values() for v in _versions(site, notice, e)],
        }
        for notice in site.notices
    ]
    return _json({"schema": "noticepress.versions/1", "notices": notices})


def notice_versions(site: Site, notice: Notice, edition: Edition) -> bytes:
    """``versions.json`` of one edition, oldest version first."""
    head = {
        "schema": "noticepress.versions/1",
        "notice": notice.name,
        "lang": edition.lang,
    }
    return _json({**head, "versions": list(_versions(site, notice, edition))})


def _versions(site: Site, notice: Notice, edition: Edition) -> Iterator[dict[str, object]]:
    revision = ""
    for old, document in pairwise((None, *edition.versions)):
        if document is None:
            continue
        report = report_of(site, old, document) if old else None
        grade = report.verdict.significance if report else None
        revision = _revision(revision, grade)
        yield {
            "lang": edition.lang,
            "version": document.id.version,
            "title": document.version.title,
            "state": state_of(document, edition, site.today),
            "effective": _iso(document.effective),
            "updated": _iso(document.updated),
            "announced": _iso(document.version.sidecar.announced),
            "captured": _iso(document.version.sidecar.captured),
            "date_basis": document.version.sidecar.date_basis,
            "sha256": document.version.source.sha256,
            "revision": revision,
            "significance": grade,
            "path": address(edition.lang, notice.vendor.id, notice.id, document.id.version),
            "changes": _changes(notice, edition, old, document) if old and report else None,
        }


def _revision(before: str, grade: str | None) -> str:
    """Numbered as in semantic versioning: a major change raises the first number, a minor one the second.

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


def _changes(notice: Notice, edition: Edition, old: Document, new: Document) -> str:
    step = step_name(old.id.version, new.id.version)
    return address(edition.lang, notice.vendor.id, notice.id, "changes", step)


def _json(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()


def _iso(day: object) -> str | None:
    return str(day) if day else None
