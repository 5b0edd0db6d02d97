"""Facts of a clause as they are shown beside it."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from noticepress.model.fact import Age, Contact, Day, Fact, FactValue, Named, Period, Phone
from noticepress.model.message import Message, msg
from noticepress.render.words import Words

from .names import fact_kind

_QUIET = frozenset({"modality", "cookie"})
"""Modality stands on nearly every sentence and helps comparison, not reading; records show their cookies."""

_LONG = 40
"""Characters; the whole sentence stands right beside it."""
NOTHING_TO_SAY = Message("")


class Quote(Struct, frozen=True):
    """The words of a fact, shortened, and what they do not tell by themselves."""

    text: str
    note: str


class FactView(Struct, frozen=True):
    """The facts of one kind in a clause."""

    kind: str
    quotes: tuple[Quote, ...]


def fact_views(facts: Iterable[Fact], text: str, words: Words) -> tuple[FactView, ...]:
    """By kind in document order, each quote once. ``text`` is the clause's own."""
    shown = dict[str, dict[str, Quote]]()
    held = tuple(facts)
    sensitive = {fact.quote for fact in held if fact.kind == "sensitive_data_type"}
    for fact in held:
        if fact.kind not in _QUIET and not (fact.kind == "data_type" and fact.quote in sensitive):
            quote = Quote(_quoted(fact.quote, text, words), _note(fact.value, words))
            shown.setdefault(fact.kind, {}).setdefault(fact.quote, quote)
    return tuple(FactView(fact_kind(kind, words), tuple(quotes.values())) for kind, quotes in shown.items())


def _quoted(quote: str, text: str, words: Words) -> str:
    """A quote that is most of the clause would only say it twice."""
    if len(quote) > _LONG and len(quote) * 3 > len(text) * 2:
        return words.say(msg("this clause as a whole"))
    return quote if len(quote) <= _LONG else quote[:_LONG].rstrip() + "…"


def _note(value: FactValue, words: Words) -> str:
    match value:
        case Phone(valid=True, e164=str(number), labelled_as=None) if number != value.as_printed:
            return number
        case Day(date=day):
            return words.day(day)
        case Named(country=str(country)):
            return words.territory(country)
        case _:
            return words.say(_remark(value))


def _remark(value: FactValue) -> Message:  # noqa: PLR0911 - a table
    match value:
        case Phone(valid=False, labelled_as="email"):
            return msg("a telephone number, and no valid one, where the text announces an e-mail address")
        case Phone(labelled_as="email"):
            return msg("a telephone number where the text announces an e-mail address")
        case Phone(valid=False):
            return msg("as printed this is no valid number")
        case Contact(valid=False):
            return msg("as printed this is no valid address")
        case Contact(labelled_as=str()):
            return msg("the text calls it something else")
        case Period(bound=bound, day_kind=day_kind):
            return _limit(bound, day_kind)
        case Age(bound="below", years=years):
            return msg("younger than {years}", years=years)
        case Age(years=years):
            return msg("{years} or older", years=years)
        case _:
            return NOTHING_TO_SAY


def _limit(bound: str, day_kind: str | None) -> Message:
    match bound, day_kind:
        case "within", "working":
            return msg("at most, counted in working days")
        case "at_least", "working":
            return msg("at least, counted in working days")
        case "within", _:
            return msg("at most")
        case "at_least", _:
            return msg("at least")
        case _:
            return NOTHING_TO_SAY
