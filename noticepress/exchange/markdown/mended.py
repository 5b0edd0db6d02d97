"""An edition with what a translator has changed: patches for what it has, blocks for what it has not."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from msgspec import Struct

from noticepress.exchange.xliff.inline import written
from noticepress.model.clause import Clause
from noticepress.model.notice import Version
from noticepress.model.passage import Span
from noticepress.model.translation import Marked, Part, Slot, joined, part_of, run_in, slots

from .patch import Patch, patched, replaced
from .tables import row
from .whole import block, colon, listed


class Change(Struct, frozen=True, kw_only=True):
    """A clause of the source, what answers for it in the edition, and what the translator says."""

    clause: Clause
    depth: int
    """How many headed clauses stand above it."""
    answers: tuple[Clause, ...]
    """Clauses of the edition; none where it is not translated yet."""
    told: Mapping[Part, Marked]


class Mended(Struct, frozen=True):
    """The new text, and ids of clauses whose translation could not be put in its place."""

    text: str
    unplaced: tuple[str, ...]
    touched: bool
    """Whether the translator says anything that the edition did not."""


def mended(edition: Version, changes: Sequence[Change], gone: Collection[str] = ()) -> Mended:
    """``changes`` in the order of the source: a new clause goes behind the one before it.

    ``gone``: clauses of the edition to be taken out, since the source no longer has them.
    """
    text, patches, unplaced = edition.source.text, list[Patch](), list[str]()
    before: Clause | None = None
    for change in changes:
        if change.answers:
            made = list(_patches(text, edition.id.lang, change))
            patches += [patch for patch in made if patch is not None]
            unplaced += [change.clause.id] if None in made else []
            before = change.answers[-1]
        elif change.told:
            patches.append(_inserted(text, edition.id.lang, before, change))
    taken = [clause for clause in edition.walk() if clause.id in gone]
    emptied = [Patch(span=span, text="") for clause in taken for span in clause.own]
    return Mended(patched(text, [*emptied, *patches]), tuple(unplaced), touched=bool(patches or unplaced))


def same(one: Marked | None, other: Marked | None) -> bool:
    """As a translator sees it: the same text with the same marks."""
    return (written(one, "") if one else "") == (written(other, "") if other else "")


def _patches(text: str, lang: str, change: Change) -> Iterator[Patch | None]:
    """None for what no place can be found for."""
    held = slots(change.clause, change.answers, text)
    for part, marked in _in_one_place(change.told, held, lang).items():
        places = held.get(part, [])
        if same(joined(places), marked):
            continue
        rows = _shared_out(places, marked)
        if rows is None:
            yield None
            continue
        for place, said in zip(places, rows, strict=True):
            if not same(place.said, said):
                yield replaced(text, place.span, said, cell=bool(place.clause.cells))


def _in_one_place(
    told: Mapping[Part, Marked], held: Mapping[Part, Sequence[Slot]], lang: str
) -> Mapping[Part, Marked]:
    """What is told, the heading before the text where the edition has one place for both."""
    texts, heads = held.get("text", ()), held.get("heading", ())
    if "heading" not in told and "text" in told and heads and heads[0].clause.heading is None:
        return _without_label(told, heads[0].said.text)
    if "heading" not in told or held.get("heading") or len(texts) != 1:
        return told
    return {"text": run_in(told["heading"], colon(lang), told.get("text", texts[0].said))}


def _without_label(told: Mapping[Part, Marked], label: str) -> Mapping[Part, Marked]:
    """A text that was exported with its label keeps it once, where it stands."""
    text = told["text"]
    if not text.text.startswith(label):
        return told
    rest = text.text[len(label) :].lstrip(" :：")
    return {"text": part_of(text, len(text.text) - len(rest), len(text.text))}


def _shared_out(places: Sequence[Slot], marked: Marked) -> list[Marked] | None:
    """Lines back to the clauses they came from; None where their number no longer tells."""
    if not places:
        return None
    if len(places) == 1:
        return [marked]
    counts = [place.said.text.count("\n") + 1 for place in places]
    lines = marked.text.split("\n")
    if len(lines) != sum(counts):
        return None
    found, at, first = list[Marked](), 0, 0
    for count in counts:
        length = len("\n".join(lines[first : first + count]))
        found.append(part_of(marked, at, at + length))
        at, first = at + length + 1, first + count
    return found


def _inserted(text: str, lang: str, before: Clause | None, change: Change) -> Patch:
    """Behind the clause before it, in a list or table where both are of one."""
    made = block(change.clause, change.told, lang, min(2 + change.depth, 6))
    if before is None:
        return Patch(span=Span(0, 0), text=f"{made}\n\n")
    own = before.own[-1]
    at = own.start + len(text[own.start : own.end].rstrip())
    if change.clause.cells and not change.clause.heads_table:
        return Patch(span=Span(at, at), text=f"\n{row(change.clause, change.told)}")
    items = listed(before) and listed(change.clause)
    line = text[text.rfind("\n", 0, at) + 1 : at]
    indent = line[: len(line) - len(line.lstrip())] if items else ""
    return Patch(span=Span(at, at), text=f"\n{indent}{made}" if items else f"\n\n{made}")
