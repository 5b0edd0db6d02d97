"""``revision.json`` of each edition, and the fragments of HTML that can be pasted as they are."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import date

from msgspec.structs import asdict

from noticepress.model.notice import Edition, Notice
from noticepress.model.site import Site
from noticepress.render.addresses import absolute, address, relative_from
from noticepress.render.sheet import Page
from noticepress.render.theme import Theme

from .telling import Telling, coming_telling, current_telling

_FORMS = ("banner", "popup")


def kit_files(site: Site, theme: Theme) -> Iterator[Page]:
    """Of every edition.

    Fragments are of the version announced, else of the one in force, where a step led to it. They end in
    ``.txt``, so that a browser shows them to be copied and no search engine takes them for pages. They are
    pasted elsewhere, so there are none without a base URL.
    """
    for notice in site.notices:
        for edition in notice.editions.values():
            place = address(edition.lang, notice.vendor.id, notice.id)
            current, coming = current_telling(site, notice, edition), coming_telling(site, notice, edition)
            url = _urls(site, place)
            yield f"{place}revision.json", _revision_json(notice, edition, (current, coming), url)
            told = coming or current
            if site.settings.base_url and told.texts:
                yield from _fragments(theme, place, told, url)


def _urls(site: Site, place: str) -> Callable[[str], str]:
    base = site.settings.base_url
    return relative_from(place) if base is None else lambda there: absolute(base, there)


def _revision_json(
    notice: Notice, edition: Edition, told: tuple[Telling, Telling | None], url: Callable[[str], str]
) -> bytes:
    current, coming = told
    value = {
        "schema": "noticepress.revision/1",
        "notice": f"{notice.vendor.id}/{notice.id}",
        "lang": edition.lang,
        "current": _object(current, url),
        "coming": _object(coming, url) if coming else None,
    }
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()


def _object(told: Telling, url: Callable[[str], str]) -> dict[str, object]:
    document = told.revision.document
    return {
        "id": told.mark,
        "revision": told.revision.number,
        "revision_basis": told.revision.basis,
        "version": document.id.version,
        "state": told.state,
        "significance": told.revision.significance,
        "show": told.show,
        "announced": _iso(document.version.sidecar.announced),
        "effective": _iso(told.applies),
        "updated": _iso(document.updated),
        "sha256": document.version.source.sha256,
        "url": url(_page(told)),
        "changes": url(told.revision.changes) if told.revision.changes else None,
        "texts": {lang: asdict(text) for lang, text in told.texts.items()},
    }


def _page(told: Telling) -> str:
    id_ = told.revision.document.id
    place = address(id_.lang, id_.vendor, id_.notice)
    return place if told.state == "in_force" else f"{place}{id_.version}/"


def _fragments(theme: Theme, place: str, told: Telling, url: Callable[[str], str]) -> Iterator[Page]:
    kit = place.rstrip("/")
    for lang, text in told.texts.items():
        values = {
            "kit": kit,
            "mark": told.mark,
            "text": text,
            "id": f"notice-kit-{kit.replace('/', '-')}",
            "url": url(_page(told)),
            "changes": url(told.revision.changes) if told.revision.changes else "",
        }
        for form in _FORMS:
            yield f"{place}kit/{form}.{lang}.txt", theme.render(f"kit/{form}.html", lang, values)


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
