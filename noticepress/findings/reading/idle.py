"""Sentences that do nothing with data though they name some: contents, pointers, definitions, remedies.

"See examples of what we collect" takes nothing, "3. Who do we share your data with?" gives nothing away, and
"personal data means any information that can identify somebody, such as a name" says what a word means.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import takewhile

from noticepress.findings.words.actors import acting
from noticepress.findings.words.deeds import done
from noticepress.findings.words.force import force
from noticepress.findings.words.wording import phrases, spotted, tokens, without
from noticepress.model.clause import ClauseKind
from noticepress.text.regex import regex
from noticepress.text.segment import has_chinese

from .case import Case
from .hunks import ink
from .sentences import Pair, sentences

_LITERAL = regex(r"\s*[*\-+]?\s*\[(?P<name>[^\]]+)\]\(#.*\)[\s;,.]*")
"""A link into the page itself that its capture left as it was written."""
_LABEL = regex(
    r"^\W*(?:\d{1,2}(?:\.\d{1,2})*|[ivxlc]{1,5}|[a-z])[.)\\:：、]+\s*|^[第]?[一二三四五六七八九十]{1,3}[、.章节条]\s*|^[\W_]+"
)
_ENDS = (".", "。", "；", ";", ":", "：", "!", "！")
_HEADING = 16
"""Words up to which a question or a name of what is told may be a heading."""
_PART = regex(r"[,，]\s*")
_QUOTES = ('"', "“", "'", "‘", "「", "[", "(", "<")


@lru_cache(maxsize=2048)
def idle(text: str) -> bool:
    """Whether it only names, points, guides or defines, whatever stands around it."""
    return points(text) or defines_data(text) or of_translation(text)


def points(text: str) -> bool:
    """Whether it only names what is told elsewhere, or guides there."""
    return names_topic(text) or guides(text)


def names_topic(text: str) -> bool:
    """A heading or an entry of the contents: "How we use your data", 我们如何使用信息."""
    if _LITERAL.fullmatch(text):
        return True
    bare = _LABEL.sub("", text.strip().strip("*#_ ")).rstrip("\\ ")
    row = tokens(bare)
    if not row or len(row) > _HEADING or bare.endswith(_ENDS):
        return False
    if row[0] in phrases("asks_what"):
        return True
    return not row[0].isascii() and bool(phrases("asks_what").count(row))


def guides(text: str) -> bool:
    """Readers are told where to look or what to press: "to begin, select", "click here to see"."""
    if _TOLD_ELSEWHERE.match(text) and not _acts_on_data(_TOLD_ELSEWHERE.sub("", text)):
        return True
    parts = _PART.split(text.strip())
    opens = tokens(parts[0])
    subject = opens[1:2] == ("you",) or not acting(opens, "company", len(opens))
    if opens[:1] and opens[0] in phrases("guiding_case") and len(parts) > 1 and subject:
        parts = parts[1:]
    return bool(parts) and _guiding(parts[0]) and not any(map(_goes_on, parts[1:]))


_TOLD_ELSEWHERE = regex(
    r"\s*(?:(?:more|further|additional) (?:information|details?)|details)\b.*?"
    r"\b(?:available|found|given|provided|described|set out|located|is|are)\b|\s*(?:更多|详细)(?:信息|内容)",
    re.IGNORECASE | re.DOTALL,
)


def _guiding(part: str) -> bool:
    row = tokens(part.lstrip("*_ "))
    at = max((len(said.split(" ")) for place, said in phrases("polite").find(row) if place == 0), default=0)
    found = [len(phrase.split(" ")) for place, phrase in phrases("guiding").find(row) if place == at]
    if not found:
        return False
    then = row[at + found[0] :][:1]
    if not row[at].isascii():
        return True
    return bool(then) and (then[0] in phrases("guided") or then[0] in _QUOTES)


def _goes_on(part: str) -> bool:
    """Somebody does something after all: ", and we may share it"."""
    row = tokens(part)
    ours = acting(row, "company", len(row))
    return bool(ours) and min(ours) <= 1 and bool(done(part))


def defines_data(text: str) -> bool:
    """What data of people are to law or text: the examples are of the word, not of what is taken."""
    row = tokens(_LABEL.sub("", text.strip().strip("*#_ ")))
    named = [(at, phrase) for at, phrase in phrases("any_data").find(row) if at <= 1]
    if not named:
        return False
    at, phrase = named[0]
    rest = row[at + len(phrase.split(" ")) :][:_CLOSE]
    return phrases("meaning").count(rest) > 0


_CLOSE = 6
"""Words between the data and what they mean: '“personal data” as used here means'."""


def of_translation(text: str) -> bool:
    """It says what a translation is for."""
    return bool(spotted("translation", text)) and not acting(tokens(text), "company", len(tokens(text)))


def of_the_text(text: str) -> bool:
    """It says where the notice applies or what a word stands for: "this policy also covers our app"."""
    row = tokens(text)
    named = [at for at, _ in phrases("itself").find(row)]
    applies = any(0 < then - at <= _CLOSE for at in named for then, _ in phrases("applying").find(row))
    return (applies or _TERM.search(text) is not None) and not _acts_on_data(text)


_TERM = regex(r"[“\"'‘「][^“”\"'’」]{1,40}[”\"'’」]\s{0,2}(?:means?|refers? to|shall mean|是指|指)")


def list_piece(text: str) -> bool:
    """A thing between semicolons: "generative AI services;"."""
    bare = text.strip()
    few = 0 < len(tokens(bare)) <= _PIECE
    return few and bare.endswith((";", "；")) and not bare[0].isupper() and not force(bare).actors_named


_PIECE = 14


@lru_cache(maxsize=2048)
def of_remedies(text: str) -> bool:
    """It says before whom readers may complain or sue, and who answers there; nothing is given away by it."""
    stated = phrases("finite").count(tokens(text)) > 0 or spotted("committing", text).total() > 0
    return stated and spotted("remedy", text).total() > 0 and not _acts_on_data(text)


def _acts_on_data(text: str) -> bool:
    """Somebody takes or gives data; not "our use of data" nor "data transferred from here"."""
    if not text.isascii() and has_chinese(text):
        return not _WITH_DATA.isdisjoint(done(text))
    row = tokens(_ABOUT.split(text)[0])
    verbs = (at for kind in _WITH_DATA for at, _ in phrases(f"deed.{kind}").find(row))
    return any(at and row[at - 1] in phrases("acting_on") for at in verbs)


_ABOUT = regex(
    r"\b(?:about|concerning|regarding|with regard to|with respect to|relating to|how)\b", re.IGNORECASE
)
"""Behind these is told what a complaint is about."""
_WITH_DATA = frozenset(("takes", "uses", "gives", "keeps"))


def vague_of_else(text: str) -> bool:
    """Its vague words stand before things that are neither data nor people who get them: "certain bots"."""
    row = without(tokens(text), "no_vague")
    vague = [(at, len(phrase.split(" "))) for at, phrase in phrases("vague").find(row)]
    return bool(vague) and text.isascii() and all(_before_else(row, at, size) for at, size in vague)


def _before_else(row: tuple[str, ...], at: int, size: int) -> bool:
    """Only of "certain", "various" and "other", which say that a thing follows."""
    if row[at] not in phrases("some_of"):
        return False
    after = tuple(takewhile(lambda word: word not in _JOINS, row[at + size :][:_THING]))
    return not any(phrases(name).count(after) for name in _OF_DATA)


_OF_DATA = ("data", "party", "any_data", "processing", "purposed", "somewhere", "who_gets")
_JOINS = ("and", "or", ",")
_THING = 4
"""Words behind "certain" in which the thing is named."""


def of_changes(text: str) -> bool:
    """A note on what was changed in the notice: "We have updated our privacy policy to include"."""
    return _CHANGED.search(text) is not None


_CHANGED = regex(
    r"\bwe(?:['’]ve| have)? (?:recently |also |just )?(?:updated|revised|changed|amended|modified)\b"
    r"[^.]{0,80}\b(?:policy|notice|statement|terms)\b|我们(?:已)?(?:更新|修订|修改)了[^。]{0,30}(?:政策|声明|条款)",
    re.IGNORECASE,
)


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
