"""Our own frozen values → bytes and back, and nothing else.

A cache file may come with somebody's repository, so what is read back can only be made of values of the model
and of dates: the unpickler knows no other class, and no function but two of its own.
"""

from __future__ import annotations

import io
import pickle  # read back by _OwnValues only
from collections.abc import Callable, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from typing import BinaryIO

_MODEL = "noticepress.model."


def dumps(value: object, apart: Sequence[object] = ()) -> bytes:
    """The bytes of ``value``, without the values ``apart`` in it."""
    file = io.BytesIO()
    (_Apart(file, apart) if apart else _Writer(file)).dump(value)
    return file.getvalue()


def loads(data: bytes, apart: Sequence[object] = ()) -> object:
    """The value in ``data``, ``apart`` put in where it was left out.

    Raises ``pickle.UnpicklingError`` for anything that is no value of ours, and whatever broken bytes cause.
    """
    return _OwnValues(io.BytesIO(data), apart).load()


class _Writer(pickle.Pickler):
    """Writes a value of the model as its class and what its fields hold.

    What dataclasses with slots do by themselves asks for the list of fields at each value, written and read,
    and takes half as long again.
    """

    def __init__(self, file: BinaryIO) -> None:
        super().__init__(file, pickle.HIGHEST_PROTOCOL)

    def reducer_override(self, value: object) -> tuple[Callable[..., object], tuple[object, ...]]:
        kind = type(value)
        if is_dataclass(kind) and kind.__module__.startswith(_MODEL):
            return _made, (kind, *(getattr(value, name) for name in _names(kind)))
        return NotImplemented  # type: ignore[no-any-return]  # as the base class asks for


class _Apart(_Writer):
    """Writes a number in the place of each value that is kept apart."""

    def __init__(self, file: BinaryIO, apart: Sequence[object]) -> None:
        super().__init__(file)
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
        if module.startswith(_MODEL) and "." not in name:
            found = super().find_class(module, name)
            if isinstance(found, type) and found.__module__ == module:
                return found
        raise pickle.UnpicklingError(f"{module}.{name} is no value of the model")


@cache
def _names(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


@cache
def _setters(kind: type) -> tuple[Callable[[object, object], None], ...]:
    """Those of the slots, which a frozen dataclass keeps from being set in the usual way."""
    return tuple(getattr(kind, name).__set__ for name in _names(kind))


def _made(kind: type, *values: object) -> object:
    """A value of the model with these in its fields; raises TypeError or ValueError where they do not fit."""
    value: object = object.__new__(kind)
    for put, held in zip(_setters(kind), values, strict=True):
        put(value, held)
    return value


def _member(kind: object, name: str) -> Enum:
    """In the place of ``getattr``: reads a member of an enumeration and nothing else."""
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind[name]
    raise pickle.UnpicklingError(f"{kind!r} is no enumeration")


_KNOWN: dict[tuple[str, str], object] = {
    ("datetime", "date"): date,
    ("builtins", "getattr"): _member,  # how Python 3.11 writes the member of an enumeration
    (__name__, _made.__name__): _made,
}
