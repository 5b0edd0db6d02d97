"""Acts that both editions name in a sentence: whether they are denied, and whether they only may be."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from noticepress.model.alignment import Drift
from noticepress.model.finding import Severity
from noticepress.model.message import msg
from noticepress.text.regex import regex

from .cutting import Unit, units
from .laid import Laid, body, drift_of, opening
from .polarity import BANS, DENYING, EXCEPTING
from .senses import Lang, table
from .side import Said, Side

_PIECE = {
    "zh": regex(r"[。；：:;？！]|[，,](?!\s?(?:或|和|及|以及|并|也不|亦不|且不))"),
    "en": regex(
        r"[.;:?!](?=\s|$)|(?=\b(?:but|unless|if|when|where|except|so that|because|which|who|after|before|"
        r"until|once)\b)|"
        r",(?= (?:and |or )?(?:we|you|they|it|this|these|such|the|your|our|that|in|by|with|for|as|to)\b)",
        re.IGNORECASE,
    ),
}
"""Where what is said of one act ends; a list of acts goes on over a comma."""
_MAY = {
    "zh": regex(r"可能|或许|也许|未必|不一定"),
    "en": regex(r"\b(?:may|might|possibly|perhaps)\b", re.IGNORECASE),
}
_CAN = {
    "zh": regex(r"可(?!能)|(?<!可)能|有权|是否|如|若|倘"),
    "en": regex(r"\b(?:can|could|able|entitled|would|should|need|whether|if)\b", re.IGNORECASE),
}
"""Leaves the force open."""
_MUST = {
    "zh": regex(
        r"(?<!可能)会|将(?!您|你|其|该|这|上|所|个|信|数|经|已|相关|有关|此)|(?<![供响适相反对效])应(?!用|急|对|聘|商)|须|必须|务必"
    ),
    "en": regex(r"\b(?:will|shall|must)\b", re.IGNORECASE),
}
_JOINT = regex(r"(?:[\s、，,或和及与]|以及|或者|并|也|\b(?:and|or|nor)\b)*", re.IGNORECASE)
"""What stands between acts of which one is denied as the other is."""
_LIGHT = frozenset(
    (
        *("for", "on", "off", "out", "over", "up", "go", "take", "get", "give", "make", "do", "have", "let"),
        *("meet", "find", "hold", "see", "keep", "stay", "lie", "stand", "using", *"供用给交发看录关调查"),
    )
)
"""Words that stand in the tables for acts and are as often none."""


_UPON = frozenset(
    ("影响", "妨碍", "停止", "拒绝", "禁止", "限制", "要求", "避免", "防止", "终止", "取消", "阻止")
)
"""Acts upon the act that follows: 不影响撤回前 denies no withdrawal."""
_ASIDE = regex(r"[（(][^（）()]*[）)]")
_NEAR = {"zh": 10, "en": 26}
"""Characters in which a denial stands before what it denies."""
_UNLESS = frozenset({"未经", "未取得", "未获"})
"""Deny what is a condition, which the other side says by "unless"."""
_GERUND = regex(r"\b(?:not|without|never) \w+ing\b", re.IGNORECASE)
"""A denial of what is no act of the sentence: "Not providing them will affect …"."""
_LIMITED = regex(r"\b(?:longer|more|later|less|further) than\b|\bbeyond\b", re.IGNORECASE)
"""What turns a denial into a limit: "will not keep it for longer than" is 不会超过."""
_ASKEW = regex(r"[在因当如若除经使可的]|由于|\b(?:to|that|if|when|because|where|with)\b", re.IGNORECASE)
"""What begins something else between a denial and an act."""


class _Act(Struct, frozen=True):
    unit: Unit
    before: str
    """What is said of it, from the act before it on; of several acts in a list, before the first."""
    after: str
    """What follows it in its piece."""
    piece: str
    """Where on its side a denial of it would stand."""
    strong: bool
    """Whether it is surely an act, of which one may say that it will or may be done."""


def act_drifts(rows: tuple[Laid, ...]) -> Iterator[Drift]:
    """One side denies an act that the other does not, or is firm where the other leaves it open."""
    for row in body(rows):
        if row.left.lang == row.right.lang:
            continue
        langs = row.left.lang, row.right.lang
        for ours, theirs in row.answered:
            quotes = opening(ours.text), opening(theirs.text)
            acts = _acts(ours, langs[0], _lead(row.left)), _acts(theirs, langs[1], _lead(row.right))
            groups = list(_answering(*acts))
            if any(_denied(group, langs) for group in groups):
                text = msg("One edition denies what the other does not.")
                yield drift_of(row, "negation", Severity.ERROR, quotes, text)
            elif any(_weaker(group, langs) for group in groups):
                text = msg("What one edition says will or must be, the other says may be.")
                yield drift_of(row, "modality", Severity.WARNING, quotes, text)


def _lead(side: Side) -> str:
    """What denies an item besides itself."""
    return "" if EXCEPTING.search(side.lead) else side.lead


def _acts(said: Said, lang: Lang, lead: str = "") -> list[_Act]:
    """In order, without those in brackets."""
    kinds, text = table().kinds, _ASIDE.sub(lambda aside: " " * len(aside[0]), said.text)
    stops = [0, *(stop.end() for stop in _PIECE[lang].finditer(text)), len(text)]
    found, before, end = list[_Act](), "", 0
    for unit in units(text, lang):
        named = {kinds[sense] for sense in unit.senses}
        if unit.word.lower() in _LIGHT or named.isdisjoint(("act", "doing")):
            continue
        start, stop = next((a, b) for a, b in pairwise(stops) if a <= unit.start < b)
        listed = bool(found) and end >= start and _JOINT.fullmatch(text, end, unit.start) is not None
        if not listed or found[-1].unit.word in _UPON:
            before = text[max(start, end) : unit.start]
        end = unit.end
        found.append(
            _Act(
                unit,
                before,
                text[unit.end : stop],
                f"{lead} {_around(text, start, stop, unit)}",
                not named.isdisjoint(("act", "doing")),
            )
        )
    return found


def _around(text: str, start: int, stop: int, unit: Unit) -> str:
    """A piece of a text without denials that belong to something else than the act."""
    return _GERUND.sub(
        lambda found: found[0] if found.start() < unit.start - start < found.end() else "", text[start:stop]
    )


Group = tuple[list[_Act], list[_Act]]


def _answering(ours: Sequence[_Act], theirs: Sequence[_Act]) -> Iterator[Group]:
    """Acts of both sides that can answer each other, all that share a sense with one of them together."""
    open_ = list(ours)
    while open_:
        left, right = [open_.pop(0)], list[_Act]()
        while more := [b for b in theirs if b not in right and _meet(b, left)]:
            right += more
            left += (also := [a for a in open_ if _meet(a, right)])
            open_ = [a for a in open_ if a not in also]
        if right:
            yield left, right


def _meet(act: _Act, others: Sequence[_Act]) -> bool:
    return any(act.unit.senses & other.unit.senses for other in others)


def _denied(group: Group, langs: tuple[Lang, Lang]) -> bool:
    """One side denies it just before it is named, and nothing near it on the other side could be a denial."""
    sides = list(zip(group, langs, strict=True))
    return _only(sides[0], sides[1]) or _only(sides[1], sides[0])


def _only(side: tuple[list[_Act], Lang], other: tuple[list[_Act], Lang]) -> bool:
    (acts, lang), (beside, other_lang) = side, other
    denied = all(_is_denied(act, lang) for act in acts)
    return denied and not any(DENYING[other_lang].search(act.piece) for act in beside)


def _is_denied(act: _Act, lang: Lang) -> bool:
    """Whether the denial stands just before it: 不会在您关闭后收集 does not deny that you close."""
    before = act.before[-_NEAR[lang] :]
    if _LIMITED.search(act.after):
        return False
    bans = (ban for ban in BANS[lang].finditer(before) if ban[0] not in _UNLESS)
    return any(not (_ASKEW.search(before, ban.end()) or _of_thing(before, ban)) for ban in bans)


def _of_thing(before: str, ban: re.Match[str]) -> bool:
    """Whether a thing is denied, and the act only says for what: "no fee for requests"."""
    return ban[0].lower() == "no" and _FOR.match(before, ban.end()) is not None


_FOR = regex(r"\s+(?:\w+\s+){1,3}(?:for|on|in|of)\b", re.IGNORECASE)


def _weaker(group: Group, langs: tuple[Lang, Lang]) -> bool:
    forces = [
        {force for act in acts if act.strong and (force := _force(act, lang))}
        for acts, lang in zip(group, langs, strict=True)
    ]
    return sorted(map(sorted, forces)) == [["may"], ["must"]]


def _force(act: _Act, lang: Lang) -> str:
    """Empty where it is open: "can" is a permission as often as a possibility."""
    found = [name for name, words in (("may", _MAY), ("must", _MUST)) if words[lang].search(act.before)]
    return found[0] if len(found) == 1 and not _CAN[lang].search(act.before) else ""
