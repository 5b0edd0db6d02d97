"""Word-level edits between two texts, merged so that they read as a person would mark them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from noticepress.model.change import Edit
from noticepress.text.dates import dates
from noticepress.text.pieces import words
from noticepress.text.regex import regex

_SENTENCE_END = regex(r"[。！？；;!?\n]|[.](?=\s|$)")
_WORD = regex(r"\w")
_SMALL_WORDS = frozenset(
    re.split(
        " ",
        "的 了 和 与 及 或 在 对 为 将 会 等 您 我们 并 以 所 中 之 其 于 由 "
        "a an the of to and or in on for with by as at is are be we you your our it that this",
    )
)
"""Words that carry nothing alone: equal islands made of them are absorbed into the edits around them."""
_TOO_BIG = 40_000_000
"""Product of word counts from which on sentences are compared instead: keeps huge clauses fast."""


class _Run(Struct):
    """Equal words (``old`` is ``new``), or old words against new ones."""

    old: list[str]
    new: list[str]
    equal: bool = False


def _same(tokens: Sequence[str]) -> _Run:
    return _Run(list(tokens), list(tokens), equal=True)


def edits(old: str, new: str) -> tuple[Edit, ...]:
    """Edits that turn ``old`` into ``new``."""
    if old == new:
        return (Edit("equal", old),) if old else ()
    runs = _runs(_tokens(old), _tokens(new))
    for tidy in (_absorb_islands, _slide_all):
        runs = tidy(runs)
    return tuple(_mark_moves(list(_edits(runs))))


def _tokens(text: str) -> list[str]:
    """Words, and whole dates: of a date no part is marked alone."""
    found, done = list[str](), 0
    for day in dates(text):
        if day.date:
            found += [*words(text[done : day.start]), text[day.start : day.end]]
            done = day.end
    return found + words(text[done:])


def _runs(old: Sequence[str], new: Sequence[str]) -> list[_Run]:
    head = _common_head(old, new)
    tail = _common_head(old[head:][::-1], new[head:][::-1])
    middle_old, middle_new = old[head : len(old) - tail], new[head : len(new) - tail]
    runs = [_same(old[:head])]
    runs += _differing(middle_old, middle_new)
    runs.append(_same(old[len(old) - tail :]))
    return _joined(runs)


def _common_head(one: Sequence[str], other: Sequence[str]) -> int:
    length = 0
    for first, second in zip(one, other, strict=False):
        if first != second:
            break
        length += 1
    return length


def _differing(old: Sequence[str], new: Sequence[str]) -> Iterator[_Run]:
    if not old or not new:
        yield _Run(list(old), list(new))
        return
    if len(old) * len(new) > _TOO_BIG and not _is_sentences(old):
        yield from _differing(_sentences(old), _sentences(new))
        return
    from rapidfuzz.distance import LCSseq  # noqa: PLC0415 - an unchanged build needs no differences

    for block in LCSseq.opcodes(old, new):
        before = list(old[block.src_start : block.src_end])
        after = list(new[block.dest_start : block.dest_end])
        yield _Run(before, after, equal=block.tag == "equal")


def _is_sentences(tokens: Sequence[str]) -> bool:
    return sum(map(len, tokens)) > 12 * len(tokens)


def _sentences(tokens: Sequence[str]) -> list[str]:
    return [part for part in re.split(r"(?<=[。；\n])|(?<=\. )", "".join(tokens)) if part]


def _joined(runs: list[_Run]) -> list[_Run]:
    """Neighbouring runs of one kind made one; empty ones dropped; what both sides share trimmed off."""
    done = list[_Run]()
    for run in runs:
        if not run.old and not run.new:
            continue
        if done and done[-1].equal == run.equal:
            done[-1].old += run.old
            done[-1].new += run.new
        else:
            done.append(_Run(list(run.old), list(run.new), equal=run.equal))
    return done


def _weight(tokens: Sequence[str]) -> int:
    """Letters and Chinese characters, an English word counting 2; small words and marks nothing."""
    total = 0
    for token in tokens:
        if _WORD.search(token) and token.casefold() not in _SMALL_WORDS:
            total += 2 if token.isascii() else min(len(token), 4)
    return total


def _absorb_islands(runs: list[_Run]) -> list[_Run]:
    """Equal words between two edits that are less than either edit become part of one edit.

    The smallest first, so that an edit grown by one island may take in the next.
    """
    while True:
        found = [at for at in range(1, len(runs) - 1) if runs[at].equal and _is_island(runs, at)]
        if not found:
            return runs
        at = min(found, key=lambda place: (_weight(runs[place].old), place))
        runs[at] = _Run(runs[at].old, runs[at].new)
        runs = _joined(runs)


def _is_island(runs: list[_Run], at: int) -> bool:
    island = runs[at].old
    if any(_SENTENCE_END.search(token) for token in island):
        return False
    weight = _weight(island)
    before, after = runs[at - 1], runs[at + 1]
    left = max(_weight(before.old), _weight(before.new))
    right = max(_weight(after.old), _weight(after.new))
    replaced = all(run.old and run.new for run in (before, after))
    if not "".join(island).strip():
        return replaced
    if weight == 0:  # a comma or 的 between two replaced phrases; between two single words it stays
        return replaced and min(left, right) >= 2
    return replaced and weight <= 3 and weight * 2 <= min(left, right)


def _slide_all(runs: list[_Run]) -> list[_Run]:
    """Push a pure insertion or deletion to where a person sees it: at the edge of a sentence or phrase."""
    for at in range(1, len(runs) - 1):
        run = runs[at]
        if not run.equal and bool(run.old) != bool(run.new) and runs[at - 1].equal and runs[at + 1].equal:
            _slide(runs, at)
    return _joined(runs)


def _slide(runs: list[_Run], at: int) -> None:
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
    runs[at - 1] = _same(kept[0])
    runs[at + 1] = _same(kept[2])
    runs[at] = _Run(kept[1] if runs[at].old else [], kept[1] if runs[at].new else [])


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


def _edits(runs: Sequence[_Run]) -> Iterator[Edit]:
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
    return _weight(words(text)) >= 6
