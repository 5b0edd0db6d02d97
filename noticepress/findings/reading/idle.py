"""Sentences that do nothing with data though they name some: headings, pointers, definitions, pieces.

"See examples of what we collect" takes nothing, and "certain bots" keeps nothing vague of data. What tells of
questions, pointers and the text itself is told by words alone: ``asked``, ``led_on`` and ``of_text`` there.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import takewhile

from noticepress.findings.words.asked import asks
from noticepress.findings.words.force import force
from noticepress.findings.words.led_on import guides
from noticepress.findings.words.of_text import defines_data, of_translation
from noticepress.findings.words.wording import phrases, tokens, without
from noticepress.model.clause import ClauseKind

from .case import Case
from .hunks import ink
from .sentences import Pair, sentences

_ENDS = (".", "。", "；", ";", ":", "：", "!", "！")


@lru_cache(maxsize=2048)
def idle(text: str) -> bool:
    """Whether it only names, points, guides or defines, whatever stands around it."""
    return points(text) or defines_data(text) or of_translation(text)


def points(text: str) -> bool:
    """Whether it only names what is told elsewhere, or guides there."""
    return asks(text) or guides(text)


def list_piece(text: str) -> bool:
    """A thing between semicolons: "generative AI services;"."""
    bare = text.strip()
    few = 0 < len(tokens(bare)) <= _PIECE
    return few and bare.endswith((";", "；")) and not bare[0].isupper() and not force(bare).actors_named


_PIECE = 14


def vague_of_else(text: str) -> bool:
    """Its vague words stand before things that are neither data nor people who get them: "certain bots"."""
    row = without(tokens(text), "no_vague")
    vague = [(at, len(phrase.split(" "))) for at, phrase in phrases("vague").find(row)]
    return bool(vague) and all(_before_else(row, at, size) for at, size in vague)


def _before_else(row: tuple[str, ...], at: int, size: int) -> bool:
    """Only of "certain", "various" and "other", which say that a thing follows."""
    if row[at] not in phrases("some_of"):
        return False
    after = tuple(takewhile(lambda word: not _ends_thing(word), row[at + size :][:_THING]))
    return not any(phrases(name).count(after) for name in _OF_DATA)


_OF_DATA = ("data", "party", "any_data", "processing", "purposed", "somewhere", "who_gets")


def _ends_thing(word: str) -> bool:
    """Another thing follows, or what the thing does: "other rooms that use bots"."""
    return word in (",", "，", "、") or any(word in phrases(name) for name in _ENDING)


_ENDING = ("joining", "either", "qualifying")


_THING = 4
"""Words behind "certain" in which the thing is named."""


def only_points_on(pair: Pair) -> bool:
    """What it says stayed; what came or went behind it only points or guides."""
    old, new = ([ink(said) for said in sentences(text) if not points(said)] for text in (pair.old, pair.new))
    return old == new


def is_idle(case: Case, pair: Pair) -> bool:
    """The sentence, or all that came or went, only names or points."""
    whole = (case.change.old_text or case.change.new_text) if len(case.change.ops) == 1 else ""
    alone = "modified" not in case.change.ops and bool(whole) and idle(whole)
    return alone or idle(pair.old or pair.new)


def is_heading(case: Case, text: str) -> bool:
    """A line of its own that names what follows: few words, no verb, no full stop."""
    bare = text.strip().strip("*#_ ")
    if case.clauses and case.clauses[0].kind in (ClauseKind.ITEM, ClauseKind.RECORD):
        return False
    row = tokens(bare)
    verb = phrases("finite").count(row) or any(force(bare).modes.values())
    return (
        0 < len(row) <= _PIECE
        and not verb
        and not bare.endswith(_ENDS)
        and bare in case.change.new_text.split("\n")[0]
    )
