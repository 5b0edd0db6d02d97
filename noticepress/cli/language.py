"""In which language the command line speaks."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Mapping, Sequence

KNOWN = ("zh", "en")


def message_language(argv: Sequence[str], environ: Mapping[str, str]) -> str:
    """``zh`` or ``en``: ``--lang`` before all, then LC_ALL, LC_MESSAGES, LANG as POSIX orders them.

    A ``--lang`` that is neither is told as a mistake by the command, in the language of the environment.
    """
    for at, word in enumerate(argv):
        asked = argv[at + 1] if word == "--lang" and at + 1 < len(argv) else word.removeprefix("--lang=")
        if word.startswith("--lang") and (known := known_language(asked)):
            return known
    names = ("LC_ALL", "LC_MESSAGES", "LANG")
    return known_language(next((environ[name] for name in names if environ.get(name)), "")) or "en"


def here() -> str:
    """The language of this process."""
    return message_language(sys.argv[1:], os.environ)


def known_language(tag: str) -> str | None:
    """That of the tag or locale (``zh-Hans``, ``zh_CN.UTF-8``, ``en-GB``); None where it is neither."""
    language = re.split(r"[-_.@]", tag.lower(), maxsplit=1)[0]
    return language if language in KNOWN else None
