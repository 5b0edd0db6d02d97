"""What a text is, for programs that read pages: schema.org, as JSON-LD in the page.

A data block is not run, so a policy without ``unsafe-inline`` lets it stand (HTML, "prepare the script
element": the type is decided before the policy is asked).
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING

from noticepress.model.notice import Document, Edition, Notice
from noticepress.model.when import applies_from

from .addresses import absolute, address
from .revisions import revisions
from .views.downloads import DATA
from .views.frame import Spot
from .views.notice import notice_title
from .views.provenance import web_address
from .views.standing import shown_first, state_of
from .words import html_lang

if TYPE_CHECKING:
    from markupsafe import Markup

_UNSAFE = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}
"""Inside strings alone, where JSON reads the escape as the sign; ``</script>`` and ``<!--`` cannot arise."""


def linked(spot: Spot, notice: Notice, document: Document, data: bool) -> Markup:  # noqa: FBT001
    """Of the version that the page at ``spot`` shows; ``data`` tells whether its JSON is published."""
    from markupsafe import Markup  # noqa: PLC0415

    told = {"@context": "https://schema.org", **_document(spot, notice, document, data=data)}
    text = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.translate(_UNSAFE))  # noqa: S704 - nothing is left that ends a script element


def _document(spot: Spot, notice: Notice, document: Document, *, data: bool) -> Mapping[str, object]:
    site, edition, side = spot.site, notice.editions[document.id.lang], document.version.sidecar
    first = document is shown_first(edition, site.today)
    place = address(document.id.lang, notice.vendor.id, notice.id)
    number = next(r.number for r in revisions(site, edition) if r.document is document)
    applies = applies_from(document)
    told: dict[str, object] = {
        "@type": "DigitalDocument",
        "@id": _url(spot, _page(document)),
        "url": _url(spot, place if first else _page(document)),
        "name": notice_title(Spot(site, document.id.lang, ()), notice).text,
        "inLanguage": html_lang(document.id.lang),
        "version": number,
        "creativeWorkStatus": state_of(document, edition, site.today),
        "datePublished": _iso(side.announced or applies or document.updated or side.captured),
        "dateModified": _iso(document.updated or applies or side.captured),
        "expires": _iso(_until(edition, document)),
        "publisher": _organization(spot, notice, document),
        "isBasedOn": side.source_url if web_address(side.source_url) else None,
        "translationOfWork": _original(spot, notice, document),
        "workTranslation": list(_translations(spot, notice, document)) or None,
        "encoding": _json_form(spot, document) if data else None,
    }
    return {name: value for name, value in told.items() if value is not None}


def _page(document: Document) -> str:
    id_ = document.id
    return address(id_.lang, id_.vendor, id_.notice, id_.version)


def _url(spot: Spot, place: str) -> str:
    """Relative URLs are resolved against the page, as in its links."""
    base = spot.site.settings.base_url
    return absolute(base, place) if base else spot.link(place)


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _until(edition: Edition, document: Document) -> date | None:
    """The day on which the next version takes its place, as far as it is known."""
    after = edition.versions[edition.versions.index(document) + 1 :]
    days = map(applies_from, after)
    return next((day for day in days if day), None)


def _organization(spot: Spot, notice: Notice, document: Document) -> Mapping[str, str]:
    """The vendor; of a drafting example the site itself."""
    names, otherwise = notice.vendor.name, notice.vendor.id
    if document.version.sidecar.origin == "example":
        names, otherwise = spot.site.settings.title, "noticepress"
    return {"@type": "Organization", "name": spot.words.choose(names, otherwise).text}


def _original(spot: Spot, notice: Notice, document: Document) -> Mapping[str, str] | None:
    of = document.version.sidecar.translation_of
    held = notice.editions[of.lang].versions if of and of.lang in notice.editions else ()
    return next((_named(spot, d) for d in held if of and d.id.version == of.version), None)


def _translations(spot: Spot, notice: Notice, document: Document) -> Iterator[Mapping[str, str]]:
    for edition in notice.editions.values():
        for other in edition.versions:
            of = other.version.sidecar.translation_of
            if of and (of.lang, of.version) == (document.id.lang, document.id.version):
                yield _named(spot, other)


def _named(spot: Spot, document: Document) -> Mapping[str, str]:
    lang = html_lang(document.id.lang)
    return {"@type": "DigitalDocument", "@id": _url(spot, _page(document)), "inLanguage": lang}


def _json_form(spot: Spot, document: Document) -> Mapping[str, str]:
    url = _url(spot, _page(document) + DATA)
    return {"@type": "MediaObject", "encodingFormat": "application/json", "contentUrl": url}
