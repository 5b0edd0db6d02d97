"""Reading the numbers of numbering."""

from __future__ import annotations

import re
from collections.abc import Iterator

from noticepress.text.regex import regex

FORMAL = "壹贰貳弍叁參叄参肆伍陆陸柒捌玖拾佰仟"
"""Numerals as they stand on cheques: an outer numbering of its own, apart from 一二三."""
_FORMAL_DIGITS = dict(
    zip("壹贰貳弍叁參叄参肆伍陆陸柒捌玖", (1, 2, 2, 2, 3, 3, 3, 3, 4, 5, 6, 6, 7, 8, 9), strict=True)
)
ZH_DIGITS = (
    {c: n for n, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "兩": 2} | _FORMAL_DIGITS
)
_ZH_UNITS = {"十": 10, "百": 100, "千": 1000, "拾": 10, "佰": 100, "仟": 1000}
_ZH_TENS = {"廿": 20, "卅": 30}
ZH_NUMERALS = "".join({**ZH_DIGITS, **_ZH_TENS, "十": 1, "百": 1, "拾": 1, "佰": 1})
"""What a number in a Chinese label is made of, as the inside of a character set."""
ROMAN = regex(r"m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})", re.IGNORECASE)
ROMAN_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
# Enclosed and single-glyph numbers: the first code point of each row stands for 1.
ROWS = (
    ("①", 20),
    ("⑴", 20),
    ("⒈", 20),
    ("㈠", 10),
    ("Ⅰ", 12),
    ("ⅰ", 12),
    ("❶", 10),
    ("➀", 10),
    ("㊀", 10),
    ("㉑", 15),
)
_NUMBER_WORDS = {
    w: n
    for n, w in enumerate(["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"], 1)
}


def zh_number(text: str) -> int | None:
    """The value of 三, 十二, 二十一, 一百零三; None where the characters make no number up to 9999."""
    if not any(c in _ZH_UNITS or c in _ZH_TENS for c in text):
        digits = [ZH_DIGITS.get(c) for c in text]
        return None if None in digits or not digits else int("".join(map(str, digits)))
    total, digit = 0, 0
    for char in text:
        if char in ZH_DIGITS:
            digit = ZH_DIGITS[char]
        elif char in _ZH_TENS:
            total, digit = total + _ZH_TENS[char], 0
        elif (unit := _ZH_UNITS.get(char)) is not None:
            total, digit = total + (digit or 1) * unit, 0
        else:
            return None
    return total + digit


def roman_number(text: str) -> int | None:
    """The value of a roman numeral in one case; None where it is none."""
    if not text or not ROMAN.fullmatch(text) or text not in (text.lower(), text.upper()):
        return None
    values = [ROMAN_VALUES[c] for c in text.lower()]
    return sum(-v if i + 1 < len(values) and v < values[i + 1] else v for i, v in enumerate(values))


def glyph_number(char: str) -> tuple[int, str] | None:
    """The value of ① or Ⅳ, with the glyph that stands for 1 in its row."""
    for first, count in ROWS:
        value = ord(char) - ord(first) + 1
        if 1 <= value <= count:
            return (value + 20, "①") if first == "㉑" else (value, first)
    return None


def letter_number(char: str) -> int:
    """1 for a or A."""
    return ord(char.lower()) - ord("a") + 1


def readings(number: str) -> Iterator[tuple[str, int]]:
    """The scripts a number may be written in, ``(script, value)``: ``i`` is roman 1 and letter 9."""
    if number.isdigit():
        yield "1", int(number)
        return
    if (value := zh_number(number)) is not None:
        yield ("壹" if number[0] in FORMAL else "一"), value
        return
    roman = roman_number(number)
    if roman is not None and number in "iI":
        yield number, roman
    if len(number) == 1:
        yield ("a" if number.islower() else "A"), letter_number(number)
    elif number[0] == number[1] and number.isalpha() and len(number) == 2 and roman is None:
        yield ("a" if number.islower() else "A"), 26 + letter_number(number[0])
    if roman is not None and number not in "iI":
        yield ("i" if number.islower() else "I"), roman


def word_readings(number: str) -> Iterator[tuple[str, tuple[int, ...]]]:
    """As ``readings``, for what stands behind a word: ``Part 2``, ``Part II``, ``Part C``, ``Part Two``."""
    if number[0].isdigit():
        yield "", tuple(int(n) for n in number.split("."))
    elif number.lower() in _NUMBER_WORDS:
        yield "w", (_NUMBER_WORDS[number.lower()],)
    elif number.isupper():
        yield from ((script, (value,)) for script, value in readings(number))


def any_number(text: str) -> int | None:
    """The value in digits of either script."""
    return int(text) if text.isdigit() else zh_number(text)
