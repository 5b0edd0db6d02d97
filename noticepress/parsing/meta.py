"""Title, vendor line, dates and end marks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from noticepress.model.source import BlockKind

from .cues import fold, ordered, words
from .shape import ends_colon, ends_sentence, has_han, latin_words, title_case, width
from .unit import Role, Unit, decided

HEAD = 15
"""Units from the top among which title, vendor and dates stand; a longer preamble than that has none."""
TAIL = 10
_COMPANY_EN = re.compile(
    r"(?:co\.?\s*,?\s*ltd\.?|inc\.?|llc|l\.l\.c\.|gmbh|corp(?:oration)?\.?|limited|ltd\.?|plc|s\.a\.?|b\.v\.?|n\.v\.?|pty\.?)$"
)
_DATE = re.compile(
    r"(?:\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|[〇零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日|"
    r"\d{4}\s*年\s*\d{1,2}\s*月|[〇零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,3}月|"
    r"(?:中華民國|中华民国|民國|民国)\s*[\d〇零一二三四五六七八九十百]{1,5}\s*年"
    r"(?:\s*[\d一二三四五六七八九十]{1,3}\s*月)?(?:\s*[\d一二三四五六七八九十廿]{1,3}\s*日)?|"
    r"(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+(?:\d{1,2}(?:st|nd|rd|th)?,?\s+)?\d{4})"
)
_STATES = re.compile(
    r"(?:(?:本|该)?[^，。]{0,8})?(?:最新|版本|上次|最近|最后|最後|首次|本次|最近一次)?"
    r"(?:修订|更新|生效|发布|施行|实施|公布|修改|启用|版本|修訂|修正|訂定|發布|發佈|實施|公佈|公告|啟用)"
    r"(?:日期|时间|時間|于|於|日)?\s*[:：]?\s*(?:\d|[〇零一二三四五六七八九]{4}年|(?:中華|中华)?民[國国])"
)
# （2023年第2版）, (2nd edition, 2023), （2020年1月1日起施行）
_EDITION = re.compile(
    r"[(【\[](?=.*\d).{0,40}(?:版|修订|施行|生效|发布|通过|修正|实施|version|edition|revised).{0,20}[)】\]]"
)
_SPEAKS_OF_ITSELF = re.compile(
    r"\b(?:this|these)\s+(?:\w+\s+)?(?:notice|policy|statement|terms)\b|本(?:政策|声明|协议|指引)"
)
_VERSION = re.compile(
    r"\bv(?:er(?:sion)?)?\.?\s*\d[\d.]*|\brev(?:ision)?\.?\s*\d|\b(?:issue|edition)\s+(?:no\.?\s*)?\d|"
    r"\d(?:st|nd|rd|th) edition|"
    r"版本[号號]?\s*[:：]?\s*(?:v?\d[\d.]*|第)|第\s*[\d一二三四五六七八九十]+\s*[版次]"
)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)|[〇零一二三四五六七八九]{4}年")
# 2024年5月1日起施行, 中華民國113年7月1日訂定: words that say what was done that day.
_DATING = re.compile(
    r"自|[于於]|起|第[一二三四五六七八九十\d]+次|订立|制定|訂定|修订|修訂|修正|发布|發布|發佈|公布|公佈|公告|施行|实施|實施|生效|通过|通過|更新|"
    r"\b(?:as of|as at|dated|effective|from|on|since|done at|done in|signed at)\b"
)
_EDITION_WORD = re.compile(
    r"\b(?:edition|version|draft|release|revised|translation)\b|版|修订|修訂|试行|試行|草案|稿"
)
_ENCLOSED = re.compile(r"[(（\[【〔].{2,60}[)）\]】〕]")


def mark_meta(units: Sequence[Unit]) -> list[Unit]:
    """The units with title, vendor, dates and end marks told apart."""
    found = list(units)
    texts = [n for n, unit in enumerate(found) if unit.role is Role.TEXT]
    edges = {*texts[:HEAD], *texts[-TAIL:]}
    for number in texts:
        if reason := _dated(found[number].text.text, bare=number in edges) or _ended(found[number].text.text):
            found[number] = _meta(found[number], reason, reason)
    found = _signed(found)
    head = _head(found, texts)
    for number in (*head, *_tail(found, texts)):
        if _company(found[number]) and found[number].role is Role.TEXT:
            found[number] = _meta(found[number], "vendor-line", "vendor")
    title = _title(found, head)
    if title is not None:
        found[title] = _meta(found[title], "title", "title")
        found = _edition(found, head, title)
        found = _masthead(found, head, title)
        found = [_again(unit, found[title]) for unit in found]
    return found


def _meta(unit: Unit, rule: str, reason: str) -> Unit:
    body = (0, len(unit.text.text))
    return decided(unit, rule, role=Role.META, reason=reason, label=None, heading=None, body=body)


def _edition(units: list[Unit], head: Sequence[int], title: int) -> list[Unit]:
    """Short lines right behind the title with a date, year, version or vendor; one other may be between."""
    found, strange = list(units), 0
    for number in (n for n in head if n > title):
        unit = units[number]
        if unit.role is not Role.TEXT:
            continue
        if _states_edition(unit):
            found[number] = _meta(unit, "edition-line", "date-line")
            continue
        strange += 1
        if strange > 1 or unit.gap or not _titular(unit):
            break
    return found


def _states_edition(unit: Unit) -> bool:
    """``(rev. 4, 12 May 2024)``, ``Larkspur B.V., as of 3 May 2024``: no sentence."""
    text = unit.text.text
    folded = fold(text)
    enclosed = bool(_ENCLOSED.fullmatch(text.strip()))
    if width(text) > 80 or unit.label or (not enclosed and (not _titular(unit) or _speaks(folded))):
        return False
    dated = _DATE.search(folded) or _VERSION.search(folded)
    if unit.block.kind is BlockKind.HEADING:
        return bool(dated)
    return bool(
        dated or _YEAR.search(folded) or _company(unit) or (enclosed and _EDITION_WORD.search(folded))
    )


def _speaks(folded: str) -> bool:
    return bool(re.search(r"[，；]|我们|我們|您|\b(?:we|you|our|your|is|are|was)\b", folded))


def _masthead(units: list[Unit], head: Sequence[int], title: int) -> list[Unit]:
    """Short lines before the title, and between title and dates, name vendor, product or audience."""
    dates = [n for n, unit in enumerate(units[: head[-1] + 2]) if unit.reason == "date-line" and n > title]
    until = max(dates, default=title)
    found = list(units)
    for number in head:
        unit = units[number]
        if (
            number < until
            and unit.role is Role.TEXT
            and not unit.label
            and _titular(unit)
            and unit.block.kind is not BlockKind.HEADING
        ):
            found[number] = _meta(unit, "masthead", "masthead")
    return found


def _again(unit: Unit, title: Unit) -> Unit:
    """The title printed a second time."""
    same = unit.role is Role.TEXT and unit.label is None and fold(unit.text.text) == fold(title.text.text)
    return _meta(unit, "title-again", "title") if same else unit


def _head(units: Sequence[Unit], texts: Sequence[int]) -> list[int]:
    """The short lines before the first paragraph or section."""
    found: list[int] = []
    for number in texts[:HEAD]:
        unit = units[number]
        if unit.role is not Role.TEXT:
            continue
        long = width(unit.text.text) > 160 or (ends_sentence(unit.text.text) and width(unit.text.text) > 60)
        if long or (unit.label is not None and found):
            break
        found.append(number)
    return found


def _tail(units: Sequence[Unit], texts: Sequence[int]) -> list[int]:
    found: list[int] = []
    for number in reversed(texts[-TAIL:]):
        if units[number].role is Role.TEXT and not _company(units[number]):
            break
        found.append(number)
    return found


def _company(unit: Unit) -> bool:
    text = fold(unit.text.text).rstrip(" .")
    if unit.label or len(text) > 90 or ends_colon(text) or not text:
        return False
    if has_han(text):
        return (
            text.endswith(tuple(words("vendor", "zh")))
            and len(text) <= 40
            and not re.search(r"[，。；：]", text)
        )
    named = title_case(unit.text.text) and not re.match(r"(?:we|this|the (?:controller|company)|our)\b", text)
    return bool(_COMPANY_EN.search(text)) and len(latin_words(text)) <= 12 and named


def _dated(text: str, *, bare: bool) -> str | None:
    """Says when the notice was updated or takes effect, and nothing else; ``bare``: a mere date counts."""
    folded = fold(text)
    if len(folded) > 110:
        return None
    if bare and _EDITION.fullmatch(folded):
        return "date-line"
    folded = re.sub(r"[【】\[\]]", "", folded)
    rest = _DATE.sub("", folded)
    if bare and rest != folded and len(re.sub(r"[\W_]", "", rest)) == 0:
        return "date-line"
    starts = bool(_STATES.match(folded)) or folded.lstrip("([【（*_ ").startswith(
        (*ordered("dates", "en"), *ordered("dates", "zh"))
    )
    stated = rest != folded or _VERSION.search(folded)
    if starts and stated and len(latin_words(rest)) <= 12 and len(rest) <= 70:
        return "date-line"
    return None


def _ended(text: str) -> str | None:
    if len(text) > 40:
        return None
    bare = re.sub(r"^[\W_]+|[\W_]+$", "", fold(text))
    marked = bare != fold(text) and re.fullmatch(r"(?:the )?end(?: of [\w ]{3,30})?", bare)
    zh = re.fullmatch(r"(?:正文|全文|本文)(?:完|结束|結束|终|終|到此为止)|以下[无無](?:正文|内容)", bare)
    return "end-mark" if marked or zh or (len(text) < 14 and fold(text) in words("end")) else None


def _signed(units: list[Unit]) -> list[Unit]:
    """From the end backwards: who signs, where and when; and what says that this is the end."""
    found = list(units)
    for number in range(len(found) - 1, max(-1, len(found) - TAIL - 1), -1):
        unit = found[number]
        if unit.role in (Role.META, Role.RESIDUE):
            continue
        if unit.role is not Role.TEXT or not (reason := _signature(unit)):
            break
        found[number] = _meta(unit, reason, reason)
    return found


def _signature(unit: Unit) -> str | None:
    text = unit.text.text
    if _company(unit):
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
    rest = _DATING.sub("", _DATE.sub("", folded))
    if rest == folded or not _DATE.search(folded):
        return None
    place = re.sub(r"[\s,，、()（）·|—–-]+", " ", rest).strip()
    if has_han(place):
        return "date-line" if len(place) <= 8 or place.endswith(tuple(words("vendor", "zh"))) else None
    named = title_case(text) and len(place.split()) <= 3
    return "date-line" if not place or named or _COMPANY_EN.search(place) else None


_SIGNS = re.compile(
    r"^[^，。；：]{0,36}(?:敬启|敬啟|谨启|謹啟|敬上|谨上|謹上|敬告|谨告)$|"
    r"^(?:(?:yours )?(?:sincerely|faithfully|truly)(?: yours)?|(?:kind|best|warm) regards|regards),?$"
)


def _title(units: Sequence[Unit], head: Sequence[int]) -> int | None:
    shorts = [n for n in head if units[n].role is Role.TEXT and not units[n].label and _titular(units[n])]
    headings = [n for n in shorts if units[n].block.kind is BlockKind.HEADING]
    plain = [n for n in shorts if n not in headings]
    if headings and _tops(units, headings[0]):
        return headings[0]
    for number in plain:
        if _names_a_notice(units[number]):
            return number
    first = shorts[0] if shorts and shorts[0] == head[0] else None
    if first is None or units[first].block.kind is BlockKind.HEADING or _is_preamble(units[first]):
        return None
    return first if _heads_all(units, first) else None


def _tops(units: Sequence[Unit], number: int) -> bool:
    """A heading of the format that is alone on the highest level."""
    levels = [unit.block.level for unit in units if unit.block.kind is BlockKind.HEADING and unit.is_text]
    own = units[number].block.level
    alone = levels.count(own) == 1 and own == min(levels)
    sections = any(unit.label and unit.label.path for unit in units[number + 1 :])
    return (alone and (own == 1 or len(levels) > 1 or (sections and _names_a_notice(units[number])))) or (
        own == 1 and _names_a_notice(units[number])
    )


def _heads_all(units: Sequence[Unit], first: int) -> bool:
    """A first line that names no notice is the title all the same if no text of its own stands below it."""
    behind = [unit for unit in units[first + 1 : first + 200] if unit.is_text]
    if not behind:
        return False
    after = behind[0]
    if after.label is not None:
        return not after.label.bullet and after.label.last == 1
    own = ends_sentence(after.text.text) or ends_colon(after.text.text)
    numbered = any(
        unit.label and unit.label.path == (1,) and not ends_sentence(unit.text.text) for unit in behind
    )
    return (not own and after.gap <= units[first].gap + 1) or (numbered and after.gap > 0)


def _titular(unit: Unit) -> bool:
    text = unit.text.text
    if fold(text).strip(" :：【】[]") in words("contents", "heading"):
        return False
    return width(text) <= 120 and not ends_sentence(text) and not ends_colon(text) and text[-1] not in ",，"


def _names_a_notice(unit: Unit) -> bool:
    folded = fold(unit.text.text)
    if _is_preamble(unit) or _SPEAKS_OF_ITSELF.search(folded):
        return False
    zh = has_han(folded) and any(cue in folded for cue in words("title", "zh"))
    return zh or any(cue in folded for cue in words("title", "en"))


def _is_preamble(unit: Unit) -> bool:
    return fold(unit.text.text).rstrip(":：") in words("preamble")
