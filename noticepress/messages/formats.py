"""Numbers, days and lists as a language writes them.

The two languages of most messages are known here: Babel reads a large file for each language that
it is asked about, and takes longer to print one list than a short comparison takes to find what to print.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from .catalogues import locale_of

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def decimal(number: float, lang: str) -> str:
    """With the decimal sign of the language, three places after it at most, without grouping."""
    if lang in {"en", "zh"}:
        return format(round(Decimal(str(number)), 3).normalize(), "f")
    from babel.numbers import format_decimal  # noqa: PLC0415

    return format_decimal(number, locale=locale_of(lang), group_separator=False)


def long_day(day: date, lang: str) -> str:
    """``2022年12月16日``, ``December 16, 2022``."""
    if lang == "en":
        return f"{_MONTHS[day.month - 1]} {day.day}, {day.year}"
    if lang == "zh":
        return f"{day.year}年{day.month}月{day.day}日"
    from babel.dates import format_date  # noqa: PLC0415

    return format_date(day, "long", locale=locale_of(lang))


def listing(items: Sequence[str], lang: str) -> str:
    """``A, B, and C``; ``A、B和C``."""
    if len(items) < 2:
        return "".join(items)
    if lang == "en":
        return f"{', '.join(items[:-1])}{',' if len(items) > 2 else ''} and {items[-1]}"
    if lang == "zh":
        return f"{'、'.join(items[:-1])}和{items[-1]}"
    from babel.lists import format_list  # noqa: PLC0415

    return format_list(list(items), locale=locale_of(lang))
