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


class Reprinting:
    """The pages of a site in memory, again and again: each time only the units that rest on other things."""

    def __init__(self) -> None:
        """Begin with nothing printed."""
        self._pages: dict[str, bytes] = {}
        self._printed: Printed = {}

    def __call__(self, units: Sequence[Unit]) -> dict[str, bytes]:
        """Every page by its path; what was printed before is remembered only if all goes well."""
        after = dict[str, Sequence[str]]()
        pages = {
            path: self._pages[path] if data is None else data
            for path, data in printed(units, self._printed, after, jobs=1)
        }
        self._pages, self._printed = pages, after
        return pages
