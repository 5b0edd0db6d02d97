"""What must not have changed for a change to be cleared.

Numbers and the values of facts are held by the clearing itself; here are the words: negations, modal words,
limits, exceptions, consent, who else has to do with the data, how soon, and the notice's own defined terms.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from noticepress.findings.reading.case import Book, Case
from noticepress.findings.reading.hunks import stem
from noticepress.findings.reading.masked import without_mail
from noticepress.findings.words.wording import modes, phrases, tokens
from noticepress.model.change import ClauseRef, FactChange
from noticepress.model.clause import Clause, ClauseKind
from noticepress.model.fact import Wording

from .courtesy import inert

_COUNTED = ("negation", "limiting", "excepting", "vague")
_NAMED = ("party", "role")
"""Of these each word is told from the others: a partner is no affiliate."""


def guards_hold(case: Case) -> bool:
    """Nothing that must not change has changed, counted over the sentences that differ."""
    return _hold(case, _defined(case.old) | _defined(case.new))


def words_hold(case: Case) -> bool:
    """The same for a heading, which names its clauses and defines nothing."""
    return _hold(case, frozenset())


def _hold(case: Case, terms: frozenset[str]) -> bool:
    return all(_weights(pair.old, terms) == _weights(pair.new, terms) for pair in case.pairs)


def terms_hold(case: Case) -> bool:
    """Every defined term stands as often as before."""
    terms = _defined(case.old) | _defined(case.new)
    return all(_counted(pair.old, terms) == _counted(pair.new, terms) for pair in case.pairs)


def _counted(sentence: str, terms: frozenset[str]) -> Counter[str]:
    plain = sentence.casefold()
    return Counter({term: plain.count(term) for term in terms if term in plain})


def _weights(sentence: str, terms: frozenset[str]) -> tuple[object, ...]:
    row = tokens(sentence)
    counted = [phrases(name).count(row) for name in _COUNTED]
    counted += [listed.count(row) for mode, listed in modes().items() if mode not in ("not_", "vague")]
    named = Counter(stem(phrase) for name in _NAMED for _, phrase in phrases(name).find(row))
    return (*counted, named, _counted(sentence, terms))


def _defined(book: Book) -> frozenset[str]:
    """The terms that the notice explains in a clause of their own, in lower case."""
    fields = (c.fields for c in book.clauses.values() if c.kind is ClauseKind.DEFINITION and c.fields)
    return frozenset(term.casefold() for held in fields if len(term := held.get("term", "")) > 1)


def only_words(change: FactChange) -> bool:
    """Words of no list, a vague period: judged as text."""
    return all(fact is None or isinstance(fact.value, Wording) for fact in (change.old, change.new))


def bold_lost(case: Case) -> bool:
    """Loss of bold is not mere formatting: terms of major interest must stand out (Civil Code art. 496)."""
    return stands_out_less(case, case.change.old, case.change.new)


def stands_out_less(
    case: Case, olds: Sequence[ClauseRef | Clause], news: Sequence[ClauseRef | Clause]
) -> bool:
    """Whether less stands out in some clauses than did; what was bold and is a heading now still does."""
    before, after = list(_bold(case.old, olds)), list(_bold(case.new, news))
    gone = sum(map(len, before)) - sum(map(len, after))
    if gone <= 0:
        return False
    titles = {(case.new.clauses[ref.id].title or "").strip(_ENDS) for ref in news}
    return gone > sum(len(text) for text in before if text.strip(_ENDS) in titles)


_ENDS = " .:：。"


def _bold(book: Book, refs: Iterable[ClauseRef | Clause]) -> Iterator[str]:
    """What stands out and says something; the title, thanks and a mail address do not."""
    for ref in refs:
        clause = book.clauses[ref.id]
        if clause.kind is not ClauseKind.META:
            marked = (clause.text[e.start : e.end] for e in clause.emphasis)
            yield from (without_mail(text) for text in marked if not inert(text))
