"""Facts that came, went or changed, in clear beside a redline: struck Chinese numbers are hard to read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from noticepress.model.change import FactChange
from noticepress.model.message import msg
from noticepress.render.words import Words

from .names import fact_kind


class FactChangeView(Struct, frozen=True):
    """A line: ``Deadline: 15 days → 30 days``."""

    kind: str
    said: str


def fact_told(change: FactChange, words: Words) -> FactChangeView:
    """One of them."""
    return _line([change], words)


def facts_told(changes: Iterable[FactChange], words: Words) -> Iterator[FactChangeView]:
    """A line for each that changed; those of a kind that only came, or only went, share one."""
    groups = dict[tuple[str, bool, bool], list[FactChange]]()
    for change in changes:
        groups.setdefault((change.kind, change.old is None, change.new is None), []).append(change)
    for alike in groups.values():
        if alike[0].old and alike[0].new:
            yield from dict.fromkeys(fact_told(change, words) for change in alike)
        else:
            yield _line(alike, words)


def _line(changes: Sequence[FactChange], words: Words) -> FactChangeView:
    came = words.listing(dict.fromkeys(change.new.quote for change in changes if change.new))
    gone = words.listing(dict.fromkeys(change.old.quote for change in changes if change.old))
    said = (
        msg("{old} → {new}", old=gone, new=came)
        if came and gone
        else msg("new: {fact}", fact=came)
        if came
        else msg("gone: {fact}", fact=gone)
    )
    return FactChangeView(fact_kind(changes[0].kind, words), words.say(said))
