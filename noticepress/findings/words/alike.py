"""Texts written in one of several usual ways, made alike before they are read.

British and American spelling, 你 for 您, the 将 that only puts the object first, words that frame a sentence
("please note that") and the ways of saying "if" before a comma. Comparing only: nothing of it is shown.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from noticepress.law import simplified
from noticepress.law.parsed import Table, read_toml
from noticepress.text.late import late
from noticepress.text.regex import regex

from .turns import put_alike


@cache
def word_lists() -> Table:
    """``wording.toml``: each list of words and wordings by its name."""
    return read_toml("wording.toml")


def any_of(words: Iterable[str]) -> str:
    """A pattern for any of these words, the longest first; English ones whole."""
    parts = (rf"\b{re.escape(word)}\b" if _ENGLISH.fullmatch(word) else re.escape(word) for word in words)
    return f"(?:{'|'.join(sorted(parts, key=len, reverse=True))})"


_ENGLISH = regex(r"[a-z][a-z ]*")
_HAN = str.maketrans("你帐", "您账")
_OBJECT_FIRST = regex(r"将(?=您的|其(?!他|它)|该|这些|此类|上述|前述|所收集|相关|个人信息|信息|数据)")
"""将 as 把: no word for what will be."""


def one_script(text: str) -> str:
    """In simplified characters and mainland words; the polite and the plain "you" are one, as are 帐 and 账.

    Offsets stay the same.
    """
    if text.isascii():
        return text
    plain = text.translate(simplified())
    if plain != text:
        plain = _regional().sub(lambda found: word_lists()["regional"][found[0]], plain)
    return _OBJECT_FIRST.sub("把", plain.translate(_HAN))


@cache
def _regional() -> re.Pattern[str]:
    return regex("|".join(word_lists()["regional"]))


def joined(text: str) -> str:
    """What is said in two parts in one piece: "let you know", "pass your data on"."""
    return put_alike(text, "joined")


def one_form(text: str) -> str:
    """Turns that say the same put alike."""
    return put_alike(joined(text), "force")


_SPELLINGS = tuple(
    (late(pattern), alike)
    for pattern, alike in (
        (r"(?<=\w{3})is(e|es|ed|ing|er|ers|ation|ations|ational|ationally)$", r"iz\1"),
        (r"(?<=\w{2})ys(e|es|ed|ing)$", r"yz\1"),
        (r"(?<=\w{3})our(s|ed|ing|able|al|ally)?$", r"or\1"),
        (r"(?<=\w{3})tre(s?)$", r"ter\1"),
        (r"(?<=\w{3})logue(s?)$", r"log\1"),
        (r"(?<=\w{3}[aeiou])ll(ed|ing|er|ers)$", r"l\1"),
        (r"^(lic|def|off|pret)ence(d|s?)$", r"\1ense\2"),
        (r"dgement(s?)$", r"dgment\1"),
        (r"^(fulfil|enrol|instal)(s?|ment|ments)$", r"\1l\2"),
        (r"^(whil|among|amid)(?:st|e)$", r"\1"),
        (r"^(programme)(s?)$", r"program\2"),
        (r"^im(bed(?:s|ded|ding)?)$", r"em\1"),
        (r"^(to|back|for|after|up)wards$", r"\1ward"),
    )
)
"""British → American (the general rules of the style guides); no two words of English fall together."""
_BRITISH = regex("|".join(pattern.pattern for pattern, _ in _SPELLINGS))


@lru_cache(maxsize=8192)
def one_spelling(word: str) -> str:
    """An English word in lower case as Americans spell it; others as they are."""
    if not word.isascii() or len(word) < len("while") or not _BRITISH.search(word):
        return word
    for pattern, alike in _SPELLINGS:
        word = pattern.sub(alike, word)
    return word


def written_out(text: str) -> str:
    """English short forms written out: ``don't`` is ``do not``."""
    return (
        _short().sub(lambda found: word_lists()["short"][found[0].casefold()], text) if "'" in text else text
    )


@cache
def _short() -> re.Pattern[str]:
    return regex(rf"\b(?:{'|'.join(word_lists()['short'])})\b", re.IGNORECASE)


def unframed(sentence: str) -> str:
    """Without the words that only announce what is said, or point to where contacts are told."""
    bare = sentence if sentence.isascii() else _POINTER.sub("", sentence)
    return _framing().sub("", bare)


_POINTER = late(
    r"(?:本(?:隐私)?(?:政策|声明|协议|指引|说明|须知|条款))?"
    r"(?:文首|文末|首部|末尾|开头|结尾|最后|第[^，。；“”]{1,6}(?:条|章|节|款|部分))(?:[“\"「《][^”\"」》]{1,20}[”\"」》])?"
    r"(?:部分|章节|一节)?[中里]?所?(?:列明|列出|列示|列|载明|载|公布|提供|示|述)?的(?=联系方式|联系渠道|联系信息)"
)
"""请通过本声明第八条“联系我们”所列的联系方式与我们联系: the contacts are the same wherever they stand."""


@cache
def _framing() -> re.Pattern[str]:
    listed = word_lists()["framing"]
    english = "|".join(sorted(map(re.escape, listed["en"]), key=len, reverse=True))
    chinese = "|".join(sorted(map(re.escape, listed["zh"]), key=len, reverse=True))
    return regex(rf"\b(?:{english})\b(?:\s+that\b)?\s*[,:]?\s*|(?:{chinese})\s*[，,：:]?\s*", re.IGNORECASE)


def unled(sentence: str) -> str:
    """Without a lead that speaks of good will: 为了更好地服务您， and the like."""
    listed = word_lists()["goodwill"]
    for lead in (*listed["en"], *listed["zh"]):
        at = sentence.casefold().find(lead)
        if at < 0 or sentence[:at].strip():
            continue
        _, comma, rest = sentence[at:].replace("，", ",", 1).partition(",")
        return rest if comma else sentence
    return sentence


_IF_ZH = late(
    r"(?<![^，,；;。：:\n])\s*(?:如果|如|若|倘若|假如|当|在|一旦)?(?P<what>[^，,；;。：:\n]{3,}?)"
    r"(?:的情况下|的情形下|的?过程中|的时候|的话|(?<![同届及随即])时|(?<!目)的)(?=[，,])"
)


def conditioned(sentence: str) -> str:
    """Every Chinese condition before a comma begun alike: X的， 当X时， 在X的情况下， are 如果X，."""
    return sentence if sentence.isascii() else _IF_ZH.sub(r"如果\g<what>", sentence)


_MEDIAL = late(
    r"\w[^.。;；]*?(?:[,，]|\b(?:and|or)\b|[和或及])\s*(?:if|when|where|once|unless|provided|如果|如|若|当)"
    r"[^,，.。;；]+[,，]\s*\w",
    re.IGNORECASE,
)


def split_by_condition(sentence: str) -> bool:
    """Whether a condition stands inside: it may hold for what follows alone."""
    return _MEDIAL.search(sentence) is not None
