"""What only a person can answer before readers are told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from noticepress.model.message import Language, Sentence, msg
from noticepress.model.plan import EditionState, NoticePlan
from noticepress.model.promise import Promises

from .standing import Standing


def questions(plan: NoticePlan, stand: Sequence[Standing], promises: Promises) -> Iterator[Sentence]:
    """In the order in which a reviewer comes to them."""
    if not stand:
        return
    yield from _rows(stand)
    if promises.defines("high_risk"):
        yield msg(
            "The older version counts a high risk shown by an impact assessment as a major change. No text "
            "shows it: does an assessment find one?"
        )
    if plan.consents:
        yield msg(
            "Does the processing rest on consent? Where it rests on another basis, prominent notice takes "
            "the place of consent anew; record the basis."
        )
    if plan.significance == "major":
        yield from _major(plan)
    if plan.effective is None:
        yield msg("The newer version states no day from which it applies. Which is it?")
    for edition in plan.circumstances.editions:
        yield from _edition(edition)


def _rows(stand: Sequence[Standing]) -> Iterator[Sentence]:
    waiting = sum(row.row.state == "open" and row.row.review is None for row in stand)
    if waiting:
        yield msg("Rows that no rule could decide and nobody has decided yet: {count}.", count=waiting)


def _major(plan: NoticePlan) -> Iterator[Sentence]:
    if not any(channel.basis == "own" for channel in plan.channels):
        yield msg("The older version promises no channel for such a change. How are readers told?")
    if any(lead.basis == "own" and lead.rule for lead in plan.leads):
        yield msg("The older version promises notice in advance, without a number. How many days are given?")
    if not plan.leads:
        yield msg(
            "Neither the older version nor a rule states a time between notice and effect. Which is set?"
        )
    if any(owed.ground == "pipl" for owed in plan.duties):
        yield msg(
            "Are these the service agreement or rules of an e-commerce platform? Then E-commerce Law art. 34 "
            "asks for public comment and 7 days."
        )


def _edition(edition: EditionState) -> Iterator[Sentence]:
    asked = {
        "stale": msg(
            "The edition in {lang} did not change with this one. When will it?", lang=Language(edition.lang)
        ),
        "diverged": msg(
            "The edition in {lang} says something else. Which one is meant?", lang=Language(edition.lang)
        ),
        "missing": msg(
            "No version in {lang} answers this one. Will there be one?", lang=Language(edition.lang)
        ),
    }
    if edition.state in asked:
        yield asked[edition.state]
