"""One change with what is needed to judge it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from msgspec import Struct

from noticepress.findings.words.plainly import plain
from noticepress.law.same import value_key
from noticepress.model.change import Change, ClauseRef, Comparison, Edit
from noticepress.model.clause import Clause, ClauseKind
from noticepress.model.fact import Fact, Term
from noticepress.model.notice import Document
from noticepress.text.regex import regex

from .sentences import Pair, as_prose, pairs


class Book:
    """One of the two versions, with its clauses, parents and facts at hand."""

    def __init__(self, document: Document, touched: frozenset[str] = frozenset()) -> None:
        self.document = document
        self.touched = touched
        """Ids of the clauses that some change is about."""
        self.clauses: Mapping[str, Clause] = {clause.id: clause for clause in document.version.walk()}
        self.parents = {child.id: clause for clause in self.clauses.values() for child in clause.children}

    @cached_property
    def row(self) -> tuple[Clause, ...]:
        """The clauses in document order."""
        return tuple(self.clauses.values())

    @cached_property
    def places(self) -> Mapping[str, int]:
        """Id of a clause → its place in the row."""
        return {clause.id: at for at, clause in enumerate(self.row)}

    @cached_property
    def untouched(self) -> Mapping[str, int]:
        """What a clause that no change is about says → its place in the row, where nothing else says so."""
        found = dict[str, int]()
        twice = set[str]()
        for at, clause in enumerate(self.row):
            content = clause.content
            if content in found:
                twice.add(content)
            elif clause.id not in self.touched:
                found[content] = at
        return {content: at for content, at in found.items() if content not in twice}

    @cached_property
    def text(self) -> str:
        """All it says, without spaces and in lower case: to see whether a sentence stands elsewhere."""
        parts = ((clause.title or "") + "\n" + clause.text for clause in self.clauses.values())
        return "\n".join("".join(part.casefold().split()) for part in parts)

    @cached_property
    def mentions(self) -> Mapping[tuple[str, str], frozenset[str]]:
        """Kind and id of every listed term → topics of the clauses that mention it."""
        found = dict[tuple[str, str], set[str]]()
        for fact in self.document.facts:
            if (name := term_of(fact)) is not None:
                found.setdefault((fact.kind, name), set()).update(self.document.topics.get(fact.clause, ()))
        return {key: frozenset(topics) for key, topics in found.items()}

    @cached_property
    def facts(self) -> Mapping[str, list[Fact]]:
        """Clause id → its facts."""
        found = dict[str, list[Fact]]()
        for fact in self.document.facts:
            found.setdefault(fact.clause, []).append(fact)
        return found

    @cached_property
    def pieces(self) -> Mapping[str, frozenset[str]]:
        """Lines, items and cells, as what they say → main topics of the clauses that they stand in."""
        found = dict[str, set[str]]()
        for clause in self.row:
            for piece in _PIECES.split(clause.content):
                found.setdefault(plain(piece), set()).update(self.document.topics.get(clause.id, ())[:1])
        return {piece: frozenset(topics) for piece, topics in found.items() if piece}

    @cached_property
    def reached(self) -> frozenset[tuple[object, ...]]:
        """Its mail and postal addresses and telephone numbers, each in one spelling."""
        kinds = ("email", "phone", "address")
        return frozenset(value_key(fact) for fact in self.document.facts if fact.kind in kinds)

    def standing(self, refs: Iterable[ClauseRef], sentence: str) -> Iterator[Fact]:
        """Facts of these clauses whose words stand in a sentence."""
        line = on_one_line(sentence)
        for ref in refs:
            yield from (f for f in self.facts.get(ref.id, ()) if on_one_line(f.quote) in line)

    def count(self, sentence: str) -> int:
        """How often a sentence stands anywhere, word for word; 0 for one too short to tell."""
        plain = "".join(sentence.casefold().split()).strip("。.;；,，")
        return self.text.count(plain) if len(plain) >= 8 else 0

    def names(self, name: str) -> bool:
        """Whether a name stands anywhere, however it is spaced."""
        return "".join(name.casefold().split()).strip(".") in self.text

    @cached_property
    def small_words(self) -> frozenset[str]:
        """Words that it writes in small letters somewhere: no names."""
        text = self.document.version.source.text
        return frozenset(_SMALL.findall(text))

    @cached_property
    def own_words(self) -> frozenset[str]:
        """Words of its title: the name of the service and of who speaks, mostly."""
        return frozenset(_WORD.findall(self.document.version.title.casefold()))

    def above(self, id: str) -> tuple[Clause, ...]:  # noqa: A002 - the model's word
        """The clauses it hangs below, nearest first."""
        found = list[Clause]()
        while (parent := self.parents.get(id)) is not None:
            found.append(parent)
            id = parent.id  # noqa: A001
        return tuple(found)


_PIECES = regex(r"\n|(?<=\s)\*(?=\s)|^\*\s|[;；•]")
_LINES = (ClauseKind.ITEM, ClauseKind.RECORD)
_SMALL = regex(r"(?<![\w./@#-])[a-z][a-z'’]+")
_WORD = regex(r"[a-z][\w'’]+")


def on_one_line(text: str) -> str:
    """With single spaces: a fact is quoted as its source breaks the lines."""
    return " ".join(text.split())


def term_of(fact: Fact) -> str | None:
    """The id of a listed term, else its words; None for facts of other kinds of value."""
    if not isinstance(fact.value, Term):
        return None
    return fact.value.id or fact.value.text.casefold()


class Case(Struct, frozen=True, dict=True):
    """A change between two versions that is being judged."""

    change: Change
    old: Book
    new: Book

    @cached_property
    def pairs(self) -> tuple[Pair, ...]:
        """Sentences that differ, but those that only stand elsewhere now."""
        return tuple(pair for pair in pairs(self._edits) if not self._elsewhere(pair))

    @cached_property
    def some_moved(self) -> bool:
        """Whether a sentence that differs here only stands elsewhere now."""
        return any(self._elsewhere(pair) for pair in pairs(self._edits))

    @cached_property
    def _edits(self) -> tuple[Edit, ...]:
        """Of a sentence that was made a list, or a list that was made a sentence: both read as sentences."""
        one, other = len(self.change.old), len(self.change.new)
        if one == other or not one or not other or all(c.kind not in _LINES for c in self.clauses):
            return self.change.edits
        return as_prose(self.change.edits)

    @cached_property
    def clauses(self) -> tuple[Clause, ...]:
        """The clauses concerned, of the new version first."""
        new = [self.new.clauses[ref.id] for ref in self.change.new if ref.id in self.new.clauses]
        return (*new, *(self.old.clauses[ref.id] for ref in self.change.old if ref.id in self.old.clauses))

    @cached_property
    def above(self) -> tuple[Clause, ...]:
        """The clauses above it, of the older version where it stood there."""
        if self.change.old:
            return self.old.above(self.change.old[0].id)
        return self.new.above(self.change.new[0].id)

    @cached_property
    def section_topics(self) -> tuple[str, ...]:
        """Main topic of the nearest clause above that has one."""
        topics = (self.old if self.change.old else self.new).document.topics
        listed = (topics.get(clause.id, ()) for clause in self.above)
        return next((found[:1] for found in listed if found), ())

    def _elsewhere(self, pair: Pair) -> bool:
        if pair.old.strip() and pair.new.strip():
            return False
        sentence = pair.old if pair.old.strip() else pair.new
        return 0 < self.old.count(sentence) == self.new.count(sentence)


def case_of(comparison: Comparison) -> tuple[Book, Book]:
    """The two books of a comparison."""
    olds = frozenset(ref.id for change in comparison.changes for ref in change.old)
    news = frozenset(ref.id for change in comparison.changes for ref in change.new)
    return Book(comparison.old, olds), Book(comparison.new, news)
