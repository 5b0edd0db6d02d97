"""What a sentence of some force comes to: what it allows the company, and what it holds the company to."""

from __future__ import annotations

from collections.abc import Iterable

from noticepress.findings.words.actors import acting
from noticepress.findings.words.force import DUTY, Force, force
from noticepress.findings.words.wording import phrases, tokens
from noticepress.model.change import FactChange
from noticepress.model.fact import Period

from .sentences import sentences

TRY = DUTY.index("will_try")
MAY = DUTY.index("may")
_NEAR = 5
"""Words between the reader and the "only" that limits what the reader may do."""


def protects(read: Force) -> bool:
    """Whether it binds the company or lets the reader do something about their data."""
    if read.subject == "company":
        return binds(read)
    return (
        read.exercise > 0
        and (read.strongest >= MAY or read.entitled > 0)
        and (read.negations <= read.choices and not read.barred)
    )


def permits_anywhere(text: str) -> bool:
    """Whether one of the sentences that stand in another's place does."""
    return any(permits(force(sentence)) for sentence in sentences(text))


def permits(read: Force) -> bool:
    """Whether the company may do something with data or at the reader's cost, or says that it does."""
    return not read.protecting and permits_apart(read)


def permits_apart(read: Force) -> bool:
    """The same, whatever is done for readers beside."""
    if read.subject != "company" or read.negations or read.limiting or not read.processing:
        return False
    if read.attitude:
        return False  # "we are committed to making it easy to access"
    return read.strongest >= MAY or (read.data > 0 and "company" in read.actors_named[:1])


def binds(read: Force) -> bool:
    """Whether the sentence holds the company to something."""
    if read.negations or read.limiting:
        return read.processing > 0 or (read.protecting > 0 and read.strongest >= TRY and not read.barred)
    return read.strongest >= TRY and (read.protecting > 0 or not read.processing)


def holds_us(read: Force) -> bool:
    """Something is done for the reader, or is not done; not: a reader must not do something."""
    return (read.protecting > 0 or read.negations > 0) and not (read.reader_acts and read.subject == "reader")


def more_exact(old: Force, new: Force) -> bool:
    """A number came where none was: "as soon as possible, as a rule within seven days"."""
    return bool(new.numbers) and not old.numbers


def told_exactly(facts: Iterable[FactChange]) -> bool:
    """A time in numbers where there was none, or only a vague one: 在合理的时间内, 一个月内."""
    timed = [fact for fact in facts if fact.new and isinstance(fact.new.value, Period)]
    return bool(timed) and not any(fact.old and isinstance(fact.old.value, Period) for fact in timed)


_OBJECT = tuple(
    (word,) for word in ("of", "to", "with", "about", "for", "from", "by", "与", "向", "对", "给", "联系")
)
"""Words before a reader who does nothing: "a photograph of you only if …"."""


def limits_reader(sentence: str) -> bool:
    """The reader may do something only so; in "set only after you accept" it is the company."""
    row = tokens(sentence)
    limits = [at for at, _ in phrases("limiting").find(row)]
    readers = [at for at in acting(row, "reader", len(row)) if row[at - 1 : at] not in _OBJECT]
    if phrases("receiving").find(row):
        return False  # "you will only receive news if you asked for it"
    return any(0 < limit - who <= _NEAR for limit in limits for who in readers)
