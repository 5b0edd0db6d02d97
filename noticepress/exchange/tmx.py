"""Two editions as a translation memory: TMX 1.4b (LISA, 2005-04-26)."""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from noticepress import __version__
from noticepress.model.alignment import Alignment, Pair
from noticepress.model.clause import Clause
from noticepress.text.counting import sentences
from noticepress.text.regex import regex

_FORBIDDEN = regex("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def tmx(alignment: Alignment) -> str:
    """A unit for each sentence where both clauses have as many, else for each bead of clauses.

    Clauses on which the editions no longer say the same are marked with the kinds of drift, so that a
    memory can leave them out. The same bytes each time: no date is written.
    """
    return "\n".join([*_document(alignment), ""])


def _document(alignment: Alignment) -> Iterator[str]:
    source = alignment.left.id.lang
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield '<tmx version="1.4">'
    yield (
        f' <header creationtool="noticepress" creationtoolversion="{__version__}" segtype="sentence" '
        f'o-tmf="noticepress.alignment/1" adminlang="en" srclang={_value(source)} datatype="plaintext">'
    )
    for name, side in (("x-source", alignment.left), ("x-target", alignment.right)):
        yield f'  <prop type="{name}">{_text(f"{side.id} {side.version.source.sha256}")}</prop>'
    yield " </header>"
    yield " <body>"
    clauses = [{c.id: c for c in d.version.walk()} for d in (alignment.left, alignment.right)]
    drift = _drift(alignment)
    for pair in alignment.pairs:
        yield from _units(alignment, pair, clauses, drift.get((pair.left, pair.right), ""))
    yield " </body>"
    yield "</tmx>"


def _drift(alignment: Alignment) -> dict[tuple[tuple[str, ...], tuple[str, ...]], str]:
    found = dict[tuple[tuple[str, ...], tuple[str, ...]], list[str]]()
    for drift in alignment.drift:
        found.setdefault((drift.left, drift.right), []).append(drift.kind)
    return {place: " ".join(dict.fromkeys(kinds)) for place, kinds in found.items()}


def _units(alignment: Alignment, pair: Pair, clauses: list[dict[str, Clause]], drift: str) -> Iterator[str]:
    left, right = (
        [side[id_] for id_ in ids] for side, ids in zip(clauses, (pair.left, pair.right), strict=True)
    )
    langs = alignment.left.id.lang, alignment.right.id.lang
    for number, (ours, theirs) in enumerate(_beads(left, right), 1):
        kind = "" if max(len(sentences(ours)), len(sentences(theirs))) == 1 else ' segtype="paragraph"'
        yield f"  <tu tuid={_value(f'{pair.left[0]}.{number}')}{kind}>"
        yield f'   <prop type="x-clause">{_text(" ".join(pair.left))}</prop>'
        if drift:
            yield f'   <prop type="x-drift">{drift}</prop>'
        for lang, said in zip(langs, (ours, theirs), strict=True):
            yield f"   <tuv xml:lang={_value(lang)}><seg>{_text(said)}</seg></tuv>"
        yield "  </tu>"


def _beads(left: list[Clause], right: list[Clause]) -> Iterator[tuple[str, str]]:
    """Headings against headings; texts sentence by sentence where their number is the same."""
    for ours, theirs in (
        (_joined(c.title for c in left), _joined(c.title for c in right)),
        (_joined(c.text for c in left), _joined(c.text for c in right)),
    ):
        one, other = sentences(ours), sentences(theirs)
        if ours and theirs and len(one) == len(other):
            yield from zip(one, other, strict=True)
        elif ours and theirs:
            yield ours, theirs


def _joined(texts: Iterator[str | None]) -> str:
    return "\n".join(text for text in texts if text)


def _text(text: str) -> str:
    return escape(_FORBIDDEN.sub("", text))


def _value(text: str) -> str:
    return quoteattr(_FORBIDDEN.sub("", text))
