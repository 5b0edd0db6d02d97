"""What a sentence does: takes data, uses, gives, shows or keeps them, guards or erases them, tells readers.

A clause is filed under one topic, and says more than that: "we rank you by your pulse, taken by the watch" is
about purposes and about data that are taken. What a sentence does is told by its verbs, and a "not" before
one of them, in the same part of the sentence, makes a denial of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Literal, get_args

from msgspec import Struct

from noticepress.text.segment import has_chinese

from .actors import Subject, acting
from .alike import unframed
from .wording import phrases, tokens, without

Kind = Literal["takes", "uses", "gives", "shows", "keeps", "erases", "tells"]
"""What can be done with data or for readers; each a list of ``wording.toml``."""
_KINDS: tuple[Kind, ...] = get_args(Kind)
_MARKS = frozenset(",，;；:：。.!！?？—")
_NEAR = 12
"""Words between what is needed and what it is needed for."""
_SHORT = 12
"""Words of a lead up to which it is a heading of what is not done, without a verb of its own."""
TAKEN = frozenset(("takes", "uses", "keeps"))
"""Deeds of a company that has the data."""
WITH_DATA: frozenset[Kind] = frozenset(("takes", "uses", "gives", "keeps"))
"""All that is done with data."""


class Deed(Struct, frozen=True):
    """Something that is done, or denied."""

    kind: Kind
    word: str
    denied: bool
    by_reader: bool


@lru_cache(maxsize=2048)
def deeds(text: str) -> tuple[Deed, ...]:
    """What a text says is done and is not done, in order."""
    return tuple(_deeds(text))


def done(text: str) -> frozenset[Kind]:
    """What is done by somebody but the reader."""
    return frozenset(deed.kind for deed in deeds(text) if not deed.denied and not deed.by_reader)


def not_done(text: str) -> frozenset[Kind]:
    """What it says is not done."""
    return frozenset(deed.kind for deed in deeds(text) if deed.denied)


def _deeds(text: str) -> Iterator[Deed]:
    reach = False
    for row in _parts(tokens(text)):
        denials = _denials(row)
        asked = _asks_not(row)
        readers, ours = _doing(row, "reader"), acting(row, "company", len(row))
        if ours or readers or phrases("turning").find(row[:2]):
            reach = False
        for at, kind, word in _verbs(row):
            denied = reach or any(no < at for no in denials)
            who = max((place for place in (*readers, *ours) if place < at), default=-1)
            done_to = at > 0 and row[at - 1] in phrases("person.being")  # "what you type may be shared"
            yield Deed(kind, word, denied, asked or (who in readers and not done_to))
        reach = reach or bool(denials)


def asks_not(text: str) -> bool:
    """Whether readers are asked not to do something: "do not share your password"."""
    return _asks_not(tokens(text))


def _asks_not(row: tuple[str, ...]) -> bool:
    return bool(phrases("asking_not").count(row)) and not phrases("subject.company").count(row)


def invites(text: str) -> bool:
    """Whether readers are only told where to turn: "for a copy, please contact us"."""
    row = tokens(text)
    return phrases("inviting").count(row) > 0 and not _doing(without(row, "inviting"), "company")


_WE = (("we",), ("我们",))


def advises(text: str) -> bool:
    """Whether readers are only asked to look at, mind or do something: "we encourage you to read this"."""
    row = tokens(unframed(text))
    opens = [at for at, _ in phrases("advising").find(row)][:1] == [0]
    return opens and len(_doing(row, "company")) <= (row[:1] in _WE)


def _doing(row: tuple[str, ...], who: Subject) -> list[int]:
    """Places of the words that name somebody who acts, not to whom it is done: 对其他用户."""
    return [at for at in acting(row, who, len(row)) if not at or row[at - 1] not in phrases("done_to")]


def _denials(row: tuple[str, ...]) -> list[int]:
    """Places of a "not" that denies what follows; one of a case ("without consent") or of a lack does not."""
    lacking, unsure, kept_off = phrases("waiver"), phrases("barred"), phrases("preventing")
    able = [at for at, _ in unsure.find(row)]
    return [
        at
        for at, word in phrases("negation").find(row)
        if word not in lacking and not any(at in (place, place + 1) for place in able)
    ] + [at for at, _ in (*kept_off.find(row), *_warded_off(row))]


def _warded_off(row: tuple[str, ...]) -> list[tuple[int, str]]:
    """The "from" or "against" behind a word for guarding: "to protect it from loss, disclosure or misuse"."""
    guarding = [at for at, _ in phrases("guarding").find(row)]
    off = phrases("warding").find(row)
    return [(at, word) for at, word in off if any(0 < at - guard <= _NEAR for guard in guarding)]


def _verbs(row: tuple[str, ...]) -> list[tuple[int, Kind, str]]:
    found = ((at, kind, word) for kind in _KINDS for at, word in phrases(f"deed.{kind}").find(row))
    return sorted({*(one for one in found if not _is_thing(row, one[0], one[2])), *_given_to(row)})


def _is_thing(row: tuple[str, ...], at: int, word: str) -> bool:
    """Of readers' own: "your request", "each request"."""
    return word in _REQUESTS and row[at - 1 : at] != () and row[at - 1] in _OF_ONE


_REQUESTS = ("request", "requests")
_OF_ONE = frozenset(
    ("a", "the", "your", "any", "each", "every", "this", "that", "these", "such", "all", "their", "his",
     "rights", "access", "deletion", "subject", "consumer", "verifiable", "privacy", "other")
)  # fmt: skip


def _given_to(row: tuple[str, ...]) -> Iterator[tuple[int, Kind, str]]:
    """In two parts: 向保险代理人提供, and to neither of those who speak and read."""
    leading = [at for at, word in enumerate(row) if word in phrases("handing_to")]
    for at, word in phrases("handing").find(row):
        to = max((place for place in leading if place < at), default=at)
        whom = row[to + 1 : at]
        if whom and at - to <= _NEAR and not any(phrases(f"subject.{who}").count(whom) for who in _BOTH):
            yield at, "gives", word


_BOTH = ("company", "reader")


def _parts(row: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Cut at marks and before words that turn to something else."""
    held = list[str]()
    for word in row:
        if word in _MARKS or word in phrases("turning"):
            if held:
                yield tuple(held)
            held = [] if word in _MARKS else [word]
        else:
            held.append(word)
    if held:
        yield tuple(held)


def guards(text: str) -> bool:
    """Whether it says what somebody needs who wants to get at data: "a password is needed to open them"."""
    row = without(tokens(text), "vague")
    needed, opening = ([at for at, _ in phrases(name).find(row)] for name in ("needed", "opening"))
    needed = [at for at in needed if not _needs_to(row, at, opening)]
    return any(abs(need - at) <= _NEAR for need in needed for at in opening)


def _needs_to(row: tuple[str, ...], at: int, opening: list[int]) -> bool:
    """We need to access it: nothing is asked of who wants to."""
    then = at + 2 if row[at + 1 : at + 2] == ("to",) else at + 1
    return row[at] in phrases("needing") and then in opening


def denies_all(lead: str) -> bool:
    """Whether what is listed below a lead or heading is ruled out: "We never:", 我们不会收集的信息."""
    row = tokens(lead)
    nots = [at for at, word in phrases("negation").find(row) if word not in phrases("waiver")]
    aside = ("excepting", "consent", "conditional", "barred", "liability", "opt_out")
    if not nots or any(phrases(name).count(row) for name in aside):
        return False
    readers = [at for at in acting(row, "reader", nots[0]) if at < nots[0]]
    ours = [at for at in acting(row, "company", nots[0]) if at < nots[0]]
    if readers and max(readers) > max(ours, default=-1):
        return False  # what readers must not do
    found = not_done(lead)
    if found:
        return found.isdisjoint(("erases", "tells"))
    return (bool(ours) or _breaks_off(row, readers)) and len(row) <= _SHORT


def _breaks_off(row: tuple[str, ...], readers: list[int]) -> bool:
    """Somebody who is no reader does not do what follows, whatever the name: "Larkhill does not:"."""
    bare = tuple(word for word in row if word not in _MARKS)
    ends = any(at > 0 and at + len(word.split()) == len(bare) for at, word in phrases("negation").find(bare))
    return ends and not readers


def acts_on_data(text: str) -> bool:
    """Somebody takes or gives data; not "our use of data", nor what a complaint is about."""
    if has_chinese(text):
        return not WITH_DATA.isdisjoint(done(text))
    row = tokens(text)
    about = min((at for at, _ in phrases("about_what").find(row)), default=len(row))
    verbs = (at for kind in WITH_DATA for at, _ in phrases(f"deed.{kind}").find(row[:about]))
    return any(at and row[at - 1] in phrases("acting_on") for at in verbs)
