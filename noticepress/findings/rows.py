"""A change that no rule cleared → a row of the report."""

from __future__ import annotations

from collections.abc import Iterator

from noticepress.law import change_rules
from noticepress.model.change import Direction, JudgedChange
from noticepress.model.message import Sentence, msg

from .clearing.guards import bold_lost
from .engine import ASKS_REVIEWER, Hit, ground, hits
from .explain import explanation, sentence
from .promised import with_promised_consent
from .reading.case import Case
from .reading.links import redirected, to_another_site
from .reading.signal import Signal
from .signals import signals
from .undecided import may_matter
from .words.numbers import numbers
from .yardstick import Yardstick

_DOUBTFUL = 0.5
"""Confidence of a match below which a person should look whether it is the same clause at all."""


def judged(case: Case, yardstick: Yardstick) -> JudgedChange:
    """Judge one change. What only a person can know is asked, not guessed."""
    found = signals(case)
    fired = with_promised_consent(hits(case, found, yardstick), yardstick)
    asking = tuple(hit for hit in fired if hit.rule.id == ASKS_REVIEWER)
    telling = tuple(hit for hit in fired if hit.rule.id != ASKS_REVIEWER)
    questions = tuple(_questions(case, found, telling, asking))
    is_major = any(_asks_for_prominence(hit) for hit in telling)
    return JudgedChange(
        change=case.change,
        significance="major" if is_major else "minor",
        state="open" if questions and not is_major else "decided",
        direction=_direction(found),
        grounds=tuple(ground(hit, case) for hit in telling),
        explanation=_explained(case, telling),
        questions=questions,
    )


def _explained(case: Case, telling: tuple[Hit, ...]) -> Sentence:
    """The rule's sentence; where only a link leads elsewhere, both addresses: no words show them."""
    led = redirected(case)
    if telling or led is None:
        return explanation(case.change, telling)
    return msg("A link led to {old} and leads to {new} now; no rule was set off.", old=led[0], new=led[1])


def _asks_for_prominence(hit: Hit) -> bool:
    order = change_rules().vocabulary.obligations
    return order.index(hit.duty) >= order.index("prominent_notice")


def _direction(found: tuple[Signal, ...]) -> Direction:
    told = {signal.direction for signal in found} - {"neutral"}
    if not told:
        return "neutral" if found else "unclear"
    return told.pop() if len(told) == 1 else "unclear"


def _questions(
    case: Case, found: tuple[Signal, ...], telling: tuple[Hit, ...], asking: tuple[Hit, ...]
) -> Iterator[Sentence]:
    for hit in asking:
        yield sentence(hit.rule.explain, case.change, hit)
    if not telling and may_matter(case, found):
        yield msg(
            "What is said here changed in substance or in force, and no rule decides it. "
            "Does it matter to readers?"
        )
    if case.change.old and case.change.new and case.change.confidence < _DOUBTFUL:
        yield msg("Is this the same clause? The match is doubtful.")
    if not telling and to_another_site(case):
        yield msg("Readers turn to this page. Is it still the same body behind the new address?")
    if bold_lost(case):
        yield msg("Text that stood out in bold no longer does. Is it a term of major interest to readers?")
    dated = all(fact.kind == "date" for fact in case.change.facts) and case.change.facts
    if not telling and not dated and _number_changed(case) and not any(signal.trend for signal in found):
        yield msg("A number changed, and no rule knows what it counts. Does it matter to readers?")


def _number_changed(case: Case) -> bool:
    return any(numbers(pair.old) != numbers(pair.new) for pair in case.pairs if pair.old and pair.new)
