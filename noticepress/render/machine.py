"""Files for programs: lists of versions, and the schemas of all JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from noticepress.model.notice import Document, Edition, Notice
from noticepress.model.site import Site

from .addresses import address
from .revisions import revisions
from .sheet import Page
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
    for revision in revisions(site, edition):
        document, side = revision.document, revision.document.version.sidecar
        yield {
            "lang": edition.lang,
            "version": document.id.version,
            "title": document.version.title,
            "state": state_of(document, edition, site.today),
            "effective": _iso(document.effective),
            "updated": _iso(document.updated),
            "announced": _iso(side.announced),
            "captured": _iso(side.captured),
            "date_basis": side.date_basis,
            "sha256": document.version.source.sha256,
            "revision": revision.number,
            "revision_basis": revision.basis,
            "significance": revision.significance,
            "path": address(edition.lang, notice.vendor.id, notice.id, document.id.version),
            "changes": revision.changes,
            "translation": _translation(site, document),
        }


def _translation(site: Site, document: Document) -> dict[str, object] | None:
    """Of which text, and how it stands; no state where it is superseded itself. None for an original."""
    of, found = document.version.sidecar.translation_of, site.staleness.get(str(document.id))
    if of is None:
        return None
    counts = found.counts if found else {}
    return {
        "lang": of.lang,
        "version": of.version,
        "sha256": of.sha256,
        "status": of.status,
        "state": found.summary if found else None,
        "stale": counts.get("stale", 0),
        "missing": counts.get("missing", 0),
        "extra": counts.get("extra", 0),
    }


def _json(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()


def _iso(day: object) -> str | None:
    return str(day) if day else None
