"""Numbers as notices write them: 15, １５, 1,000, 十五, 廿三, 二〇二二, 壹佰, fifteen, twenty-four."""

from __future__ import annotations

import re

from .regex import regex

_ZH_DIGITS = {char: value % 10 for value, char in enumerate("零一二三四五六七八九〇壹贰叁肆伍陆柒捌玖")}
_ZH_DIGITS |= {"两": 2, "兩": 2, "贰": 2, "貳": 2, "參": 3, "叁": 3, "陸": 6, "幺": 1}
_ZH_TENS = {"廿": 20, "卅": 30, "卌": 40}
_ZH_UNITS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
_ZH_MYRIADS = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8}
_ZH_CHARS = "".join({**_ZH_DIGITS, **_ZH_TENS, **_ZH_UNITS, **_ZH_MYRIADS})
_ASCII = str.maketrans("０１２３４５６７８９．，", "0123456789.,")

_ONE_WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
)
_TEN_WORDS = "twenty thirty forty fifty sixty seventy eighty ninety"
_EN = {word: value for value, word in enumerate(_ONE_WORDS.split())}
_EN |= {word: 20 + 10 * place for place, word in enumerate(_TEN_WORDS.split())}
_EN_SCALES = {"hundred": 100, "thousand": 1000, "million": 10**6}
_EN_WORD = "(?:" + "|".join(sorted((*_EN, *_EN_SCALES), key=len, reverse=True)) + ")"

ZH_NUMERAL_CHARS = f"0-9０-９{_ZH_CHARS}"
"""What a number in a Chinese text is made of, as the inside of a character set."""
DIGITS = (
    r"(?:[0-9０-９]{1,3}(?:[,，][0-9０-９]{3}){1,4}(?![0-9０-９])|[0-9０-９]{1,12})(?:[.．][0-9０-９]{1,4})?"
)
"""Regular expression of a number in digits, with optional thousands and decimals."""
ZH_NUMERAL = f"(?:{DIGITS}|[{_ZH_CHARS}]{{1,12}})"
"""Regular expression of a number in a Chinese text."""
EN_NUMERAL = rf"(?:{DIGITS}|\b{_EN_WORD}(?:(?:[\s-]|\s+and\s+){_EN_WORD}){{0,5}}\b)"
"""Regular expression of a number in an English text; compile it case-insensitively."""

_DIGITS_SHAPE = regex(r"\d[\d,]*(?:\.\d+)?")


def number(text: str) -> int | float | None:
    """The value of a numeral in digits, Chinese characters or English words; None if it is none."""
    plain = text.strip().translate(_ASCII).lower()
    if _DIGITS_SHAPE.fullmatch(plain):
        plain = plain.replace(",", "")
        return float(plain) if "." in plain else int(plain)
    return chinese(plain) if plain[:1] in _ZH_CHARS else english(plain)


def chinese(text: str) -> int | None:
    """The value of a Chinese numeral, counted (三十六) or spelt digit by digit (二〇二二); else None."""
    if not text or any(char not in _ZH_CHARS for char in text):
        return None
    if all(char in _ZH_DIGITS for char in text):
        return int("".join(str(_ZH_DIGITS[char]) for char in text))
    total, section, digit = 0, 0, 0
    for char in text:
        if char in _ZH_DIGITS:
            digit = _ZH_DIGITS[char]
        elif char in _ZH_TENS:
            section, digit = section + _ZH_TENS[char], 0
        elif char in _ZH_UNITS:
            section, digit = section + (digit or 1) * _ZH_UNITS[char], 0
        else:
            total, section, digit = (total + section + digit or 1) * _ZH_MYRIADS[char], 0, 0
    return total + section + digit


def english(text: str) -> int | None:
    """The value of an English number word (``one hundred and eighty``); None if it is none."""
    words = re.findall(r"[a-z]+", text.lower())
    total, section = 0, 0
    for word in words:
        if word in _EN:
            section += _EN[word]
        elif word in _EN_SCALES:
            section = (section or 1) * _EN_SCALES[word]
            if word != "hundred":
                total, section = total + section, 0
        elif word != "and":
            return None
    return total + section if words and words[-1] != "and" else None
