"""Editions below the title; signatures, places with a day, and end marks at the end."""

from __future__ import annotations

import re
from collections.abc import Sequence

from noticepress.model.source import BlockKind
from noticepress.text.regex import regex

from .cues import fold, words
from .margins import COMPANY, DATE, TAIL, VERSION, as_meta, is_company, is_titular
from .shape import ends_sentence, has_han, title_case, width
from .unit import Role, Unit

_YEAR = regex(r"(?<!\d)(?:19|20)\d\d(?!\d)|[〇零一二三四五六七八九]{4}年")
# 2024年5月1日起施行, 中華民國113年7月1日訂定: words that say what was done that day.
_DATING = regex(
    r"自|[于於]|起|第[一二三四五六七八九十\d]+次|订立|制定|訂定|修订|修訂|修正|发布|發布|發佈|公布|公佈|公告|施行|实施|實施|生效|通过|通過|更新|"
    r"\b(?:as of|as at|dated|effective|from|on|since|done at|done in|signed at)\b"
)
_EDITION_WORD = regex(
    r"\b(?:edition|version|draft|release|revised|translation)\b|版|修订|修訂|试行|試行|草案|稿"
)
_ENCLOSED = regex(r"[(（\[【〔].{2,60}[)）\]】〕]")


def mark_edition(units: list[Unit], head: Sequence[int], title: int) -> list[Unit]:
    """Short lines right behind the title with a date, year, version or vendor; one other may be between."""
    found, strange = list(units), 0
    for number in (n for n in head if n > title):
        unit = units[number]
        if unit.role is not Role.TEXT:
            continue
        if _states_edition(unit):
            found[number] = as_meta(unit, "edition-line", "date-line")
            continue
        strange += 1
        if strange > 1 or unit.gap or not is_titular(unit):
            break
    return found


def _states_edition(unit: Unit) -> bool:
    """``(rev. 4, 12 May 2024)``, ``Larkspur B.V., as of 3 May 2024``: no sentence."""
    text = unit.text.text
    folded = fold(text)
    enclosed = bool(_ENCLOSED.fullmatch(text.strip()))
    if width(text) > 80 or unit.label or (not enclosed and (not is_titular(unit) or _speaks(folded))):
        return False
    dated = DATE.search(folded) or VERSION.search(folded)
    if unit.block.kind is BlockKind.HEADING:
        return bool(dated)
    return bool(
        dated or _YEAR.search(folded) or is_company(unit) or (enclosed and _EDITION_WORD.search(folded))
    )


def _speaks(folded: str) -> bool:
    return bool(re.search(r"[，；]|我们|我們|您|\b(?:we|you|our|your|is|are|was)\b", folded))


def end_mark(text: str) -> str | None:
    """``end-mark`` for a line that says that the notice ends; else None."""
    if len(text) > 40:
        return None
    bare = re.sub(r"^[\W_]+|[\W_]+$", "", fold(text))
    marked = bare != fold(text) and re.fullmatch(r"(?:the )?end(?: of [\w ]{3,30})?", bare)
    zh = re.fullmatch(r"(?:正文|全文|本文)(?:完|结束|結束|终|終|到此为止)|以下[无無](?:正文|内容)", bare)
    return "end-mark" if marked or zh or (len(text) < 14 and fold(text) in words("end")) else None


def mark_signed(units: list[Unit]) -> list[Unit]:
    """From the end backwards: who signs, where and when; and what says that this is the end."""
    found = list(units)
    for number in range(len(found) - 1, max(-1, len(found) - TAIL - 1), -1):
        unit = found[number]
        if unit.role in (Role.META, Role.RESIDUE):
            continue
        if unit.role is not Role.TEXT or not (reason := _signature(unit)):
            break
        found[number] = as_meta(unit, reason, reason)
    return found


def _signature(unit: Unit) -> str | None:
    text = unit.text.text
    if is_company(unit):
        return "vendor"
    if width(text) > 80 or ends_sentence(text):
        return None
    folded = fold(text)
    if _SIGNS.search(folded):
        return "signature"
    if unit.gap and re.fullmatch(r"end of (?:the |this |our )?[\w ]{3,30}", folded.strip("-—– .*=")):
        return "end-mark"
    return _day_signed(text, folded)


def _day_signed(text: str, folded: str) -> str | None:
    """A day, alone or with the place or vendor before it."""
    rest = _DATING.sub("", DATE.sub("", folded))
    if rest == folded or not DATE.search(folded):
        return None
    place = re.sub(r"[\s,，、()（）·|—–-]+", " ", rest).strip()
    if re.search(r"[\d:：@+]", place):  # 电话：+86-20-88886666 holds what looks like a day
        return None
    if has_han(place):
        return "date-line" if len(place) <= 8 or place.endswith(tuple(words("vendor", "zh"))) else None
    named = title_case(text) and len(place.split()) <= 3
    return "date-line" if not place or named or COMPANY.search(place) else None


_SIGNS = regex(
    r"^[^，。；：]{0,36}(?:敬启|敬啟|谨启|謹啟|敬上|谨上|謹上|敬告|谨告)$|"
    r"^(?:(?:yours )?(?:sincerely|faithfully|truly)(?: yours)?|(?:kind|best|warm) regards|regards),?$"
)
