"""Telephone numbers, and no other rows of digits."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from noticepress.model.fact import Fact, Phone
from noticepress.model.notice import Version
from noticepress.text.dates import dates
from noticepress.text.late import late
from noticepress.text.normalize import half_width
from noticepress.text.regex import regex
from noticepress.text.windows import near, touches

from .annotator import Topics, stretches
from .emails import emails
from .home import home
from .labels import label_before, named_otherwise
from .tables import pattern, table
from .urls import urls

_D = "[0-9０-９]"
_SHAPE = regex(
    rf"(?<![0-9０-９A-Za-z._/@#=-])(?P<number>(?:[+＋]\s?|[(（][+＋]?)?{_D}(?:[\s.()（）－–—‑·-]{{0,3}}{_D}){{4,17}})"
    rf"(?![0-9０-９@])(?P<more>\s?(?:转|轉|ext\.?|extension|x|分机号?|#|-)\s?[:：]?\s?{_D}{{1,6}}(?!\d))?",
    re.IGNORECASE,
)
_ANCHOR = regex(rf"{_D}[\s.()（）－–—‑·-]{{0,3}}{_D}[\s.()（）－–—‑·-]{{0,3}}{_D}")
# Area code and number; mobile; 400 and 800 lines: shapes that in a Chinese notice nothing else has.
_CHINESE = late(
    r"(?:(?:\+|00)86[\s-]?)?[(（]?0\d{2,3}[)）]?[\s-]{0,3}\d{3,4}[\s-]?\d{3,4}|(?:(?:\+|00)86[\s-]?)?1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}"
    r"|[48]00[\s-]?\d{3,4}[\s-]?\d{3,4}|[48]00-\d-\d{3}-\d{3}"
    r"|(?:\+|00)?86[\s-]{1,2}(?:\(0\))?[1-9]\d{1,2}[\s-]\d{3,4}[\s-]?\d{3,4}"
)
_GROUPED = regex(
    r"\(\d{2,4}\)\s?\d{3,4}[\s.-]?\d{3,4}|"
    r"\(?\d{2,4}\)?[\s.-]{1,3}\d{3,4}(?:[\s.-]\d{3,4})?|1?[\s.-]?\(?\d{3}\)?[\s.-]{1,2}\d{3}[\s.-]\d{4}"
)
# North American: tried first for its shape, since 1-800-555-0199 would also pass for a Chinese number
_AMERICAN = regex(r"(?:\+?1[\s.-]{0,2})?\(?[2-9]\d{2}\)?[\s.-]{1,2}\d{3}[\s.-]\d{4}")
_AMERICAS = ("US", "CA")
_SHORT = regex(r"(?:95|96|10|12|11)\d{3,4}|1[12]\d{1,3}|12\d{3}")
_EXTENDED = regex(r"(.{9,20}\d)-\d{1,5}")
"""010-12345678-8001: a Chinese number and its extension."""
_NEAR = 24
_AT_HOME = 0.4
"""A country named less than this, against the one named most, tells nothing of the company's numbers."""
_LIST_GAP = regex(r"\s?(?:[、,，/]|或者?|和|以及|or|and)\s?", re.IGNORECASE)


class FoundPhone(Struct, frozen=True):
    """A telephone number at ``text[start:end]``."""

    start: int
    end: int
    e164: str | None
    elsewhere: bool = False
    """A number of a country that the notice does not name: it can be called, but from where is not told."""


def find(version: Version, topics: Topics) -> Iterator[Fact]:
    """Every telephone number, read by the countries that the notice speaks of most."""
    del topics
    regions: tuple[str, ...] | None = None
    for stretch in stretches(version):
        if not _ANCHOR.search(stretch.text):
            continue
        if regions is None:  # none at all is an answer, too
            regions = regions_of(version)
        for found in phones(stretch.text, regions):
            printed = stretch.text[found.start : found.end]
            other = named_otherwise(stretch.text, found.start, "phone")
            value = Phone(
                e164=found.e164,
                valid=bool(found.e164) or found.elsewhere or _is_short(printed),
                as_printed=printed,
                labelled_as=other,
            )
            if fact := stretch.fact("phone", value, found.start, found.end, by="phones"):
                yield fact


def regions_of(version: Version) -> tuple[str, ...]:
    """Countries whose numbers the notice may print without a country code, the likeliest first.

    Chinese is China where the text is at home there; for other languages the countries in the text decide.
    """
    if home(version) == "CN":
        return ("CN",)
    tag = (version.id.lang or version.source.lang or "").lower()
    text = version.source.reading.text
    by_tag = {
        "zh-hk": ["HK"],
        "zh-hant-hk": ["HK"],
        "zh-tw": ["TW"],
        "zh-hant-tw": ["TW"],
        "zh-hant": ["TW", "HK"],
    }
    first = by_tag.get(tag, by_tag["zh-hant"] if tag.startswith("zh") else [])
    words: dict[str, list[str]] = table("contacts")["region"]
    counts = {region: sum(map(text.count, names)) for region, names in words.items()}
    # a country that is only mentioned (data may go to Taiwan) is not where the company answers the telephone
    least = max(counts.values()) * _AT_HOME
    named = [region for region in sorted(counts, key=lambda r: -counts[r]) if counts[region] > least]
    return tuple(dict.fromkeys([*first, *named[:5]]))


def phones(text: str, regions: tuple[str, ...]) -> Iterator[FoundPhone]:
    """Telephone numbers in order of place."""
    taken = sorted(
        [(d.start, d.end) for d in dates(text)] + [(c.start, c.end) for c in (*emails(text), *urls(text))]
    )
    last = 0
    for match in near(_SHAPE, _ANCHOR, text, 30, 40):
        if match.start() < last or touches(taken, *match.span()):
            continue
        after_phone = bool(last) and bool(_LIST_GAP.fullmatch(text[last : match.start()]))
        if found := _judge(text, match, regions, listed=after_phone):
            last = found.end
            yield found


def _judge(text: str, match: re.Match[str], regions: tuple[str, ...], *, listed: bool) -> FoundPhone | None:
    start, printed = match.start(), _without_brackets(match["number"])
    end = match.end("more") if match["more"] else start + len(printed)
    plain = half_width(printed)
    extended = _EXTENDED.fullmatch(plain)
    if extended and _CHINESE.fullmatch(extended[1]):
        plain = extended[1]
    head = text[max(0, start - _NEAR) : start]
    label = label_before(text, start)
    if label is None and _not_phone(head):
        return None
    digits = re.sub(r"\D", "", plain)
    if len(digits) < 7:
        called = label == "phone" or (listed and _SHORT.fullmatch(digits))
        return (
            FoundPhone(start, end, None)
            if called and _SHORT.fullmatch(digits) and printed.isdigit()
            else None
        )
    american = _AMERICAN.fullmatch(plain) and not ("CN" in regions and _CHINESE.fullmatch(plain))
    e164 = _e164(plain, tuple(dict.fromkeys((*_AMERICAS, *regions))) if american else regions)
    shaped = bool(_CHINESE.fullmatch(plain)) and ("CN" in regions or e164 is not None)
    international = plain.lstrip("(").startswith("+")
    grouped = bool(_GROUPED.fullmatch(plain)) and not plain.isdigit()
    near_cue = bool(pattern("contacts", "cue", "phone").search(head))
    sure = (
        label == "phone"
        or (international and len(digits) >= 9)
        or (shaped and (e164 is not None or label is not None or near_cue or "-" in plain))
        or (e164 is not None and (grouped or near_cue or listed))
        or (listed and (shaped or grouped))
    )
    elsewhere = e164 is None and not international and _is_elsewhere(plain, regions)
    return FoundPhone(start, end, e164, elsewhere) if sure else None


def _without_brackets(printed: str) -> str:
    """Without brackets that open or close something else behind the number."""
    while printed and printed[-1] in "(（":
        printed = printed[:-1]
    opened = printed.count("(") + printed.count("（") - printed.count(")") - printed.count("）")
    if opened < 0:
        return printed.rstrip(")）")
    if opened > 0 and (at := max(printed.rfind("("), printed.rfind("（"))) > 0:
        return printed[:at].rstrip()  # 400-000-0000（24小时）: the hours are no part of it
    return printed


def _is_elsewhere(plain: str, regions: tuple[str, ...]) -> bool:
    """Whether it is a number of some country, where none is named; or by its shape one of China."""
    if not regions:
        return _e164(plain, tuple(table("contacts")["region"])) is not None
    chinese = "CN" not in regions and _CHINESE.fullmatch(plain) is not None
    return chinese and _e164(plain, ("CN",)) is not None


def _not_phone(head: str) -> bool:
    found = list(pattern("contacts", "cue", "not_phone").finditer(head))
    return bool(found) and not re.search(r"[，。；;,]|[\w)）]{3,}", head[found[-1].end() :])


def _e164(plain: str, regions: tuple[str, ...]) -> str | None:
    import phonenumbers  # noqa: PLC0415 - only where digits in a telephone number's shape were found

    for region in regions or ("ZZ",):
        try:
            parsed = phonenumbers.parse(plain, None if region == "ZZ" else region)
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.is_valid_number(parsed):
            return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
    return None


def _is_short(printed: str) -> bool:
    return bool(_SHORT.fullmatch(half_width(printed)))
