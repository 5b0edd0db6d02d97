"""Which page answers which address. Pages come from memory alone: no address leads to a file."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path, PurePosixPath

from msgspec import Struct, field

from noticepress.messages import languages, say
from noticepress.model.message import msg
from noticepress.text.regex import regex

from .overlay import overlay
from .policy import opened
from .shown import Shown

OWN = "/_noticepress/"
"""Where the preview keeps what belongs to it and not to the site."""
_STATIC = Path(__file__).parent / "static"
_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".xml": "application/xml; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".md": "text/plain; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".webp": "image/webp",
    ".ico": "image/vnd.microsoft.icon",
    ".woff2": "font/woff2",
    ".wasm": "application/wasm",
    ".pdf": "application/pdf",
    ".zip": "application/zip",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}
_ALWAYS = {
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
}
_LANG = regex(rb"<html\b[^>]*\blang=[\"']?([A-Za-z0-9-]+)", re.IGNORECASE)


class Answer(Struct, frozen=True):
    """A response before it has a server."""

    status: int
    body: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict)


def answer(shown: Shown, address: str, accept: str = "") -> Answer:
    """The response to a decoded address; ``accept`` is the browser's Accept-Language."""
    if address.startswith(OWN):
        return _own(address.removeprefix(OWN))
    path = address.removeprefix("/")
    name = path + "index.html" if path.endswith("/") or not path else path
    page = shown.pages.get(name)
    if page is not None:
        return _page(shown, name, page, 200)
    if f"{path}/index.html" in shown.pages:
        # Not "//host/": a browser would take the first segment for a foreign host.
        return Answer(307, headers={**_ALWAYS, "Location": _quoted(f"/{path.lstrip('/')}/")})
    return _missing(shown, path, accept)


def _quoted(address: str) -> str:
    from urllib.parse import quote  # noqa: PLC0415

    return quote(address, safe="/@:~-._")


def _page(shown: Shown, name: str, page: bytes, status: int) -> Answer:
    kind = _TYPES.get(PurePosixPath(name).suffix.lower(), "application/octet-stream")
    if not kind.startswith("text/html"):
        return Answer(status, page, {**_ALWAYS, "Content-Type": kind})
    bare, policy = opened(page)
    headers = {**_ALWAYS, "Content-Type": kind, "Content-Security-Policy": policy}
    return Answer(status, _with_preview(shown, bare, _language(name, page)), headers)


def _missing(shown: Shown, path: str, accept: str) -> Answer:
    """The site's own page for addresses that lead nowhere, nearest first."""
    first = path.partition("/")[0]
    for name in (f"{first}/404.html", f"{_wished(accept)}/404.html", "404.html"):
        if name in shown.pages:
            return _page(shown, name, shown.pages[name], 404)
    lang = first if first in languages() else _wished(accept)
    nothing_yet = not shown.pages
    told = msg("Nothing to show yet.") if nothing_yet else msg("There is no page at this address.")
    page = _plain(say(told, lang), lang)
    _, policy = opened(page)
    headers = {**_ALWAYS, "Content-Type": _TYPES[".html"], "Content-Security-Policy": policy}
    status = 503 if nothing_yet else 404
    return Answer(status, _with_preview(shown, page, lang, alone=nothing_yet), headers)


def _plain(text: str, lang: str) -> bytes:
    page = (
        f'<!doctype html><html lang="{lang}"><head><meta charset="utf-8"><title>{text}</title>'
        f'<meta name="viewport" content="width=device-width"></head>'
        f"<body><main><h1>{text}</h1></main></body></html>"
    )
    return page.encode("utf-8")


def _with_preview(shown: Shown, page: bytes, lang: str, *, alone: bool = False) -> bytes:
    head = (
        f'<link rel="stylesheet" href="{OWN}preview.css">'
        f'<script src="{OWN}preview.js" data-shown="{shown.token}" defer></script>'
    )
    told = overlay(shown.problems, lang, alone=alone)
    small = page.lower()
    head_end, body_end = small.find(b"</head>"), small.rfind(b"</body>")
    if not 0 <= head_end < body_end:
        return page + (head + told).encode("utf-8")
    parts = (
        page[:head_end],
        head.encode("utf-8"),
        page[head_end:body_end],
        told.encode("utf-8"),
        page[body_end:],
    )
    return b"".join(parts)


def _language(name: str, page: bytes) -> str:
    """The interface language of a page: its place says it, else its root element."""
    first = name.partition("/")[0]
    stated = _LANG.search(page)
    return first if first in languages() or not stated else stated[1].decode("ascii")


def _wished(accept: str) -> str:
    """The first language of an Accept-Language header that we speak."""
    for entry in accept.split(","):
        tag = entry.partition(";")[0].strip().partition("-")[0].lower()
        if tag in languages():
            return tag
    return "en"


def _own(name: str) -> Answer:
    if name not in {"preview.js", "preview.css"}:
        return Answer(404, b"", {**_ALWAYS, "Content-Type": "text/plain; charset=utf-8"})
    return Answer(200, _static(name), {**_ALWAYS, "Content-Type": _TYPES[PurePosixPath(name).suffix]})


@cache
def _static(name: str) -> bytes:
    return (_STATIC / name).read_bytes()
