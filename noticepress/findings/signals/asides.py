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
from noticepress.findings.words.deeds import deeds
from noticepress.findings.words.numbers import numbers
from noticepress.findings.words.wording import phrases, spotted, tokens
from noticepress.model.change import Edit
from noticepress.text.numerals import number

from .examples import exemplifies
from .gains import is_gain

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
    change = case.change
    if not change.old or not change.new or "modified" not in change.ops:
        return case
    grown = all(edit.op in ("equal", "insert") or _only_number(edit) for edit in change.edits)
    shown = [edit for at, edit in enumerate(change.edits) if _shows(edit, change.edits[:at])]
    kept = tuple(
        edit
        for at, edit in enumerate(change.edits)
        if edit not in shown
        and not _is_aside(case, edit)
        and not (grown and _joins_gain(edit, change.edits[:at], change.edits[at + 1 :]))
    )
    if len(kept) == len(change.edits):
        return case
    facts = tuple(f for f in change.facts if f.old or not f.new or not _stands_in(shown, f.new.quote))
    return Case(replace(change, edits=kept, facts=facts), case.old, case.new)


def _only_number(edit: Edit) -> bool:
    """Another number elsewhere in it is told by its fact; nothing else gave way."""
    return bool(numbers(edit.text)) and number(edit.text.strip()) is not None


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
    row = tokens(text.strip(" ,;.()（），；。"))
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
    apart = text[:1] in _BREAKS or upto.rstrip()[-1:] in _BREAKS
    if edit.op != "insert" or len(text) <= _LEAST or not apart or not last:
        return False
    return is_gain(text, upto)


_BREAKS = (",", ";", "，", "；")
_ENDS = (".", ";", "。", "；", "!", "！")


def _set_off(text: str) -> bool:
    """In brackets, or behind a comma or semicolon."""
    return (text[0] in "(（" and text[-1] in ")）.;,") or text[0] in ",;，；"
