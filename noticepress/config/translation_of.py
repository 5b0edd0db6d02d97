"""``translation_of`` in a sidecar or front matter, stated anew without touching the lines around it."""

from __future__ import annotations

import json
import re

from noticepress.model.notice import TranslationOf

_KEY = re.compile(r"^\s*\[?translation_of\b", re.MULTILINE)


def states(text: str) -> bool:
    """Whether a sidecar states what its source translates."""
    return _KEY.search(text) is not None


def restated(text: str, old: TranslationOf, new: TranslationOf) -> str:
    """The same sidecar or front matter with the new version and digest."""
    renewed = text.replace(old.sha256, new.sha256)
    pattern = re.compile(rf"(\bversion\b[\"']?\s*[=:]\s*[\"']?){re.escape(old.version)}(?=[\"',}}\s])")
    at = _KEY.search(renewed)
    start = at.start() if at else 0
    return renewed[:start] + pattern.sub(rf"\g<1>{new.version}", renewed[start:], count=1)


def stated(text: str, of: TranslationOf) -> str:
    """A sidecar, empty or not, that states it; the line goes before any table."""
    values = {"lang": of.lang, "version": of.version, "sha256": of.sha256, "status": of.status}
    written = ", ".join(f"{key} = {json.dumps(value, ensure_ascii=False)}" for key, value in values.items())
    return f"translation_of = {{{written}}}\n{text}"
