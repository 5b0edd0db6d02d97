"""Whether a "not" that came or went in a rewritten sentence turns it round, or only what it stands before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from noticepress.findings.reading.hunks import Hunk, hunks
from noticepress.findings.reading.readers_way import cannot_get
from noticepress.findings.reading.sentences import Pair
from noticepress.findings.reading.substance import content
from noticepress.findings.words.deeds import not_done
from noticepress.findings.words.force import force
from noticepress.findings.words.wording import phrases, tokens
from noticepress.text.regex import regex

_REWRITTEN = 2
"""Edited places from which a sentence counts as rewritten."""


def in_doubt(pair: Pair) -> bool:
    """Whether it was rewritten, and no place shows for sure that it was turned round."""
    edited = hunks(pair.edits)
    return len(edited) >= _REWRITTEN and not any(_flips(hunk) or _other_time(hunk) for hunk in edited)


def _other_time(hunk: Hunk) -> bool:
    """A word alone that puts it before or after something: "before" and "once"."""
    return all(" ".join(tokens(text)) in phrases("time_turn") for text in (hunk.old, hunk.new))


def _flips(hunk: Hunk) -> bool:
    """A "not" came or went before words that stayed: "covers" and "does not cover"."""
    if force(hunk.old).negations == force(hunk.new).negations:
        return False
    ruled_out = not_done(hunk.old) & _WITH_DATA or cannot_get(hunk.old)
    if not hunk.new.strip() and _PART.match(hunk.old.strip()) and ruled_out:
        return True  # a part that ruled something out is gone
    return Counter(_but_turns(hunk.old)) == Counter(_but_turns(hunk.new))


_PART = regex("[,，;；]")
_WITH_DATA = frozenset(("takes", "uses", "gives", "shows", "keeps"))


def _but_turns(text: str) -> Iterator[str]:
    """Its content without a "but": "but not how you paid" and "and how you paid"."""
    return (word for word in content(text) if word.lstrip("=") not in _TURNS)


_TURNS = ("but", "however", "但", "但是", "再", "仍", "仍然", "依然", "还", "still", "again", "anymore")
