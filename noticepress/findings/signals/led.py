"""What the words above a list say that its items are: purposes, kinds of data, or neither of these.

"Uses:" above a list in a clause on a map service makes purposes of what stands below it, no recipients.
"""

from __future__ import annotations

from noticepress.findings.reading.case import Case
from noticepress.findings.words.alike import one_script
from noticepress.findings.words.wording import phrases, tokens
from noticepress.model.clause import ClauseKind
from noticepress.text.regex import regex

_LISTED = (ClauseKind.ITEM, ClauseKind.RECORD)
_FACTS = {"purpose": "purpose", "data": "data_type"}
_BEFORE = regex(r"^[\s\S]*[。；;）)\n](?=\s*\S)")
_LONGEST = 4
"""Words of a lead that names nothing else: "what it is used for:"."""


def led_fact(case: Case) -> str | None:
    """The type of fact that each item stands for by its lead; None where the lead tells none."""
    if not case.clauses or any(clause.kind not in _LISTED for clause in case.clauses):
        return None
    above = next((clause for clause in case.above if clause.text.strip() or clause.title), None)
    if above is None:
        return None
    last = _BEFORE.sub("", above.text.strip()) or above.title or ""
    row = tokens(one_script(last.strip("*_ :：")))
    if not 0 < len(row) <= _LONGEST:
        return None
    return next((fact for name, fact in _FACTS.items() if _ends_with(f"column.{name}", row)), None)


def _ends_with(name: str, row: tuple[str, ...]) -> bool:
    return any(at + len(word.split(" ")) == len(row) for at, word in phrases(name).find(row))
