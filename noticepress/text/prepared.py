"""What the install works out once, read back where Python, code and data are the same."""

from __future__ import annotations

import marshal
import sys
from collections.abc import Callable, Iterable
from functools import cache, wraps
from hashlib import blake2b
from pathlib import Path
from typing import Any, TypeVar

_PYTHON = sys.implementation.cache_tag
Store = dict[Any, Any]
Table = TypeVar("Table")
to_keep = dict[Path, Callable[[], bytes]]()
"""The files that the install has to write, each with what makes its bytes; modules put theirs in."""


def prepared(path: Path, made_by: object) -> Store:
    """The values by their keys; ``made_by`` tells the code and the engine that they hold for."""
    try:
        python, code, values = marshal.loads(path.read_bytes())  # noqa: S302 - ours, as the modules beside it
    except (OSError, ValueError, EOFError, TypeError):  # a checkout that was not installed
        return {}
    return values if (python, code) == (_PYTHON, made_by) else {}


def to_prepare(made_by: object, values: Store) -> bytes:
    """What the install writes, to be read back by ``prepared``."""
    data: Any = (_PYTHON, made_by, values)
    return marshal.dumps(data)


def worked_out(store: Path, rests_on: Iterable[Path]) -> Callable[[Callable[[], Table]], Callable[[], Table]]:
    """A table of plain values that follows from files of code and data alone: made once, by the install."""
    files = tuple(rests_on)

    def decorate(make: Callable[[], Table]) -> Callable[[], Table]:
        @cache
        @wraps(make)
        def table() -> Table:
            kept = prepared(store, digest_of(files))
            found: Table = kept["table"] if kept else make()
            return found

        to_keep[store] = lambda: to_prepare(digest_of(files), {"table": make()})
        return table

    return decorate


def digest_of(files: Iterable[Path]) -> bytes:
    """Of all their bytes."""
    return blake2b(b"\0".join(path.read_bytes() for path in files), digest_size=16).digest()
