"""The phrases of all term lists, ready to be found, and what stands around them in a sentence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache

from msgspec import Struct

from noticepress import law
from noticepress.law import TermEntry, TermList
from noticepress.text.addresses import without_addresses
from noticepress.text.remembered import KEPT, remembered

from .folding import Folded, fold
from .matcher import Hit, Matcher, covered
from .patterns import Wordings
from .sentences import sentence_at, sentences

_PARTS = ("unless", "beside", "after", "anywhere", "negated_by", "restored_by", "turned_by")

Place = tuple[int, int]
"""Range of the original text."""


class Lexicon(Struct, frozen=True):
    """The phrases of all lists, ready to be found."""

    meanings: tuple[tuple[TermList, TermEntry], ...]
    matcher: Matcher[int | None]
    """Owners are numbers of meanings; None for a phrase that only keeps shorter ones from being found."""
    context: Wordings[tuple[str, str]]
    """Words that the lists ask about: owner is the kind and the part of the list."""

    denials: tuple[str, ...]
    """Kinds of lists that know words of denial."""

    def found(self, folded: Folded) -> Iterator[tuple[TermList, TermEntry, Place]]:
        """What the phrases mean; inside a longer phrase only what the list allows there.

        A plain word stays a word of its own beside others of its list: "access, rectify".
        """
        for hit, cover in covered(self.matcher.find(folded)):
            around = {terms.kind: entry.id for terms, entry in self._meant(cover)}
            alone = (hit.start, hit.end) == (cover.start, cover.end)
            for terms, entry in self._meant(hit):
                beside = entry.bare and around.keys() == {terms.kind} and around[terms.kind] != entry.id
                if alone or beside or (around and around.keys() <= set(terms.also_inside)):
                    yield terms, entry, folded.place(hit.start, hit.end)

    def _meant(self, hit: Hit[int | None]) -> Iterator[tuple[TermList, TermEntry]]:
        return (self.meanings[owner] for owner in hit.owners if owner is not None)


class Context:
    """What stands in the same sentence as a place."""

    __slots__ = ("_lead", "_places", "_sentences")

    def __init__(self, text: str, lead: frozenset[tuple[str, str]] = frozenset()) -> None:
        self._lead = lead
        self._sentences: Sequence[Place] = sentences(text)
        self._places = defaultdict[tuple[str, str, Place], list[Place]](list)
        for (kind, part), start, end in context_words(text):
            self._places[kind, part, sentence_at(self._sentences, start)].append((start, end))

    def has(self, kind: str, part: str, place: Place) -> bool:
        """Whether a word of this part of the list stands in the sentence of ``place`` or leads into it."""
        there = (kind, part, sentence_at(self._sentences, place[0]))
        return there in self._places or (kind, part) in self._lead

    def before(self, kind: str, part: str, place: Place) -> bool:
        """Whether one stands in the sentence before ``place``, or one that may stand anywhere there."""
        found = self._places.get((kind, part, sentence_at(self._sentences, place[0])), ())
        led = (kind, part) in self._lead or any(end <= place[0] for _, end in found)
        return led or self.has(kind, "anywhere", place)

    def said(self, place: Place) -> frozenset[tuple[str, str]]:
        """The parts of lists that have a word in the sentence of ``place``, but for those about denial."""
        sentence = sentence_at(self._sentences, place[0])
        asked = {"unless", "beside", "after"}
        return frozenset((kind, part) for kind, part, at in self._places if at == sentence and part in asked)

    def denied(self, kind: str, place: Place) -> bool:
        """Whether the sentence denies it, without a condition and without a turn in between."""
        sentence = sentence_at(self._sentences, place[0])
        denials = [end for _, end in self._places.get((kind, "negated_by", sentence), ()) if end <= place[0]]
        if not denials or (kind, "restored_by", sentence) in self._places:
            return False
        turns = self._places.get((kind, "turned_by", sentence), ())
        return not any(max(denials) <= start < place[0] for start, _ in turns)


@lru_cache(maxsize=KEPT)
def context_of(text: str, lead: frozenset[tuple[str, str]]) -> Context:
    """Of a clause; most stand in many versions of a notice."""
    return Context(text, lead)


@remembered
def context_words(text: str) -> list[tuple[tuple[str, str], int, int]]:
    """Kind and part of the list of every word that the lists ask about, with its place."""
    return lexicon().context.find(fold(without_addresses(text)))


@cache
def lexicon() -> Lexicon:
    """Of all lists, made once."""
    meanings = list[tuple[TermList, TermEntry]]()
    phrases = list[tuple[int | None, Iterable[str]]]()
    context = dict[tuple[str, str], Iterable[str]]()
    for terms in law.term_lists():
        for entry in terms.entries:
            phrases.append((len(meanings), entry.phrases))
            meanings.append((terms, entry))
            if entry.beside:
                context[company(terms, entry), "beside"] = entry.beside
        phrases.append((None, terms.stop))
        context |= {(terms.kind, part): getattr(terms, part) for part in _PARTS}
    denials = tuple(terms.kind for terms in law.term_lists() if terms.negated_by)
    return Lexicon(tuple(meanings), Matcher(phrases), Wordings(context), denials)


def company(terms: TermList, entry: TermEntry) -> str:
    """Under which name the context knows the words beside an entry."""
    return f"{terms.kind} {entry.id}"
