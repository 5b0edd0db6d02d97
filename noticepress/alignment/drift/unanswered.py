"""Things, conditions and phrases of a sentence of which nothing on the other side says a word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from noticepress.model.alignment import Drift, DriftKind
from noticepress.text.regex import regex

from .lacking import each_thing
from .laid import Laid, opening
from .said_parts import Part, said_parts
from .senses import Class
from .side import Said

_CONDITION = regex(
    r"^\W*(?:如|若|倘|一旦|当(?!事|地|前|局|日|天)|除|未经|在.*[时下后前]|在(?:某些|部分|个别|有些|特定)|只有|仅)"
    r"|(?:时|后|之前|之?外|情形下?|情况下?|期间)$"
    r"|^\W*(?:but |and )?(?:if|when|where|in (?:the event|case|some|certain|specific|particular)"
    r"|unless|save|except|after|before|"
    r"once|upon|until|should|without|provided|while|as long as|only|subject to)\b",
    re.IGNORECASE,
)
_FRAME = regex(
    r"^\W*(?:(?:to|for|in|on|at|of|by|as|with|from|about|beyond|depending|subject|according|based)\b|此外|同时|为|对于|根据)",
    re.IGNORECASE,
)
"""How a phrase begins that is no thing of a list."""
_ADDRESS = regex(
    r"^along\b|\b(?:Road|Street|Avenue|Lane|Building|Floor|District|Park|Suite|Room|Block|Tower)\b"
)
_OTHERS = regex(r"\bother\b|其[他它余]", re.IGNORECASE)
"""What ends a list without naming a thing."""
_REST = regex(r"(?:the like|so on|so forth|etc\.?|et cetera)\W*|等\W*", re.IGNORECASE)
"""What ends a list and stands for no one thing."""
_NUMBER = regex(r"\d|[一二三四五六七八九十两](?:个|日|天|年|周|小时)")
_PHRASE = 3
"""Words of a phrase that surely says something of its own."""
_LIST = 3
"""Things that make a list: pairs are also how both languages say one thing."""
_NAMED: tuple[tuple[Class, DriftKind], ...] = (
    ("party", "recipient"),
    ("data", "data_type"),
    ("place", "place"),
)


def unanswered_drifts(rows: tuple[Laid, ...]) -> Iterator[Drift]:
    """Each thing once; what another check tells as well is left to the caller."""
    return each_thing(rows, _found)


def _found(row: Laid, ours: Said, theirs: Said) -> Iterator[tuple[DriftKind, tuple[str, str]]]:
    own = said_parts(ours, row.left, theirs, row.right, row.own)
    beside = said_parts(theirs, row.right, ours, row.left, row.own)
    for kind, part in _alone(own, beside):
        yield kind, (part.text, opening(theirs.text))
    for kind, part in _alone(beside, own):
        yield kind, (opening(ours.text), part.text)


def _alone(own: Sequence[Part], beside: Sequence[Part]) -> Iterator[tuple[DriftKind, Part]]:
    for at, part in enumerate(own):
        if _NUMBER.search(part.text):
            continue
        if _CONDITION.search(part.text):
            if _conditions(own) > _conditions(beside) and _is_lost_condition(part, beside):
                yield "condition", part
        elif _is_gone(at, own, beside):
            yield _kind(part), part


def _is_gone(at: int, own: Sequence[Part], beside: Sequence[Part]) -> bool:
    part = own[at]
    if part.whole and _is_lost_phrase(part, own, beside):
        return True
    return (part.whole or part.nearly) and _is_lost_thing(at, own, beside)


def _conditions(row: Sequence[Part]) -> int:
    return sum(bool(_CONDITION.search(part.text)) for part in row)


def _is_lost_condition(part: Part, beside: Sequence[Part]) -> bool:
    """What little the other side has left over stands with words that are answered."""
    over = [other for other in beside if other.lost]
    if part.words >= _PHRASE + 1:
        return part.lost >= part.words - 1 and not any(2 * other.lost > other.words for other in over)
    return part.whole and part.words > 1 and not any(2 * other.lost >= other.words for other in over)


def _is_lost_phrase(part: Part, own: Sequence[Part], beside: Sequence[Part]) -> bool:
    lost = sum(other.lost for other in beside)
    if part.words >= _PHRASE:
        return lost <= part.words // 2 - 1 or (
            part.known >= _PHRASE and not any(_may_answer(part, other) for other in beside)
        )
    shorter = len(beside) < len(own) and not lost
    return shorter and part.words == _PHRASE - 1 and not _FRAME.match(part.text)


def _may_answer(part: Part, other: Part) -> bool:
    """Whether a part says in words that nothing answers about as much as a lost one."""
    return other.lost >= part.known - 1 and 2 * other.lost >= other.words


def _is_lost_thing(at: int, own: Sequence[Part], beside: Sequence[Part]) -> bool:
    """Whether what stands beside it in a list is answered in a shorter list, where nothing else is left over.

    Where both sides keep names in Latin letters, one that only one side has needs no list.
    """
    part = own[at]
    if _is_lone_name(part) and any(other.kept for other in (*own, *beside)):
        return True
    if not part.short or part.spelled or _FRAME.match(part.text):
        return False
    senses = frozenset[int]().union(*(own[n].senses for n in _near(at, own) if not own[n].lost))
    answers = {n for n, other in enumerate(beside) if other.senses & senses}
    around = {place for n in answers for place in _list(n, beside)}
    if not answers or any(beside[n].whole or beside[n].dark for n in around):
        return False
    things = sum(not _OTHERS.search(own[n].text) for n in _list(at, own)) + _headed(at, own)
    others = max(
        sum(not _REST.fullmatch(beside[m].text) for m in _list(n, beside)) + _headed(n, beside)
        for n in answers
    )
    return things > others and (things >= _LIST or _is_typed(part))


def _is_lone_name(part: Part) -> bool:
    return part.named and "place" not in part.classes and not _ADDRESS.search(part.text)


def _is_typed(part: Part) -> bool:
    return any(name in part.classes for name, _ in _NAMED)


def _list(at: int, row: Sequence[Part]) -> range:
    """The parts that stand in a list with one; a clause that begins in a part begins another list."""
    first, last = at, at + 1
    while first and row[first - 1].tied and row[first - 1].short and not row[first].clause:
        first -= 1
    while last < len(row) and row[last - 1].tied and row[last].short and not row[last].clause:
        last += 1
    return range(first, last)


def _headed(at: int, row: Sequence[Part]) -> bool:
    """Whether the first thing of its list stands at the end of a clause: "disclosed to partners, lenders"."""
    first = _list(at, row).start
    return bool(first and row[first - 1].tied and not row[first - 1].short)


def _near(at: int, row: Sequence[Part]) -> list[int]:
    """The parts beside one that can be in a list with it."""
    before = [at - 1] if at and row[at - 1].tied else []
    return before + ([at + 1] if at + 1 < len(row) and row[at].tied else [])


def _kind(part: Part) -> DriftKind:
    if part.named:
        return "recipient"
    return next((kind for name, kind in _NAMED if name in part.classes), "term")
