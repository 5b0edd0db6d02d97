"""For the install: the patterns that the program uses, found by running it on the examples of the rules."""

from __future__ import annotations

from importlib import import_module
from pkgutil import walk_packages

import noticepress
from noticepress.law.examples import examples
from noticepress.model.notice import Document, Sidecar, VersionId
from noticepress.text.regex import Key, asked

from .aligning import alignment
from .comparing import report
from .documents import read_document


def patterns_used() -> tuple[Key, ...]:
    """Those of every module, and those named only when texts are read, compared or aligned."""
    for module in walk_packages(noticepress.__path__, "noticepress."):
        if not module.name.endswith("__main__"):
            import_module(module.name)
    for by_language in examples().values():
        editions = [_read(example.old_text, lang) for lang, example in by_language.items()]
        for old, (lang, example) in zip(editions, by_language.items(), strict=True):
            report(old, _read(example.new_text, lang))
        alignment(editions[0], editions[-1])
    return tuple(asked)


def _read(text: str, lang: str) -> Document:
    read = read_document(
        text.encode(), "example.md", VersionId("example", "privacy", lang, "undated"), Sidecar()
    )
    if not isinstance(read, Document):
        raise TypeError(f"an example is no notice: {read}")
    return read
