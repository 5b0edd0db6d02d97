"""What title, vendor and date lines are told by."""

from __future__ import annotations

import re

from noticepress.text.regex import regex

from .cues import fold, words
from .shape import ends_colon, ends_sentence, has_han, latin_words, title_case, width
from .unit import Role, Unit, decided

TAIL = 10
"""Units from the end among which signature, place, day and end mark stand."""
COMPANY = regex(
    r"(?:co\.?\s*,?\s*ltd\.?|inc\.?|llc|l\.l\.c\.|gmbh|corp(?:oration)?\.?|limited|ltd\.?|plc|s\.a\.?|b\.v\.?|n\.v\.?|pty\.?)$"
)
DATE = regex(
    r"(?:\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?|(?<![\d+-])\d{1,2}[-/.]\d{1,2}[-/.]\d{4}(?![\d-])|[〇零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日|"
    r"\d{4}\s*年\s*\d{1,2}\s*月|[〇零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,3}月|"
    r"(?:中華民國|中华民国|民國|民国)\s*[\d〇零一二三四五六七八九十百]{1,5}\s*年"
    r"(?:\s*[\d一二三四五六七八九十]{1,3}\s*月)?(?:\s*[\d一二三四五六七八九十廿]{1,3}\s*日)?|"
    r"(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+(?:\d{1,2}(?:st|nd|rd|th)?,?\s+)?\d{4})"
)
VERSION = regex(
    r"\bv(?:er(?:sion)?)?\.?\s*\d[\d.]*|\brev(?:ision)?\.?\s*\d|\b(?:issue|edition)\s+(?:no\.?\s*)?\d|"
    r"\d(?:st|nd|rd|th) edition|"
    r"版本[号號]?\s*[:：]?\s*(?:v?\d[\d.]*|第)|第\s*[\d一二三四五六七八九十]+\s*[版次]"
)


def as_meta(unit: Unit, rule: str, reason: str) -> Unit:
    """The unit as metadata: no label, no heading, all of it text."""
    body = (0, len(unit.text.text))
    return decided(unit, rule, role=Role.META, reason=reason, label=None, heading=None, body=body)


def is_company(unit: Unit) -> bool:
    """A line that holds the name of a company and nothing else."""
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
    return bool(COMPANY.search(text)) and len(latin_words(text)) <= 12 and named


def is_titular(unit: Unit) -> bool:
    """Short and unfinished as a sentence, as titles are."""
    text = unit.text.text
    if fold(text).strip(" :：【】[]") in words("contents", "heading"):
        return False
    return width(text) <= 120 and not ends_sentence(text) and not ends_colon(text) and text[-1] not in ",，"
