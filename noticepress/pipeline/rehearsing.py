"""For the install: what every run would work out anew, found by a run over the examples of the rules."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import noticepress
from noticepress.law.examples import examples
from noticepress.model.notice import Document, Sidecar, VersionId
from noticepress.text.prepared import to_keep

from .aligning import alignment
from .comparing import report
from .documents import read_document


def files_to_keep() -> dict[Path, bytes]:
    """What the modules named while the program ran, by file."""
    _rehearse()
    return {path: made() for path, made in to_keep.items()}


def _rehearse() -> None:
    """All modules name what they need; some only when texts are read, compared or aligned."""
    for module in walk_packages(noticepress.__path__, "noticepress."):
        if not module.name.endswith("__main__"):
            import_module(module.name)
    for by_language in examples().values():
        pairs = [
            (_read(example.old_text, lang), _read(example.new_text, lang))
            for lang, example in by_language.items()
        ]
        for old, new in pairs:
            report(old, new)
        for old, _ in pairs[:1]:
            for side in pairs[-1]:  # one says the same, the other does not
                alignment(old, side)


def _read(text: str, lang: str) -> Document:
    read = read_document(
        text.encode(), "example.md", VersionId("example", "privacy", lang, "undated"), Sidecar()
    )
    if not isinstance(read, Document):
        raise TypeError(f"an example is no notice: {read}")
    return read
