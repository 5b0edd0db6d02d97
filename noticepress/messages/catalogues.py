"""Which catalogue speaks a language: the site's own, then ours; compiled in memory where it is not fresh."""

from __future__ import annotations

import re
from functools import cache
from hashlib import sha256
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
PLACE = re.compile(r"%\(\w+\)[sd]|\{\w+\}")
"""Where a message takes a value."""
_bound: list[Path] = []
"""The folder of the site's own catalogues, if it has any; as with gettext's ``bindtextdomain`` a matter of
the whole process, which works on one site."""

_loaded = [""]
"""Digest of the bound catalogues that are in use."""


def languages() -> tuple[str, ...]:
    """Tags of the languages that the interface speaks."""
    return tuple(sorted(p.name for p in LOCALE_DIR.iterdir() if p.is_dir()))


def bind_catalogues(folder: Path | None) -> None:
    """From now on the catalogues of a site go before ours: ``<folder>/<tag>/LC_MESSAGES/noticepress.po``."""
    _bound[:] = [folder] if folder and folder.is_dir() else []
    state = bound_digest()
    if _loaded != [state]:  # a preview binds before every rebuild; compiling costs more than that may take
        _loaded[:] = [state]
        catalogue.cache_clear()


def bound_digest() -> str:
    """Changes whenever a catalogue of the site does; empty where it has none."""
    files = [path for folder in _bound for path in sorted(folder.rglob(f"{DOMAIN}.[pm]o"))]
    seen = [f"{path.parent.parent.name} {sha256(path.read_bytes()).hexdigest()}" for path in files]
    return sha256(" ".join(seen).encode()).hexdigest() if seen else ""


def bound_catalogue(lang: str) -> Path | None:
    """The site's own catalogue for a tag."""
    found = (catalogue_file(folder, lang) for folder in _bound)
    return next((path for path in found if path.exists()), None)


def catalogue_file(folder: Path, tag: str) -> Path:
    """Where gettext's tools look for it."""
    return folder / tag / "LC_MESSAGES" / f"{DOMAIN}.po"


@cache
def catalogue(lang: str) -> NullTranslations:
    """The gettext catalogue for a BCP 47 tag, fit for ``jinja2.ext.i18n``.

    Looked up as RFC 4647 section 3.4 says, cutting subtags off the end: ``zh-Hans-CN``, ``zh-Hans``, ``zh``.
    What a more special catalogue lacks, the more general one says; what none has stays English. Chinese in
    traditional characters has what it lacks from that in simplified ones, in its own script.
    """
    from .traditional import InTraditional, is_traditional  # noqa: PLC0415 - gettext only where it is said
    from .untranslated import Untranslated  # noqa: PLC0415

    own = [tag for tag in parents(lang) if not is_traditional(lang) or is_traditional(tag)]
    places = [(folder, tag) for tag in own for folder in (*_bound, LOCALE_DIR)]
    found = [held for folder, tag in places if (held := _load(folder, tag))]
    rest = (
        InTraditional(catalogue("zh"), lang)
        if is_traditional(lang)
        else Untranslated(right_to_left=is_right_to_left(lang))
    )
    chain = [*found, rest]
    for special, general in pairwise(chain):
        special.add_fallback(general)
    return chain[0]


@cache
def is_right_to_left(lang: str) -> bool:
    """Whether a language is written from right to left; ours are known without asking Babel."""
    return lang.partition("-")[0] not in {"en", "zh"} and locale_of(lang).text_direction == "rtl"


@cache
def locale_of(lang: str) -> Locale:
    """Babel's locale for a BCP 47 tag, cut back until Babel knows it; English where it knows none."""
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415

    for tag in parents(lang):
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


def parents(lang: str) -> list[str]:
    """A tag and the more general ones that speak where it cannot."""
    language, *others = lang.replace("_", "-").split("-")
    subtags = [language.lower(), *(s.title() if len(s) == 4 else s.upper() for s in others)]
    return ["-".join(subtags[:count]) for count in range(len(subtags), 0, -1)]


def _load(folder: Path, tag: str) -> NullTranslations | None:
    """A checkout has only the ``.po``, a wheel only the ``.mo``, an editable install both."""
    from gettext import GNUTranslations  # noqa: PLC0415
    from io import BytesIO  # noqa: PLC0415

    po = catalogue_file(folder, tag)
    mo = po.with_suffix(".mo")
    fresh = mo.exists() and (not po.exists() or mo.stat().st_mtime >= po.stat().st_mtime)
    if not fresh and not po.exists():
        return None
    return GNUTranslations(BytesIO(mo.read_bytes() if fresh else compile_catalogue(po)))
