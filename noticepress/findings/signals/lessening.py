"""Words that make less of what is taken, kept or given: without one there is more.

"Short-term logs" are fewer than "logs", "an approximate position" is less than "a precise one". No list of
kinds of data holds them, since the thing itself stays the same.
"""

from __future__ import annotations

from collections.abc import Iterator

from noticepress.findings.reading.bearing import is_right, rules_out
from noticepress.findings.reading.case import Case
from noticepress.findings.reading.holds import binds
from noticepress.findings.reading.readers_way import others_barred
from noticepress.findings.reading.sentences import Pair
from noticepress.findings.reading.signal import Signal
from noticepress.findings.words.deeds import done
from noticepress.findings.words.force import force
from noticepress.findings.words.wording import phrases, spotted, tokens
from noticepress.text.regex import regex

from .fact_direction import trend_of
from .of_sentence import signal_of, weaker

_WITH_DATA = frozenset(("takes", "uses", "gives", "shows", "keeps"))
_LEADING = frozenset(
    ("data_collected", "sensitive_data", "device_permissions", "sharing", "third_party_services",
     "storage_location", "retention", "cookies", "public_disclosure", "entrusted_processing", "cross_border",
     "anonymised_data", "purposes", "children")
)  # fmt: skip
"""Main topics of clauses in which a line says what is done with data though its verb stands in the lead."""


def lessening_signals(case: Case) -> Iterator[Signal]:
    """Signals of sentences of both versions that lost such a word, or gained one of the contrary."""
    for pair in case.pairs:
        if pair.old.strip() and pair.new.strip() and _with_data(case, pair) and _more(pair):
            yield signal_of(case, pair, "permission_broadened", "any", "against_reader")
        if pair.old.strip() and pair.new.strip() and _sent_away(pair):
            yield signal_of(
                case, pair, "fact_changed", "storage_location", "against_reader", "storage_location"
            )
        if pair.old.strip() and pair.new.strip() and _longer_past(case, pair):
            yield signal_of(case, pair, "permission_broadened", "any", "against_reader")
        if pair.new.strip() and spotted("parity", pair.old).total() > spotted("parity", pair.new).total():
            yield weaker(case, pair)


def _with_data(case: Case, pair: Pair) -> bool:
    if is_right(case, pair):
        return False
    if rules_out(pair.old) or rules_out(pair.new) or binds(force(pair.old)):
        return False  # less is done to guard data: told by the deed
    if "security_measures" in case.change.topics[:1] and not _WITH_DATA & done(pair.new) - {"uses", "keeps"}:
        return False  # "we use masking and anonymous processing": a measure fewer takes no more
    return bool(_WITH_DATA & done(pair.new)) or bool(_LEADING.intersection(case.change.topics[:1]))


def _longer_past(case: Case, pair: Pair) -> bool:
    """More of what lies behind is read: "the last 90 days of your account"."""
    if is_right(case, pair) or binds(force(pair.old)) or not _WITH_DATA & done(pair.new):
        return False
    return any(
        change.kind in ("duration", "deadline", "retention")
        and trend_of(change) == "increase"
        and change.new is not None
        and _lately(pair.new[: pair.new.find(change.new.quote)])
        for change in case.change.facts
    )


def _lately(before: str) -> bool:
    row = tokens(before)
    return bool(row) and row[-1] in phrases("lately")


def _sent_away(pair: Pair) -> bool:
    """Kept with the reader before, and elsewhere now."""
    leaves = spotted("on_device", pair.old).total() > spotted("on_device", pair.new).total()
    return leaves and not rules_out(pair.new) and bool(_WITH_DATA & done(pair.new))


def _more(pair: Pair) -> bool:
    less = spotted("lessening", pair.new).total() < spotted("lessening", pair.old).total()
    return less or _sharp(pair.new) > _sharp(pair.old)


def _sharp(text: str) -> int:
    """How many words bring it closer to a person; what others cannot do brings nothing closer."""
    parts = (part for part in _PART.split(text) if not others_barred(part))
    return sum(spotted("sharpening", part).total() for part in parts)


_PART = regex("[,，;；]")
