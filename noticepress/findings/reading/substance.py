"""What came into a sentence and what went out of it, place by place, beyond grammar and force.

Words of grammar, of politeness and of force are left aside, as is what only stands elsewhere in the sentence
or is an equal wording. What remains is content: a qualifier, an object, a means, a case.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from msgspec import Struct

from noticepress.findings.sense import as_much, atoms, differing
from noticepress.findings.words.alike import conditioned, unframed, unled
from noticepress.findings.words.deeds import advises
from noticepress.findings.words.force import force
from noticepress.findings.words.wording import meaning, modes, phrases, tokens, without
from noticepress.text.numerals import number
from noticepress.text.regex import regex

from .hunks import Hunk, hunks, ink, listed, predicate, set_between, stem
from .sentences import Pair

_ASIDE = (
    "light", "negation", "limiting", "excepting", "universal", "ease", "prompt", "firm",
    "hedged", "entitled", "conditional", "subject.company", "subject.reader", "open_ended",
)  # fmt: skip
"""Lists of words that are read for their force elsewhere."""
_JOINING = frozenset(
    ("and", "or", "=and", "also", "both", "through", "=via", "和", "=和", "或", "=或", "或者", "并", "=并",
     "且", "个", "里", "=通过", "通过", "才", "就", "向", "=向")
)  # fmt: skip
"""Words that join or place others, beside the small words of grammar."""


_SELF = frozenset(("本", "该", "此", "这", "our", "the", "this", "these", "its", "本公司", "我们", "平台"))
"""Words that point: a name in the place of one says nothing more."""


_LEADING = frozenset(("=pursuant to",))
"""Alone it says nothing more closely: "under your control"."""


class Shift(Struct, frozen=True):
    """An edited place with the content words that are gone from the sentence and those that are new to it."""

    hunk: Hunk
    gone: tuple[str, ...]
    come: tuple[str, ...]

    @property
    def qualifies(self) -> bool:
        """Words came that are no further item of a list: they say more closely what was said."""
        if _LEADING.issuperset(self.come) or self.gone or _SELF.issuperset(ink(self.hunk.old) or ("",)):
            return False
        return self.conditional or listed(self.hunk) is None

    @property
    def conditional(self) -> bool:
        """A case in which alone something holds came with them."""
        return conditions(self.hunk.new) > conditions(self.hunk.old)

    @property
    def unconditional(self) -> bool:
        """Such a case is gone."""
        return conditions(self.hunk.old) > conditions(self.hunk.new)


APART = regex(r"[、,，;；和与及或]|\b(?:and|or|nor)\b")
"""What keeps the items of a list apart."""


def more_items(shift: Shift, pair: Pair) -> bool:
    """Whether a list has one item more, wherever the "and" before the last was put."""
    more = len(APART.findall(pair.new)) > len(APART.findall(pair.old))
    if not more or not shift.come or shift.gone or shift.conditional:
        return False
    if (
        phrases("example").count(tokens(shift.hunk.new))
        or advises(shift.hunk.new.strip(" ,，;；。"))
        or predicate(shift.hunk.new)
        or set_between(shift.hunk)
    ):
        return False
    if all(atom.kind in ("lead", "optional", "marker", "adverb") for atom in atoms(shift.hunk.new)):
        return False
    first = next((word for word in ink(shift.hunk.new) if word not in _JOINING), "")
    if first in phrases("by_means") or first in phrases("negation"):
        return False
    gone, come = differing(pair.old, unled(pair.new))
    return bool(come) and not gone


def one_case_more(pair: Pair, shift: Shift) -> bool:
    """It holds in that case, too: "if you are unhappy, or if you need a large print, we will …"."""
    row = ink(shift.hunk.new)
    joined = row[:1] != () and row[0] in _ALTERNATIVE and phrases("conditional").count(row[:_OPENING]) > 0
    if shift.hunk.old.strip() or not joined or force(shift.hunk.new).excepting:
        return False
    return conditions(pair.new[: max(pair.new.find(shift.hunk.new.strip()), 0)]) > 0


_ALTERNATIVE = frozenset(("or", "或", "或者", "或是"))
_OPENING = 4
"""Words of a stretch in which it says that it is a case."""


def in_example(sentence: str, hunk: Hunk) -> bool:
    """Whether it stands in brackets that give examples."""
    at = sentence.find(hunk.new or hunk.old)
    _, bracket, opened = sentence[: max(at, 0)].replace("（", "(").rpartition("(")
    closed = ")" in opened or "）" in opened
    return bool(bracket) and not closed and phrases("example").count(tokens(opened)) > 0


def answers(row: tuple[str, ...]) -> bool:
    """What readers ask is answered: "to respond to your questions and complaints"."""
    return phrases("answering").count(row) > 0


def told_of(sentence: str, hunk: Hunk) -> bool:
    """Readers are told of one thing more: "to inform you about updates, repairs and news"."""
    row = tokens(sentence[: sentence.find(hunk.old or hunk.new)])
    if answers(_last_aim(row)) and not phrases("processing").count(tokens(hunk.old + hunk.new)):
        return True
    telling = [at for at, _ in phrases("deed.tells").find(row)]
    about = [at for at, word in enumerate(row) if word in phrases("about")]
    return bool(telling) and any(at > telling[-1] for at in about)


def _last_aim(row: tuple[str, ...]) -> tuple[str, ...]:
    """The words from the last "to …" of a list of aims on."""
    begins = (at for at in range(len(row) - 1, 0, -1) if row[at] == "to" and row[at - 1] in _NEXT_AIM)
    return row[next(begins, 0) :]


_NEXT_AIM = (",", ";", "and", "or")


def conditions(text: str) -> int:
    """How many words a text has that open a case."""
    return phrases("conditional").count(without(ink(conditioned(LIKE.sub("(", text))), "no_condition"))


LIKE = regex(r"[（(]如(?!果|您|你|用户|需|不|有|无|未|发生|遇|经|因|为|在|您|若|要|欲|对|仍|已|系|属|被)")
"""（如父亲、母亲）: an example, no case."""


def shifts(pair: Pair) -> tuple[Shift, ...]:
    """The edited places of a sentence where content came or went."""
    old, new = (_counted(content(unframed(text))) for text in (pair.old, pair.new))
    gone, come = old - new, new - old
    found = (_shift(hunk, gone, come) for hunk in hunks(pair.edits))
    said = tuple(shift for shift in found if shift.gone or shift.come)
    return said if said and not as_much(pair.old, pair.new) else ()


def _shift(hunk: Hunk, gone: Counter[str], come: Counter[str]) -> Shift:
    """One place; a number in the place of a number is one whole thing: 十 is no 十五 that lost a part."""
    if number(hunk.old.strip()) is not None and number(hunk.new.strip()) is not None:
        return Shift(hunk, (hunk.old.strip(),), (hunk.new.strip(),))
    return Shift(hunk, tuple(_net(content(hunk.old), gone)), tuple(_net(content(hunk.new), come)))


def _counted(terms: Sequence[str]) -> Counter[str]:
    """Chinese by character, since the segmenter may cut the same words otherwise; other words whole."""
    found = Counter[str]()
    for term in terms:
        found.update(
            (term.lstrip("="),) if term.isascii() else (c for c in term.lstrip("=") if c not in _small())
        )
    return found


@cache
def _small() -> frozenset[str]:
    """Single characters that are words of grammar or force: 如对 is one word to the segmenter."""
    listed_words = (*map(phrases, ("grammar", *_ASIDE)), *modes().values())
    every = frozenset(_JOINING).union(*(words.chinese_words() for words in listed_words))
    return frozenset(word for word in every if len(word) == 1)


def _net(terms: Sequence[str], differing: Counter[str]) -> Iterator[str]:
    for term in terms:
        if (
            term.lstrip("=") in differing
            if term.isascii()
            else any(letter in differing for letter in term.lstrip("="))
        ):
            yield term


@lru_cache(maxsize=2048)
def content(text: str) -> tuple[str, ...]:
    """The words that say something, each as it is compared; numbers stay."""
    small, weighty = phrases("grammar"), phrases("weighty")
    kept = (word for word in meaning(_plain(ink(_LINK.sub(" ", text)))) if word not in _JOINING)
    bare = ((word, word.lstrip("=")) for word in kept)
    return tuple(_root(word) for word, plain in bare if plain not in small or plain in weighty)


_LINK = regex(
    r"https?://\S+|\bwww\.\S+|\bby\s+(?:visiting|going\s+to)\s+(?:[\w-]+\.)+[a-z]{2,}(?:/\S*)?", re.IGNORECASE
)
"""Facts tell of links; as words they say nothing."""


def _root(word: str) -> str:
    """An English word without what makes a noun of a verb: ``deletion`` is ``deleted``."""
    bare = stem(word)
    return (_NOUN.sub("", bare).rstrip("e") if len(bare) > _LONG else bare).rstrip("s") or word


_NOUN = regex(r"(?:at|it)?ion$|ing$|ment$|ur$")
_LONG = 5
"""Letters from which on an ending may go."""


def _plain(row: tuple[str, ...]) -> list[str]:
    """Without the words of force."""
    kept = list(row)
    for listed_words in (*map(phrases, _ASIDE), *modes().values()):
        for at, phrase in listed_words.find(kept):
            length = len(phrase.split(" "))
            kept[at : at + length] = [""] * length
    return [word for word in kept if word]
