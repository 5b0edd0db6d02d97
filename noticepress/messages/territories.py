"""Countries by name."""

from __future__ import annotations

from functools import cache

from noticepress.model.message import DataText

from .catalogues import languages, locale_of


@cache
def territory(code: str) -> DataText:
    """The country's name in every language that messages exist in; the code (ISO 3166) where it has none."""
    return DataText(tuple((lang, str(locale_of(lang).territories.get(code, code))) for lang in languages()))
