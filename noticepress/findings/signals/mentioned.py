"""Changed facts that are none: words that name without claiming, or that stand elsewhere, too."""

from __future__ import annotations

from collections import Counter

from noticepress.findings.reading.bearing import grants
from noticepress.findings.reading.canonical import CONTACTS
from noticepress.findings.reading.case import Book, Case, on_one_line, term_of
from noticepress.findings.reading.denials import denied, denies
from noticepress.findings.reading.hunks import Hunk
from noticepress.findings.reading.links import same_page_named, same_site
from noticepress.findings.reading.sentences import sentences
from noticepress.findings.reading.substance import content
from noticepress.findings.words.alike import unled
from noticepress.findings.words.deeds import advises, done, guards
from noticepress.findings.words.force import Force, force
from noticepress.findings.words.wording import spotted, tokens
from noticepress.law.same import value_key
from noticepress.model.change import FactChange
from noticepress.model.fact import Fact, Named, Wording

GIVING = frozenset(
    ("sharing", "third_party_services", "transfer_merger", "public_disclosure", "entrusted_processing",
     "cross_border")
)  # fmt: skip
"""Topics of clauses that say who is given what: each of them is read for itself."""


def only_named(case: Case, change: FactChange) -> bool:
    """Named to be ruled out, to be looked at by the reader, or to speak of good will."""
    told = (
        _ruled_out, _checked_back, _good_will, _named_apart, _said_before, _same_ground, _a_key,
        _reached_alike, _same_place, _free_alike, _same_page,
    )  # fmt: skip
    return any(holds(case, change) for holds in told)


def _ruled_out(case: Case, change: FactChange) -> bool:
    """It is named only to say that it is not so: read as a matter of force, not as a fact."""
    old = change.old is None or denied(case, change.old, old=True)
    return old and (change.new is None or denied(case, change.new, old=False))


def _checked_back(case: Case, change: FactChange) -> bool:
    """A page that the reader was told to look at from time to time was no channel of notice."""
    if change.kind != "notice_channel" or change.change != "removed":
        return False
    told = [pair.old for pair in case.pairs if change.old and change.old.quote in pair.old]
    return bool(told) and all(advises(text) or _has_to(force(text)) for text in told)


def _has_to(read: Force) -> bool:
    return read.reader_acts and read.modes["must"] + read.modes["should"] > 0


def _good_will(case: Case, change: FactChange) -> bool:
    """A lead like "to serve you better, …" states no purpose."""
    if change.kind != "purpose" or change.new is None or change.old is not None:
        return False
    told = [pair.new for pair in case.pairs if change.new.quote in pair.new]
    return bool(told) and all(change.new.quote not in unled(sentence) for sentence in told)


def _named_apart(case: Case, change: FactChange) -> bool:
    """Every word of a listed term stands in the other version's sentence: "postal and email addresses"."""
    fact = change.old or change.new
    if fact is None or (change.old and change.new) or term_of(fact) is None:
        return False
    words = Counter(content(fact.quote))
    here = [(pair.old, pair.new) if change.old else (pair.new, pair.old) for pair in case.pairs]
    told = [(own, other) for own, other in here if fact.quote in own]
    others = [other for _, other in told]
    if words.total() < _SEVERAL:
        return fact.kind == "right" and bool(told) and all(_may_as_well(fact.quote, *two) for two in told)
    if not (fact.quote.isascii() or fact.kind in _IN_PARTS):
        return False
    return bool(others) and all(not set(words) - set(content(other)) for other in others)


def _may_as_well(quote: str, own: str, other: str) -> bool:
    """Readers may do the same, in the same word, by whatever word they may."""
    both = quote.casefold() in other.casefold()
    names = all(len(tokens(text)) <= _NAME for text in (own, other))
    return both and (names or (grants(own, about=True) and grants(other, about=True)))


_NAME = 5
"""Words and marks of the name of a right before what it says: "Portability:", "Content portability:"."""


_IN_PARTS = ("right", "right_procedure", "response_channel", "security_measure", "purpose")
"""Kinds whose Chinese terms may be told with words between: 设备设置, 在移动设备的设置中."""


def _said_before(case: Case, change: FactChange) -> bool:
    """The other version's sentence says the same words; only what leads to them is put otherwise (用于)."""
    fact = change.old or change.new
    if fact is None or (change.old and change.new) or change.kind != "purpose":
        return False
    here = [(pair.old, pair.new) if change.old else (pair.new, pair.old) for pair in case.pairs]
    others = [other for own, other in here if fact.quote in own]
    bare = fact.quote.removeprefix("用于").removeprefix("为了")
    return bool(others) and all(bare in other for other in others)


def _same_ground(case: Case, change: FactChange) -> bool:
    """A ground of law in other words: the sentence rests on the same grounds as before."""
    if change.kind != "legal_basis" or (change.old and change.new):
        return False
    rest = [(force(pair.old).grounds, force(pair.new).grounds) for pair in case.pairs]
    return bool(rest) and all(one and one == other for one, other in rest)


def _a_key(case: Case, change: FactChange) -> bool:
    """A password or a fingerprint that is needed to get at data is no kind of data taken from the reader."""
    fact = change.new or change.old
    if fact is None or fact.kind not in ("data_type", "sensitive_data_type"):
        return False
    told = [text for pair in case.pairs for text in (pair.old, pair.new) if fact.quote in text]
    return bool(told) and all(guards(text) and "takes" not in done(text) for text in told)


def _reached_alike(case: Case, change: FactChange) -> bool:
    """To contact us at an address is to e-mail it: the same addresses and numbers stand in both versions."""
    fact = change.old or change.new
    if fact is None or fact.kind not in _WAYS or term_of(fact) not in _REACHED:
        return False
    reached = [
        {value_key(f) for f in book.standing(refs, text) if f.kind in CONTACTS}
        for book, refs, text in (
            (case.old, case.change.old, case.change.old_text),
            (case.new, case.change.new, case.change.new_text),
        )
    ]
    return bool(reached[0]) and reached[0] == reached[1]


def _same_page(case: Case, change: FactChange) -> bool:
    """A page of settings by another name, behind the same link; or another address of the same site."""
    fact = change.old or change.new
    if change.old and change.new and change.kind == "url":
        return same_site(change.old.quote, change.new.quote)
    if fact is None or fact.kind not in _WAYS or (change.old and change.new):
        return False
    return same_page_named(case, fact.quote, old=change.old is not None)


def _free_alike(case: Case, change: FactChange) -> bool:
    """Free of charge in both versions, in whatever words."""
    fact = change.old or change.new
    if fact is None or fact.kind not in _WAYS or not spotted("no_fee", fact.quote):
        return False
    return bool(case.pairs) and all(
        spotted("no_fee", pair.old) and spotted("no_fee", pair.new)
        for pair in case.pairs
        if fact.quote in pair.old + pair.new
    )


_WAYS = ("right_procedure", "response_channel")
_REACHED = ("contact_us", "email", "phone")


def _same_place(case: Case, change: FactChange) -> bool:
    """An address in whose head a department or a person was named or is named no more."""
    fact = change.old or change.new
    moved = [other for other in case.change.facts if other.kind == "address"]
    if fact is None or fact.kind != "address" or (change.old and change.new) or len(moved) > 1:
        return False
    other = on_one_line(case.change.new_text if change.old else case.change.old_text)
    lines = [line.strip() for line in fact.quote.replace("，", ",").split(",")]
    apart = [line for line in lines if line not in other]
    return len(apart) * 2 < len(lines) and not any(char.isdigit() for line in apart for char in line)


def _stated_beside(fact: Fact, case: Case, book: Book) -> bool:
    """The same contact stands in another clause on the same topic, or in a section on it."""
    topic, key = set(case.change.topics[:1]), value_key(fact)
    others = (
        other.clause for other in book.document.facts if other.kind == fact.kind and value_key(other) == key
    )
    return any(topic.intersection(_about(book, clause)) for clause in others)


def _about(book: Book, clause: str) -> tuple[str, ...]:
    """Main topics of a clause and of those that it hangs below."""
    found = (book.document.topics.get(one, ())[:1] for one in (clause, *(c.id for c in book.above(clause))))
    return tuple(topic for topics in found for topic in topics)


def _as_often(fact: Fact, case: Case) -> bool:
    """Both versions give the contact as often: it only stands elsewhere now."""
    key = value_key(fact)
    given = [
        sum(value_key(other) == key for other in book.document.facts if other.kind == fact.kind)
        for book in (case.old, case.new)
    ]
    return given[0] == given[1]


_SEVERAL = 2


def only_words(change: FactChange) -> bool:
    """Deemed acceptance in other words, a vague period put differently: judged as text."""
    sides = (change.old, change.new)
    return all(fact is not None and isinstance(fact.value, Wording) for fact in sides)


def known_before(case: Case, change: FactChange) -> bool:
    """A data kind that other clauses on the same topic name all along is not new, nor gone."""
    if change.change == "changed":
        return False
    fact, book = (change.new, case.old) if change.change == "added" else (change.old, case.new)
    if fact and fact.kind in CONTACTS and ("modified" not in case.change.ops or _as_often(fact, case)):
        return _stated_beside(fact, case, book)
    if fact and isinstance(fact.value, Named) and fact.kind == "entity":
        return book.names(fact.value.name)
    name = term_of(fact) if fact else None
    if fact is None or name is None or fact.kind == "major_change_criterion":
        return False
    if fact.kind == "recipient" and GIVING.intersection(case.change.topics[:1]):
        return False  # the same recipient elsewhere is not given this
    topics = book.mentions.get((fact.kind, name), frozenset[str]())
    return bool(topics.intersection(case.change.topics[:2]))


def of_regulator(case: Case, change: FactChange) -> bool:
    """How an authority is reached, to which readers may complain: no way to the company."""
    quotes = [fact.quote for fact in (change.old, change.new) if fact]
    texts = (text for pair in case.pairs for text in (pair.old, pair.new))
    return any(quote in text and spotted("regulator", text) for text in texts for quote in quotes)


def taken_before(case: Case, item: str, hunk: Hunk) -> bool:
    """The clause said so of it in another sentence: 性别及生日可不填写."""
    said = (text.casefold() for text in sentences(case.change.old_text))
    return bool(hunk.new.strip()) and any(item in text and not denies(text, item) for text in said)
