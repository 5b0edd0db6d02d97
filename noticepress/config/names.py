"""Names that stand in folders, addresses and settings: language tags, vendors, notices, versions."""

from __future__ import annotations

import re
from datetime import date

_VERSION = re.compile(r"(\d{4}-\d{2}-\d{2})(?:-([2-9]|[1-9]\d))?\Z", re.ASCII)
_SAFE = re.compile(r"[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?\Z", re.ASCII)
_TAG = re.compile(
    r"[A-Za-z]{2,3}(?:-[A-Za-z]{4})?(?:-(?:[A-Za-z]{2}|\d{3}))?(?:-[A-Za-z0-9]{5,8})*\Z", re.ASCII
)
"""Language, script, region, variants of BCP 47 (RFC 5646, 2.1); private use has no place on a site."""
_EVERYDAY = {"zh", "en", "zh-Hans", "zh-Hant", "ja", "ko", "de", "fr", "es"}
"""Known without loading the language data."""
RESERVED_VENDORS = frozenset({"topics", "compare", "findings", "search"})
"""Names that no vendor may have: they would share an address with pages of the site itself."""


def is_safe(name: str) -> bool:
    """Whether ``name`` can stand in a web address, and in file names on systems that fold case."""
    return bool(_SAFE.match(name))


def is_language(tag: str) -> bool:
    """Whether ``tag`` is a well-formed BCP 47 tag of a language that CLDR has a name for."""
    if tag in _EVERYDAY:
        return True
    if not _TAG.match(tag):
        return False
    from babel import Locale  # noqa: PLC0415

    return tag.split("-", maxsplit=1)[0].lower() in Locale("en").languages


def canonical_language(tag: str) -> str:
    """RFC 5646, 2.1.1: language in lower case, script with a capital, region in upper case."""
    first, *rest = tag.split("-")
    return "-".join((first.lower(), *(_subtag(part) for part in rest)))


def in_script(tag: str) -> tuple[str, str]:
    """Language and script of a tag, the script as CLDR has it likely: of ``zh-CN`` and ``zh`` the same."""
    language, *others = canonical_language(tag).split("-")
    stated = next((part for part in others if len(part) == 4 and part.isalpha()), None)
    if stated:
        return language, stated
    from babel.core import get_global  # noqa: PLC0415

    likely = get_global("likely_subtags")
    named = (f"{language}_{part}" for part in others)
    whole = next((likely[name] for name in named if name in likely), likely.get(language, language))
    return language, next((part for part in whole.split("_") if len(part) == 4), "")


def _subtag(part: str) -> str:
    return {4: part.title(), 2: part.upper()}.get(len(part), part.lower())


def is_version(name: str) -> bool:
    """Whether ``name`` is a date that exists, such a date with ``-2`` and so on, ``undated`` or ``next``."""
    return name in {"undated", "next"} or version_date(name) is not None


def is_revision(number: str) -> bool:
    """Whether ``number`` is MAJOR.MINOR.PATCH (semantic versioning 2.0.0, section 2)."""
    return re.fullmatch(r"(0|[1-9]\d*)(\.(0|[1-9]\d*)){2}", number) is not None


def version_date(name: str) -> date | None:
    """The date that a version is named for."""
    found = _VERSION.match(name)
    try:
        return date.fromisoformat(found[1]) if found else None
    except ValueError:
        return None
