"""Build hook: compiles the gettext catalogues, so that an installed program needs no Babel to speak."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileCatalogues(BuildHookInterface):  # type: ignore[type-arg]
    """Writes a ``.mo`` beside each ``.po``; ``.mo`` files are ignored by git and named here to be packed."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        """Compile before files are collected, for a wheel and for an editable install alike."""
        sys.path.insert(0, self.root)
        from noticepress.messages.catalogues import compile_catalogue  # noqa: PLC0415

        for po in self._sources():
            fresh = po.with_suffix(".mo.new")
            fresh.write_bytes(compile_catalogue(po))
            fresh.replace(po.with_suffix(".mo"))
        build_data["artifacts"].append("noticepress/messages/locale/**/*.mo")

    def clean(self, versions: list[str]) -> None:  # noqa: ARG002
        """Remove what ``initialize`` wrote."""
        for po in self._sources():
            po.with_suffix(".mo").unlink(missing_ok=True)

    def _sources(self) -> list[Path]:
        return sorted(Path(self.root, "noticepress", "messages", "locale").rglob("*.po"))
