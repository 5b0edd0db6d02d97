"""Data files of the package, from the form that the build made of them where they are as they were then.

Parsing TOML and YAML takes a quarter of a second for all tables, longer than most of what a command does with
them; the same as JSON is read in a few milliseconds. As with message catalogues, the sources decide.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from hashlib import blake2b
from pathlib import Path
from typing import Any

_DATA = Path(__file__).with_name("data")
COMPILED = ".json"
"""``wording.toml`` is compiled to ``wording.toml.json`` beside it."""
Table = dict[str, Any]


def path_of(name: str) -> Path:
    """Where a file of the data folder lies."""
    return _DATA / name


def read_toml(name: str) -> Table:
    """A TOML file of the data folder."""
    return toml_at(_DATA, name)


def read_yaml(name: str) -> Table:
    """A YAML file of the data folder."""
    return _table(_DATA, name, _yaml)


def toml_at(folder: Path, name: str) -> Table:
    """A TOML file of the package, wherever it is."""
    return _table(folder, name, _toml)


def compiled(name: str, source: bytes) -> bytes:
    """What the build writes for a TOML or YAML file of this name."""
    parse = _toml if name.endswith(".toml") else _yaml
    value = {"of": _digest(source), "is": parse(source)}
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def _table(folder: Path, name: str, parse: Callable[[bytes], Table]) -> Table:
    source = (folder / name).read_bytes()
    try:
        found = json.loads((folder / f"{name}{COMPILED}").read_bytes())
    except (OSError, ValueError):  # a checkout that nothing was built of
        return parse(source)
    table: Table = found["is"] if found["of"] == _digest(source) else parse(source)
    return table


def _toml(source: bytes) -> Table:
    import tomllib  # noqa: PLC0415 - only where nothing was compiled

    return tomllib.loads(source.decode())


def _yaml(source: bytes) -> Table:
    import yaml  # noqa: PLC0415 - only where nothing was compiled

    table: Table = yaml.load(source, Loader=yaml.CSafeLoader)
    return table


def _digest(source: bytes) -> str:
    return blake2b(source, digest_size=16).hexdigest()
