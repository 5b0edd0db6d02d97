"""Which catalogue speaks a language: compiled ones where they are fresh, else compiled in memory."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gettext import NullTranslations

    from babel import Locale

LOCALE_DIR = Path(__file__).parent / "locale"
DOMAIN = "noticepress"
SOURCE_LANGUAGE = "en"
"""The language of the message ids."""


def languages() -> tuple[str, ...]:
    """Tags of the languages that the interface speaks."""
    return tuple(sorted(p.name for p in LOCALE_DIR.iterdir() if p.is_dir()))


@cache
def catalogue(lang: str) -> NullTranslations:
    """The gettext catalogue for a BCP 47 tag, fit for ``jinja2.ext.i18n``.

    Looked up as RFC 4647 section 3.4 says, cutting subtags off the end: ``zh-Hans-CN``, ``zh-Hans``, ``zh``.
    What a more special catalogue lacks, the more general one says; a language unknown to us speaks English.
    """
    known = languages()
    found = [_load(tag) for tag in _parents(lang) if tag in known] or [_load(SOURCE_LANGUAGE)]
    for special, general in pairwise(found):
        special.add_fallback(general)
    return found[0]


@cache
def locale_of(lang: str) -> Locale:
    """Babel's locale for a BCP 47 tag, cut back until Babel knows it; English where it knows none."""
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415

    for tag in _parents(lang):
        try:
            return Locale.parse(tag, sep="-")
        except (UnknownLocaleError, ValueError):
            continue
    return Locale.parse(SOURCE_LANGUAGE)


def compile_catalogue(po: Path) -> bytes:
    """The machine-readable (``.mo``) form of a ``.po`` file. Fuzzy entries are left out."""
    from io import BytesIO  # noqa: PLC0415

    from babel.messages.mofile import write_mo  # noqa: PLC0415
    from babel.messages.pofile import read_po  # noqa: PLC0415

    compiled = BytesIO()
    with po.open("rb") as file:
        write_mo(compiled, read_po(file, domain=DOMAIN, abort_invalid=True))
    return compiled.getvalue()


def _parents(lang: str) -> list[str]:
    language, *others = lang.replace("_", "-").split("-")
    subtags = [language.lower(), *(s.title() if len(s) == 4 else s.upper() for s in others)]
    return ["-".join(subtags[:count]) for count in range(len(subtags), 0, -1)]


def _load(tag: str) -> NullTranslations:
    """A checkout has only the ``.po``, a wheel only the ``.mo``, an editable install both."""
    from gettext import GNUTranslations  # noqa: PLC0415
    from io import BytesIO  # noqa: PLC0415

    po = LOCALE_DIR / tag / "LC_MESSAGES" / f"{DOMAIN}.po"
    mo = po.with_suffix(".mo")
    fresh = mo.exists() and (not po.exists() or mo.stat().st_mtime >= po.stat().st_mtime)
    return GNUTranslations(BytesIO(mo.read_bytes() if fresh else compile_catalogue(po)))
