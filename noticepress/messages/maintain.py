"""For maintainers: collect the messages that code and templates use; update and check the catalogues.

``python -m noticepress.messages.maintain`` updates; ``… maintain FILE.tsv`` takes translations from a file of
``message<TAB>translation`` lines first (a plural's message is ``one|many``).
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.catalog import Message as Entry
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.pofile import read_po, write_po

from .catalogues import DOMAIN, LOCALE_DIR, PLACE, SOURCE_LANGUAGE, languages, locale_of

ROOT = LOCALE_DIR.parents[2]
KEYWORDS = {**DEFAULT_KEYWORDS, "msg": None}
"""Besides gettext's own names: how Python code makes a message (``noticepress.model.message``)."""
_IDLE = re.compile(
    rb'^"(?:Report-Msgid-Bugs-To|POT-Creation-Date|PO-Revision-Date|Last-Translator|Language-Team|Generated-By):.*\n',
    re.MULTILINE,
)
"""Header lines that git knows better or that change without a reason."""


def used(root: Path = ROOT) -> Catalog:
    """Every message of the package and of the default theme, with the files that use it."""
    catalog = Catalog(domain=DOMAIN, project=DOMAIN, charset="utf-8", fuzzy=False)
    for folder, method in ((root / DOMAIN, ("**.py", "python")), (root / "themes", ("**.html", "jinja2"))):
        options = {method[0]: {"silent": "false", "newstyle_gettext": "true"}}
        for name, line, message, _, context in extract_from_dir(folder, [method], options, keywords=KEYWORDS):
            place = (folder / name).relative_to(root).as_posix()
            catalog.add(message, locations=[(place, line)], context=context)
    return catalog


def faults(lang: str, template: Catalog) -> Iterator[str]:
    """What is wrong with the catalogue of a language, a line each."""
    catalog = _read(lang)
    for entry in _entries(template):
        here = catalog.get(entry.id, entry.context)
        if lang != SOURCE_LANGUAGE and (here is None or not all(_texts(here.string))):
            yield f"{lang}: not translated: {entry.id!r}"
    for entry in _entries(catalog):
        yield from _entry_faults(lang, entry, template)
    yield from (f"{lang}: obsolete: {entry.id!r}" for entry in catalog.obsolete.values())


def update(lang: str, template: Catalog, given: Iterable[tuple[str, str]] = ()) -> bytes:
    """The ``.po`` file of a language with today's messages: old translations kept, ``given`` ones put in."""
    catalog = _read(lang)
    catalog.update(template, no_fuzzy_matching=True)
    catalog.obsolete.clear()
    for message, translation in given:
        entry = catalog.get(message.partition("|")[0])
        if entry is not None:
            entry.string = (translation,) if isinstance(entry.id, tuple) else translation
    file = BytesIO()
    write_po(file, catalog, width=0, sort_output=True, omit_header=False, include_lineno=False)
    return _IDLE.sub(b"", file.getvalue())


def main() -> None:
    """Update all catalogues but English (it only holds rewordings); say what is left to translate."""
    template = used()
    given = [pair for name in sys.argv[1:] for pair in _pairs(Path(name))]
    for lang in languages():
        if lang != SOURCE_LANGUAGE:
            _path(lang).parent.mkdir(exist_ok=True)
            _path(lang).write_bytes(update(lang, template, given))
    left = [fault for lang in languages() for fault in faults(lang, template)]
    sys.stderr.writelines(f"{fault}\n" for fault in left)


def _entry_faults(lang: str, entry: Entry, template: Catalog) -> Iterator[str]:
    if entry.fuzzy:
        yield f"{lang}: fuzzy: {entry.id!r}"
    if template.get(entry.id, entry.context) is None:
        yield f"{lang}: no longer used: {entry.id!r}"
    asked = {place for text in _texts(entry.id) for place in PLACE.findall(text)}
    for text in filter(None, _texts(entry.string)):
        # A plural may leave its number out ("one file"), a single message no place at all.
        given = set(PLACE.findall(text))
        if given - asked or (not entry.pluralizable and given != asked):
            yield f"{lang}: places differ: {entry.id!r} and {text!r}"


def _entries(catalog: Catalog) -> list[Entry]:
    return [entry for entry in catalog if entry.id]


def _texts(value: str | Iterable[str] | None) -> tuple[str, ...]:
    return (value or "",) if isinstance(value, str | None) else tuple(value)


def _path(lang: str) -> Path:
    return LOCALE_DIR / lang / "LC_MESSAGES" / f"{DOMAIN}.po"


def _read(lang: str) -> Catalog:
    """A language begins as an empty folder."""
    po, locale = _path(lang), locale_of(lang)
    if not po.exists():
        return Catalog(locale, domain=DOMAIN, project=DOMAIN, charset="utf-8", fuzzy=False)
    with po.open("rb") as file:
        return read_po(file, locale, domain=DOMAIN)


def _pairs(tsv: Path) -> Iterator[tuple[str, str]]:
    for line in tsv.read_text("utf-8").splitlines():
        message, tab, translation = line.partition("\t")
        if tab and translation.strip():
            yield message.replace("\\n", "\n"), translation.strip().replace("\\n", "\n")


if __name__ == "__main__":
    main()
