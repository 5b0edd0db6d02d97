"""Title, vendor line, dates and end marks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from noticepress.model.source import BlockKind
from noticepress.text.regex import regex

from .cues import fold, ordered, words
from .margins import DATE, TAIL, VERSION, as_meta, is_company, is_titular
from .shape import ends_colon, ends_sentence, has_han, latin_words, width
from .signing import end_mark, mark_edition, mark_signed
from .unit import Role, Unit

HEAD = 15
"""Units from the top among which title, vendor and dates stand; a longer preamble than that has none."""
_STATES = regex(
    r"(?:(?:本|该)?[^，。]{0,8})?(?:最新|版本|上次|最近|最后|最後|首次|本次|最近一次)?"
    r"(?:修订|更新|生效|发布|施行|实施|公布|修改|启用|版本|修訂|修正|訂定|發布|發佈|實施|公佈|公告|啟用)"
    r"(?:日期|时间|時間|于|於|日)?\s*[:：]?\s*(?:\d|[〇零一二三四五六七八九]{4}年|(?:中華|中华)?民[國国])"
)
# （2023年第2版）, (2nd edition, 2023), （2020年1月1日起施行）
_EDITION = regex(
    r"[(【\[](?=.*\d).{0,40}(?:版|修订|施行|生效|发布|通过|修正|实施|version|edition|revised).{0,20}[)】\]]"
)
_SPEAKS_OF_ITSELF = regex(
    r"\b(?:this|these)\s+(?:\w+\s+)?(?:notice|policy|statement|terms)\b|本(?:政策|声明|协议|指引)"
)


def mark_meta(units: Sequence[Unit]) -> list[Unit]:
    """The units with title, vendor, dates and end marks told apart."""
    found = list(units)
    texts = [n for n, unit in enumerate(found) if unit.role is Role.TEXT]
    edges = {*texts[:HEAD], *texts[-TAIL:]}
    for number in texts:
        if reason := _dated(found[number].text.text, bare=number in edges) or end_mark(
            found[number].text.text
        ):
            found[number] = as_meta(found[number], reason, reason)
    found = mark_signed(found)
    head = _head(found, texts)
    for number in (*head, *_tail(found, texts)):
        if is_company(found[number]) and found[number].role is Role.TEXT:
            found[number] = as_meta(found[number], "vendor-line", "vendor")
    title = _title(found, head)
    if title is not None:
        found[title] = as_meta(found[title], "title", "title")
        found = mark_edition(found, head, title)
        found = _masthead(found, head, title)
        found = [_again(unit, found[title]) for unit in found]
    return found


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
            and is_titular(unit)
            and unit.block.kind is not BlockKind.HEADING
        ):
            found[number] = as_meta(unit, "masthead", "masthead")
    return found


def _again(unit: Unit, title: Unit) -> Unit:
    """The title printed a second time."""
    same = unit.role is Role.TEXT and unit.label is None and fold(unit.text.text) == fold(title.text.text)
    return as_meta(unit, "title-again", "title") if same else unit


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
        if units[number].role is Role.TEXT and not is_company(units[number]):
            break
        found.append(number)
    return found


def _dated(text: str, *, bare: bool) -> str | None:
    """Says when the notice was updated or takes effect, and nothing else; ``bare``: a mere date counts."""
    folded = fold(text)
    if len(folded) > 110:
        return None
    if bare and _EDITION.fullmatch(folded):
        return "date-line"
    folded = re.sub(r"[【】\[\]]", "", folded)
    rest = DATE.sub("", folded)
    if bare and rest != folded and len(re.sub(r"[\W_]", "", rest)) == 0:
        return "date-line"
    starts = bool(_STATES.match(folded)) or folded.lstrip("([【（*_ ").startswith(
        (*ordered("dates", "en"), *ordered("dates", "zh"))
    )
    stated = rest != folded or VERSION.search(folded)
    if starts and stated and len(latin_words(rest)) <= 12 and len(rest) <= 70:
        return "date-line"
    return None


def _title(units: Sequence[Unit], head: Sequence[int]) -> int | None:
    shorts = [n for n in head if units[n].role is Role.TEXT and not units[n].label and is_titular(units[n])]
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


def _names_a_notice(unit: Unit) -> bool:
    folded = fold(unit.text.text)
    if _is_preamble(unit) or _SPEAKS_OF_ITSELF.search(folded):
        return False
    zh = has_han(folded) and any(cue in folded for cue in words("title", "zh"))
    return zh or any(cue in folded for cue in words("title", "en"))


def _is_preamble(unit: Unit) -> bool:
    return fold(unit.text.text).rstrip(":：") in words("preamble")
