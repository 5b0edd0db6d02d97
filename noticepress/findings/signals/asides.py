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
from noticepress.findings.words.deeds import deeds, done, not_done
from noticepress.findings.words.force import force
from noticepress.findings.words.wording import phrases, spotted, tokens
from noticepress.model.change import Edit

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
    grown = all(edit.op in ("equal", "insert") for edit in change.edits)  # nothing gave way to it
    kept = tuple(
        edit
        for at, edit in enumerate(change.edits)
        if not _is_aside(case, edit) and not (grown and _promises_more(edit, change.edits[at + 1 :]))
    )
    return case if len(kept) == len(change.edits) else Case(replace(change, edits=kept), case.old, case.new)


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


def _promises_more(edit: Edit, behind: Sequence[Edit]) -> bool:
    """The last stretch of a sentence is new and says that something is erased or not done with data."""
    text = edit.text.strip()
    rest = behind[0].text.lstrip() if behind else ""
    last = not rest or rest[0] in _ENDS or edit.text.rstrip().endswith(_ENDS)
    if edit.op != "insert" or len(text) <= _LEAST or text[0] not in ",;，；" or not last:
        return False
    read = force(text)
    if read.excepting or read.limiting or read.hedged or read.consent or read.reader_acts:
        return False
    kept_from = not_done(text) & _WITH_DATA
    return bool(kept_from or "erases" in done(text)) and done(text) <= {"erases", "tells"}


_ENDS = (".", ";", "。", "；", "!", "！")
_WITH_DATA = frozenset(("takes", "uses", "gives", "shows", "keeps"))


def _set_off(text: str) -> bool:
    """In brackets, or behind a comma or semicolon."""
    return (text[0] in "(（" and text[-1] in ")）.;,") or text[0] in ",;，；"
