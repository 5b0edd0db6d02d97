"""Content that one edition has and the other does not, or that became another: by the words left over."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from noticepress.model.alignment import Drift, DriftKind
from noticepress.text.regex import regex

from .countries import qualifies
from .cutting import Unit
from .heads import head_said
from .lacking import each_thing
from .laid import Laid, lost, opening
from .left import Left
from .listed import Parts, has_no_place, parts
from .manners import is_all_lost
from .senses import NAMED, Class, Lang, meant, table
from .side import Said, Side
from .understood import goes_without_saying

_KINDS: dict[Class, DriftKind] = {
    "data": "data_type",
    "party": "recipient",
    "place": "place",
    "aim": "term",
    "act": "term",
    "time": "condition",
    "degree": "term",
    "channel": "term",
}
_PHRASE = regex(r"[，。；：,.;:]")
_ASIDE = regex(r"(?:\s?[（(][^（）()]*[）)])?")
_CAPITAL_BEFORE = regex(r"\b[A-Z][\w'’-]* $")
_IF_BEFORE = regex(
    r"如|若|一旦|未经|除|\b(?:if|when|where|in the event|in case|unless|save|except|after|before|once|upon|"
    r"until|should|without)\b",
    re.IGNORECASE,
)
_IF_AFTER = regex(r"(?:时|后|前|的|之?外|情形下?|情况下?|期间)的?$")
_THINGS: frozenset[Class] = frozenset({*NAMED, "thing", "channel"})
"""What something named may have become."""
_FREE = 3
"""Words left over beyond which a side says it too freely to tell what became what."""


def content_drifts(rows: tuple[Laid, ...]) -> Iterator[Drift]:
    """Each thing once; what another check tells as well is left to the caller."""
    return each_thing(rows, _found)


class _Half(Struct, frozen=True):
    """One side of two sentences that answer each other."""

    said: Said
    lang: Lang
    left: Left

    @property
    def parts(self) -> Parts:
        """Its lists, looked at where something is left over."""
        return parts(self.said.text, self.lang)


def _found(row: Laid, ours: Said, theirs: Said) -> Iterator[tuple[DriftKind, tuple[str, str]]]:
    """What became another of its group, another thing, or has no place on the other side."""
    halves = (
        _Half(ours, row.left.lang, lost(ours, row.left, theirs, row.right, row.own)),
        _Half(theirs, row.right.lang, lost(theirs, row.right, ours, row.left, row.own)),
    )
    for kind, word, other in _changes(halves[0], halves[1]):
        if not _known_before(word, ours, row.left, row.right):
            yield kind, (word, other)
    for kind, word, other in _changes(halves[1], halves[0]):
        if not _known_before(word, theirs, row.right, row.left):
            yield kind, (other, word)


def _known_before(word: str, said: Said, side: Side, other: Side) -> bool:
    """Whether both clauses have said it before, so that the other may say "it" or "the number"."""
    before = side.text.partition(said.text)[0]
    senses = meant(word, side.lang)
    return bool(before and senses & meant(before, side.lang) and senses & meant(other.text, other.lang))


def _changes(own: _Half, beside: _Half) -> Iterator[tuple[DriftKind, str, str]]:
    for unit in own.left.lost:
        if not unit.group and (channel := _other_channel(unit, own, beside)):
            yield "term", unit.word, channel
        if (
            not unit.group
            and _is_listed_data(unit, own)
            and has_no_place(unit, own.parts, beside.parts, beside.left)
        ):
            yield "data_type", unit.word, opening(beside.said.text)
        if not unit.group or _belongs(unit, own) or _in_name(unit, own):
            continue
        if head_said(unit.word, own.lang, own.said.text, beside.said.text):
            continue
        if _only_whose(unit, own, beside):
            continue
        if goes_without_saying(unit, own.parts.units, own.left.lost, own.said.text, own.lang):
            continue
        if (other := _became(unit, own, beside)) is not None:
            kind = _KINDS[table().classes[unit.group]]
            if not other and _in_condition(own.said.text, unit):
                kind = "condition"
            yield kind, unit.word, other or opening(beside.said.text)


def _is_listed_data(unit: Unit, own: _Half) -> bool:
    """Whether it is a kind of data beside others: an e-mail address is a channel as often."""
    known, cut = table(), own.parts
    if not {"data", "channel"} <= {known.kinds[sense] for sense in unit.senses}:
        return False
    at = next((n for n, (start, end) in enumerate(cut.spans) if start <= unit.start < end), None)
    near = [word for n in cut.near(at) for word in cut.words[n]] if at is not None else []
    return any(word.group and known.classes[word.group] == "data" for word in near)


def _belongs(unit: Unit, own: _Half) -> bool:
    """Whether a place only goes on the name of one: 德国境内 is "in Germany"."""
    classes = table().classes
    if classes[unit.group] != "place":
        return False
    before = (
        word
        for word in own.parts.units
        if word.group and _ASIDE.fullmatch(own.said.text, word.end, unit.start)
    )
    return any(classes[word.group] == "place" for word in before)


def _only_whose(unit: Unit, own: _Half, beside: _Half) -> bool:
    """Whether a place only says whose a body is that both name."""
    if table().classes[unit.group] != "place" or any(
        table().classes[one.group] == "place" for one in beside.left.lost if one.group
    ):
        return False
    return qualifies(own.said.text, unit.end, own.lang, beside.said.text, beside.lang)


def _other_channel(unit: Unit, own: _Half, beside: _Half) -> str:
    """The one channel left over where one is left over here: "by telephone" is not 通过电子邮件."""
    sides = [[word for word in half.left.lost if _is_channel(word)] for half in (own, beside)]
    alone = len(sides[0]) == len(sides[1]) == 1 and sides[0][0] is unit
    return sides[1][0].word if alone and not (own.left.dark or beside.left.dark) else ""


def _is_channel(unit: Unit) -> bool:
    return any(table().kinds[sense] == "channel" for sense in unit.senses)


def _in_name(unit: Unit, own: _Half) -> bool:
    """Whether it is part of a name in capitals: "Store Manager", the app, is no manager."""
    return (
        own.lang == "en"
        and unit.word[0].isupper()
        and bool(_CAPITAL_BEFORE.search(own.said.text[: unit.start]))
    )


def _in_condition(text: str, unit: Unit) -> bool:
    """Whether a word stands in a condition, which is then what the other side lacks."""
    start = max((found.end() for found in _PHRASE.finditer(text, 0, unit.start)), default=0)
    end = next((found.start() for found in _PHRASE.finditer(text, unit.end)), len(text))
    return bool(_IF_BEFORE.search(text[start : unit.start]) or _IF_AFTER.search(text[unit.end : end]))


def _became(unit: Unit, own: _Half, beside: _Half) -> str | None:
    """The word that stands for it on the other side, empty where none does; nothing where that is open."""
    known, over = table(), beside.left
    if same := next(
        (
            other.word
            for other in over.lost
            if other.group == unit.group
            and (_faces(unit, other, own, beside) or _only_two(unit.group, own, beside))
        ),
        "",
    ):
        return same
    kind = known.classes[unit.group]
    if kind != "act" and has_no_place(unit, own.parts, beside.parts, over):
        return ""
    if kind not in NAMED:
        return "" if beside.left.none and is_all_lost(unit, own.left, own.parts) else None
    if over.none:
        return ""
    things = (
        other.word
        for other in over.lost
        if _is_thing(other) and _alike(kind, other) and _faces(unit, other, own, beside)
    )
    return None if over.dark or len(over.lost) > _FREE else next(things, None)


_NEAR = 3
"""Words to either side among which something is looked for that both sentences say."""
_SHORT = 7
"""Words of a sentence in which everything is near."""


def _alike(kind: Class, other: Unit) -> bool:
    """Whether a name of this class may have become it: a kind of data becomes no place."""
    kinds = {table().kinds[sense] for sense in other.senses}
    return not kinds & NAMED or kind in kinds


def _only_two(group: str, own: _Half, beside: _Half) -> bool:
    """Whether nothing else of a group of names is left over on either side."""
    sides = ([unit for unit in half.left.lost if unit.group == group] for half in (own, beside))
    return table().classes[group] in NAMED and all(len(units) == 1 for units in sides)


def _faces(unit: Unit, other: Unit, own: _Half, beside: _Half) -> bool:
    """Whether two words left over stand beside words that answer each other."""
    ours, theirs = _around(unit, own), _around(other, beside)
    if len(own.parts.units) <= _SHORT or len(beside.parts.units) <= _SHORT:
        return True
    senses = frozenset[int]().union(*(word.senses for word in ours))
    return any(word.senses & senses for word in theirs)


def _around(unit: Unit, half: _Half) -> list[Unit]:
    words = half.parts.units
    at = next((n for n, word in enumerate(words) if word.start == unit.start), 0)
    return [word for word in words[max(0, at - _NEAR) : at + _NEAR + 1] if word.start != unit.start]


def _is_thing(unit: Unit) -> bool:
    kinds = {table().kinds[sense] for sense in unit.senses}
    return bool(_THINGS & kinds) and "plain" not in kinds
