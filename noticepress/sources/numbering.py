"""Numbers as list markers print them."""

from __future__ import annotations

from collections.abc import Callable

_ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)
_DIGITS = "零一二三四五六七八九"


def roman(number: int) -> str:
    """Lower-case roman numeral; outside 1–3999 as browsers do, the decimal number."""
    if not 0 < number < 4000:
        return str(number)
    text = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        text += letters * count
    return text


def letters(number: int) -> str:
    """A … z, aa, ab …; the decimal number below 1."""
    if number < 1:
        return str(number)
    text = ""
    while number > 0:
        number, rest = divmod(number - 1, 26)
        text = chr(97 + rest) + text
    return text


def han(number: int) -> str:
    """一 … 九十九 …; from 10,000 on the decimal number."""
    if not 0 <= number < 10_000:
        return str(number)
    if number < 10:
        return _DIGITS[number]
    text, zero = "", False
    for value, unit in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, number = divmod(number, value)
        if digit:
            text += ("零" if zero else "") + _DIGITS[digit] + unit
            zero = False
        elif text and number:
            zero = True
    return text[1:] if text.startswith("一十") else text


_STYLES: dict[str, Callable[[int], str]] = {
    "lower-alpha": lambda number: letters(number) + ".",
    "lower-latin": lambda number: letters(number) + ".",
    "upper-alpha": lambda number: letters(number).upper() + ".",
    "upper-latin": lambda number: letters(number).upper() + ".",
    "lower-roman": lambda number: roman(number) + ".",
    "upper-roman": lambda number: roman(number).upper() + ".",
    "cjk-ideographic": lambda number: han(number) + "、",
    "simp-chinese-informal": lambda number: han(number) + "、",
    "trad-chinese-informal": lambda number: han(number) + "、",
    "decimal-leading-zero": lambda number: f"{number:02d}.",
}


def printed(number: int, style: str) -> str:
    """A CSS counter style's marker: ``2.``, ``b.``, ``二、``; styles not known print as decimal."""
    return _STYLES[style](number) if style in _STYLES else f"{number}."
