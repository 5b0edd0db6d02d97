"""Frameworks and safeguards for transfers, and the ways to have a complaint settled that come with them.

"The EU-U.S. Privacy Shield" and the framework that followed it are read as one where signals are looked for:
whoever joins the successor sends data nowhere new. What is said of complaints and of who settles them gives
nothing to anybody.
"""

from __future__ import annotations

from msgspec.structs import replace

from noticepress.findings.words.wording import phrases, spotted, tokens
from noticepress.law import frameworks_in, named_bodies

from .case import Case
from .respelled import Alike, respelled, sides
from .sentences import Pair
from .substance import Shift


def as_successor(case: Case) -> Case:
    """The case with a framework in the place of one of its family read as that; else as it is."""
    change = case.change
    if not change.old or not change.new or any(edit.op.startswith("move") for edit in change.edits):
        return case
    text, other = sides(change.edits)
    old, new = list(frameworks_in(text)), list(frameworks_in(other))
    if not old or [family for *_, family in old] != [family for *_, family in new]:
        return case
    alike = [
        Alike((start, end), (begin, stop), text[start:end])
        for (start, end, _), (begin, stop, _) in zip(old, new, strict=True)
    ]
    edits = respelled(change.edits, alike, ((), ()))
    return Case(replace(change, edits=edits, new_text=sides(edits)[1]), case.old, case.new)


def settles(pair: Pair) -> bool:
    """Whether both versions of the sentence speak of safeguards for transfers or of complaints."""
    return all(any(frameworks_in(text)) or spotted("settling", text) for text in (pair.old, pair.new))


def tells_no_more(shift: Shift) -> bool:
    """What came names frameworks and authorities, perhaps, and no party, data or deed with them."""
    row = tokens(without_bodies(shift.hunk.new))
    return not any(phrases(name).count(row) for name in ("party", "data", "processing", "role"))


def without_bodies(text: str) -> str:
    """A text without the names of frameworks, safeguards and authorities."""
    kept, at = "", 0
    for start, end in sorted(named_bodies(text)):
        kept, at = kept + text[at : max(start, at)], max(end, at)
    return kept + text[at:]
