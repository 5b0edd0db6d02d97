"""The same site under another name of a machine: ``forum.example.org`` that was ``community.example.org``.

What stands before the name of a site is chosen by whoever runs it; not so where many share one site.
"""

from __future__ import annotations

import re
from functools import cache

from noticepress.findings.reading.canonical import hosts
from noticepress.findings.reading.case import Case
from noticepress.findings.reading.links import TURNED_TO
from noticepress.findings.reading.sentences import Pair
from noticepress.findings.words.alike import word_lists
from noticepress.text.regex import regex

_MATTERS = TURNED_TO | {"scope", "controller_identity"}
"""Topics of clauses in which the very address counts: where readers turn to, what the notice is about."""
_SECOND = r"(?:(?:com?|gov|org|edu|net|ac|or|ne)\.)?[a-z]{2,}"
_SITE = regex(rf"(?:[a-z0-9-]+\.)*?([a-z0-9-]+\.{_SECOND})", re.ASCII)


def under_one_site(case: Case, pair: Pair) -> Pair:
    """The pair with the new name of the machine put back to the old one, where only that changed."""
    gone, come = hosts(pair.old) - hosts(pair.new), hosts(pair.new) - hosts(pair.old)
    if len(gone) != 1 or len(come) != 1 or _MATTERS.intersection(case.change.topics):
        return pair
    old, new = next(iter(gone)), next(iter(come))
    site = _SITE.fullmatch(old)
    if site is None or site[1] in _shared() or not new.endswith(f".{site[1]}") or "@" in pair.old + pair.new:
        return pair
    return Pair(pair.old, re.sub(rf"(?<![\w.-]){re.escape(new)}", old, pair.new), pair.edits)


@cache
def _shared() -> frozenset[str]:
    """Sites under which everybody may have a place."""
    return frozenset(word_lists()["shared_site"]["en"])
