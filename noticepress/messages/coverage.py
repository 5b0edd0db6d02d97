"""How far a language is translated, and the file with which a new one begins."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING

from noticepress.model.message import Message, msg

from .catalogues import (
    DOMAIN,
    LOCALE_DIR,
    PLACE,
    bound_catalogue,
    catalogue_file,
    languages,
    locale_of,
    parents,
)
from .traditional import is_traditional

if TYPE_CHECKING:
    from pathlib import Path

    from babel.messages.catalog import Catalog
    from babel.messages.catalog import Message as Entry

_COMPLETE = "zh"
"""The translation that tests hold complete: its ids are all there are, also in a wheel without sources."""
_IDLE = re.compile(
    rb'^"(?:POT-Creation-Date|PO-Revision-Date|Last-Translator|Language-Team|Generated-By):.*\n', re.MULTILINE
)
"""Header lines that would change with the clock or the program."""


def untranslated(lang: str) -> tuple[int, int]:
    """How many messages a language has no words for, and how many there are.

    A language of ours, and any more special one, lacks none; but Chinese in traditional characters.
    """
    if parents(lang)[-1] in languages() and not is_traditional(lang):
        return 0, 0
    own = [tag for tag in parents(lang) if not is_traditional(lang) or is_traditional(tag)]
    known = {entry.id for tag in own if (po := bound_catalogue(tag)) for entry in _said(_po(po, tag))}
    everything = {entry.id for entry in _everything() if entry.id}
    return len(everything - known), len(everything)


def catalogue_faults(path: Path) -> Iterator[tuple[int | None, Message]]:
    """What keeps a ``.po`` file from being used: line, if known, and what is wrong."""
    from babel.messages.pofile import PoFileError, read_po  # noqa: PLC0415

    try:
        catalog = read_po(BytesIO(path.read_bytes()), domain=DOMAIN, abort_invalid=True)
    except (PoFileError, ValueError) as error:
        yield getattr(error, "lineno", None), msg("the catalogue cannot be read: {said}", said=str(error))
        return
    for entry in catalog:
        texts = [entry.string] if isinstance(entry.string, str) else list(entry.string or ())
        ids = [entry.id] if isinstance(entry.id, str) else list(entry.id)
        asked = {place for text in ids for place in PLACE.findall(text)}
        strange = {place for text in texts for place in PLACE.findall(text or "")} - asked
        if entry.id and strange:
            named = " ".join(sorted(strange))
            yield entry.lineno, msg("names in braces that the message does not have: {names}", names=named)


def begun(lang: str, before: bytes | None = None) -> bytes:
    """A ``.po`` file for ``lang`` with every message of today; translations of ``before`` are kept."""
    from babel.messages.catalog import Catalog  # noqa: PLC0415
    from babel.messages.pofile import read_po, write_po  # noqa: PLC0415

    locale = locale_of(lang)
    if before is None:
        catalog = Catalog(
            locale, domain=DOMAIN, project=DOMAIN, charset="utf-8", fuzzy=False, header_comment=""
        )
    else:
        catalog = read_po(BytesIO(before), locale, domain=DOMAIN)
    template = Catalog(domain=DOMAIN, project=DOMAIN, charset="utf-8", fuzzy=False)
    for entry in _everything():
        template.add(entry.id, context=entry.context)
    catalog.update(template, no_fuzzy_matching=True)
    catalog.obsolete.clear()
    file = BytesIO()
    write_po(file, catalog, width=0, sort_output=True)
    return _IDLE.sub(b"", file.getvalue())


def unsaid(po: bytes) -> int:
    """How many messages of a ``.po`` file have no words."""
    from babel.messages.pofile import read_po  # noqa: PLC0415

    catalog = read_po(BytesIO(po))
    return sum(bool(entry.id) for entry in catalog) - len(_said(catalog))


def _everything() -> Catalog:
    from babel.messages.mofile import read_mo  # noqa: PLC0415

    po = catalogue_file(LOCALE_DIR, _COMPLETE)
    if po.exists():
        return _po(po, _COMPLETE)
    with po.with_suffix(".mo").open("rb") as file:
        return read_mo(file)


def _po(path: Path, lang: str) -> Catalog:
    from babel.messages.pofile import read_po  # noqa: PLC0415

    with path.open("rb") as file:
        return read_po(file, locale_of(lang), domain=DOMAIN)


def _said(catalog: Catalog) -> list[Entry]:
    """Entries with words; a fuzzy one is a guess that nobody has confirmed."""
    return [
        e
        for e in catalog
        if e.id and e.string and not e.fuzzy and (isinstance(e.string, str) or all(e.string))
    ]
