"""A sentence as what it says, unit by unit, and who is named in it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import cache, lru_cache
from itertools import takewhile

from msgspec import Struct
from msgspec.structs import replace

from noticepress.findings.words.alike import word_lists
from noticepress.text.pieces import known_words
from noticepress.text.regex import regex

from .lemma import lemma
from .lexicon import ARTICLES, LONGEST, Concept, Kind, lexicon
from .plain import plain
from .tables import Lang

_INK = regex(r"\w")
_BREAKS = frozenset(",;.:()[]!?\n—,。、;:")
_LISTING = frozenset("、")


class Word(Struct, frozen=True):
    """An English word with its key, or a Chinese character; ``clause`` counts the commas before it."""

    raw: str
    key: str
    clause: int
    wide: bool
    begins: bool = True
    """Whether a word begins here, as far as the segmenter can tell."""
    led: bool = False
    """An article stands before it: "the notes" are things, whatever else the word may be."""


class Atom(Struct, frozen=True):
    """Something that the sentence says."""

    means: tuple[Concept, ...]
    """The concepts it may stand for, the likeliest first; the word's own key where no list knows it."""
    clause: int
    at: int
    """Number of its first word."""
    length: int
    plain: str
    """Its words."""

    @property
    def name(self) -> str:
        """Name of its concept."""
        return self.means[0].name

    @property
    def kind(self) -> Kind:
        """Kind of its concept."""
        return self.means[0].kind


@lru_cache(maxsize=2048)
def words(sentence: str) -> tuple[Word, ...]:
    """The words of a sentence without marks."""
    return tuple(_words(sentence))


def _words(sentence: str) -> Iterator[Word]:
    clause, led = 0, False
    for piece in known_words(plain(sentence)):
        if not _INK.search(piece):
            clause += piece in _BREAKS and piece not in _LISTING
            continue
        if piece[:1] >= "\u2e80":
            inside = _bounds(piece)
            yield from (
                Word(letter, letter, clause, wide=True, begins=at in inside)
                for at, letter in enumerate(piece)
            )
            continue
        whole = not piece[:1].isalpha() or "@" in piece or "." in piece
        parts = [piece] if whole else piece.split("-")
        if piece in ARTICLES:
            led = True
            continue
        for part in parts:
            yield Word(part, lemma(part), clause, wide=False, led=led)
            led = False


def _bounds(piece: str) -> frozenset[int]:
    """Where words begin in a word of the segmenter: 亦可 is two small ones, 通话录音 two of two."""
    known = lexicon("zh")
    if piece in known or len(piece) > _PAIR * 2 or (len(piece) > _PAIR and piece[-1] in _doers()):
        return frozenset((0,))
    if _ADVERB.fullmatch(piece) or (len(piece) > _PAIR and piece[1:] in known):
        return frozenset((0, 1))
    return frozenset((0, _PAIR))


_PAIR = 2
"""Characters of most words."""
_ADVERB = regex("[亦均皆即仍还也且并则都就才便更不未][可会将须需应能不未仅只为由以在对向]")


@lru_cache(maxsize=2048)
def atoms(sentence: str) -> tuple[Atom, ...]:
    """All that it says, in order; words without content are left out."""
    return tuple(_atoms(words(sentence)))


def split_up(said: Sequence[Atom], row: Sequence[Word], told: Collection[Concept]) -> list[Atom]:
    """English wordings of several words that the other sentence (``told``) lacks, word by word.

    "Use cookies" is one wording; "cookies are used" has its two words.
    """
    found = list[Atom]()
    for atom in said:
        run = row[atom.at : atom.at + atom.length]
        kept = any(concept in told or concept.kind == "optional" for concept in atom.means)
        if atom.length == 1 or run[0].wide or kept:
            found.append(atom)
        else:
            found += (replace(piece, at=piece.at + atom.at) for piece in _atoms(run, atom.length - 1))
    return found


def _atoms(row: Sequence[Word], longest: int = LONGEST) -> Iterator[Atom]:
    at, bound = 0, True
    while at < len(row):
        length, concepts = _found(row, at, longest, bound=bound)
        if concepts and _of_doer(row, at, length):
            concepts = tuple(Concept(concept.name, "word") for concept in concepts)
        yield from _of(row[at : at + length], concepts, at)
        at += length
        bound = bool(concepts)


def _of_doer(row: Sequence[Word], at: int, length: int) -> bool:
    """Whether it says who does it, and not that it is done: 接收方, 登录者."""
    then = at + length
    if not row[at].wide or length < _PAIR or then >= len(row) or row[then].key not in _doers():
        return False
    return then + 1 == len(row) or row[then + 1].begins or row[then + 1].clause != row[then].clause


@cache
def _doers() -> frozenset[str]:
    return frozenset(word_lists()["person"]["doer"]["zh"])


def _found(row: Sequence[Word], at: int, longest: int, *, bound: bool) -> tuple[int, tuple[Concept, ...]]:
    """How many words the longest wording has that begins there, and what it stands for."""
    first = row[at]
    lang: Lang = "zh" if first.wide else "en"
    known, joined = lexicon(lang), "" if first.wide else " "
    near = row[at : at + longest]
    alike = list(takewhile(lambda word: word.wide == first.wide and word.clause == first.clause, near))
    for length in range(len(alike), 0, -1):
        concepts = known.get(joined.join(word.key for word in alike[:length]))
        if concepts and (not first.wide or length > _PAIR or _bounded(row, at, length, bound=bound)):
            return length, concepts
    return 1, ()


def _bounded(row: Sequence[Word], at: int, length: int, *, bound: bool) -> bool:
    """Whether a short Chinese wording is made of whole words: 会 is not found in 会员."""
    after = row[at + length] if at + length < len(row) else None
    return (bound or row[at].begins) and (after is None or not after.wide or after.begins)


def _of(run: Sequence[Word], concepts: tuple[Concept, ...], at: int) -> Iterator[Atom]:
    first = run[0]
    if not concepts:  # the segmenter cuts a word that nobody listed one way here and another there
        yield Atom((Concept(first.key, "word"),), first.clause, at, 1, first.key)
    elif concepts[0].kind != "empty":
        yield Atom(concepts, first.clause, at, len(run), " ".join(word.key for word in run))
