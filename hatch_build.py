"""Build hook: compiles message catalogues, data files and tables.

An installed program then needs no Babel to speak, and no parser of TOML or YAML to know the law; an editable
one starts as soon as it will be when packed, even where Python may write no bytecode.
"""

from __future__ import annotations

import compileall
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class Compile(BuildHookInterface):  # type: ignore[type-arg]
    """Writes a ``.mo`` beside each ``.po`` and a ``.json`` beside each data file.

    What it writes is ignored by git and named here to be packed.
    """

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile before files are collected, for a wheel and for an editable install alike."""
        sys.path.insert(0, self.root)
        from noticepress.law.parsed import compiled  # noqa: PLC0415
        from noticepress.messages.catalogues import compile_catalogue  # noqa: PLC0415

        for po in self._catalogues():
            _write(po.with_suffix(".mo"), compile_catalogue(po))
        for source in self._tables():
            _write(_beside(source), compiled(source.name, source.read_bytes()))
        build_data["artifacts"] += ["noticepress/messages/locale/**/*.mo", "noticepress/**/*.toml.json"]
        build_data["artifacts"] += ["noticepress/**/*.yaml.json", "noticepress/**/*.kept"]
        self._rehearse()
        if version == "editable":  # installers compile what a wheel holds, but not this folder
            compileall.compile_dir(Path(self.root, "noticepress"), quiet=2)

    def clean(self, versions: list[str]) -> None:  # noqa: ARG002
        """Remove what ``initialize`` wrote."""
        kept = Path(self.root, "noticepress").rglob("*.kept")
        for made in (
            *(po.with_suffix(".mo") for po in self._catalogues()),
            *map(_beside, self._tables()),
            *kept,
        ):
            made.unlink(missing_ok=True)

    def _rehearse(self) -> None:
        """Where the program can be run: an isolated build lacks the libraries, and its wheel does without."""
        try:
            from noticepress.pipeline.rehearsing import files_to_keep  # noqa: PLC0415
        except ImportError:
            return
        for path, data in files_to_keep().items():
            _write(path, data)

    def _catalogues(self) -> list[Path]:
        return sorted(Path(self.root, "noticepress", "messages", "locale").rglob("*.po"))

    def _tables(self) -> list[Path]:
        package = Path(self.root, "noticepress")
        return sorted(path for path in package.rglob("*") if path.suffix in {".toml", ".yaml"})


def _beside(source: Path) -> Path:
    return source.with_name(f"{source.name}.json")


def _write(path: Path, data: bytes) -> None:
    fresh = path.with_name(f"{path.name}.new")
    fresh.write_bytes(data)
    fresh.replace(path)
