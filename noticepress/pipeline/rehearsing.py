"""For the install: what every run would work out anew, found by a run over the examples of the rules."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import noticepress
from noticepress.facts import phrases
from noticepress.law.examples import examples
from noticepress.model.notice import Document, Sidecar, VersionId
from noticepress.text import regex
from noticepress.text.regex_code import code_of

from .aligning import alignment
from .comparing import report
from .documents import read_document


def to_keep() -> dict[Path, bytes]:
    """The code of every pattern and the spellings of every phrase that the program names, by file."""
    _rehearse()
    return {
        regex.STORE: code_of(regex.asked),
        phrases.STORE: phrases.spelled_out(phrases.asked),
    }


def _rehearse() -> None:
    """All modules name what they need; some only when texts are read, compared or aligned."""
    for module in walk_packages(noticepress.__path__, "noticepress."):
        if not module.name.endswith("__main__"):
            import_module(module.name)
    for by_language in examples().values():
        editions = [_read(example.old_text, lang) for lang, example in by_language.items()]
        for old, (lang, example) in zip(editions, by_language.items(), strict=True):
            report(old, _read(example.new_text, lang))
        alignment(editions[0], editions[-1])


def _read(text: str, lang: str) -> Document:
    read = read_document(
        text.encode(), "example.md", VersionId("example", "privacy", lang, "undated"), Sidecar()
    )
    if not isinstance(read, Document):
        raise TypeError(f"an example is no notice: {read}")
    return read
