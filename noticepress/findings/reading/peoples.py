"""Places that tell whose data are meant or where they come from: residents of Texas, outside the EEA.

Nothing is sent there by it. One such place more in a sentence that gives readers rights is a gain for them.
"""

from __future__ import annotations

import re
from functools import cache

from msgspec.structs import replace

from noticepress.findings.words.alike import any_of, word_lists
from noticepress.findings.words.wording import phrases, spotted, tokens
from noticepress.model.change import FactChange
from noticepress.text.regex import regex

from .case import Case

_NAMES = r"(?:(?:[A-Z][\w.’'-]*+|of|the|and|or|either|including|&|,|/|\(|\)|D\.C\.)\s*)*"
_NAMED_ZH = r"(?:[、和及或与][\u3400-\u9fff]{2,6})*(?:地区)?"
_BEFORE_ZH = r"(?:[\u3400-\u9fff]{2,6}[、和及或与])*"
_JOINED = regex(r"[,/&、和及或与]|\b(?:and|or)\b")
_SMALL = regex(r"\s|[,/&()、和及或与]|\b(?:and|or|the|of)\b")
_FAR = 400
"""Characters before a place in which a list of places may begin."""


def tells_whose(text: str, start: int, end: int) -> bool:
    """Whether a place tells whose data or law are meant, where data come from, or where they leave.

    From where somebody gets at data it does not: "may be accessed by staff from India".
    """
    before, after, reached = _patterns()
    at = max(0, start - _FAR)
    if not (after.match(text, end) or before.search(text, at, start)):
        return False
    return not reached.search(_STOP.split(text[at:start])[-1])


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Of what stands before such a place, of what stands behind it, and of getting at data."""
    lists = word_lists()
    people, state, staying, origin = (lists[name] for name in ("people_of", "of_state", "staying", "origin"))
    after = (
        rf"\)?(?:['’]s?)?\s*{_NAMES}(?:-?based\s+|\s)?(?i:{_any(people['en'] + state['en'])})\b"
        rf"|\s?{_NAMED_ZH}(?:境内)?的?(?:{_any(people['zh'] + state['zh'])})(?!信息|数据|資料|资料)"
    )
    from_en = rf"(?:{_any(people['en'])})\s+(?:{_any(staying['en'])})|{_any(origin['en'])}"
    before = rf"\b(?i:{from_en})\s+{_NAMES}$|(?:{_any(origin['zh'] + staying['zh'])}){_BEFORE_ZH}$"
    reached = any_of(lists["getting_at"]["en"] + lists["getting_at"]["zh"])
    return regex(before), regex(after), regex(reached, re.IGNORECASE)


def _any(words: list[str]) -> str:
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(words, key=len, reverse=True))


_STOP = regex(r"[.;。；]")
"""In another part of the sentence."""


def only_whose(case: Case, change: FactChange) -> bool:
    """Whether a place that came or went tells in all its sentences no more than that."""
    sides = ((change.old, [p.old for p in case.pairs]), (change.new, [p.new for p in case.pairs]))
    told = [
        (text, found.span())
        for fact, texts in sides
        if fact
        for text in texts
        for found in re.finditer(re.escape(fact.quote), text)
    ]
    return bool(told) and all(tells_whose(text, *spot) for text, spot in told)


def without_peoples(case: Case) -> Case:
    """The case as if readers of no further place had been given a right; as it is where there are none."""
    change = case.change
    if not change.old or not change.new or "modified" not in change.ops:
        return case
    more = [at for at in range(len(change.edits)) if _one_more(case, at)]
    if not more:
        return case
    kept = tuple(edit for at, edit in enumerate(change.edits) if at not in more)
    said = "".join(change.edits[at].text for at in more)
    facts = tuple(f for f in change.facts if f.old or f.new is None or f.new.quote not in said)
    return Case(replace(change, edits=kept, facts=facts), case.old, case.new)


def _one_more(case: Case, at: int) -> bool:
    """Nothing but places came there, in a list of places of people, and the sentence is for them."""
    edits = case.change.edits
    edit = edits[at]
    if edit.op != "insert" or not _JOINED.search(edit.text) or not _only_places(case, edit.text):
        return False
    if at and edits[at - 1].op == "delete":
        return False
    before = "".join(one.text for one in edits[:at] if one.op != "delete")
    after = "".join(one.text for one in edits[at + 1 :] if one.op != "delete")
    text, start = before + edit.text + after, len(before)
    lead = len(edit.text) - len(edit.text.lstrip(" ,、"))
    if not tells_whose(text, start + lead, start + len(edit.text.rstrip(" ,、"))):
        return False
    sentence = _END.split(before)[-1] + edit.text + _END.split(after)[0]
    row = tokens(sentence)
    given = any(phrases(name).count(row) for name in ("grants", "entitled", "exercise"))
    given = given or bool(spotted("settling", sentence) or _may().match(after))
    return given and not phrases("negation").count(row)


def _only_places(case: Case, text: str) -> bool:
    """Countries and their peoples, states, and what joins them."""
    for quote in sorted(
        (f.new.quote for f in case.change.facts if f.new and f.kind in _PLACES), key=len, reverse=True
    ):
        text = text.replace(quote, " ")
    words = _SMALL.sub(" ", text).split()
    return all(
        any(word.casefold() in phrases(name) for name in ("part_of_place", "capitalised")) for word in words
    )


_PLACES = ("place", "transfer_destination")


@cache
def _may() -> re.Pattern[str]:
    """Whoever lives there may do something."""
    people, may = word_lists()["people_of"], word_lists()["may_do"]
    return regex(
        rf"[^.;]{{0,80}}?\b(?i:(?:{_any(people['en'])}) (?:{_any(may['en'])}))\b"
        rf"|[^。；]{{0,20}}?(?:{_any(people['zh'])})(?:{_any(may['zh'])})"
    )


_END = regex(r"(?<=[a-z0-9)])[.;](?=\s)|[。；\n]")
