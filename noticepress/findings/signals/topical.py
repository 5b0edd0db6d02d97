"""Whole statements that came or went: a fact of the type that their topic makes of them."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from noticepress.findings.reading.bearing import led_by_right, rules_out
from noticepress.findings.reading.case import Case
from noticepress.findings.reading.idle import is_idle, list_piece
from noticepress.findings.reading.sentences import Pair
from noticepress.findings.reading.signal import Signal
from noticepress.findings.words.deeds import acts_on_data, done
from noticepress.findings.words.force import force
from noticepress.findings.words.of_text import explains_term, of_the_text
from noticepress.findings.words.plainly import plain
from noticepress.findings.words.wording import phrases, spotted, tokens, without
from noticepress.model.change import Direction
from noticepress.model.clause import ClauseKind

from .claimed import of_choice, readers_doing, repeated, runs_the_page
from .exceptions import below_exceptions, is_listed
from .items import BY_TOPIC, PLACES, WELCOME, of_topics
from .led import led_fact
from .taken_too import taken_too

_NAMES = frozenset(("place", "transfer_destination", "address"))
_LISTED = (ClauseKind.ITEM, ClauseKind.RECORD)


def topical(case: Case, pair: Pair) -> Iterator[Signal]:
    """A whole statement on a topic is a fact of the topic's type, whatever words it uses."""
    if taken_too(case) and not _does_else(pair.old or pair.new):
        signal = of_topics(case, pair, "fact_added", "data_type", "against_reader")
        yield replace(signal, topics=(*signal.topics, "data_collected"))
        return
    if spotted("prevailing", pair.old + pair.new) or _listed_before(case) or _on_the_text(case, pair):
        return  # which text holds is told by its cue; what a table held stands in a list
    fact = next((BY_TOPIC[topic] for topic in case.change.topics[:1] if topic in BY_TOPIC), None)
    fact = led_fact(case) or fact
    if fact == "right_procedure" and _case_of_right(case, pair):
        fact = "right"
    if fact is None or not _states(case, pair, fact) or _claims_nothing(case, pair, fact):
        return
    added = not pair.old.strip()
    good = added == (fact in WELCOME)
    direction: Direction = "for_reader" if good else "against_reader"
    yield of_topics(case, pair, "fact_added" if added else "fact_removed", fact, direction)


def _does_else(text: str) -> bool:
    """A sentence of its own below what is taken: what is erased, told or not done is no kind of data."""
    deeds = done(text)
    return rules_out(text) or ("takes" not in deeds and bool(deeds & {"erases", "tells"}))


def _on_the_text(case: Case, pair: Pair) -> bool:
    """What the notice applies to, or what a word in it means, in a clause on something else."""
    if {"scope", "definitions"}.intersection(case.change.topics[:1]):
        return False
    text = pair.old or pair.new
    return of_the_text(text) or explains_term(text)


def _listed_before(case: Case) -> bool:
    """One line that was a piece of a list or table on the same topic, or is one now."""
    if case.change.ops not in (("added",), ("deleted",)) or len(case.clauses) != 1:
        return False
    other = case.old if case.change.new else case.new
    piece = plain(case.change.new_text or case.change.old_text)
    return bool(piece) and bool(set(case.change.topics[:1]) & other.pieces.get(piece, frozenset()))


def _claims_nothing(case: Case, pair: Pair, fact: str) -> bool:
    """What looks like the topic's fact is none: a pointer, what readers do, a word explained."""
    text = pair.old or pair.new
    if fact in WELCOME:
        return (is_listed(case) and below_exceptions(case)) or _priced(text)
    if is_idle(case, pair) or readers_doing(text) or (fact in PLACES and not _somewhere(case, pair)):
        return True
    if repeated(case, pair) or (fact in _OF_OTHERS and of_choice(text)):
        return True
    if fact == "cookie" and (not phrases("cookie").count(tokens(text)) or runs_the_page(case)):
        return True
    if fact in _OF_OTHERS and force(text).protecting and not acts_on_data(text):
        return True  # "we comply with the principles for onward transfers"
    return (fact in _OF_OTHERS and of_the_text(text)) or (fact == "purpose" and _is_kind(case, pair))


def _case_of_right(case: Case, pair: Pair) -> bool:
    """One case more, or less, in which readers may do something, in a list below the words that say so."""
    burdens = any(phrases(name).count(tokens(pair.old + pair.new)) for name in ("demands", "fee", "proof"))
    return "modified" not in case.change.ops and is_listed(case) and led_by_right(case) and not burdens


def _priced(text: str) -> bool:
    """It says nothing but that the company may take money for it: told as a fee."""
    row, read = tokens(text), force(text)
    paid = phrases("fee").count(without(row, "no_fee")) > 0
    return paid and not read.reader_acts and not read.negations and read.modes["may"] > 0


_OF_OTHERS = ("recipient", "recipient_category", "disclosure", "purpose", "cookie")


def _is_kind(case: Case, pair: Pair) -> bool:
    """A line that names a kind of data and nothing else."""
    quotes = (
        side.quote for c in case.change.facts if c.kind == "data_type" for side in (c.old, c.new) if side
    )
    return (pair.old or pair.new).strip(" .;,:*-") in quotes


def _somewhere(case: Case, pair: Pair) -> bool:
    """Whether it tells a place, by name or by a word such as "abroad": a folder's path is none."""
    named = any(change.kind in _NAMES for change in case.change.facts)
    return named or bool(phrases("somewhere").count(tokens(pair.old or pair.new)))


def _states(case: Case, pair: Pair, fact: str) -> bool:
    """Whether the sentence rules something; "please read this carefully" does not."""
    listed = case.clauses and case.clauses[0].kind in _LISTED and "modified" not in case.change.ops
    if listed or list_piece(pair.old or pair.new):
        return not rules_out(pair.old or pair.new)
    row = tokens(pair.old or pair.new)
    read = force(pair.old or pair.new)
    if fact in WELCOME:
        if phrases("good_for").count(row) and read.actors_named[:1] != ("company",):
            return False  # "these rights help you to stay in control"
        return bool(phrases("grants").count(row) or read.protecting or phrases("demands").count(row))
    if read.subject == "reader" and read.strongest < 0:
        return False
    return read.processing > 0 and not read.negations
