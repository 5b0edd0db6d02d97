"""Units of pages → pages: those that rest on the same as last time are taken over as they stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, MutableMapping, Sequence
from typing import TYPE_CHECKING

from .workers import spread

if TYPE_CHECKING:
    from noticepress.render.sheet import Page, Unit

Printed = Mapping[str, Sequence[str]]
"""What a unit rests on → paths of its pages."""


def printed(
    units: Sequence[Unit], before: Printed, after: MutableMapping[str, Sequence[str]], jobs: int
) -> Iterator[tuple[str, bytes | None]]:
    """Path and bytes of every page, None for one that stands as it was printed ``before``.

    What was printed is noted in ``after``; ``jobs`` is how many processes print.
    """
    fresh = spread(_print, [unit for unit in units if unit.rests_on not in before], jobs)
    for unit in units:
        if unit.rests_on in before:
            after[unit.rests_on] = before[unit.rests_on]
            yield from ((path, None) for path in before[unit.rests_on])
        else:
            pages = next(fresh)
            if unit.rests_on:
                after[unit.rests_on] = [path for path, _ in pages]
            yield from pages


def _print(unit: Unit) -> list[Page]:
    return list(unit.pages())
