"""One way more for readers beside those that stay, and one thing more that they have to do first.

"You may write to us" that becomes "you may use the settings page, or write to us" takes nothing away; "to
withdraw you must write to us, and we have to agree" sets a step before what could be done without it.
"""

from __future__ import annotations

from collections.abc import Iterator

from noticepress.findings.reading.bearing import RIGHTS
from noticepress.findings.reading.case import Case
from noticepress.findings.reading.hunks import hunks
from noticepress.findings.reading.sentences import Pair
from noticepress.findings.reading.signal import Signal
from noticepress.findings.sense import differing
from noticepress.findings.words.actors import acting
from noticepress.findings.words.force import force
from noticepress.findings.words.wording import phrases, spotted, tokens
from noticepress.text.regex import regex

from .of_sentence import weaker

_BURDENS = ("demands", "fee", "limiting", "excepting", "negation", "proof", "conditional")


def way_more(pair: Pair) -> bool:
    """All that readers could do they can do still, and another way is told with an "or" or "also"."""
    before, after = (spotted("also_may", text).total() for text in (pair.old, pair.new))
    if after <= before or differing(pair.old, pair.new)[0]:
        return False
    old, new = tokens(pair.old), tokens(pair.new)
    return all(phrases(name).count(new) <= phrases(name).count(old) for name in _BURDENS)


def burden_signals(case: Case) -> Iterator[Signal]:
    """Signals of parts that came in a clause on rights and ask something of readers first."""
    if RIGHTS.isdisjoint((*case.change.topics[:1], *case.section_topics)) or not case.change.old:
        return
    for pair in case.pairs:
        if any(map(_burden, _parts_come(pair))) and not phrases("demands").count(tokens(pair.old)):
            yield weaker(case, pair, "rights_procedure")


def _parts_come(pair: Pair) -> Iterator[str]:
    """Stretches between marks that are new as a whole."""
    for hunk in hunks(pair.edits):
        if not hunk.old.strip() and len(hunk.new.strip()) > _LEAST:
            yield from _PART.split(hunk.new)


_PART = regex("[,，;；。]|[.]\\s")
_LEAST = 4


def _burden(part: str) -> bool:
    """Something has to be handed in, or agreed to, before a right is used; it is no duty of the company."""
    row = tokens(part)
    if spotted("approved", part):
        return True
    musts = [at for at, _ in phrases("demands").find(row)]
    ours = [at for at in acting(row, "company", len(row)) if musts and at < musts[-1]]
    read = force(part)
    about = read.exercise > 0 and (spotted("proof", part) or spotted("channel", part))
    return bool(musts) and not ours and bool(about) and not read.negations
