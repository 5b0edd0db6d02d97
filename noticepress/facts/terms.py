"""Facts of the term lists: kinds of data, recipients, purposes, rights, channels … found as whole words.

All lists go into one automaton, so that the longest phrase at a place wins over those inside it, whatever
their kind: 注销账号 is a right and no kind of data. A mention that the sentence denies (我们不会收集人脸信息)
is left out, unless the sentence makes the denial conditional (未经您同意，我们不会…): facts are compared
between versions and vendors, and what is not collected must not count as collected.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import cast

from noticepress import law
from noticepress.law import TermEntry, TermList
from noticepress.model.fact import Fact, FactKind, Term
from noticepress.model.notice import Version

from .annotator import Stretch, Topics, stretches
from .matcher import Folded, Matcher, covered, expand, fold
from .patterns import Wordings
from .sentences import sentence_at, sentences

NAME = "terms"
_CALLED_SENSITIVE = frozenset({"sensitive_data", "definitions.sensitive"})
_PARTS = ("unless", "beside", "after", "negated_by", "restored_by", "turned_by")

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Lexicon:
    """The phrases of all lists, ready to be found."""

    matcher: Matcher
    meanings: tuple[tuple[tuple[TermList, TermEntry], ...], ...]
    """Of each phrase; empty for one that only keeps shorter ones from being found."""
    context: Wordings[tuple[str, str]]
    """Words that the lists ask about: owner is the kind and the part of the list."""

    def found(self, folded: Folded) -> Iterator[tuple[TermList, TermEntry, Place]]:
        """What the phrases mean; inside a longer phrase only what the list allows there."""
        for hit, cover in covered(self.matcher.find(folded)):
            around = {terms.kind for terms, _ in self.meanings[cover.phrase]}
            alone = (hit.start, hit.end) == (cover.start, cover.end)
            for terms, entry in self.meanings[hit.phrase]:
                if alone or (around and around.issubset(terms.also_inside)):
                    yield terms, entry, folded.place(hit.start, hit.end)


def find_terms(version: Version, topics: Topics) -> Iterator[Fact]:
    """Facts of every kind that has a term list, and ``sensitive_data_type``."""
    for stretch in stretches(version):
        about = topics.get(stretch.clause.id, ())
        if about[:1] != ("document_metadata",):
            yield from _in(stretch, about)


def _in(stretch: Stretch, about: tuple[str, ...]) -> Iterator[Fact]:
    lexicon, folded = _lexicon(), fold(stretch.text)
    hits = list(lexicon.found(folded))
    if not hits:
        return
    context = _Context(folded, stretch.text, lexicon.context)
    seen = set[tuple[str, str, int]]()
    for terms, entry, place in hits:
        if (terms.kind, entry.id, place[0]) not in seen and _counts(terms, entry, about, context, place):
            seen.add((terms.kind, entry.id, place[0]))
            yield from _facts(stretch, terms, entry, place, about)


def _facts(
    stretch: Stretch, terms: TermList, entry: TermEntry, place: Place, about: tuple[str, ...]
) -> Iterator[Fact]:
    kinds = [terms.kind]
    if entry.sensitive == "pipl28" or (entry.sensitive and _CALLED_SENSITIVE.intersection(about)):
        kinds.append("sensitive_data_type")
    value = Term(id=entry.id, text=stretch.text[slice(*place)])
    for kind in kinds:
        fact = stretch.fact(cast("FactKind", kind), value, *place, by=NAME)
        if fact:
            yield fact


def _counts(
    terms: TermList, entry: TermEntry, about: tuple[str, ...], context: _Context, place: Place
) -> bool:
    main = about[0] if about else ""
    if entry.topics and not set(entry.topics).intersection(about):
        return False
    if terms.only_in and not set(terms.only_in).intersection(about):
        return False
    if main in terms.not_in and not context.before(terms.kind, "unless", place):
        return False
    if terms.beside and not context.has(terms.kind, "beside", place):
        return False
    if terms.after and main not in terms.free_in and not context.before(terms.kind, "after", place):
        return False
    return not context.denied(terms.kind, place)


class _Context:
    """What stands in the same sentence as a place."""

    __slots__ = ("_places", "_sentences")

    def __init__(self, folded: Folded, text: str, wordings: Wordings[tuple[str, str]]) -> None:
        self._sentences: Sequence[Place] = sentences(text)
        self._places = defaultdict[tuple[str, str, Place], list[Place]](list)
        for (kind, part), start, end in wordings.find(folded):
            self._places[kind, part, sentence_at(self._sentences, start)].append((start, end))

    def has(self, kind: str, part: str, place: Place) -> bool:
        """Whether a word of this part of the list stands in the sentence of ``place``."""
        return (kind, part, sentence_at(self._sentences, place[0])) in self._places

    def before(self, kind: str, part: str, place: Place) -> bool:
        """Whether one stands in the sentence before ``place``."""
        found = self._places.get((kind, part, sentence_at(self._sentences, place[0])), ())
        return any(end <= place[0] for _, end in found)

    def denied(self, kind: str, place: Place) -> bool:
        """Whether the sentence denies it, without a condition and without a turn in between."""
        sentence = sentence_at(self._sentences, place[0])
        denials = [end for _, end in self._places.get((kind, "negated_by", sentence), ()) if end <= place[0]]
        if not denials or (kind, "restored_by", sentence) in self._places:
            return False
        turns = self._places.get((kind, "turned_by", sentence), ())
        return not any(max(denials) <= start < place[0] for start, _ in turns)


@cache
def _lexicon() -> _Lexicon:
    meanings: defaultdict[str, list[tuple[TermList, TermEntry]]] = defaultdict(list)
    context: dict[tuple[str, str], Iterable[str]] = {}
    for terms in law.term_lists():
        for entry in terms.entries:
            for phrase in entry.phrases:
                for form in expand(phrase):
                    if (terms, entry) not in meanings[form]:
                        meanings[form].append((terms, entry))
        for phrase in terms.stop:
            for form in expand(phrase):
                meanings.setdefault(form, [])
        context |= {(terms.kind, part): getattr(terms, part) for part in _PARTS}
    return _Lexicon(Matcher(meanings), tuple(tuple(m) for m in meanings.values()), Wordings(context))
