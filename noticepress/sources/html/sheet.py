"""The little of a style sheet that tells headings and hidden text: rules for one class or one element."""

from __future__ import annotations

import re
from collections.abc import Iterable

from noticepress.text.regex import regex

from .context import declarations

_COMMENT = regex(r"/\*.*?\*/|<!--|-->", re.DOTALL)
_RULE = regex(r"([^{}]*)\{([^{}]*)\}")
_SELECTOR = regex(r"(?:[a-z][a-z0-9]*|(?:[a-z][a-z0-9]*)?(\.[\w-]+))\Z", re.IGNORECASE)
_TOLD = {
    "font-size",
    "font-weight",
    "font-style",
    "text-decoration",
    "display",
    "visibility",
    "mso-list",
    "list-style-type",
    "mso-hide",
}


def sheet(styles: Iterable[str]) -> dict[str, dict[str, str]]:
    """``.class`` or element name → declarations. Rules inside @media and the like are passed over."""
    found: dict[str, dict[str, str]] = {}
    for style in styles:
        for selectors, body in _RULE.findall(_top_level(_COMMENT.sub("", style))):
            told = {name: value for name, value in declarations(body).items() if name in _TOLD}
            for selector in selectors.split(",") if told else ():
                if match := _SELECTOR.match(selector.strip()):
                    key = match[1] or selector.strip().lower()
                    found[key] = found.get(key, {}) | told
    return found


def _top_level(style: str) -> str:
    """Without the blocks that are nested: those of @media, @supports and the like."""
    kept, depth, nested, start = [], 0, False, 0
    for brace in re.finditer(r"[{}]", style):
        if brace[0] == "{":
            if depth == 0:
                nested = style[start : brace.start()].lstrip().startswith("@")
            depth += 1
            continue
        depth = max(0, depth - 1)
        if depth == 0:
            kept.append("" if nested else style[start : brace.end()])
            start = brace.end()
    return "".join(kept)
