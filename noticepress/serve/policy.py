"""The page's own Content-Security-Policy, opened just as far as the preview needs."""

from __future__ import annotations

import re
from html import unescape

from noticepress.text.regex import regex

_META = regex(rb"<meta\b[^>]*http-equiv=[\"']?content-security-policy[\"']?[^>]*>", re.IGNORECASE)
_CONTENT = regex(rb"\bcontent=(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)
_NEEDED = ("script-src", "style-src", "connect-src")
"""Our script, its style, and the stream of events: all from the preview itself."""
STRICT = "default-src 'none'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'"


def opened(page: bytes) -> tuple[bytes, str]:
    """The page without its policy element, and that policy for the response's header with ``'self'`` let in.

    An element could not be loosened by a header: browsers obey both.
    """
    found = _META.search(page)
    if found is None:
        return page, _with_self(STRICT)
    content = _CONTENT.search(found[0])
    stated = unescape((content[1] or content[2] or b"").decode("utf-8", "replace")) if content else ""
    return page[: found.start()] + page[found.end() :], _with_self(stated or STRICT)


def _with_self(policy: str) -> str:
    parts = [part.split() for part in policy.split(";") if part.strip()]
    directives = {name.lower(): sources for name, *sources in parts}
    for name in _NEEDED:
        sources = directives.get(name, directives.get("default-src", []))
        kept = [source for source in sources if source not in {"'none'", "'self'"}]
        directives[name] = ["'self'", *kept]
    directives["frame-ancestors"] = ["'none'"]
    return "; ".join(" ".join((name, *sources)) for name, sources in directives.items())
