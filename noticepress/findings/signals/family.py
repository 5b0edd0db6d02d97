"""Companies of the notice's own house, wherever it names them, and how they are registered.

"Customers in the EEA: Lantern Ireland Ltd" in a notice of Lantern Books names who answers for the data there,
though no word says so; a line of the foot that tells the number of the company or charity says who it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from noticepress.findings.reading.case import Book, Case
from noticepress.findings.reading.signal import Signal
from noticepress.findings.words.alike import any_of, word_lists
from noticepress.findings.words.of_text import of_changes
from noticepress.findings.words.wording import spotted
from noticepress.model.change import FactChange
from noticepress.model.clause import ClauseKind
from noticepress.model.fact import Contact, Fact, Named
from noticepress.text.regex import regex

from .mentioned import GIVING

_FIRST = regex(r"[^\W\d_][\w'’&-]{3,}|[A-Z]{2,}\b")
_HOST = regex(r"@(?:[\w-]+\.)*?([\w-]+)\.(?:(?:com?|gov|org|edu|net|ac)\.)?[a-z]+$")
_ABOUT = regex(rf"{any_of(word_lists()['title_word']['zh'])}|[^\u3400-\u9fff]+")
_HAN = regex(r"[\u3400-\u9fff]{2,}")
_ASIDE = (ClauseKind.TOC, ClauseKind.BOILERPLATE)


def family_signals(case: Case) -> Iterator[Signal]:
    """Another company of the house, one more or one less; another registration, or none any more."""
    if any(clause.kind in _ASIDE for clause in case.clauses) or GIVING.intersection(case.change.topics[:1]):
        return
    for change in case.change.facts:
        if change.kind == "entity" and _of_the_house(case, change) and not _only_noted(case, change):
            yield _signal(case, change.change, _quote(change.old), _quote(change.new))
            return
    if not case.pairs:
        return
    old, new = (" ".join(texts) for texts in zip(*((p.old, p.new) for p in case.pairs), strict=True))
    if kind := _registered_otherwise(case, old, new):
        yield _signal(case, kind, old.strip(), new.strip())


def _signal(case: Case, kind: str, old: str, new: str) -> Signal:
    topics = (*case.change.topics, "controller_identity")
    return Signal(
        kind=f"fact_{kind}", fact="controller", old=old, new=new, direction="neutral", topics=topics
    )


def _quote(fact: Fact | None) -> str:
    return fact.quote if fact else ""


def _of_the_house(case: Case, change: FactChange) -> bool:
    """Named with a word of the notice's own name, and not elsewhere in the other version."""
    if change.old and change.new:
        return _own(case.old, change.old) and not case.old.names(change.new.quote)
    fact, book, other = (change.new, case.new, case.old) if change.new else (change.old, case.old, case.new)
    return fact is not None and _own(book, fact) and not other.names(fact.quote)


def _only_noted(case: Case, change: FactChange) -> bool:
    """A note on the last changes named it, and gave way to another such note."""
    if change.old is None:
        return False
    told = [pair.old for pair in case.pairs if change.old.quote in pair.old]
    return bool(told) and all(map(of_changes, told))


def _own(book: Book, fact: Fact) -> bool:
    if not isinstance(fact.value, Named):
        return False
    name = fact.value.name
    if han := _HAN.search(name):
        return any(run in han[0] for run in _han_names(book))
    first = _FIRST.match(name)
    word = first[0].casefold() if first else ""
    return bool(word) and (word in _words(book) or any(host.startswith(word) for host in _hosts(book)))


@lru_cache(maxsize=2)
def _hosts(book: Book) -> frozenset[str]:
    """What stands before the ending in the mail addresses of a version."""
    values = (fact.value for fact in book.document.facts if fact.kind == "email")
    found = (_HOST.search(value.address.casefold()) for value in values if isinstance(value, Contact))
    return frozenset(host[1] for host in found if host)


def _words(book: Book) -> frozenset[str]:
    """Words of its title that it writes with a capital alone."""
    return frozenset(word for word in book.own_words if word not in book.small_words)


def _han_names(book: Book) -> list[str]:
    return [run for run in _ABOUT.split(book.document.version.title) if len(run) > 1]


def _registered_otherwise(case: Case, old: str, new: str) -> str | None:
    """Whether sentences told under what number the company is registered, and no longer do."""
    whole = case.change.old_text
    cue = whole if len(whole) <= _SHORT else old  # the name of a field stands on a line of its own
    told = _long(old) if spotted("registration", cue) else set[str]()
    if not told or all(case.new.names(number) for number in told):
        return None
    return "changed" if new.strip() else "removed"


def _long(text: str) -> set[str]:
    """Numbers of several digits."""
    return {found for found in _NUMBER.findall(text) if sum(char.isdigit() for char in found) >= _DIGITS}


_NUMBER = regex(r"[A-Z]{0,3}\d[\dA-Z. -]{3,24}[\dA-Z]")
_SHORT = 300
_DIGITS = 5
"""Digits from which on a number is one of a register: a year has fewer."""
