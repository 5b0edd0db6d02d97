"""Items of a list of what others have to do for us: one more binds them more, and gives them nothing.

"Undergo our yearly inspection" below "we require them to:" names no processor and no kind of data, though its
clause is on processors. An item that allows them something is another matter.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from noticepress.findings.reading.case import Case
from noticepress.findings.reading.signal import Signal
from noticepress.findings.words.actors import acting
from noticepress.findings.words.deeds import done
from noticepress.findings.words.force import force
from noticepress.findings.words.wording import phrases, tokens
from noticepress.model.clause import Clause, ClauseKind
from noticepress.text.regex import regex

_ITEMS = (ClauseKind.ITEM, ClauseKind.CLAUSE)
_NEAR = 4
"""Words between who has to do something and the word that says so: 要求其, "our processors must"."""
_GIVING = frozenset(
    ("recipient", "recipient_category", "processor", "disclosure", "data_type", "sensitive_data_type",
     "purpose", "cross_border_destination")
)  # fmt: skip
_BEFORE = regex(r"^[\s\S]*[。；;)）\n](?=\s*\S)")


def without_givings(case: Case, found: Iterable[Signal]) -> Iterator[Signal]:
    """What was found, but that a duty of others gives them something."""
    duty = _is_duty(case)
    for signal in found:
        if not (duty and signal.kind == "fact_added" and signal.fact in _GIVING):
            yield signal


def _is_duty(case: Case) -> bool:
    if case.change.ops != ("added",) or not case.clauses or case.clauses[0].kind not in _ITEMS:
        return False
    above = next((clause for clause in case.above if clause.text.strip() or clause.title), None)
    return above is not None and _binds_others(_lead(above)) and _is_bound(case.change.new_text)


def _lead(above: Clause) -> str:
    """The last sentence before the list, where it leads into it."""
    text = above.text.strip() or above.title or ""
    return _BEFORE.sub("", text) if text.endswith((":", "：")) else ""


def _binds_others(lead: str) -> bool:
    """Somebody has to do what follows, and that is neither the reader nor the company."""
    row = tokens(lead)
    musts = [at for at, _ in phrases("held_to").find(row)]
    others = [at for name in ("party", "role", "they") for at, _ in phrases(name).find(row)]
    readers = acting(row, "reader", len(row))
    return not readers and any(abs(must - who) <= _NEAR for must in musts for who in others)


def _is_bound(item: str) -> bool:
    """It allows nothing, hedges nothing, and nobody but them acts in it."""
    read = force(item)
    open_ended = read.modes["may"] or read.hedged or read.excepting or phrases("entitled").count(tokens(item))
    used = done(item) & _WITH_DATA and not (
        read.limiting or read.negations or phrases("instructed").count(tokens(item))
    )
    return not (open_ended or read.reader_acts or used)


_WITH_DATA = frozenset(("takes", "uses", "gives", "shows"))
