"""Numbering at the beginning of a line: every form that zh and en notices print.

The form gives candidates; whether a candidate is a label at all, and which of two readings of ``i.`` or
``c)`` holds, is told by its run (``runs``).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from noticepress.text.regex import regex

from .ordinals import ZH_NUMERALS, any_number, glyph_number, readings, word_readings
from .unit import Label

REACH = 48
"""No printed label is longer; keeps the patterns away from the rest of a long line."""
_DIGITS = str.maketrans("０１２３４５６７８９．（）", "0123456789.()")
_ZH = ZH_NUMERALS
_CHAPTER = regex(
    rf"(第\s*([{_ZH}\d]+)\s*(章|節|节|條|条|款|项|項|部分|部份|篇|编|編))([\s　]*[、：:.．]?[\s　]*)"
)
_WORD = regex(
    r"((Part|Section|Article|Chapter|Clause|Title|Schedule|Annex|Appendix|Exhibit|Sec\.|Art\.)\s*"
    r"(\d{1,3}(?:\.\d{1,3})*|[IVXLC]{1,7}|[A-Z]|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten))"
    r"(?![\w’'])(\s*[.:：)–—-]?\s*)",
    re.IGNORECASE,
)
_ORDINAL_ZH = regex(rf"(第([{_ZH}]{{1,3}}|\d{{1,2}})[、：:])([\s　]*)")
_ANNEX_ZH = regex(rf"((附件|附录|附錄|附表)\s*([{_ZH}\d]+)?)([\s　]*[、：:.．]?[\s　]*)")
_PARAGRAPH_SIGN = regex(r"(§+\s*(\d{1,3}(?:\.\d{1,3})*))([.:)]?\s*)")
_DECIMALS = regex(r"(\d{1,2}(?:\s?[.．-]\s?\d{1,2}){1,6}[.．、)）]?)([\s　:：]*)")
_ENCLOSED = regex(
    rf"([(（\[【〔]\s*(\d{{1,3}}|[{_ZH}]{{1,4}}|[ivxlc]{{1,7}}|[IVXLC]{{1,7}}|[A-Za-z]{{1,2}})\s*[)）\]】〕])"
    r"([\s　、.．:：]*)"
)
_AREA_CODE = regex(r"[(（]\s*\d{2,3}\s*[)）][\s　]*\d{3,4}[\s-]?\d{3,4}(?!\d)")
"""The front of a telephone number: (916) 555-0164."""
_PLAIN = regex(
    rf"((\d{{1,3}}|[{_ZH}]{{1,4}}|[ivxlc]{{1,7}}|[IVXLC]{{1,7}}|[A-Za-z])\s?([.．、)）:：]))([\s　]*)"
)
_BARE = regex(rf"((\d{{1,2}}|[{_ZH}]{{1,3}}|[ivxlc]{{1,5}}|[IVXLC]{{1,6}}|[A-H]))([\s　]+)(?=\S)")
_ALONE = regex(rf"(\d{{1,2}}|[IVXLC]{{1,6}}|[{_ZH}]{{1,3}})$")
_QUESTION = regex(r"(([QA]|问题?|問題?|答)\s?(\d{1,2}|[一二三四五六七八九十]{1,3})?)([\s　]*[:：.、][\s　]*)")
_GLYPH = regex(r"([①-⒛㈠-㈩Ⅰ-ⅻ❶-❿➀-➉㉑-㉟㊀-㊉])([\s　]*[、.．]?[\s　]*)")
_BULLET = regex(
    r"([·•●○◦∙‧・■□◆◇▪▫▬►▶▷▸‣➢➣➤→⇒✓✔✦★☆※❖⚫⬤�⁃\ue000-\uf8ff]|[ØüøÿØ§]\s|[-–—*+~](?![-–—*+=_~\d])|[ol]\s(?=\s*\S))"
    r"([\s　]*)"
)
# What a quantity, date or version looks like where a label would stand: "3.5 million", "2.0版本", "24 hours".
_QUANTITY = regex(
    r"\s*(?:年|月|日|号|天|周|岁|时|小时|分钟|个(?!人)|米|公里|千米|厘米|毫米|公斤|千克|吨|毫升|升(?!级)|位|款|次|元|万|亿|倍|种|类|家|条信息|%|％|版|G\b|million|billion|percent|"
    r"(?:calendar |working |business )?(?:days?|weeks?|months?|years?|hours?|minutes?)\b)"
)


def candidates(text: str) -> tuple[Label, ...]:
    """Labels that ``text`` may begin with, the likeliest first; none for a bare word.

    Digits and brackets may be full-width; ``printed`` keeps them as they stand.
    """
    return _of_head(text[:REACH])


@lru_cache(maxsize=1024)
def _of_head(head: str) -> tuple[Label, ...]:
    """Several rules ask about the same line; a few of the newest answers are kept."""
    plain = head.translate(_DIGITS)
    return tuple(label for form in _FORMS for label in form(plain, head))


def bullet_and_label(text: str) -> tuple[Label, ...]:
    """As ``candidates``; of a bullet and a number (``· 1.Scope``) the number is the label."""
    match = _BULLET.match(text[:REACH])
    if not match:
        return candidates(text)
    inner = candidates(text[match.end() :])
    strong = [
        Label(i.printed, i.family, i.path, i.length + match.end(), i.weak)
        for i in inner
        if i.path and not i.weak
    ]
    return tuple(strong) or candidates(text)


def _chapter(plain: str, head: str) -> Iterator[Label]:
    if match := _CHAPTER.match(plain):
        number = any_number(match[2])
        if number is not None:
            alone = bool(match[4]) or match.end() == len(plain)
            unit = {"節": "节", "條": "条", "編": "编", "部份": "部分", "項": "项"}.get(match[3], match[3])
            yield Label(head[: match.end(1)], "第" + unit, (number,), match.end(), weak=not alone)
    elif match := _ORDINAL_ZH.match(plain):
        if (number := any_number(match[2])) is not None:
            yield Label(head[: match.end(1)], "第、", (number,), match.end())
    elif match := _ANNEX_ZH.match(plain):
        number = any_number(match[3] or ("1" if match[4].strip() in ("：", ":") else ""))
        if number is not None:
            yield Label(
                head[: match.end(1)],
                match[2],
                (number,),
                match.end(),
                weak=not match[4] and match.end() < len(plain),
            )


def _word(plain: str, head: str) -> Iterator[Label]:
    if match := _WORD.match(plain):
        rest = plain[match.end() :]
        # "Section 5 of the Act …" goes on as a sentence; "Section 5" or "Section 5: …" does not.
        weak = match[2][0].islower() or (not match[4].strip() and rest[:1].islower())
        for script, path in word_readings(match[3]):
            family = " ".join(part for part in (match[2].rstrip(".").title(), script) if part)
            yield Label(head[: match.end(1)], family, path, match.end(), weak)
    elif match := _PARAGRAPH_SIGN.match(plain):
        path = tuple(int(n) for n in match[2].split("."))
        yield Label(head[: match.end(1)], "§" * len(path), path, match.end())


def _decimals(plain: str, head: str) -> Iterator[Label]:
    match = _DECIMALS.match(plain)
    if not match or plain[match.end(1) : match.end(1) + 1].isdigit():
        return
    path = tuple(int(n) for n in re.findall(r"\d+", match[1]))
    hyphens = "-" in match[1]
    rest = plain[match.end(1) :]
    weak = (
        bool(_QUANTITY.match(rest))
        or hyphens
        or (match[1][-1].isdigit() and bool(re.match(r"\s[a-z]", rest)))
        or (not match[2] and match[1][-1].isdigit() and rest[:1].isascii())
    )
    yield Label(
        head[: match.end(1)],
        "-1" * len(path) if hyphens else "1" + ".1" * (len(path) - 1),
        path,
        match.end(),
        weak,
    )


def _enclosed(plain: str, head: str) -> Iterator[Label]:
    if (match := _ENCLOSED.match(plain)) and not _AREA_CODE.match(plain):
        square = match[1][0] in "[【〔"
        for script, number in readings(match[2]):
            opening = "[" if square else "("
            yield Label(head[: match.end(1)], f"{opening}{script})", (number,), match.end(), weak=square)


def _plain(plain: str, head: str) -> Iterator[Label]:
    match = _PLAIN.match(plain)
    if not match:
        return
    mark = {"．": ".", "）": ")", "：": ":"}.get(match[3], match[3])
    rest = plain[match.end() :]
    if mark == "." and rest[:1].isdigit() and not match[4]:
        return  # the front of a decimal, date or version
    for script, number in readings(match[2]):
        weak = (
            mark == ":"
            or (script == "壹" and mark == ".")
            or (mark == "." and script in "aA" and _initials(plain))
            or (script == "一" and mark == ".")
        )
        yield Label(head[: match.end(1)].replace(" ", ""), script + mark, (number,), match.end(), weak)


def _bare(plain: str, head: str) -> Iterator[Label]:
    match = _BARE.match(plain)
    if match and not _QUANTITY.match(plain[match.end() :]):
        for script, number in readings(match[2]):
            if script in "1I一壹" or (script == "A" and len(match[3]) > 1):
                yield Label(head[: match.end(1)], script + " ", (number,), match.end(), weak=True)


def _alone(plain: str, head: str) -> Iterator[Label]:
    if match := _ALONE.match(plain):
        for script, number in readings(match[1]):
            yield Label(head[: match.end(1)], script + " ", (number,), match.end(), weak=True)


def _question(plain: str, head: str) -> Iterator[Label]:
    if match := _QUESTION.match(plain):
        number = any_number(match[3]) if match[3] else None
        sign = {"问题": "Q", "问": "Q", "問題": "Q", "問": "Q", "答": "A"}.get(match[2], match[2])
        if number is None and match[4].strip() not in (":", "："):
            return
        yield Label(head[: match.end(1)], f"{sign}?", (number or 1,), match.end(), weak=number is None)


def _glyph(plain: str, head: str) -> Iterator[Label]:
    if (match := _GLYPH.match(plain)) and (value := glyph_number(match[1])):
        yield Label(head[: match.end(1)], value[1], (value[0],), match.end())


def _bullet(plain: str, _: str) -> Iterator[Label]:
    if match := _BULLET.match(plain):
        glyph = match[1].strip()
        weak = glyph in "-–—*+~" and match.end() == len(plain)
        yield Label(glyph, "•" + glyph, (), match.end(), weak)
    elif plain in {"l", "o"} or plain[:2] in ("l ", "l\t", "l\xa0"):
        yield Label(
            "l" if plain[0] == "l" else "o",
            "•" + plain[0],
            (),
            len(plain) - len(plain[1:].lstrip()),
            weak=True,
        )


_FORMS: tuple[Callable[[str, str], Iterator[Label]], ...] = (
    _chapter,
    _word,
    _decimals,
    _enclosed,
    _question,
    _plain,
    _glyph,
    _bare,
    _alone,
    _bullet,
)


def _initials(plain: str) -> bool:
    """``A. B. Smith``, ``e.g.``, ``U.S.``: a letter and full stop that is a name or abbreviation."""
    return bool(re.match(r"[A-Za-z]\.\s?[A-Za-z]\.", plain))
