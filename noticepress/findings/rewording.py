"""Whether a sentence says the same in the same words, put in another order or with other small words.

A stylistic correction is not material (WP260 rev.01 para 29). What a word that denies, limits, excepts or
takes in everything stands before must stay, and who acts must stay: "we may contact you" is not "you may
contact us".
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from noticepress.text.numerals import number

from .alike import conditioned, split_by_condition, unframed, unled
from .force import Subject, acting, force
from .hunks import ink, stem
from .wording import meaning, modes, phrases, tokens

_AND = ("and", "=and", "和", "=和")
_REACHING = ("negation", "limiting", "excepting", "universal")
_EMPTY = ("light", "intensifying")
_ROLES: tuple[Subject, ...] = ("company", "reader")


def reworded(old: str, new: str) -> bool:
    """Whether both sentences hold the same words that say something, in whatever order."""
    old, new = (conditioned(unframed(text)) for text in (old, new))
    if _same(old, new):
        return True
    bare = unled(old), unled(new)
    return bare != (old, new) and not force(old).processing + force(new).processing and _same(*bare)


def _same(old: str, new: str) -> bool:
    one, other = _terms(old), _terms(new)
    same = one == other or _letters(one) == _letters(other)
    if not same or split_by_condition(old) != split_by_condition(new):
        return False
    return _reach(old) == _reach(new) and (_same_actors(old, new) or _deeds(old) == _deeds(new))


def _terms(sentence: str) -> Counter[str]:
    denied = force(sentence).negations > 0
    return Counter(filter(None, (_term(word, denied=denied) for word in meaning(ink(sentence)))))


def _letters(terms: Counter[str]) -> tuple[Counter[str], Counter[str]]:
    """Chinese by character, since the segmenter may cut 后处理 or 后 and 处理; other words whole."""
    wide = Counter[str]()
    for term, times in terms.items():
        if not term.isascii():
            wide.update({letter: times * term.count(letter) for letter in set(term)})
    return wide, Counter({term: times for term, times in terms.items() if term.isascii()})


def _term(word: str, *, denied: bool) -> str | None:
    """A word as it is counted; None for one that adds nothing: "any" does not where all is denied."""
    if (
        word in phrases("light")
        or word in phrases("intensifying")
        or word in _AND
        or (denied and word in phrases("universal"))
    ):
        return None
    if word in phrases("grammar") and word not in phrases("weighty"):
        return None
    value = number(word)
    return stem(word) if value is None else str(value)


def _reach(sentence: str) -> Counter[tuple[str, str]]:
    """What each word that denies, limits, excepts or takes in everything stands before."""
    row = tokens(sentence)
    denied = force(sentence).negations > 0
    return Counter(
        (name, _next(row, at + len(phrase.split(" ")), denied=denied))
        for name in _REACHING
        if not (denied and name == "universal")
        for at, phrase in phrases(name).find(row)
    )


def _next(row: Sequence[str], at: int, *, denied: bool) -> str:
    told = (_term(word, denied=denied) for word in meaning(ink(" ".join(row[at:]))))
    return next((term for term in told if term), "")


def _same_actors(old: str, new: str) -> bool:
    """The same who do something, in the same order; a passive may leave out the company.

    The reader may be left out where nothing is done with data: "you can reach us" is "we can be reached".
    """
    one, other = force(old), force(new)
    if one.actors_named == other.actors_named:
        return True
    fewer, more = sorted((one, other), key=lambda read: len(read.actors_named))
    left_out = Counter(more.actors_named) - Counter(fewer.actors_named)
    rest = [who for who in more.actors_named if who not in left_out]
    return list(fewer.actors_named) == rest and ("reader" not in left_out or not more.processing)


def _deeds(sentence: str) -> Counter[tuple[str, str]]:
    """Who does what: each with the next word that says something, up to a mark or the next clause."""
    row = tokens(sentence)
    return Counter(
        (who, deed) for who in _ROLES for at in acting(row, who, len(row)) if (deed := _deed(row, at + 1))
    )


def _deed(row: Sequence[str], at: int) -> str:
    for word in row[at:]:
        if word in _OPENS_CLAUSE or not word[:1].isalnum():
            return ""
        aside = word in phrases("negation") or any(word in listed for listed in modes().values())
        if not aside and (term := _term(meaning((word,))[0], denied=False)):
            return term
    return ""


_OPENS_CLAUSE = frozenset(("if", "when", "where", "once", "unless", "that", "which", "because", "and", "or"))
