"""What a rule calls for where a signal sets it off: its duty, or less where readers only gain.

One more way to turn to somebody, one more thing that readers may do about their data or an answer within a
time is told, and not pressed.
"""

from __future__ import annotations

from noticepress.law import Rule, change_rules
from noticepress.model.change import Duty

from .reading.signal import Signal
from .words.force import force
from .words.wording import phrases, spotted, tokens

_REACHING = ("contact", "complaint_channel")
"""One way more to turn to somebody."""
_ITEM = 12
"""Words up to which something is an item."""
_BURDENS = (
    "demands", "fee", "conditional", "limiting", "excepting", "negation", "processing", "proof", "consent",
    "until",
)  # fmt: skip


def duty_of(rule: Rule, signal: Signal) -> Duty:
    """A change in the reader's favour is at most told, unless a rule says otherwise."""
    duty: Duty = rule.obligation  # type: ignore[assignment]
    order = change_rules().vocabulary.obligations
    if signal.direction != "for_reader" or order.index(duty) <= order.index("notify"):
        return duty
    return "notify" if _told_only(rule, signal) else duty


def _told_only(rule: Rule, signal: Signal) -> bool:
    if rule.group == "general" or _gain(signal):
        return True
    if rule.group == "own_notice":
        return bool(signal.trend)
    return signal.fact in _REACHING or _further_item(signal)


def _gain(signal: Signal) -> bool:
    """One more thing that readers may do about their data ("export them"), one more way, or less cost."""
    if signal.fact == "fee":
        return True  # what cost something costs nothing
    if signal.kind != "fact_added":
        return False
    if signal.fact in ("deadline", "right"):
        return True
    row = tokens(signal.new)
    if signal.fact == "complaint_channel":
        return phrases("regulator").count(row) > 0  # one more body outside the company to complain to
    return signal.fact == "right_procedure" and _eases(signal.new, row)


def _eases(text: str, row: tuple[str, ...]) -> bool:
    """How a right is exercised: in one more way, for nothing, or with an answer."""
    if row[:1] and row[0] in phrases("either"):
        return not any(phrases(name).count(row) for name in ("demands", "fee", "negation", "limiting"))
    if any(phrases(name).count(row) for name in ("grants", "no_fee", "reached")):
        return True
    if _by_themselves(row) or _answered(text):
        return True
    return bool(spotted("channel", text) and not phrases("demands").count(row))


def _by_themselves(row: tuple[str, ...]) -> bool:
    """Readers do it themselves, at any time or in a menu, and nothing is asked of them first."""
    own = any(phrases(name).count(row) for name in ("ease", "self_service"))
    return own and not any(phrases(name).count(row) for name in _BURDENS)


def _further_item(signal: Signal) -> bool:
    """One thing more in a list, that asks readers for nothing: ", backups included", "payment records"."""
    if (signal.kind, signal.fact) != ("fact_added", "right_procedure"):
        return False
    row = tokens(signal.new)
    brief = signal.new[:1] in (",", "，", "、") or 0 < len(row) <= _ITEM
    return brief and not any(phrases(name).count(row) for name in _BURDENS)


def _answered(text: str) -> bool:
    """The company says that it answers, and how soon: "we reply within two weeks"."""
    read = force(text)
    plain = not (read.negations or read.limiting or read.excepting or read.hedged)
    return plain and read.subject == "company" and read.protecting > 0
