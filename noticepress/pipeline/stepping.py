"""A series of versions → the judged step from each to the next, remembered within a site."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from itertools import pairwise
from pathlib import Path

from msgspec import Struct, field

from noticepress.model.finding import Problem
from noticepress.model.notice import Document
from noticepress.model.step import Step, in_short
from noticepress.store.cache import Cache, key_of
from noticepress.store.place import SITE_FILE, memory_of
from noticepress.store.reviews import BESIDE, FOLDER

from .comparing import report, site_choices
from .documents import Outcome, read_found
from .planning import planned
from .references import resolve
from .remembering import program_stamp
from .reviewing import filed, reviewed
from .series import Named
from .workers import processors, side_by_side, spread

_TOGETHER = 8
"""Steps that a process takes at once: it reads nine versions for them."""


def steps_of(versions: tuple[Named, ...], site: Path | None, today: date) -> list[Step] | tuple[Problem, ...]:
    """The steps, oldest first; none where there is one version only."""
    reader = _Reader(
        site=site,
        today=today,
        memory=Cache(memory_of(site) / "cache") if site else None,
        surroundings=_surroundings(site) if site else "",
    )
    steps = list[Step]()
    problems = dict[Problem, None]()
    for step in _outcomes(reader, versions):
        if isinstance(step, tuple):
            problems.update(dict.fromkeys(step))
        else:
            steps.append(step)
    if len(versions) == 1 and isinstance(only := reader.read(versions[0]), tuple):
        return only
    return tuple(problems) or steps


def _outcomes(reader: _Reader, versions: tuple[Named, ...]) -> Iterator[Step | tuple[Problem, ...]]:
    """Steps that are not remembered are spread over processes; a step shares a version with its neighbour."""
    pairs = list(pairwise(versions))
    unknown = [pair for pair in pairs if not reader.knows(*pair)]
    if len(unknown) == 1:
        reader.read_beside(*unknown[0])
    fresh = spread(lambda pair: reader.step(*pair), unknown, processors(), together=_TOGETHER)
    told = dict(zip(unknown, fresh, strict=True))
    yield from (told.get(pair) or reader.step(*pair) for pair in pairs)


class _Reader(Struct, kw_only=True):
    """Reads each version once, and none where the steps beside it are remembered."""

    site: Path | None
    today: date
    memory: Cache | None
    """None outside a site: nothing is written beside files that belong to none."""
    surroundings: str
    known: dict[str, Outcome] = field(default_factory=dict)
    states: dict[str, str] = field(default_factory=dict)

    def read(self, version: Named) -> Outcome:
        if version.reference not in self.known:
            self.known[version.reference] = self._read(version)
        return self.known[version.reference]

    def _read(self, version: Named) -> Outcome:
        """One of the site is not looked for again: that asks for every file there is."""
        if version.found and self.site and self.memory:
            return read_found(self.site, version.found, self.memory)
        return resolve(version.reference, self.site, self.today)

    def read_beside(self, old: Named, new: Named) -> None:
        """Read the newer text of the only step in a process of its own, and load what judges meanwhile.

        The older one is mostly known; for a version that was added the newer one never is.
        """

        def older() -> Outcome:
            from noticepress import findings, history  # noqa: F401, PLC0415
            from noticepress.facts import promises  # noqa: F401, PLC0415

            return self.read(old)

        reading: list[Callable[[], Outcome]] = [older, partial(self.read, new)]
        sides = side_by_side(lambda read: read(), reading)
        self.known |= zip((old.reference, new.reference), sides, strict=True)

    def knows(self, old: Named, new: Named) -> bool:
        return self.memory is not None and self.memory.holds(self._key(old, new))

    def _key(self, old: Named, new: Named) -> str:
        return key_of(self.surroundings, self._state(old), self._state(new))

    def _state(self, version: Named) -> str:
        """Once a version: it ends one step and begins the next, and each step is asked for twice."""
        if version.reference not in self.states:
            self.states[version.reference] = key_of(*_state(version))
        return self.states[version.reference]

    def step(self, old: Named, new: Named) -> Step | tuple[Problem, ...]:
        if self.memory is None:
            return self._fresh(old, new)
        key = self._key(old, new)
        known = self.memory.get(key, Step)
        if known:
            return known
        step = self._fresh(old, new)
        if isinstance(step, Step):
            self.memory.put(key, step)
        return step

    def _fresh(self, old: Named, new: Named) -> Step | tuple[Problem, ...]:
        sides = [self.read(old), self.read(new)]
        problems = [problem for side in sides if isinstance(side, tuple) for problem in side]
        older, newer = sides
        if isinstance(older, Document) and isinstance(newer, Document):
            return self._judged((old.name, older), (new.name, newer))
        return tuple(problems)

    def _judged(self, old: tuple[str, Document], new: tuple[str, Document]) -> Step | tuple[Problem, ...]:
        file = filed(self.site, old[1], new[1])
        if isinstance(file, tuple):
            return file
        judged = report(old[1], new[1], *site_choices(self.site, old[1].id))
        decided = reviewed(judged, file.reviews)
        return in_short(old[0], new[0], planned(decided, decided.plan.circumstances))


def _surroundings(site: Path) -> str:
    """All but the texts that a step in a site depends on: program, settings, decisions."""
    reviews = sorted((site / FOLDER).rglob("*.toml"))
    return key_of(program_stamp(), *map(_bytes, (site / SITE_FILE, *reviews)))


def _state(version: Named) -> tuple[str | bytes, ...]:
    """A commit never changes; of a file the bytes, its sidecar's, and of decisions beside it."""
    path = version.path
    if path is None:
        return version.name, version.reference
    near = (path, path.with_suffix(".toml"), path.with_name(BESIDE))
    return version.name, version.reference, *map(_bytes, near)


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""
