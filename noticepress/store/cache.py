"""Values remembered between runs, by the digest of all that they were made from."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import TypeVar

from .pickles import dumps, loads

Value = TypeVar("Value")


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
            value = loads(data, apart)
        except Exception:  # noqa: BLE001 - a broken cache file may raise anything; it is a miss
            return None
        return value if isinstance(value, kind) else None

    def holds(self, key: str) -> bool:
        """Whether something is remembered under ``key``; it may still turn out to be broken."""
        return self._path(key).is_file()

    def put(self, key: str, value: object, apart: Sequence[object] = ()) -> None:
        """Remember ``value`` without the values ``apart`` in it; give up quietly if it cannot be written."""
        import tempfile  # noqa: PLC0415 - only where something is kept

        path = self._path(key)
        with suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
                fresh = Path(file.name)
                try:
                    file.write(dumps(value, apart))
                    file.flush()
                    fresh.replace(path)
                except BaseException:  # a full disk, Ctrl-C
                    fresh.unlink(missing_ok=True)
                    raise

    def _path(self, key: str) -> Path:
        return self._folder / key[:2] / key[2:]


def key_of(*parts: bytes | str) -> str:
    """One key for several parts; their boundaries count."""
    digest = blake2b(digest_size=20)
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        digest.update(len(data).to_bytes(8, "big"))
        digest.update(data)
    return digest.hexdigest()
