"""Groups of answering clauses → changes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from hashlib import sha256

from msgspec import Struct

from noticepress.model.change import Change, ClauseRef, Op
from noticepress.model.clause import Clause
from noticepress.model.fact import Fact
from noticepress.model.message import Message, msg
from noticepress.model.notice import Document
from noticepress.model.source import links_in
from noticepress.text.excerpt import first_words, named

from .fact_diff import fact_changes
from .labels import plain, renumbered
from .pairing import Basis
from .structure import Group
from .text_diff import edits
from .units import TOP, Unit


class Side(Struct, frozen=True, dict=True):
    """One of the two versions, with its units and facts at hand."""

    document: Document
    units: Sequence[Unit]

    @cached_property
    def facts(self) -> Mapping[str, list[Fact]]:
        """Facts by clause id."""
        found = defaultdict[str, list[Fact]](list)
        for fact in self.document.facts:
            found[fact.clause].append(fact)
        return found

    def text(self, numbers: Iterable[int]) -> str:
        """What these units say, in document order."""
        return "\n".join(text for text in (self.units[at].content for at in numbers) if text)

    def refs(self, numbers: Iterable[int]) -> tuple[ClauseRef, ...]:
        """Names and places of these units."""
        clauses = (self.units[at].clause for at in numbers)
        return tuple(ClauseRef(id=c.id, label=c.label, name=_name(c), lines=c.own_lines) for c in clauses)

    def printed(self, numbers: Iterable[int]) -> str:
        """The source of these units with all its marks, and where its words lead."""
        spans = sorted(span for at in numbers for span in self.units[at].clause.own)
        source = self.document.version.source
        led = links_in(source, spans) if source.links else ()
        return "\n".join(("".join(source.text[span.start : span.end] for span in spans).strip(), *led))

    def facts_of(self, numbers: Iterable[int]) -> list[Fact]:
        """Facts of these units."""
        return [fact for at in numbers for fact in self.facts.get(self.units[at].clause.id, ())]

    def topics_of(self, numbers: Iterable[int]) -> list[str]:
        """Topics of these units, the main ones first."""
        listed = [self.document.topics.get(self.units[at].clause.id, ()) for at in numbers]
        return list(
            dict.fromkeys([topics[0] for topics in listed if topics] + [t for all_ in listed for t in all_])
        )


def _name(clause: Clause) -> str:
    return named(clause.label, clause.title or first_words(clause.content)) or clause.id


def changes(old: Side, new: Side, groups: Sequence[Group]) -> tuple[Change, ...]:
    """Every difference, in the order of the new version; what is gone stands where it would stand."""
    placed = [*_altered(old, new, groups), *_one_sided(old, new, groups)]
    return tuple(change for _, change in sorted(placed, key=lambda entry: entry[0]))


_Place = tuple[int, int, int]


def _altered(old: Side, new: Side, groups: Sequence[Group]) -> Iterator[tuple[_Place, Change]]:
    for group in groups:
        ops = tuple(_ops(old, new, group))
        if ops:
            yield (group.new[0], 0, group.old[0]), _change(old, new, group, ops)


def _ops(old: Side, new: Side, group: Group) -> Iterator[Op]:
    if _text_differs(old, new, group):
        yield "modified"
    if group.moved:
        yield "moved"
    if len(group.old) == len(group.new) == 1 and _renumbered(old.units, new.units, group):
        yield "renumbered"
    if len(group.new) > 1:
        yield "split"
    if len(group.old) > 1:
        yield "merged"


def _text_differs(old: Side, new: Side, group: Group) -> bool:
    if len(group.old) == len(group.new) == 1:
        one, other = old.units[group.old[0]], new.units[group.new[0]]
        same_emphasis = one.clause.emphasis == other.clause.emphasis
        if one.content != other.content or not same_emphasis:
            return True
        return _same_format(old, new) and (
            _lines(old, group.old) != _lines(new, group.new) or _space_apart(old, new, group)
        )
    return "".join(old.text(group.old).split()) != "".join(new.text(group.new).split())


def _space_apart(old: Side, new: Side, group: Group) -> bool:
    """Whether a space came or went behind the same label."""
    (label, apart), (other, now) = _set_apart(old, group.old[0]), _set_apart(new, group.new[0])
    return label == other and apart != now


def _same_format(old: Side, new: Side) -> bool:
    """A Word draft is not marked up otherwise than the page made of it in every clause."""
    return old.document.version.source.media_type == new.document.version.source.media_type


def _lines(side: Side, numbers: Iterable[int]) -> list[str]:
    """The source line by line, without the label: what a clause links to, how it is marked up and wrapped."""
    label = side.units[next(iter(numbers))].clause.label or ""
    lines = (" ".join(line.split()) for line in side.printed(numbers).replace(label, "", 1).splitlines())
    return [line for line in lines if line]


def _set_apart(side: Side, at: int) -> tuple[str, bool]:
    """The label, and whether a space stands behind it."""
    label = side.units[at].clause.label or ""
    behind = side.printed([at]).partition(label)[2] if label else ""
    return label, behind[:1].isspace()


def _renumbered(old: Sequence[Unit], new: Sequence[Unit], group: Group) -> bool:
    one, other = old[group.old[0]], new[group.new[0]]
    return renumbered(one.clause.label, other.clause.label, _above(old, one), _above(new, other))


def _above(units: Sequence[Unit], unit: Unit) -> str | None:
    """The nearest label above."""
    at = unit.parent
    while at != TOP and not plain(units[at].clause.label):
        at = units[at].parent
    return None if at == TOP else units[at].clause.label


def _one_sided(old: Side, new: Side, groups: Sequence[Group]) -> Iterator[tuple[_Place, Change]]:
    linked_old = {at: group for group in groups for at in group.old}
    linked_new = {at for group in groups for at in group.new}
    for root in _roots(new.units, linked_new):
        group = Group((), root, "place", 1.0, moved=False)
        yield (root[0], 0, 0), _change(old, new, group, ("added",))
    last = TOP
    roots = {root[0]: root for root in _roots(old.units, linked_old.keys())}
    for unit in old.units:
        if unit.at in linked_old:
            last = linked_old[unit.at].new[-1]
        elif unit.at in roots:
            group = Group(roots[unit.at], (), "place", 1.0, moved=False)
            yield (last, 1, unit.at), _change(old, new, group, ("deleted",))


def _roots(units: Sequence[Unit], linked: Iterable[int]) -> Iterator[tuple[int, ...]]:
    """Units without counterpart, those below such a unit together with it."""
    known = set(linked)
    below = dict[int, list[int]]()
    root_of = dict[int, int]()
    for unit in units:
        if unit.at in known:
            continue
        root = root_of.get(unit.parent, unit.at)
        root_of[unit.at] = root
        below.setdefault(root, []).append(unit.at)
    for numbers in below.values():
        yield tuple(numbers)


def _change(old: Side, new: Side, group: Group, ops: tuple[Op, ...]) -> Change:
    old_text, new_text = old.text(group.old), new.text(group.new)
    topics = [*new.topics_of(group.new), *old.topics_of(group.old)]
    refs_old, refs_new = old.refs(group.old), new.refs(group.new)
    return Change(
        id=_id(refs_old, refs_new, old_text, new_text),
        ops=ops,
        old=refs_old,
        new=refs_new,
        old_text=old_text,
        new_text=new_text,
        edits=edits(old_text, new_text),
        topics=tuple(dict.fromkeys(topics)),
        facts=fact_changes(old.facts_of(group.old), new.facts_of(group.new), old_text, new_text),
        confidence=round(group.likeness, 2),
        reason=_REASONS[group.basis] if group.old and group.new else _no_counterpart(ops),
        origin="extraction"
        if _same_source(old, new) or _read_otherwise(old, new, group, ops)
        else "publisher",
    )


def _id(old: tuple[ClauseRef, ...], new: tuple[ClauseRef, ...], old_text: str, new_text: str) -> str:
    places = "\n".join(("|".join(r.id for r in old), "|".join(r.id for r in new)))
    return sha256(f"{places}\0{old_text}\0{new_text}".encode()).hexdigest()[:12]


def _same_source(old: Side, new: Side) -> bool:
    return old.document.version.source.sha256 == new.document.version.source.sha256


def _read_otherwise(old: Side, new: Side, group: Group, ops: tuple[Op, ...]) -> bool:
    """The source says the same there, to the letter; what stands around it changed how it is read."""
    if not set(ops) <= {"modified", "renumbered"}:
        return False
    return old.printed(group.old) == new.printed(group.new)


def _no_counterpart(ops: tuple[Op, ...]) -> Message:
    if ops == ("added",):
        return msg("No clause of the older version answers to it.")
    return msg("No clause of the newer version answers to it.")


_REASONS: dict[Basis, Message] = {
    "same_text": msg("The text is the same."),
    "same_but_numbers": msg("The text is the same but for its numbers."),
    "place": msg("It has the same label or heading in the same section, and similar words."),
    "wording": msg("The words are similar."),
    "children": msg("The clauses below it are the same."),
    "neighbours": msg("It stands alone between the same neighbours."),
    "part": msg("The text of the parts stands in the whole."),
}
