"""Word-level edits between two texts, merged so that they read as a person would mark them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from noticepress.model.change import Edit
from noticepress.text.dates import dates
from noticepress.text.pieces import words

from .moved_sentences import moved_sentences, pieces, without, woven
from .refit import refit
from .runs import Run, absorb_islands, joined, same, weight

_TOO_BIG = 40_000_000
"""Product of word counts from which on sentences are compared instead: keeps huge clauses fast."""


def edits(old: str, new: str) -> tuple[Edit, ...]:
    """Edits that turn ``old`` into ``new``."""
    if old == new:
        return (Edit("equal", old),) if old else ()
    gone, come = moved_sentences(old, new)
    runs = _runs(_tokens(without(old, gone)), _tokens(without(new, come)))
    for tidy in (absorb_islands, refit, _slide_all):
        runs = tidy(runs)
    found = _mark_moves(list(_edits(runs)))
    return tuple(woven(found, pieces(old, gone), pieces(new, come)) if gone else found)


def _tokens(text: str) -> list[str]:
    """Words, and whole dates: of a date no part is marked alone."""
    found, done = list[str](), 0
    for day in dates(text):
        if day.date:
            found += [*words(text[done : day.start]), text[day.start : day.end]]
            done = day.end
    return found + words(text[done:])


def _runs(old: Sequence[str], new: Sequence[str]) -> list[Run]:
    head = _common_head(old, new)
    tail = _common_head(old[head:][::-1], new[head:][::-1])
    middle_old, middle_new = old[head : len(old) - tail], new[head : len(new) - tail]
    runs = [same(old[:head])]
    runs += _differing(middle_old, middle_new)
    runs.append(same(old[len(old) - tail :]))
    return joined(runs)


def _common_head(one: Sequence[str], other: Sequence[str]) -> int:
    length = 0
    for first, second in zip(one, other, strict=False):
        if first != second:
            break
        length += 1
    return length


def _differing(old: Sequence[str], new: Sequence[str]) -> Iterator[Run]:
    if not old or not new:
        yield Run(list(old), list(new))
        return
    if len(old) * len(new) > _TOO_BIG and not _is_sentences(old):
        yield from _differing(_sentences(old), _sentences(new))
        return
    from rapidfuzz.distance import LCSseq  # noqa: PLC0415 - an unchanged build needs no differences

    for block in LCSseq.opcodes(old, new):
        before = list(old[block.src_start : block.src_end])
        after = list(new[block.dest_start : block.dest_end])
        yield Run(before, after, equal=block.tag == "equal")


def _is_sentences(tokens: Sequence[str]) -> bool:
    return sum(map(len, tokens)) > 12 * len(tokens)


def _sentences(tokens: Sequence[str]) -> list[str]:
    return [part for part in re.split(r"(?<=[。；\n])|(?<=\. )", "".join(tokens)) if part]


def _slide_all(runs: list[Run]) -> list[Run]:
    """Push a pure insertion or deletion to where a person sees it: at the edge of a sentence or phrase."""
    for at in range(1, len(runs) - 1):
        run = runs[at]
        if not run.equal and bool(run.old) != bool(run.new) and runs[at - 1].equal and runs[at + 1].equal:
            _slide(runs, at)
    return joined(runs)


def _slide(runs: list[Run], at: int) -> None:
    before, after = list(runs[at - 1].old), list(runs[at + 1].old)
    run = list(runs[at].old or runs[at].new)
    while before and before[-1] == run[-1]:  # first as far left as it goes
        run.insert(0, before.pop())
        after.insert(0, run.pop())
    best = (_edge(before, run, after), 0)
    tried, kept = 0, (list(before), list(run), list(after))
    while after and after[0] == run[0]:
        before.append(run.pop(0))
        run.append(after.pop(0))
        tried += 1
        score = (_edge(before, run, after), tried)
        if score > best:
            best, kept = score, (list(before), list(run), list(after))
    runs[at - 1] = same(kept[0])
    runs[at + 1] = same(kept[2])
    runs[at] = Run(kept[1] if runs[at].old else [], kept[1] if runs[at].new else [])


def _edge(before: Sequence[str], run: Sequence[str], after: Sequence[str]) -> int:
    return _cut(before, run) + _cut(run, after)


def _cut(left: Sequence[str], right: Sequence[str]) -> int:
    """How natural it is to cut here: 5 at a text's or line's edge, 4 after a sentence, 3 at a phrase's."""
    if not left or not right or left[-1] == "\n" or right[0] == "\n":
        return 5
    if left[-1] in "。！？；" or (left[-1].isspace() and len(left) > 1 and left[-2] in ".!?;"):
        return 4
    if left[-1] in "，、：,:" or right[0] in "，、,":
        return 3
    return 1 if left[-1].isspace() else 2 if right[0].isspace() else 0


def _edits(runs: Sequence[Run]) -> Iterator[Edit]:
    for run in runs:
        if run.equal:
            yield Edit("equal", "".join(run.old))
            continue
        if run.old:
            yield Edit("delete", "".join(run.old))
        if run.new:
            yield Edit("insert", "".join(run.new))


def _mark_moves(found: list[Edit]) -> list[Edit]:
    """A deleted stretch that is inserted again elsewhere in the same text has moved."""
    inserted = {edit.text.strip(): at for at, edit in enumerate(found) if edit.op == "insert"}
    marked = list(found)
    for at, edit in enumerate(found):
        target = inserted.get(edit.text.strip()) if edit.op == "delete" else None
        if target is None or not _long_enough(edit.text) or marked[target].op != "insert":
            continue
        marked[at] = Edit("move_from", edit.text)
        marked[target] = Edit("move_to", found[target].text)
    return marked


def _long_enough(text: str) -> bool:
    return weight(words(text)) >= 6
