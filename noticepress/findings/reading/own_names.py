"""Short names by which a notice tells of the one who speaks: 以下简称“河谷”, Mozilla（就是我们）.

What 河谷 does, "we" do: such a name is read as 我们 where it does something; the report shows it as it was.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from msgspec.structs import replace

from noticepress.findings.words.alike import any_of, word_lists
from noticepress.findings.words.parties import MARK
from noticepress.model.change import Edit
from noticepress.text.regex import regex

from .case import Case
from .sentences import Pair
from .signal import Signal

_SELF = word_lists()["self_name"]
_QUOTED = r"[“\"「『]?(?P<{name}>[^“”\"「」『』（）()，。、；：\s]{{2,12}}?)[”\"」』]?"
_CALLED = regex(
    rf"[（(][^（）()]{{0,24}}?{any_of(_SELF['called'])}(?:为|為)?\s?"
    + _QUOTED.format(name="one")
    + r"(?:\s?(?:或|、|和|与)\s?"
    + _QUOTED.format(name="other")
    + r")?[）)]"
)
"""In brackets, behind the full name: (以下简称“河谷”或“我们”)."""
_IS_WE = regex(
    rf"(?P<name>[A-Za-z][\w.&-]{{1,20}}|[\u3400-\u9fff]{{2,10}}?)\s?[（(]{any_of(_SELF['called_we'])}?\s?"
    r"[“\"「]?(?:我们|我們)[”\"」]?[）)]"
)
_ROLE = regex(rf"[“\"「](?P<name>{any_of(_SELF['roles'])}|本\w{{1,6}})[”\"」]\s?(?:均)?(?:是)?指")
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
            text = "".join(_put(text, name, _WE + MARK * number))
    return text


def _put(text: str, name: str, we: str) -> Iterator[str]:
    """The text in pieces; 河谷小程序 is a thing, and so is the name in its own definition."""
    start = 0
    while (at := text.find(name, start)) >= 0:
        end = at + len(name)
        inside = name.isascii() and text[at - 1 : at].isalnum()
        acts = text[at - 1 : at] not in _OPENING and not inside and _doing().match(text, end)
        yield text[start:at] + (we if acts else name)
        start = end
    yield text[start:]


_OPENING = ("“", '"', "「", "『")


@cache
def _doing() -> re.Pattern[str]:
    return regex(rf"\s?(?:{'|'.join(word_lists()['self_name']['does'])})")


@lru_cache(maxsize=8)
def own_names(head: str) -> tuple[str, ...]:
    """The short names that the beginning of a notice gives to who speaks."""
    found = dict[str, None]()
    for pattern in (_CALLED, _IS_WE, _ROLE):
        for match in pattern.finditer(head):
            found.update({name: None for name in match.groups() if name and not _thing().search(name)})
    found.update(_of_title(head))
    return tuple(found)


def _of_title(head: str) -> dict[str, None]:
    """The name of the service in the title, where the notice says that it will or will not do something."""
    title = _TITLE.search(head)
    if title is None or _thing().search(title["name"]):
        return {}
    parts = head.split(title["name"])[1:]
    return {title["name"]: None} if sum(map(bool, map(_ACTS.match, parts))) >= _OFTEN else {}


_TITLE = regex(
    rf"^#*\s*《?(?P<name>[\w\u3400-\u9fff]{{2,10}}?){any_of(_SELF['kinds'])}?(?:用户|用戶)?"
    rf"{any_of(_SELF['titles'])}"
)
_ACTS = regex(rf"\s?{any_of(_SELF['promising'])}")
_OFTEN = 3
"""Times that the name does something from which on it is who speaks."""


@cache
def _thing() -> re.Pattern[str]:
    """Words of names that are the text's, the reader's, or a thing's."""
    return regex("|".join(word_lists()["self_name"]["things"]))
