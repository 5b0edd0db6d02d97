"""Numbers as list markers print them."""

from __future__ import annotations

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


def printed(number: int, style: str) -> str:
    """A CSS counter style's marker: ``2.``, ``b.``, ``二、``."""
    match style:
        case "lower-alpha" | "lower-latin":
            return letters(number) + "."
        case "upper-alpha" | "upper-latin":
            return letters(number).upper() + "."
        case "lower-roman":
            return roman(number) + "."
        case "upper-roman":
            return roman(number).upper() + "."
        case "cjk-ideographic" | "simp-chinese-informal" | "trad-chinese-informal":
            return han(number) + "、"
        case "decimal-leading-zero":
            return f"{number:02d}."
        case _:
            return f"{number}."
