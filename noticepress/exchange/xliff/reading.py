"""XLIFF as it comes back from a translation editor → its units."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from msgspec import Struct

from noticepress.model.finding import Problem, Severity
from noticepress.model.message import Message, msg
from noticepress.model.translation import Marked, Part

from .inline import ids, read, subtypes
from .writing import DIGEST, INSIDE, MERGED, SOURCE, TARGET

if TYPE_CHECKING:
    from lxml.etree import _Element

_NAMESPACES = ("urn:oasis:names:tc:xliff:document:2.0", "urn:oasis:names:tc:xliff:document:2.2")
_OLD = "urn:oasis:names:tc:xliff:document:1.2"
DONE = frozenset(("translated", "reviewed", "final"))
"""States in which a translation is one."""
LARGEST = 50 * 1024 * 1024
"""Bytes; a notice of 1 MB makes about 4 MB of XLIFF."""


class ReceivedUnit(Struct, frozen=True, kw_only=True):
    """What came back for a clause."""

    id: str
    line: int
    """Of the file."""
    source: dict[Part, Marked]
    target: dict[Part, Marked]
    """Parts without a translation are left out."""
    done: bool
    """Every part is translated and in a state that says so."""
    merged: bool = False
    """It is translated together with the unit before it."""
    empty: bool = False
    """A part is in a state of what is translated, and its translation is empty."""
    lost: tuple[str, ...] = ()
    """Ids of marks and placeholders that the source has and the translation lacks."""


class Received(Struct, frozen=True, kw_only=True):
    """A file as it came back."""

    source_lang: str
    target_lang: str
    source: str | None
    """The version translated, as a reference; None where the editor dropped the note."""
    original: str
    sha256: str | None
    target: str | None
    """The translation from which it was exported, likewise."""
    units: tuple[ReceivedUnit, ...]


def read_xliff(data: bytes, path: str) -> Received | Problem:
    """The one file that the document holds, or why it cannot be taken in."""
    root = _root(data, path)
    if isinstance(root, Problem):
        return root
    namespace, _, name = root.tag[1:].partition("}") if root.tag.startswith("{") else ("", "", root.tag)
    if name == "xliff" and (namespace == _OLD or root.get("version", "").startswith("1.")):
        found = msg("XLIFF {version}", version=root.get("version", "1.2"))
        return _problem(path, found, msg("Save it as XLIFF 2.0 or 2.1 in your translation editor."))
    if name != "xliff" or namespace not in _NAMESPACES:
        return _problem(path, msg("an XML document whose root is “{name}”", name=name), _EXPORT)
    files = root.findall("{*}file")
    if len(files) != 1:
        return _problem(path, msg("{count} files in one document", count=len(files)), _EXPORT)
    if not root.get("trgLang"):
        return _problem(path, msg("no target language (trgLang)"), _EXPORT)
    notes = {
        note.get("category", ""): (note.text or "").strip() for note in files[0].findall("{*}notes/{*}note")
    }
    return Received(
        source_lang=root.get("srcLang", ""),
        target_lang=root.get("trgLang", ""),
        source=notes.get(SOURCE),
        original=files[0].get("original", ""),
        sha256=notes.get(DIGEST),
        target=notes.get(TARGET),
        units=tuple(_units(files[0])),
    )


_EXPORT = msg("Export it anew: noticepress align SOURCE TRANSLATION --format xliff")


def _root(data: bytes, path: str) -> _Element | Problem:
    """The parsed document; no entity is resolved, and a document that declares any is refused."""
    from lxml import etree  # noqa: PLC0415 - only this command reads XML

    if len(data) > LARGEST:
        return _problem(path, msg("a file of {size} MB", size=len(data) // 1024 // 1024), _EXPORT)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root: _Element = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        return _problem(path, msg("no well-formed XML: {said}", said=error.msg or ""), _EXPORT, error.lineno)
    if root.getroottree().docinfo.doctype:
        return _problem(
            path, msg("a document type declaration (DOCTYPE)"), msg("XLIFF has none; take it out.")
        )
    return root


def _units(file: _Element) -> Iterator[ReceivedUnit]:
    for unit in file.iter("{*}unit"):
        source, target = dict[Part, Marked](), dict[Part, Marked]()
        states, lost, empty = list[bool](), list[str](), False
        last: Part | None = None
        for segment in unit.iterchildren("{*}segment", "{*}ignorable"):
            original, translated = segment.find("{*}source"), segment.find("{*}target")
            if original is None:
                continue
            if segment.tag.endswith("ignorable"):
                _between(last, original, translated, (source, target))
                continue
            part = last = _part(segment, unit)
            known = subtypes(original)
            source[part] = _joined(source.get(part), read(original, known))
            said = read(translated, known) if translated is not None else Marked("")
            if translated is None or not said.text.strip():
                states.append(not source[part].text.strip() or (_done(segment) and _is_inside(segment)))
                empty = empty or (_done(segment) and not states[-1])
                continue
            target[part] = _joined(target.get(part), said)
            lost += sorted(ids(original) - ids(translated))
            states.append(_done(segment))
        yield ReceivedUnit(
            id=unit.get("id", ""),
            line=unit.sourceline or 1,
            source=source,
            target=target,
            done=bool(states) and all(states),
            merged=any(note.get("category") == MERGED for note in unit.findall("{*}notes/{*}note")),
            empty=empty,
            lost=tuple(lost),
        )


def _between(
    part: Part | None,
    original: _Element,
    translated: _Element | None,
    held: tuple[dict[Part, Marked], dict[Part, Marked]],
) -> None:
    """What stands between the segments that an editor cut a text into: mostly the space of two sentences."""
    for side, element in zip(held, (original, original if translated is None else translated), strict=True):
        if part in side:
            side[part] = _joined(side[part], read(element, subtypes(original)))


def _part(segment: _Element, unit: _Element) -> Part:
    """By its id; an editor that gave it another one kept the order, and a heading stands before its text."""
    id_ = segment.get("id", "")
    if id_ in ("heading", "text"):
        return "heading" if id_ == "heading" else "text"
    has_heading = any(note.get("category") == "heading" for note in unit.findall("{*}notes/{*}note"))
    return "heading" if has_heading and segment is unit.find("{*}segment") else "text"


def _done(segment: _Element) -> bool:
    """Translated, or without a state and a remark of ours: the default is initial."""
    return segment.get("state", "initial") in DONE


def _is_inside(segment: _Element) -> bool:
    return str(segment.get("subState", "")).endswith(f":{INSIDE}")


def _joined(before: Marked | None, more: Marked) -> Marked:
    """Segments that an editor has cut in two all the same."""
    if before is None:
        return more
    shift = len(before.text)
    moved = (type(e)(e.kind, e.start + shift, e.end + shift) for e in more.emphasis)
    return Marked(before.text + more.text, (*before.emphasis, *moved))


def _problem(path: str, found: Message, hint: Message, line: int | None = None) -> Problem:
    return Problem(
        code="xliff-unreadable",
        severity=Severity.ERROR,
        path=path,
        lines=(line, line) if line else None,
        found=found,
        expected=msg("XLIFF 2.0 or 2.1 with one file, as noticepress wrote it"),
        hint=hint,
    )
