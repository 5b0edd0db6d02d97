"""In which language the command line speaks."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence


def message_language(argv: Sequence[str], environ: Mapping[str, str]) -> str:
    """``zh`` or ``en``: ``--lang`` before all, then LC_ALL, LC_MESSAGES, LANG as POSIX orders them."""
    for at, word in enumerate(argv):
        if word == "--lang" and at + 1 < len(argv):
            return _of_tag(argv[at + 1])
        if word.startswith("--lang="):
            return _of_tag(word.removeprefix("--lang="))
    names = ("LC_ALL", "LC_MESSAGES", "LANG")
    return _of_tag(next((environ[name] for name in names if environ.get(name)), ""))


def here() -> str:
    """The language of this process."""
    return message_language(sys.argv[1:], os.environ)


def _of_tag(tag: str) -> str:
    return "zh" if tag.lower().startswith("zh") else "en"
