"""A sentence before it is cut: numbers in digits, conditions begun alike, nothing that only frames it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from noticepress.findings.alike import conditioned, joined, one_script, unframed, written_out
from noticepress.text.numerals import EN_NUMERAL, number
from noticepress.text.regex import regex

_WIDE_NUMBER = regex(r"[〇零一二两三四五六七八九十百千万亿]+(?=个|[年月日天周岁元]|工作|自然|小时|分钟)")
_WORD_NUMBER = regex(EN_NUMERAL, re.IGNORECASE)
_UNITS_EN = "hour|day|week|month|year|business day|working day|calendar day|minute"
_ONE_UNIT = regex(rf"\b(?:an?|one)\s+(?=(?:{_UNITS_EN})\b)", re.IGNORECASE)
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
_SO_CAN = regex(r"\bso that ([^,.;]{1,60}?) (?:can|may|could|(?:are|is) able to) ", re.IGNORECASE)
_SENDS = regex(r"\bsend ((?:[\w']+ ){1,4}?)an? (?:e-?mail|email message)\b", re.IGNORECASE)
_CALLED = regex(
    r"(?<![\w-])(?:(?:toll-free )?(?:telephone|phone|tel)(?: (?:number|no\.?))?|e-?mail(?: address)?"
    r"|(?:联系|客服|服务|咨询)?(?:电话|热线|手机)(?:号码?)?|(?:联系|客服|电子)?(?:邮箱|邮件)(?:地址|账号)?|e-?mail地址)"
    r"\s*[:：]\s*(?=[\d+(]|\S+@)",
    re.IGNORECASE,
)
"""What stands before a number or address that tells by itself what it is."""
_LABEL_ALONE = (
    (regex(r"^\s*e-?mail(?: address)?\s*[:：]?\s*$", re.IGNORECASE), "email"),
    (regex(r"^\s*(?:联系|客服|电子)?(?:邮箱|邮件)(?:地址|账号)?\s*[:：]?\s*$"), "邮箱"),
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
_PHONE = regex(r"(?<![\w.@/])(?:\+|00)?[\d(][\d() -]{6,}\d(?![\w.@/-])")
_SHOULD = regex(
    r"(?P<start>^|[.,;:\n]\s*)(?:should\s+(?!be\b|not\b|have\b)|(?:were|had)\s+(?=(?:you|we|they|it)\b))",
    re.IGNORECASE,
)
"""Should you have questions; had you agreed."""
_RIGHT = regex(
    r"\byou (?:may|can) (?:also )?(?:exercise|invoke|make use of|rely on) (?:your|the) right (?=to|of)",
    re.IGNORECASE,
)
_WHETHER = regex(r"\bwhether( [^.,;]*?)? or not\b", re.IGNORECASE)
_SHOULD_TURN = regex(
    r"\bshould (?=(?:contact|write to|e-?mail|call|get in touch|reach out)\b)", re.IGNORECASE
)
_TURNS = (
    (regex(r"\be\.\s?g\b\.?,?", re.IGNORECASE), "for example"),
    (regex(r"\bi\.\s?e\b\.?,?", re.IGNORECASE), "that is"),
    (_RIGHT, "you have the right "),
    (_SHOULD_TURN, "can "),
    (_WHETHER, r"whether\1"),
)
"""English turns that say the same in other words, put alike."""


def _hampered(found: re.Match[str]) -> str:
    """影响部分功能的正常使用, 部分功能可能因此无法使用."""
    return f"可能无法使用{(found['what'] or found['that'] or '').removesuffix('可').removesuffix('的')}"


_TURNS_ZH: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (
        regex(
            r"在?(?<!未)(?:获得|取得|征得|得到|获取)"
            r"(?=[^,。;获取得]{0,16}(?:同意|许可)(?:后|之后|以后|时|前|之前|的|外|方|才|,|。|;|\s*$))"
        ),
        "经",
    ),
    (
        regex(r"向(?P<who>您|用户)(?P<asks>征求|征得|取得|获得|请求)的?(?=[^,。;]{0,4}同意)"),
        r"\g<asks>\g<who>的",
    ),
    (regex(r"以(?P<what>[^,。;以]{2,24})为主(?!动)"), r"主要\g<what>"),
    (
        regex(r"(?:我们)?(?<!不)(?:(?:衷心|真诚)?希望|敬请|烦请|恳请|谨请|建议)(?=您(?!同意|授权|提供))"),
        "请",
    ),
    (regex(r"请您(?=[^，。；]{0,24}(?:阅读|了解|知悉|理解|留意))"), "请"),
    (
        regex(
            r"(?<=阅读)(?P<and>(?:并|且|和|、|及)(?:充分|准确)?(?:理解|了解))?(?:本|此|该|上述|以下)?(?:隐私)?"
            r"(?:政策|声明|协议|指引)(?=[，。；,.;]|\s*$)"
        ),
        r"\g<and>",
    ),
    (regex(r"(?:进行|组织|开展|举办|实施|安排)(?=[^，,。；;]{0,12}培训)"), ""),
    (regex(r"(?:对|为|给|向)(?=(?:全体|相关)?(?:员工|人员)[^，,。；;]{0,12}培训)"), "对"),
    (regex(r"(?:采取|采用|利用|用|以)(?=[^，。；以]{1,16}(?:方式|形式))"), "通过"),
    (
        regex(
            r"(?<![^，,。；;：:\n\s])如(?=您|我们|有(?!关)|发生|存在|出现|需|遇|涉及|用户(?!名|的|信息)|未)"
        ),
        "如果",
    ),
    (regex("及(?=其[他它])"), "和"),
    (
        regex(
            r"(?:遭到|受到|遭受|遭)(?=[^,。;]{0,6}(?:滥用|泄露|披露|访问|使用|修改|损坏|丢失|篡改|破坏|销毁))"
        ),
        "被",
    ),
    (regex(r"(?<=[或,])应(?=[^,。;]{2,14}的?(?:请求|要求)(?:时|,|。|而|\s*$))"), ""),
    (regex(r"(?:如果|如|若)您(?P<how>明确)?同意(?=,)|您(?P<so>明确)?同意的(?=,)"), "经您同意"),
    (regex(r"(?<![^,。;])(?:如果)?(?:要|为|为了|想要)(?=行使)"), "如果"),
    (regex(r"[与同](?P<who>客服[^,。;与]{0,6}?)(?:取得联系|联系|联络)(?!方式|电话|信息|人)"), r"联系\g<who>"),
    (
        regex(
            r"(?<![^,。;，在会将可以也应并])对(?P<what>[^,。;对]{2,20}?)(?:予以|进行|加以|作出|做出)"
            r"(?P<deed>更正|修改|修订|删除|处理|审查|核实|匿名化|加密|保护|监督|调整|分析|存储)(?:处理)?(?=[,。;和并或及、]|\s*$)"
        ),
        r"\g<deed>\g<what>",
    ),
    (
        regex(
            r"(?P<lead>^|[,;。]\s*)(?P<rest>[^,;。]{2,24}?)直[至到](?P<what>[^,。;]{2,20}?)(?:为止)?(?=[,。;]|\s*$)"
        ),
        r"\g<lead>\g<rest>在\g<what>之前",
    ),
    (regex(r",直[至到](?P<what>[^,。;]{2,20}?)(?:为止)?(?=[,。;]|\s*$)"), r",在\g<what>之前"),
    (regex(r"一经(?P<what>[^,。;]{1,12})(?=,)"), r"\g<what>后"),
    (regex(r"我们制定本(?:隐私)?(?:政策|声明),?(?=旨在|是为了|以|用于|帮助|为了|向您)"), "本隐私政策"),
    (regex(r"以(?=[^,。;以]{1,20}标准)"), "按照"),
    (regex(r"(?:按照?|依照|根据)(?=[^,。;]{1,16}(?:联系方式|渠道|途径)[^,。;]{0,6}联系)"), "通过"),
    (
        regex(
            r"没有(?:任何|哪)?一?[种个项类家]?(?P<what>[^,。;]{2,20}?)(?:能够|能|可以|可)(?=[^,。;]{0,3}(?:保证|确保|做到))"
        ),
        r"任何\g<what>无法",
    ),
    (
        regex(
            r"(?:[这此]|此举)?(?:可能)?会?(?:影响|导致|致使|造成)您?(?P<what>[^,。;]{0,4}(?:部分|某些|一些|相关)[^,。;]{0,4}功能)的?正?常?"
            r"(?:使用|(?:无法|不能)正?常?使用|不可用)"
            r"|(?P<that>(?:部分|某些|一些|相关)[^,。;]{0,4}功能)可?能?会?(?:因此|因而)?(?:无法|不能)正?常?使用"
        ),
        _hampered,
    ),
    (regex(r",?(?:其中|具体)?(?:包括|包含|如下)[:：]\s*$"), ":"),
    (regex(r"(?P<kept>(?:保护|保障|维护)[^，。；]{0,10}(?:个人信息|隐私|数据))的?安全"), r"\g<kept>"),
    (regex(r"(?P<kept>重视[^，。；]{0,12}?(?:个人信息|隐私))的?(?:保护|安全)"), r"\g<kept>"),
    (regex(r"(?<=[(（])(?:示例|例)(?:如)?(?=[:：])"), "例如"),
)
"""Chinese ones. A polite wish is a request; good order of a text adds no words."""
_NUMBER = regex(r"\bno\. (?=\d)", re.IGNORECASE)
_SLASH = regex(r"(?<=[a-z])/(?=[a-z])", re.IGNORECASE)


def plain(sentence: str) -> str:
    """In half width and lower case."""
    text = unicodedata.normalize("NFKC", sentence).replace("’", "'").replace("‘", "'").replace("&", " and ")
    text = joined(text)
    text = _LINK.sub(r"\g<label>", _LABEL.sub("\\1\n", text.strip()))
    text = _SENDS.sub(r"email \1", _CALLED.sub("", text))
    for turn, alike in (*_LABEL_ALONE, *_TURNS):
        text = turn.sub(alike, text)
    text = _INVITED_ZH.sub("您可以", _INVITED.sub(r"\g<start>you can ", _MAY_BE_FOUND.sub("", text)))
    text = _FINDS.sub("", _SO_CAN.sub(r"so that \1 ", _SHOULD.sub(r"\g<start>if ", unframed(text))))
    text = _ONE_UNIT.sub("1 ", _NUMBER.sub("number ", written_out(text)))
    text = _PHONE.sub(_dialled, _CLOCK.sub(_on_clock, text))
    text = _RANGE.sub(" - ", _HOURS.sub(r"0\g<hour>:\g<minute>", text))
    text = _WORD_NUMBER.sub(_in_digits, text)
    text = _IN.sub("within ", _ABOUT.sub("approximately ", _PERCENT.sub("%", text)))
    if not text.isascii():
        text = _WIDE_NUMBER.sub(
            _in_digits, conditioned(_EXCEPT_ZH.sub(r"除\g<what>外", _turned_zh(one_script(text))))
        )
    return _SLASH.sub(" / ", _TWICE.sub(r"\g<value>", text)).casefold()


def _turned_zh(text: str) -> str:
    for turn, alike in _TURNS_ZH:
        text = turn.sub(alike, text)
    return text


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
