"""Ways through menus: “我的-设置-注销账号” and "Settings > Privacy", that lead to the same under other names.

Where a button stands and what it is called is no other way to use a right: readers still do it themselves. A
path that ends with somebody to turn to is none of these.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from noticepress.findings.words.alike import one_script
from noticepress.findings.words.wording import phrases, spotted, tokens
from noticepress.model.change import Change, Edit, FactChange
from noticepress.model.fact import Fact
from noticepress.text.regex import regex

from .case import Case
from .respelled import sides

_STEP = r"\s*(?:-{1,2}>?|—{1,2}|–|>{1,2}|→|＞|»|/|->)\s*"
MENU = regex(
    r"[“\"「【‘](?P<quoted>[^“”\"「」【】‘’。；;，,]{2,40})[”\"」】’]"
    r"|(?P<bare>[A-Z][\w&' ]{1,24}(?:\s(?:>|→|»)\s[A-Z][\w&' ]{1,24})+)"
)
"""A name in quotes, or steps through menus that begin with capitals."""
_STEPS = regex(rf"[^-—–>→＞»/]{_STEP}[^-—–>→＞»/]")
_LED_TO = regex(
    r"(?:[在到至]|进入|点击|打开|前往|通过|登录|选择|依次|\b(?:in|under|at|open|go to|visit|click|tap"
    r"|via|through|select))\s*(?:[^，。；,.;“”\"]{0,12}的)?\s*$",
    re.IGNORECASE,
)
"""Words before a name that make it a place in a menu."""


def by_one_path(case: Case) -> Case:
    """The case as if its menus had had their new names before; as it is where none has another."""
    change = case.change
    if not change.old or not change.new or "modified" not in change.ops:
        return case
    old, new = sides(change.edits)
    before, after = list(_paths(old)), list(_paths(new))
    if len(before) != len(after):
        return case
    renamed = [
        pair for pair in zip(before, after, strict=True) if pair[0][0] != pair[1][0] and _leads_alike(*pair)
    ]
    if not renamed:
        return case
    edits = tuple(_joined(change.edits, renamed))
    return Case(replace(change, edits=edits, facts=tuple(_other_facts(change, renamed))), case.old, case.new)


_Path = tuple[str, int, int]
"""What it says, and where it begins and ends."""


def _paths(text: str) -> Iterator[_Path]:
    for found in MENU.finditer(text):
        name = found["quoted"] or found["bare"]
        if found["bare"] or _STEPS.search(name) or _LED_TO.search(text, 0, found.start()):
            yield name, found.start(), found.end()


def _leads_alike(one: _Path, other: _Path) -> bool:
    """The new one ends with nobody whom readers turn to, no price and no form, where the old one did not."""
    sides = (one_script(one[0]), one_script(other[0]))
    told = [
        {name for name in _ELSE if phrases(name).count(tokens(side)) or spotted(name, side)} for side in sides
    ]
    return told[1] <= told[0]


_ELSE = ("turned_to", "fee", "proof", "party", "negation")


def _joined(edits: Sequence[Edit], renamed: Sequence[tuple[_Path, _Path]]) -> Iterator[Edit]:
    """The edits, each renamed path one equal stretch."""
    here = there = 0
    for edit in edits:
        old, new = edit.op in ("equal", "delete"), edit.op in ("equal", "insert")
        kept = list[str]()
        for char in edit.text:
            inside = next(
                (
                    pair
                    for pair in renamed
                    if (old and pair[0][1] <= here < pair[0][2]) or (new and pair[1][1] <= there < pair[1][2])
                ),
                None,
            )
            ends = inside is not None and new and there == inside[1][2] - 1
            here, there = here + old, there + new
            if inside is None:
                kept.append(char)
            if ends and inside is not None:
                if kept:
                    yield Edit(edit.op, "".join(kept))
                    kept = []
                yield Edit("equal", f"“{inside[1][0]}”")
        if kept:
            yield Edit(edit.op, "".join(kept))


def _other_facts(change: Change, renamed: Sequence[tuple[_Path, _Path]]) -> Iterator[FactChange]:
    """Those that the names of menus do not hold."""
    for fact in change.facts:
        sides = ((fact.old, 0), (fact.new, 1))
        if not all(_named(side, [pair[at][0] for pair in renamed]) for side, at in sides if side):
            yield fact


def _named(fact: Fact, paths: Sequence[str]) -> bool:
    return any(fact.quote.strip(" -—>→“”") in path for path in paths)
