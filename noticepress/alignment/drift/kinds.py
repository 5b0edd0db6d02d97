"""Recipients, kinds of data and places that one edition names and the other does not."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from noticepress.alignment.words import concepts
from noticepress.law import terms
from noticepress.model.alignment import Drift, DriftKind
from noticepress.model.fact import Fact, Named, Term
from noticepress.model.finding import Severity
from noticepress.model.message import Message, msg
from noticepress.text.regex import at_install, regex

from .countries import named_in, qualifies
from .cutting import Unit
from .enumerations import fewer
from .heads import head_said
from .laid import Laid, body, drift_of
from .left import unsaid
from .senses import table
from .side import Said, Side

_KINDS: dict[str, tuple[DriftKind, str]] = {
    "recipient": ("recipient", "recipient"),
    "data_type": ("data_type", "data_type"),
    "sensitive_data_type": ("data_type", "data_type"),
}
_MESSAGES: dict[DriftKind, Message] = {
    "recipient": msg("One edition names a recipient that the other does not."),
    "data_type": msg("One edition names a kind of data that the other does not."),
    "place": msg("One edition names a place that the other does not."),
}
_DATA = frozenset({"data_type", "sensitive_data_type"})
_RECIPIENTS = frozenset({"recipient"})
_GENERAL = frozenset({"third_party", "third_parties"})
"""Recipients that name nobody: translators say them in many ways."""
_USUAL = 2
"""Clauses beyond which a thing that the other edition lacks is what that edition always says for it."""
_THIRD = {
    "zh": regex(r"第三方|第三人|他人|外部(?:机构|公司|主体)"),
    "en": regex(r"third[- ]part|outside part|anyone else|\bothers\b", re.IGNORECASE),
}
_SIGN = regex(r"[{(*]")
_OF_A_FUNCTION = {
    "zh": regex(r"(?:等)?(?:功能|模块|页面|界面|按钮|开关|选项|权限|栏目)"),
    "en": regex(
        r" (?:functions?|features?|pages?|screens?|buttons?|switch(?:es)?|options?|permissions?|tabs?)\b"
    ),
}
"""What follows a kind of data where it only names a part of the product: 使用记录功能."""
_PIECE = regex(r"\{([^{}]*)\}|\(([^()]*)\)|(\*)|([^{}()*]+)")


def kind_drifts(rows: tuple[Laid, ...]) -> Iterator[Drift]:
    """Entries of the term lists, by id; any wording of the entry in the other edition answers it."""
    listed = list(body(rows))
    lone = list[tuple[list[Fact], list[Fact]]]()
    for at, row in enumerate(listed):
        around = listed[max(0, at - 1) : at + 2]
        ours = list(_lone(row.left, [near.right for near in around]))
        lone.append((ours, list(_lone(row.right, [near.left for near in around]))))
    often = [Counter(_key(fact) for row in lone for fact in row[at]) for at in (0, 1)]
    for row, sides in zip(listed, lone, strict=True):
        ours, theirs = (
            [fact for fact in side if often[at][_key(fact)] <= _USUAL] for at, side in enumerate(sides)
        )
        for fact in _gone(row, ours, theirs):
            yield _drift(row, fact, (fact.quote, ""))
        for fact in _gone(row, theirs, ours):
            yield _drift(row, fact, ("", fact.quote))


def _drift(row: Laid, fact: Fact, quotes: tuple[str, str]) -> Drift:
    kind = _KINDS[fact.kind][0] if fact.kind in _KINDS else "place"
    return drift_of(row, kind, Severity.WARNING, quotes, _MESSAGES[kind])


def _gone(row: Laid, lone: list[Fact], beside: list[Fact]) -> Iterator[Fact]:
    """Something is gone where the list it stands in is shorter, or one plainly became another.

    That the other edition's wording is in no list of terms alone proves nothing.
    """
    for kinds in (_DATA, _RECIPIENTS):
        ours, theirs = ([fact for fact in facts if fact.kind in kinds] for facts in (lone, beside))
        swapped = len(ours) == len(theirs) == 1 and bool(_ids(row.left, kinds) & _ids(row.right, kinds))
        asked = [fact for fact in ours if _asked_for(row, fact)]
        yield from (fact for fact in asked if swapped or _shorter(row, fact, kinds) or _narrowed(row, fact))
    places = [fact for fact in lone if isinstance(fact.value, Named)]
    yield from (fact for fact in places if any(map(_place, beside)) or not _only_whose(row, fact))


def _place(fact: Fact) -> bool:
    return isinstance(fact.value, Named)


def _only_whose(row: Laid, fact: Fact) -> bool:
    """Whether a place only says whose a body is that both name."""
    own, other = (row.left, row.right) if fact in row.left.facts else (row.right, row.left)
    end = own.text.find(fact.quote) + len(fact.quote)
    return end >= len(fact.quote) and qualifies(own.text, end, own.lang, other.text, other.lang)


def _asked_for(row: Laid, fact: Fact) -> bool:
    """Whether the sentence that answers its own does not say it in words that are in no list of terms."""
    sides = ((said, other) for pair in row.answered for said, other in (pair, reversed(pair)))
    return next((_unsaid(fact, said, row, other) for said, other in sides if fact in said.facts), True)


def _narrowed(row: Laid, fact: Fact) -> bool:
    """Whether it stands where the other side says "third parties", and itself does not."""
    if fact.kind not in _RECIPIENTS:
        return False
    for pair in row.answered:
        for (said, side), (other, beside) in _both(row, pair):
            if fact in said.facts:
                return bool(_THIRD[beside.lang].search(other.text)) and not _THIRD[side.lang].search(
                    said.text
                )
    return False


def _both(row: Laid, pair: tuple[Said, Said]) -> tuple[tuple[tuple[Said, Side], tuple[Said, Side]], ...]:
    ours, theirs = (pair[0], row.left), (pair[1], row.right)
    return (ours, theirs), (theirs, ours)


def _shorter(row: Laid, fact: Fact, kinds: frozenset[str]) -> bool:
    for pair in row.answered:
        for said, other in (pair, reversed(pair)):
            if fact in said.facts:
                beside = [near for near in said.facts if near.kind in kinds]
                return fewer(said.text, fact.quote, other.text, list(_shared(beside, other, kinds)))
    return False


def _unsaid(fact: Fact, said: Said, row: Laid, other: Said) -> bool:
    """Whether some word of what it names is said less often in the other sentence."""
    start = said.text.find(fact.quote)
    ours, theirs = (row.left, row.right) if fact in row.left.facts else (row.right, row.left)
    if start < 0 or ours.lang == theirs.lang:
        return True
    if _OF_A_FUNCTION[ours.lang].match(said.text, start + len(fact.quote)):
        return False
    if head_said(fact.quote, ours.lang, said.text, other.text):
        return False
    over = unsaid(said.text, ours.lang, other.text, theirs.lang, row.own)
    inside = (unit for unit in over if start <= unit.start < start + len(fact.quote))
    return any(not _is_party(unit) for unit in inside)


def _is_party(unit: Unit) -> bool:
    """Of "the child's personal information" the child may be "it" or nobody in the other edition."""
    return bool(unit.group) and table().classes[unit.group] == "party"


def _shared(facts: list[Fact], other: Said, kinds: frozenset[str]) -> Iterator[str]:
    """Words of ``other`` for what these facts name, seen as facts there or not."""
    wanted = {key: fact for fact in facts if (key := _key(fact))}
    for key, fact in wanted.items():
        seen = [near.quote for near in other.facts if near.kind in kinds and _key(near) == key]
        words = (
            found[0]
            for wording in _wordings(_KINDS[fact.kind][1], key)
            if (found := wording.search(other.text))
        )
        yield from seen or words


def _ids(side: Side, kinds: frozenset[str]) -> set[str]:
    """Entries of these kinds that a side names."""
    return {key for fact in side.facts if fact.kind in kinds and (key := _key(fact))}


def _lone(side: Side, others: list[Side]) -> Iterator[Fact]:
    """The first fact of each entry that nothing on the other side, in that row or beside it, answers."""
    told = set[object]()
    for fact in side.facts:
        key = _key(fact)
        if key is None or key in told or key in _GENERAL or f"the {fact.quote.capitalize()}" in side.text:
            continue  # "the Bank" is a name that the text gives to someone
        told.add(key)
        if not any(_answers(fact, key, other) for other in others):
            yield fact


def _key(fact: Fact) -> str | None:
    if isinstance(fact.value, Term) and fact.kind in _KINDS:
        return fact.value.id
    if isinstance(fact.value, Named) and fact.kind in ("place", "transfer_destination"):
        return fact.value.country
    return None


def _answers(fact: Fact, key: str, other: Side) -> bool:
    if any(_key(theirs) == key for theirs in other.facts):
        return True
    if isinstance(fact.value, Named):
        return fact.value.name in other.text or named_in(key, other.text)
    words = set(concepts(fact.quote))
    if words and words <= set(concepts(other.text)):
        return True
    kind, text = _KINDS[fact.kind][1], other.text.lower()
    return any(plain in text for plain in _plain(kind, key)) or any(
        wording.search(other.text) for wording in _wordings(kind, key)
    )


@cache
def _wordings(kind: str, key: str) -> tuple[re.Pattern[str], ...]:
    """Every wording of an entry, in either language and whatever its conditions."""
    known = _said(kind, key)
    return (regex("|".join(map(_pattern, known)), re.IGNORECASE),) if known else ()


@at_install
def _all_wordings() -> None:
    for kind in dict.fromkeys(listed for _, listed in _KINDS.values()):
        for entry in terms(kind).entries:
            _wordings(kind, entry.id)


@cache
def _plain(kind: str, key: str) -> tuple[str, ...]:
    """Those that need no expression, in lower case: with them most entries are found."""
    return tuple(wording.lower() for wording in _said(kind, key) if not _SIGN.search(wording))


def _said(kind: str, key: str) -> list[str]:
    entries = [entry for entry in terms(kind).entries if entry.id == key]
    return [wording for entry in entries for wording in (*entry.phrases, *entry.name.values())]


def _pattern(phrase: str) -> str:
    """``phone {number|no}(s)`` and a final ``*`` as a regular expression."""
    made = ""
    for braced, optional, star, plain in _PIECE.findall(phrase):
        if star:
            made += r"\w*"
        elif plain:
            made += re.escape(plain).replace(r"\ ", r"[\s-]+")
        else:
            choice = "|".join(map(re.escape, (braced or optional).split("|")))
            made += f"(?:{choice})" + ("" if braced else "?")
    return made
