"""Values remembered between runs, by the digest of all that they were made from.

A cache file may come with somebody's repository, so what is read back can only be made of our own frozen
values: the unpickler knows no other class and no function.
"""

from __future__ import annotations

import io
import pickle  # read back by _OwnValues only
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from enum import Enum
from hashlib import blake2b
from pathlib import Path
from typing import BinaryIO, TypeVar

Value = TypeVar("Value")


def _member(kind: object, name: str) -> Enum:
    """In the place of ``getattr``: reads a member of an enumeration and nothing else."""
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind[name]
    raise pickle.UnpicklingError(f"{kind!r} is no enumeration")


class _Apart(pickle.Pickler):
    """Writes a number in the place of each value that is kept apart."""

    def __init__(self, file: BinaryIO, apart: Sequence[object]) -> None:
        super().__init__(file, pickle.HIGHEST_PROTOCOL)
        self._numbers = {id(value): number for number, value in enumerate(apart)}

    def persistent_id(self, value: object) -> int | None:
        return self._numbers.get(id(value))


class _OwnValues(pickle.Unpickler):
    """Makes classes of the model and dates, nothing else; puts in what was kept apart."""

    def __init__(self, file: BinaryIO, apart: Sequence[object] = ()) -> None:
        super().__init__(file)
        self._apart = apart

    def persistent_load(self, number: object) -> object:
        if isinstance(number, int) and 0 <= number < len(self._apart):
            return self._apart[number]
        raise pickle.UnpicklingError(f"nothing was kept apart as {number!r}")

    def find_class(self, module: str, name: str) -> object:
        if (module, name) == ("datetime", "date"):
            return date
        if (module, name) == ("builtins", "getattr"):  # how Python 3.11 writes the member of an enumeration
            return _member
        if module.startswith("noticepress.model.") and "." not in name:
            found = super().find_class(module, name)
            if isinstance(found, type) and found.__module__ == module:
                return found
        raise pickle.UnpicklingError(f"{module}.{name} is no value of the model")


class Cache:
    """A folder of values by key. Any fault of it is a miss, never an error."""

    def __init__(self, folder: Path) -> None:
        """Keep values in ``folder``, which is made when first needed."""
        self._folder = folder

    def get(self, key: str, kind: type[Value], apart: Sequence[object] = ()) -> Value | None:
        """The value remembered under ``key``, if it is there, whole and of ``kind``.

        ``apart`` stands in for what was kept apart when it was put there, in the same order.
        """
        try:
            data = self._path(key).read_bytes()
            value = _OwnValues(io.BytesIO(data), apart).load()
        except Exception:  # noqa: BLE001 - a broken cache file may raise anything; it is a miss
            return None
        return value if isinstance(value, kind) else None

    def holds(self, key: str) -> bool:
        """Whether something is remembered under ``key``; it may still turn out to be broken."""
        return self._path(key).is_file()

    def put(self, key: str, value: object, apart: Sequence[object] = ()) -> None:
        """Remember ``value`` without the values ``apart`` in it; give up quietly if it cannot be written."""
        path = self._path(key)
        with suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
                fresh = Path(file.name)
                try:
                    file.write(_pickled(value, apart))
                    file.flush()
                    fresh.replace(path)
                except BaseException:  # a full disk, Ctrl-C
                    fresh.unlink(missing_ok=True)
                    raise

    def _path(self, key: str) -> Path:
        return self._folder / key[:2] / key[2:]


def _pickled(value: object, apart: Sequence[object]) -> bytes:
    if not apart:
        return pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
    file = io.BytesIO()
    _Apart(file, apart).dump(value)
    return file.getvalue()


def key_of(*parts: bytes | str) -> str:
    """One key for several parts; their boundaries count."""
    digest = blake2b(digest_size=20)
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        digest.update(len(data).to_bytes(8, "big"))
        digest.update(data)
    return digest.hexdigest()
