"""Short names by which a notice tells of the one who speaks: 以下简称“河谷”, Mozilla（就是我们）.

What 河谷 does, "we" do: such a name is read as 我们 where it does something; the report shows it as it was.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from msgspec.structs import replace

from noticepress.model.change import Edit
from noticepress.text.regex import regex

from .alike import word_lists
from .case import Case
from .parties import MARK
from .sentences import Pair
from .signal import Signal

_QUOTED = r"[“\"「『]?(?P<{name}>[^“”\"「」『』（）()，。、；：\s]{{2,12}}?)[”\"」』]?"
_CALLED = regex(
    r"[（(][^（）()]{0,24}?(?:简称|簡稱|统称|統稱|合称|下称|下稱|称为|稱為|称|稱)(?:为|為)?\s?"
    + _QUOTED.format(name="one")
    + r"(?:\s?(?:或|、|和|与)\s?"
    + _QUOTED.format(name="other")
    + r")?[）)]"
)
"""In brackets, behind the full name: (以下简称“河谷”或“我们”)."""
_IS_WE = regex(
    r"(?P<name>[A-Za-z][\w.&-]{1,20}|[\u3400-\u9fff]{2,10}?)\s?[（(](?:也)?(?:就是|即|下称|以下称|簡稱|简称)?\s?[“\"「]?(?:我们|我們)[”\"」]?[）)]"
)
_ROLE = regex(
    r"[“\"「](?P<name>开发者|運營者|运营者|運營方|运营方|开发商|开发团队|工作室|教会|学校|医院|协会|本\w{1,6})[”\"」]\s?(?:均)?(?:是)?指"
)
_HEAD = 4000
"""Characters of a notice in which it says who speaks."""


def in_our_name(case: Case) -> Case:
    """The case with these names read as "we"."""
    names, change = names_of(case), case.change
    if not names or not any(name in f"{change.old_text}{change.new_text}" for name in names):
        return case
    edits = tuple(Edit(edit.op, as_we(edit.text, names)) for edit in change.edits)
    texts = (as_we(change.old_text, names), as_we(change.new_text, names))
    return Case(replace(change, edits=edits, old_text=texts[0], new_text=texts[1]), case.old, case.new)


def both_as_we(case: Case, pair: Pair) -> Pair:
    """The two sentences with the names read so, where they stand as often as something else in both."""
    for name in names_of(case):
        texts = [as_we(text, (name,)) for text in (pair.old, pair.new)]
        if texts[0].count(name) == texts[1].count(name):
            pair = Pair(texts[0], texts[1], pair.edits)
    return pair


def names_of(case: Case) -> tuple[str, ...]:
    """The names of the older version, else of the newer."""
    return own_names(case.old.document.version.source.text[:_HEAD]) or own_names(
        case.new.document.version.source.text[:_HEAD]
    )


def as_written(signal: Signal, names: Sequence[str]) -> Signal:
    """A signal with the words of the notice again."""
    if MARK not in signal.old + signal.new:
        return signal
    return replace(signal, old=_restored(signal.old, names), new=_restored(signal.new, names))


def _restored(text: str, names: Sequence[str]) -> str:
    for number, name in reversed(list(enumerate(names, 1))):
        text = text.replace(_WE + MARK * number, name)
    return text


_WE = "我们"


def as_we(text: str, names: Sequence[str]) -> str:
    """A text with each of these names read as "we" where it does something."""
    for number, name in enumerate(names, 1):
        if name in text:
            text = _acting(name).sub(_WE + MARK * number, text)
    return text


@lru_cache(maxsize=64)
def _acting(name: str) -> re.Pattern[str]:
    """A name before what somebody does; 河谷小程序 is a thing, and so is the name in its own definition."""
    before = r"(?<![“\"「『\w])" if name.isascii() else '(?<![“"「『])'
    return regex(rf"{before}{re.escape(name)}(?=\s?(?:{_doing()}))")


@cache
def _doing() -> str:
    return "|".join(word_lists()["self_name"]["does"])


@lru_cache(maxsize=8)
def own_names(head: str) -> tuple[str, ...]:
    """The short names that the beginning of a notice gives to who speaks."""
    found = dict[str, None]()
    for pattern in (_CALLED, _IS_WE, _ROLE):
        for match in pattern.finditer(head):
            found.update({name: None for name in match.groups() if name and not _thing().search(name)})
    return tuple(found)


@cache
def _thing() -> re.Pattern[str]:
    """Words of names that are the text's, the reader's, or a thing's."""
    return regex("|".join(word_lists()["self_name"]["things"]))
