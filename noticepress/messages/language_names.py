"""Languages by name."""

from __future__ import annotations

from functools import cache

from .catalogues import locale_of

_USUAL = {
    "en": {"zh": "Chinese", "en": "English"},
    "zh": {"zh": "中文", "en": "英语"},
}
"""As Babel has them, which takes long to ask."""


@cache
def language_name(tag: str, told_in: str) -> str:
    """``Chinese``, ``中文``; Babel writes ``中文`` for ``zh`` in its own language."""
    usual = _USUAL.get(told_in, {}).get(tag)
    if usual:
        return usual
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415

    try:
        named = Locale.parse(tag, sep="-").get_display_name(locale_of(told_in))
    except (UnknownLocaleError, ValueError):
        named = None
    return named or tag
