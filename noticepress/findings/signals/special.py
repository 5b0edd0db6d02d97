"""Special categories of data and companies worked with, told in a sentence that came.

No list of kinds of data holds "special categories", and no list of recipients the name of every partner.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from noticepress.findings.reading.bearing import is_right, rules_out
from noticepress.findings.reading.case import Case
from noticepress.findings.reading.hunks import hunks
from noticepress.findings.reading.idle import idle
from noticepress.findings.reading.sentences import Pair, sentences
from noticepress.findings.reading.signal import Signal
from noticepress.findings.words.deeds import advises, asks_not, done
from noticepress.findings.words.force import force
from noticepress.findings.words.remedies import of_remedies
from noticepress.findings.words.wording import phrases, spotted, tokens
from noticepress.model.clause import Clause, ClauseKind

from .brands import names_after, of_address, only_names
from .of_sentence import signal_of

_TAKES = frozenset(("takes", "uses", "gives", "keeps"))


def special_signals(case: Case) -> Iterator[Signal]:
    """Signals of sentences that came, or in which it came."""
    for pair in case.pairs:
        if not pair.new.strip() or idle(pair.new) or is_right(case, pair):
            continue
        if _takes_special(case, pair):
            yield signal_of(
                case, pair, "fact_added", "sensitive_data_type", "against_reader", "sensitive_data"
            )
        for name in () if pair.old.strip() else _partners(case, pair.new):
            yield _recipient(case, pair, name)
    yield from (_seat(case, pair) for pair in case.pairs if _moved(case, pair))
    if case.pairs and (heading := _entry(case)):
        yield _recipient(case, case.pairs[0], heading)


def _moved(case: Case, pair: Pair) -> bool:
    """Another street or house where the sentence says that somebody has a seat."""
    about = {"contact", "controller_identity"}.intersection(case.change.topics)
    both = pair.old.strip() and pair.new.strip()
    return bool(about and both) and any(
        of_address(pair.new, hunk) and hunk.old.strip() for hunk in hunks(pair.edits)
    )


def _seat(case: Case, pair: Pair) -> Signal:
    return signal_of(case, pair, "fact_changed", "contact", "neutral", "contact")


def _recipient(case: Case, pair: Pair, name: str) -> Signal:
    signal = signal_of(case, pair, "fact_added", "recipient", "against_reader", "sharing")
    return replace(signal, new=name)


def _entry(case: Case) -> str | None:
    """A name as a heading, with nothing below it but where to read more: one more of a list of companies."""
    if case.change.ops != ("added",) or not case.clauses or case.clauses[0].kind is not ClauseKind.SECTION:
        return None
    title, _, rest = case.change.new_text.strip().partition("\n")
    alone = bool(rest.strip()) and all(map(idle, sentences(rest)))
    if not (alone and only_names(case, title)) or case.old.names(title):
        return None
    at = case.new.places[case.clauses[0].id]
    near = case.new.row[max(at - _NEAR, 0) : at + _NEAR]
    alike = (one for one in near if one.kind is ClauseKind.SECTION and one.id not in case.new.touched)
    return title if sum(_names_one(case, one) for one in alike) >= _SEVERAL else None


_NEAR = 12
"""Clauses before and behind it among which others of its kind stand."""
_SEVERAL = 2
"""Entries of the same kind that stood there before."""


def _names_one(case: Case, clause: Clause) -> bool:
    said = " ".join((clause.text, *(f"{one.title or ''} {one.text}" for one in clause.children)))
    return (
        bool(clause.title and said.strip())
        and only_names(case, clause.title or "")
        and all(map(idle, sentences(said)))
    )


def _takes_special(case: Case, pair: Pair) -> bool:
    if spotted("special_data", pair.new).total() <= spotted("special_data", pair.old).total():
        return False
    if rules_out(pair.new) or asks_not(pair.new) or advises(pair.new) or _denies(pair.new):
        return False
    takes = bool(_TAKES & done(pair.new)) or phrases("holding").count(tokens(pair.new)) > 0
    known = spotted("special_data", case.old.document.version.source.text).total() > 0
    return takes and not (known and (force(pair.new).consent or force(pair.new).limiting))


def _denies(text: str) -> bool:
    """It is not done, unless the "not" only says that it cannot be ruled out."""
    read = force(text)
    return read.negations > read.barred and not spotted("not_avoided", text)


def _partners(case: Case, text: str) -> Iterator[str]:
    """Names behind "we work with", which the older version does not hold."""
    if force(text).negations or of_remedies(text):
        return
    yield from (name for name in names_after(case, text, "working_with") if not case.old.names(name))
