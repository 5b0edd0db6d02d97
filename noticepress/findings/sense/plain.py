"""A sentence before it is cut: numbers in digits, conditions begun alike, nothing that only frames it."""

from __future__ import annotations

import re
import unicodedata

from noticepress.findings.words.alike import conditioned, joined, one_script, unframed, written_out
from noticepress.findings.words.parties import one_party
from noticepress.findings.words.turns import put_alike
from noticepress.text.numerals import EN_NUMERAL, number
from noticepress.text.regex import regex

_WIDE_NUMBER = regex(r"[〇零一二两三四五六七八九十百千万亿]+(?=个|[年月日天周岁元]|工作|自然|小时|分钟)")
_WORD_NUMBER = regex(EN_NUMERAL, re.IGNORECASE)
_UNITS_EN = "hour|day|week|month|year|business day|working day|calendar day|minute"
_ONE_UNIT = regex(rf"(?<!once )(?<!twice )(?<!times )\b(?:an?|one)\s+(?=(?:{_UNITS_EN})\b)", re.IGNORECASE)
_IN = regex(rf"\bin (?=\d+ (?:{_UNITS_EN}))", re.IGNORECASE)
_ABOUT = regex(r"\babout (?=\d)", re.IGNORECASE)
_PERCENT = regex(r"(?<=\d)\s+%|(?<=\d) per ?cent\b")
_TWICE = regex(r"(?P<value>\d+)\s*\((?P=value)\)")
"""three (3) months."""
_EXCEPT_ZH = regex(r"(?P<what>[^，,。；;：:]{2,}?)的?除外(?=[，,。；;：:）)]|\s*$)")
_LABEL = regex(
    r"^(\s*(?:\d+(?:\.\d+)+\s|[(]?(?:\d+|[一二三四五六七八九十]+|[a-z]|[ivx]+)[).、](?!\d)|[-•·*]\s))\s*",
    re.IGNORECASE,
)
"""What a clause is numbered by; its sentence begins behind."""
_LINK = regex(r"\[(?P<label>[^\]]+)\]\((?:mailto:)?(?P=label)/?\)")
_SCHEME = regex(r"\bhttps?://(?:www\.)?|(?<=[a-z])/(?=[\s,;)]|$)", re.IGNORECASE)
_SO_CAN = regex(r"\bso that ([^,.;]{1,60}?) (?:can|may|could|(?:are|is) able to) ", re.IGNORECASE)
_SENDS = regex(r"\bsend ((?:[\w']+ ){1,4}?)an? (?:e-?mail|email message)\b", re.IGNORECASE)
_CALLED = regex(
    r"(?<![\w-])(?:(?:toll-free )?(?:telephone|phone|tel|ph|mobile)(?: (?:number|no\.?))?"
    r"|e-?mail(?: address)?"
    r"|(?:联系|客服|服务|咨询)?(?:电话|热线|手机)(?:号码?)?|(?:联系|客服|电子)?(?:邮箱|邮件)(?:地址|账号)?|e-?mail地址)"
    r"\s*[:：]\s*(?=[\d+(]|\S+@)|(?<![\w-])(?:tel|ph|mob)\.?\s*(?=[\d+(])",
    re.IGNORECASE,
)
"""What stands before a number or address that tells by itself what it is."""
_LABEL_ALONE = (
    (regex(r"^\s*e-?mail(?: address)?\s*[:：]?\s*$", re.IGNORECASE), "email"),
    (regex(r"^\s*(?:联系|客服|电子)?(?:邮箱|邮件)(?:地址|账号)?\s*[:：]?\s*$"), "email"),
    (regex(r"^\s*(?:联系|客服|服务)?(?:电话|热线)(?:号码?)?\s*[:：]?\s*$"), "电话"),
    (regex(r"^\s*(?P<by>微信|qq|QQ)(?:号码?|账号)?\s*[:：]?\s*$"), r"\g<by>"),
)
"""What a contact is headed by on a line of its own."""
_FINDS = regex(r"\byou (?:can|may|will) (?:also )?(?:find|see) (?!out)", re.IGNORECASE)
_MAY_BE_FOUND = regex(
    r"\b(?:can|may) (?:also )?be (?:found|seen|viewed) (?=(?:here|at|on|in|under|below)\b)", re.IGNORECASE
)
"""An overview may be found here; here you can find an overview."""
_INVITED = regex(
    r"(?P<start>^\s*|[.,;:?!\n]\s*)(?:(?:please|feel free to|simply|just)\s+)*"
    r"(?=(?:contact|e-?mail|call|visit|reach|see|read|view|check|consult)\s+(?:us|our|the|this|your|them|it)\b"
    r"|(?:write to|refer to|go to|get in touch|learn more|click|find out)\b)",
    re.IGNORECASE,
)
"""Please write to us; you can write to us."""
_INVITED_ZH = regex(
    r"(?<![不未])(?:请|敬请|欢迎)您?(?=(?:随时)?(?:通过|按照?(?=[^,。;]{1,16}联系)|致电|拨打|发送|发邮件|联系|[与同][^,。;]{1,8}(?:联系|联络|取得联系)|联络|点击|查看|查阅|参阅|参见|访问|登录))"
)
_CLOCK = regex(r"\b(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d))? ?(?P<half>[ap])\.?m\b\.?", re.IGNORECASE)
_HOURS = regex(r"\b(?P<hour>\d):(?P<minute>\d\d)\b")
_RANGE = regex(
    r"(?<=\d)\s*[–—~-]{1,2}\s*(?=\d\d?:\d\d)|(?<=\d)\s*[–—~]{1,2}\s*(?=\d)|(?<=[a-z])[–—](?=[a-z])",
    re.IGNORECASE,
)
_PHONE = regex(r"(?<![A-Za-z0-9_.@/-])(?:\+|00)?[\d(][\d() -]{6,}\d(?![A-Za-z0-9_.@/-])")
_SHOULD = regex(
    r"(?P<start>^|[.,;:\n]\s*)(?:should\s+(?!be\b|not\b|have\b)|(?:were|had)\s+(?=(?:you|we|they|it)\b))",
    re.IGNORECASE,
)
"""Should you have questions; had you agreed."""
_NUMBER = regex(r"\bno\. (?=\d)", re.IGNORECASE)
_SLASH = regex(r"(?<=[a-z])/(?=[a-z])", re.IGNORECASE)


def plain(sentence: str) -> str:
    """In half width and lower case."""
    text = unicodedata.normalize("NFKC", sentence).replace("’", "'").replace("‘", "'").replace("&", " and ")
    text = joined(one_party(one_script(written_out(text))))
    text = _SCHEME.sub("", text) if "http" in text else text
    text = _LINK.sub(r"\g<label>", _LABEL.sub("\\1\n", text.strip()))
    text = _SENDS.sub(r"email \1", _CALLED.sub("", text))
    for label, alike in _LABEL_ALONE:
        text = label.sub(alike, text)
    text = put_alike(text, "sense_en")
    text = _INVITED_ZH.sub("您可以", _INVITED.sub(r"\g<start>you can ", _MAY_BE_FOUND.sub("", text)))
    text = _FINDS.sub("", _SO_CAN.sub(r"so that \1 ", _SHOULD.sub(r"\g<start>if ", unframed(text))))
    text = _ONE_UNIT.sub("1 ", _NUMBER.sub("number ", text))
    text = _PHONE.sub(_dialled, _CLOCK.sub(_on_clock, text))
    text = _RANGE.sub(" - ", _HOURS.sub(r"0\g<hour>:\g<minute>", text))
    text = _WORD_NUMBER.sub(_in_digits, text)
    text = _IN.sub("within ", _ABOUT.sub("approximately ", _PERCENT.sub("%", text)))
    if not text.isascii():
        text = _WIDE_NUMBER.sub(
            _in_digits, conditioned(_EXCEPT_ZH.sub(r"除\g<what>外", put_alike(text, "sense_zh")))
        )
    return _SLASH.sub(" / ", _TWICE.sub(r"\g<value>", text)).casefold()


def _in_digits(found: re.Match[str]) -> str:
    told = found[0].casefold() == "one" or found[0][:1].isdigit()
    value = None if told else number(found[0])
    return found[0] if value is None else str(value)


def _on_clock(found: re.Match[str]) -> str:
    """6 pm is 18:00."""
    late = found["half"].casefold() == "p"
    return f"{int(found['hour']) % 12 + 12 * late:02}:{found['minute'] or '00'}"


def _dialled(found: re.Match[str]) -> str:
    """A telephone number as dialled in its own country, without the 0 before the area; others as they are."""
    digits = "".join(char for char in found[0] if char.isdigit())
    if not _LEAST_DIGITS <= len(digits) <= _MOST_DIGITS or _DATE.fullmatch(found[0].strip()):
        return found[0]
    if not found[0].startswith(("+", "00")):
        return f" {digits[1:] if _NORTH_AMERICAN.match(found[0]) else digits.lstrip('0')} "
    from phonenumbers import NumberParseException, parse  # noqa: PLC0415 - its tables are large

    try:
        return f" {parse('+' + digits.removeprefix('00')).national_number} "
    except NumberParseException:
        return found[0]


_LEAST_DIGITS, _MOST_DIGITS = 7, 15
"""ITU-T E.164: at most fifteen digits; shorter ones are times, prices, articles of law."""
_NORTH_AMERICAN = regex(r"1[ -]?[(]?[2-9]\d\d[) -]")
"""1-888-555-0164; Chinese mobile numbers begin with 1, too, but never set it apart."""
_DATE = regex(r"\d{4}-\d{1,2}-\d{1,2}|\d{1,2}-\d{1,2}-\d{4}")
