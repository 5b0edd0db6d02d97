"""What came into a sentence and takes nothing from readers: asides, and one promise more behind what stayed.

"(for example, a piece that cannot be moved)" denies nothing, and "which changes from time to time" is no
vaguer word for data. An aside that names data, somebody else, a case, a price or a deed is none. Behind "we
keep it for a year", ", and it is erased when you ask" makes nothing of what stands before it less.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from noticepress.findings.reading.case import Case
from noticepress.findings.reading.hunks import predicate
from noticepress.findings.reading.substance import LIKE
from noticepress.findings.words.deeds import deeds, done
from noticepress.findings.words.force import force
from noticepress.findings.words.numbers import numbers
from noticepress.findings.words.wording import phrases, spotted, tokens
from noticepress.model.change import Edit
from noticepress.text.numerals import number

from .citing import apart, cites
from .examples import exemplifies
from .gains import is_gain
from .lifted import lifts, without_lifted

_TELLING = (
    "data", "party", "processing", "consent", "fee", "demands", "limiting", "excepting", "conditional",
    "automated", "method", "liability",
)  # fmt: skip
_SPOTTED = ("lasting", "lessening", "sharpening", "protected", "regulator", "somewhere")
_OPENING = ("example", "relative", "by_means", "pointing")
_NEAR = 3
"""Words at the beginning of an aside that tell that it is one."""
_LEAST = 2


def without_asides(case: Case) -> Case:
    """The change as if they had not come; the change itself where there are none."""
    if not case.change.old or not case.change.new or "modified" not in case.change.ops:
        return case
    change = replace(case.change, edits=apart(case.change.edits))
    grown = all(edit.op in ("equal", "insert") or _only_number(edit) for edit in change.edits)
    shown = [edit for at, edit in enumerate(change.edits) if _shows(edit, change.edits[:at])]
    good = [
        edit
        for at, edit in enumerate(change.edits)
        if _is_good(Case(change, case.old, case.new), at, grown=grown)
    ]
    kept = tuple(
        edit
        for at, edit in enumerate(change.edits)
        if not (
            edit in shown
            or edit in good
            or _is_aside(case, edit)
            or cites(change.edits, at, change.facts)
            or lifts(change.edits, at)
        )
    )
    if len(kept) == len(change.edits):
        return case
    facts = tuple(
        f
        for f in without_lifted(change)
        if f.old
        or not f.new
        or not (_stands_in(shown, f.new.quote) or (f.kind in _CLAIMS and _stands_in(good, f.new.quote)))
    )
    return Case(replace(change, edits=kept, facts=facts), case.old, case.new)


_CLAIMS = ("purpose", "recipient", "data_type", "sensitive_data_type")
"""Kinds of facts that what is good for readers claims nothing of."""


def _is_good(case: Case, at: int, *, grown: bool) -> bool:
    """It veils data, or joins the sentence as a gain."""
    edits = case.change.edits
    if _veils(case, edits[at], edits[:at]):
        return True
    return grown and _joins_gain(edits[at], edits[:at], edits[at + 1 :])


def _only_number(edit: Edit) -> bool:
    """Another number elsewhere in it is told by its fact; nothing else gave way."""
    return number(edit.text.strip()) is not None


def _shows(edit: Edit, before: Sequence[Edit]) -> bool:
    """It gives examples of the word that it stands behind."""
    if edit.op != "insert":
        return False
    return exemplifies("".join(one.text for one in before if one.op in ("equal", "insert")), edit.text)


def _stands_in(shown: Sequence[Edit], quote: str) -> bool:
    return any(quote in edit.text for edit in shown)


def _is_aside(case: Case, edit: Edit) -> bool:
    text = edit.text.strip()
    if edit.op != "insert" or len(text) <= _LEAST or not _set_off(text):
        return False
    row = tokens(LIKE.sub("（例如", text).strip(" ,;.()（），；。"))
    if any(fact.new and fact.kind != "modality" and fact.new.quote in text for fact in case.change.facts):
        return False
    opens = any(at < _NEAR for name in _OPENING for at, _ in phrases(name).find(row)) or predicate(text)
    if not opens or deeds(text) or (row[0] in phrases("by_means") and spotted("channel", text)):
        return False
    told = any(phrases(name).count(row) for name in _TELLING)
    return not told and not any(spotted(name, text) for name in _SPOTTED)


def _joins_gain(edit: Edit, before: Sequence[Edit], behind: Sequence[Edit]) -> bool:
    """The last stretch of a sentence is new and only good for readers."""
    text = edit.text.strip()
    rest = behind[0].text.lstrip() if behind else ""
    last = not rest or rest[0] in _ENDS or edit.text.rstrip().endswith(_ENDS)
    upto = "".join(one.text for one in before if one.op in ("equal", "insert"))
    if edit.op == "insert" and _bracketed_gain(text, upto):
        return True
    apart = text[:1] in _BREAKS or upto.rstrip()[-1:] in _BREAKS
    if edit.op != "insert" or len(text) <= _LEAST or not apart or not last:
        return False
    return is_gain(text, upto)


def _bracketed_gain(text: str, upto: str) -> bool:
    """In brackets, wherever they stand: (可随时退订)."""
    return text[:1] in ("(", "（") and text[-1:] in (")", "）") and is_gain(text[1:-1], upto)


def _veils(case: Case, edit: Edit, before: Sequence[Edit]) -> bool:
    """Data that the sentence names are said to be shown in a form that tells less."""
    text = edit.text.strip()
    if edit.op != "insert" or len(text) <= _LEAST or not _set_off(text) or not spotted("veiled", text):
        return False
    upto = "".join(one.text for one in before if one.op in ("equal", "insert"))
    facts = (fact.new for fact in case.change.facts if fact.new and fact.new.quote in text)
    known = all(fact.kind == "modality" or fact.quote in upto for fact in facts)
    row, read = tokens(text), force(text)
    told = any(phrases(name).count(row) for name in _BEYOND) or read.modes["may"] or read.hedged
    return known and not told and not numbers(text) and not {"gives", "takes", "keeps"} & done(text)


_BEYOND = ("party", "consent", "fee", "conditional", "excepting", "negation", "automated", "liability")
_BREAKS = (",", ";", "，", "；")
_ENDS = (".", ";", "。", "；", "!", "！")


def _set_off(text: str) -> bool:
    """In brackets, or behind a comma or semicolon."""
    return (text[0] in "(（" and text[-1] in ")）.;,") or text[0] in ",;，；"
