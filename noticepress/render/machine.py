"""Files for programs: lists of versions, and the sitemap."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import pairwise
from xml.sax.saxutils import escape, quoteattr

from noticepress.model.notice import Document, Edition, Notice
from noticepress.model.site import Site

from .addresses import COMPARE, SEARCH, TOPICS, address, step_name
from .taxonomy import taxonomy_of
from .views.frame import Spot, alternates
from .views.history import report_of
from .views.standing import shown_first, state_of


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


def sitemap(site: Site) -> bytes:
    """Every page that has content of its own, with its counterparts in other languages."""
    lines = ['<?xml version="1.0" encoding="UTF-8"?>']
    lines.append(
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">'
    )
    for parts, langs in _mapped(site):
        for lang in langs:
            found = alternates(Spot(site, lang, parts), langs)
            own = found[langs.index(lang)][1]
            links = "".join(
                f'<xhtml:link rel="alternate" hreflang={quoteattr(tag)} href={quoteattr(url)}/>'
                for tag, url in found
            )
            lines.append(f"<url><loc>{escape(own)}</loc>{links}</url>")
    return "\n".join([*lines, "</urlset>", ""]).encode()


def _mapped(site: Site) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """What names a page, and the languages it exists in."""
    everywhere = site.settings.languages
    yield (), everywhere
    for vendor in dict.fromkeys(n.vendor.id for n in site.notices):
        yield (vendor,), everywhere
    yield (TOPICS,), everywhere
    yield (COMPARE,), everywhere
    yield (SEARCH,), everywhere
    for topic in taxonomy_of(site).topics:
        yield (TOPICS, topic), everywhere
    for notice in site.notices:
        yield from _mapped_notice(site, notice)


def _mapped_notice(site: Site, notice: Notice) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    base = (notice.vendor.id, notice.id)
    yield base, tuple(notice.editions)
    older, steps = dict[str, list[str]](), dict[str, list[str]]()
    for lang, edition in notice.editions.items():
        current = shown_first(edition, site.today)
        for document in edition.versions:
            if document is not current:
                older.setdefault(document.id.version, []).append(lang)
        for old, new in pairwise(edition.versions):
            if report_of(site, old, new):
                steps.setdefault(step_name(old.id.version, new.id.version), []).append(lang)
    for name, langs in older.items():
        yield (*base, name), tuple(langs)
    yield (*base, "changes"), tuple(dict.fromkeys((*site.settings.languages, *notice.editions)))
    for name, langs in steps.items():
        yield (*base, "changes", name), tuple(langs)


def _json(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()


def _iso(day: object) -> str | None:
    return str(day) if day else None
