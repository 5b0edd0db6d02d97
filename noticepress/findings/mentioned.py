"""Changed facts that are none: words that name without claiming, or that stand elsewhere, too."""

from __future__ import annotations

from noticepress.model.change import FactChange
from noticepress.model.fact import Named, Wording

from .alike import unled
from .case import Case, term_of
from .denials import denied
from .force import force

GIVING = frozenset(
    ("sharing", "third_party_services", "transfer_merger", "public_disclosure", "entrusted_processing",
     "cross_border")
)  # fmt: skip
"""Topics of clauses that say who is given what: each of them is read for itself."""


def only_named(case: Case, change: FactChange) -> bool:
    """Named to be ruled out, to be looked at by the reader, or to speak of good will."""
    return _ruled_out(case, change) or _checked_back(case, change) or _good_will(case, change)


def _ruled_out(case: Case, change: FactChange) -> bool:
    """It is named only to say that it is not so: read as a matter of force, not as a fact."""
    old = change.old is None or denied(case, change.old, old=True)
    return old and (change.new is None or denied(case, change.new, old=False))


def _checked_back(case: Case, change: FactChange) -> bool:
    """A page that the reader was told to look at from time to time was no channel of notice."""
    if change.kind != "notice_channel" or change.change != "removed":
        return False
    read = [force(pair.old) for pair in case.pairs if change.old and change.old.quote in pair.old]
    return bool(read) and all(one.reader_acts and one.modes["must"] + one.modes["should"] > 0 for one in read)


def _good_will(case: Case, change: FactChange) -> bool:
    """A lead like "to serve you better, …" states no purpose."""
    if change.kind != "purpose" or change.new is None or change.old is not None:
        return False
    told = [pair.new for pair in case.pairs if change.new.quote in pair.new]
    return bool(told) and all(change.new.quote not in unled(sentence) for sentence in told)


def only_words(change: FactChange) -> bool:
    """Deemed acceptance in other words, a vague period put differently: judged as text."""
    sides = (change.old, change.new)
    return all(fact is not None and isinstance(fact.value, Wording) for fact in sides)


def known_before(case: Case, change: FactChange) -> bool:
    """A data kind that other clauses on the same topic name all along is not new, nor gone."""
    if change.change == "changed":
        return False
    fact, book = (change.new, case.old) if change.change == "added" else (change.old, case.new)
    if fact and isinstance(fact.value, Named) and fact.kind == "entity":
        return book.names(fact.value.name)
    name = term_of(fact) if fact else None
    if fact is None or name is None or fact.kind == "major_change_criterion":
        return False
    if fact.kind == "recipient" and GIVING.intersection(case.change.topics[:1]):
        return False  # the same recipient elsewhere is not given this
    topics = book.mentions.get((fact.kind, name), frozenset[str]())
    return bool(topics.intersection(case.change.topics[:2]))
