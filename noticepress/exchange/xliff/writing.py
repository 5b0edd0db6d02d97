"""A translation → XLIFF."""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from noticepress.model.translation import Segment, Translation, Unit
from noticepress.text.regex import regex

from .inline import written

NAMESPACE = "urn:oasis:names:tc:xliff:document:2.0"
SOURCE, DIGEST, TARGET = "noticepress:source", "noticepress:sha256", "noticepress:target"
"""Categories of the notes by which a file finds its way back."""
MERGED = "noticepress:merged"
INSIDE = "said-in-text"
"""State of a heading that the translation says within its text."""
_NMTOKEN = regex(r"[^\w.:·-]")
_CLEAN = regex("[\x00-\x1f\ud800-\udfff\ufffe\uffff]")


def xliff(translation: Translation) -> str:
    """The document: one file, a unit a clause, its heading and text as segments; the same bytes each time."""
    return "\n".join([*_document(translation), ""])


def unit_id(clause: str) -> str:
    """A clause id as an XML name token."""
    return "c-" + _NMTOKEN.sub("_", clause)


def _document(translation: Translation) -> Iterator[str]:
    langs = f"srcLang={_value(translation.source.lang)} trgLang={_value(translation.target_lang)}"
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield f'<xliff xmlns="{NAMESPACE}" version="2.1" {langs}>'
    yield f' <file id="f1" original={_value(translation.path)}>'
    yield "  <notes>"
    yield f"   {_note(SOURCE, str(translation.source))}"
    yield f"   {_note(DIGEST, translation.sha256)}"
    if translation.target:
        yield f"   {_note(TARGET, str(translation.target))}"
    yield "  </notes>"
    for unit in translation.units:
        yield from _unit(unit)
    yield " </file>"
    yield "</xliff>"


def _unit(unit: Unit) -> Iterator[str]:
    heading = next((s.source.text for s in unit.segments if s.part == "heading"), "")
    name = " ".join(filter(None, (unit.label, heading)))
    named = f" name={_value(name)}" if name else ""
    yield f'  <unit id={_value(unit_id(unit.id))}{named} canResegment="no" xml:space="preserve">'
    yield "   <notes>"
    yield f"    {_note('clause', unit.id)}"
    if unit.label:
        yield f"    {_note('label', unit.label)}"
    if heading:
        yield f"    {_note('heading', heading)}"
    yield f"    {_note('lines', '-'.join(str(n) for n in dict.fromkeys(unit.lines)))}"
    if unit.doubt:
        yield f"    {_note('needs-review', unit.doubt)}"
    if unit.merged:
        yield f"    {_note(MERGED, 'translated together with the unit before it')}"
    yield "   </notes>"
    for segment in unit.segments:
        yield from _segment(unit, segment)
    yield "  </unit>"


def _segment(unit: Unit, segment: Segment) -> Iterator[str]:
    """A translation that needs another look has its state as the standard asks: initial, and why below."""
    inside = segment.inside and unit.state != "initial"
    state = unit.state if segment.target is not None or inside else "initial"
    why = INSIDE if inside else unit.doubt if segment.target is not None else None
    doubt = f' subState="noticepress:{why}"' if why else ""
    prefix = segment.part[0]
    yield f'   <segment id="{segment.part}" state="{state}"{doubt}>'
    yield f"    <source>{written(segment.source, prefix)}</source>"
    if segment.target is not None:
        yield f"    <target>{written(segment.target, prefix)}</target>"
    elif inside:
        yield "    <target></target>"
    yield "   </segment>"


def _note(category: str, text: str) -> str:
    return f'<note category="{category}">{escape(_CLEAN.sub(" ", text))}</note>'


def _value(text: str) -> str:
    return quoteattr(_CLEAN.sub(" ", text))
