"""Our own frozen values → bytes and back, and nothing else.

A cache file may come with somebody's repository, so what is read back can only be made of values of the model
and of dates: the unpickler knows no other class, and no function but two of its own.
"""

from __future__ import annotations

import io
import pickle  # read back by _OwnValues only
from collections.abc import Mapping, Sequence
from datetime import date
from enum import Enum
from typing import BinaryIO

from msgspec import Struct

_MODEL = "noticepress.model."


def dumps(value: object, apart: Sequence[object] = ()) -> bytes:
    """The bytes of ``value``, without the values ``apart`` in it."""
    if not apart:
        return pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
    file = io.BytesIO()
    _Apart(file, apart).dump(value)
    return file.getvalue()


def loads(data: bytes, apart: Sequence[object] = ()) -> object:
    """The value in ``data``, ``apart`` put in where it was left out.

    Raises ``pickle.UnpicklingError`` for anything that is no value of ours, and whatever broken bytes cause.
    """
    return _OwnValues(io.BytesIO(data), apart).load()


class _Apart(pickle.Pickler):
    """Writes a number in the place of each value that is kept apart."""

    def __init__(self, file: BinaryIO, apart: Sequence[object]) -> None:
        super().__init__(file, pickle.HIGHEST_PROTOCOL)
        self._numbers = {id(value): number for number, value in enumerate(apart)}

    def persistent_id(self, value: object) -> int | None:
        return self._numbers.get(id(value))


class _OwnValues(pickle.Unpickler):
    """Makes values of the model and dates, nothing else; puts in what was kept apart."""

    def __init__(self, file: BinaryIO, apart: Sequence[object]) -> None:
        super().__init__(file)
        self._apart = apart

    def persistent_load(self, number: object) -> object:
        if isinstance(number, int) and 0 <= number < len(self._apart):
            return self._apart[number]
        raise pickle.UnpicklingError(f"nothing was kept apart as {number!r}")

    def find_class(self, module: str, name: str) -> object:
        known = _KNOWN.get((module, name))
        if known is not None:
            return known
        if module.startswith("msgspec.") and name == "rebuild":
            return _rebuilt
        if module.startswith(_MODEL) and "." not in name:
            found = super().find_class(module, name)
            if isinstance(found, type) and found.__module__ == module:
                return found
        raise pickle.UnpicklingError(f"{module}.{name} is no value of the model")


def _rebuilt(kind: object, held: Mapping[str, object]) -> Struct:
    """In the place of msgspec's own: a value of the model whose fields have names."""
    if isinstance(kind, type) and issubclass(kind, Struct):
        return kind(**held)
    raise pickle.UnpicklingError(f"{kind!r} is no value of the model")


def _member(kind: object, name: str) -> Enum:
    """In the place of ``getattr``: reads a member of an enumeration and nothing else."""
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind[name]
    raise pickle.UnpicklingError(f"{kind!r} is no enumeration")


_KNOWN: dict[tuple[str, str], object] = {
    ("datetime", "date"): date,
    ("builtins", "getattr"): _member,  # how Python 3.11 writes the member of an enumeration
}
