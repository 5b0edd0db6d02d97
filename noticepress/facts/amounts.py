"""Sums of money."""

from __future__ import annotations

import re
from collections.abc import Iterator

from noticepress.model.fact import Amount, Fact
from noticepress.model.notice import Version
from noticepress.text.late import late
from noticepress.text.numerals import EN_NUMERAL, ZH_NUMERAL, number
from noticepress.text.regex import regex
from noticepress.text.windows import near, whole

from .annotator import Topics, stretches

_SIGNS = {
    "¥": "CNY", "￥": "CNY",
    "rmb": "CNY", "cny": "CNY", "人民币": "CNY", "人民幣": "CNY", "元": "CNY", "圆": "CNY", "yuan": "CNY",
    "$": "USD", "us$": "USD", "usd": "USD", "美元": "USD", "dollars": "USD", "dollar": "USD",
    "u.s. dollars": "USD", "us dollars": "USD",
    "€": "EUR", "eur": "EUR", "欧元": "EUR", "euros": "EUR", "euro": "EUR",
    "£": "GBP", "gbp": "GBP", "英镑": "GBP", "pounds": "GBP",
    "hk$": "HKD", "hkd": "HKD", "港元": "HKD", "港币": "HKD", "港幣": "HKD",
    "nt$": "TWD", "twd": "TWD", "新台币": "TWD", "新臺幣": "TWD", "日元": "JPY", "jpy": "JPY", "韩元": "KRW",
    "s$": "SGD", "sgd": "SGD", "新加坡元": "SGD", "a$": "AUD", "aud": "AUD", "c$": "CAD", "cad": "CAD",
}  # fmt: skip
_BEFORE = (
    r"人民币|人民幣|新台币|新臺幣|港币|港幣|RMB|CNY|USD|EUR|GBP|HKD|TWD|SGD|AUD|CAD|JPY"
    r"|US\$|HK\$|NT\$|S\$|A\$|C\$|[$€£¥￥]"
)
_AFTER = (
    r"元|圆|美元|欧元|英镑|港元|日元|韩元|新加坡元|yuan|RMB|(?:U\.?S\.? )?dollars?|USD|euros?|EUR|pounds|GBP"
)
_SHAPE = late(
    rf"(?:(?<![A-Za-z])(?P<sign>{_BEFORE})\s?)?(?P<n>{ZH_NUMERAL}|{EN_NUMERAL})\s?(?P<scale>[万萬亿億]|million|thousand|billion)?"
    rf"\s?(?P<unit>{_AFTER})?(?![A-Za-z])",
    re.IGNORECASE,
)
# without IGNORECASE, which would cost four times as much
_CODES = "RMB Rmb rmb CNY USD EUR GBP HKD TWD SGD AUD CAD JPY"
_SIGN_CHARS = r"\$ € £ ¥ ￥ 元 圆 人民币 人民幣 港幣 台幣 臺幣 港币 台币 英镑"
_WORDS = "yuan Yuan dollar Dollar euro Euro pounds Pounds"
_ANCHOR = regex("|".join([*_SIGN_CHARS.split(), whole([*_CODES.split(), *_WORDS.split()])]))
_SCALES = {
    "万": 10**4,
    "萬": 10**4,
    "亿": 10**8,
    "億": 10**8,
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
}
# 三元里, 二元, 多元: characters that 元 also makes words with
_NO_MONEY = late("[素化件里组音]")


def find(version: Version, topics: Topics) -> Iterator[Fact]:
    """Every sum of money, its unit by ISO 4217."""
    del topics
    for stretch in stretches(version):
        for match in near(_SHAPE, _ANCHOR, stretch.text, 30, 20):
            value = _amount(stretch.text, match)
            if value and (fact := stretch.fact("amount", value, *_place(match), by="amounts")):
                yield fact


def _amount(text: str, match: re.Match[str]) -> Amount | None:
    sign, unit = (match["sign"] or "").lower(), re.sub(r"\s+", " ", (match["unit"] or "").lower())
    if not (sign or unit) or (unit == "元" and _NO_MONEY.match(text, match.end())):
        return None
    count = number(match["n"])
    if count is None:
        return None
    count *= _SCALES.get((match["scale"] or "").lower(), 1)
    currency = _SIGNS.get(unit if unit not in {"", "元", "圆"} else sign) or _SIGNS.get(sign or unit, "CNY")
    return Amount(number=int(count) if count == int(count) else count, unit=currency)


def _place(match: re.Match[str]) -> tuple[int, int]:
    return match.start(), match.start() + len(match[0].rstrip())
