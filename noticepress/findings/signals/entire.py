"""Clauses that came or went as a whole, and what a term is said to mean."""

from __future__ import annotations

from collections.abc import Iterator

from noticepress.findings.reading.bearing import RIGHTS, SAFEKEEPING, defines_term
from noticepress.findings.reading.canonical import CONTACTS
from noticepress.findings.reading.case import Case
from noticepress.findings.reading.hunks import content_words
from noticepress.findings.reading.idle import only_points_on
from noticepress.findings.reading.sentences import Pair, sentences
from noticepress.findings.reading.signal import Signal
from noticepress.findings.words.led_on import leads_on
from noticepress.findings.words.plainly import plain
from noticepress.findings.words.wording import spotted
from noticepress.model.change import Direction
from noticepress.model.clause import ClauseKind

from .itself import says_nothing
from .mentioned import known_before
from .rephrased import says_as_much

_HOLDING = (RIGHTS | SAFEKEEPING) | frozenset(
    ("contact", "controller_identity", "policy_changes", "legal_basis", "automated_decisions", "legal_terms",
     "entrusted_processing")
)  # fmt: skip
"""Topics of clauses that readers miss; what is taken, used and given and no more told of is less."""


def came_or_went(case: Case) -> Iterator[Signal]:
    """The clause is new; or it is gone, and with it the last that was said on its topic.

    What is gone is against readers where it held the company to something or told them how to turn to it;
    that less is taken, used or given is not.
    """
    change = case.change
    yield from came(case)
    if change.ops == ("deleted",) and _topic_gone(case) and _says_something(case):
        held = not _HOLDING.isdisjoint((*change.topics, *case.section_topics))
        yield whole(case, "clause_removed", "any", "against_reader" if held else "for_reader")


def came(case: Case) -> Iterator[Signal]:
    """The clause is new, whatever it says."""
    if case.change.ops == ("added",) and not _contact_set_apart(case):
        yield whole(case, "clause_added", "any", "unclear")


def _says_something(case: Case) -> bool:
    return not all(says_nothing(case, pair) for pair in case.pairs)


def whole(case: Case, kind: str, fact: str, direction: Direction, *topics: str) -> Signal:
    """About the clause as a whole."""
    change = case.change
    return Signal(
        kind=kind,
        fact=fact,
        old=change.old_text,
        new=change.new_text,
        direction=direction,
        topics=(*change.topics, *topics),
    )


def _contact_set_apart(case: Case) -> bool:
    """Says nothing but an address or number that the older version gave in a clause on the same topic."""
    reached = [change for change in case.change.facts if change.kind in CONTACTS]
    return (
        bool(reached)
        and all(known_before(case, change) for change in reached)
        and content_words(case.change.new_text) <= _HEADED
    )


_HEADED = 3
"""Words that say something around an address on a line of its own: "by e-mail", with the address itself."""


def _topic_gone(case: Case) -> bool:
    """No clause of the new version is about what the deleted clause was mainly about."""
    topic = case.change.topics[:1]
    new = case.new.document.topics
    return bool(topic) and topic[0] != "other" and not any(topic[0] in topics for topics in new.values())


def definitions(case: Case) -> Iterator[Signal]:
    """A term that came, went or means something else."""
    if not any(clause.kind is ClauseKind.DEFINITION for clause in case.clauses) or not case.pairs:
        return
    added, deleted = case.change.ops == ("added",), case.change.ops == ("deleted",)
    telling = (pair for pair in case.pairs if not _says_as_much(case, pair))
    if not (added or deleted or any(defines_term(case, pair) for pair in telling)):
        return
    kind = "fact_added" if added else "fact_removed" if deleted else "fact_changed"
    masked = bool(spotted("masked", f"{case.change.old_text} {case.change.new_text}"))
    topics = ("definitions", "anonymised_data") if masked else ("definitions",)
    yield whole(case, kind, "definition", "unclear", *topics)


def _says_as_much(case: Case, pair: Pair) -> bool:
    """What came or went beside the definition says nothing, or it is only worded otherwise."""
    if says_nothing(case, pair) or only_points_on(pair):
        return True
    return bool(pair.old.strip()) and (says_as_much(pair) or _only_led_on(pair))


def _only_led_on(pair: Pair) -> bool:
    """All that came or went beside the definition leads on to something else."""
    before, after = (
        [plain(s).strip(_MARKS) for s in sentences(text) if not leads_on(s)] for text in (pair.old, pair.new)
    )
    return before == after


_MARKS = ".;,:"
