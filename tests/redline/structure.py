"""What ECMA-376 part 1 (WordprocessingML) asks of the parts: which children stand where, in which order."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree
from resolving import W

_BASE = (
    "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr "
    "shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN "
    "bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc "
    "textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange"
)
_RUN = (
    "ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow "
    "emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs "
    "highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath "
    "rPrChange"
)
_ORDER = {
    "pPr": _BASE,
    "rPr": _RUN,
    "sectPr": (
        "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType "
        "pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid sectPrChange"
    ),
    "style": (
        "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat "
        "locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr"
    ),
    "styles": "docDefaults latentStyles style",
    "docDefaults": "rPrDefault pPrDefault",
    "body": "p sectPr",
    "document": "background body",
}
"""Children in the order in which they have to stand; some may come several times."""
_MARKS = (
    "commentRangeStart commentRangeEnd moveFromRangeStart moveFromRangeEnd moveToRangeStart moveToRangeEnd"
)
_MAY_HOLD = {
    "p": f"pPr r ins del moveFrom moveTo {_MARKS}",
    "body": f"p sectPr {_MARKS}",
    "ins": f"r ins del {_MARKS}",
    "del": f"r ins del {_MARKS}",
    "moveFrom": f"r ins del {_MARKS}",
    "moveTo": f"r ins del {_MARKS}",
    "r": "rPr t delText tab br cr noBreakHyphen commentReference annotationRef fldChar instrText",
    "comment": "p",
    "comments": "comment",
    "rPrChange": "rPr",
    "pPrChange": "pPr",
}
_ONCE = frozenset({"pPr", "rPr"})


def faults(root: etree._Element) -> Iterator[str]:
    """Where the tree departs from the order or holds what it may not."""
    for element in root.iter():
        name = _name(element)
        children = [_name(child) for child in element]
        if name in _ORDER:
            order = _ORDER[name].split()
            yield from (f"{child} in {name}" for child in children if child not in {*order, *_MARKS.split()})
            places = [order.index(child) for child in children if child in order]
            if places != sorted(places):
                yield f"{name}: {children}"
        if name in _ONCE and len(set(children)) < len(children):
            yield f"{name} twice: {children}"
        if name in _MAY_HOLD:
            yield from (f"{child} in {name}" for child in children if child not in _MAY_HOLD[name].split())
        if name in {"p", "r"}:
            first = {"p": "pPr", "r": "rPr"}[name]
            yield from (f"{first} not first in {name}" for child in children[1:] if child == first)


def misplaced_text(root: etree._Element) -> Iterator[str]:
    """Text of a deletion stands in ``delText``, all other text in ``t``; moved text counts as text."""
    for text in root.iter(f"{W}t", f"{W}delText"):
        deleted = next(text.iterancestors(f"{W}del"), None) is not None
        if deleted != (text.tag == f"{W}delText"):
            yield text.text or ""


def _name(element: etree._Element) -> str:
    return element.tag.rpartition("}")[2]
