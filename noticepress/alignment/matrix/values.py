"""A fact's value as a key that no language colours."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Literal

from noticepress.model.fact import (
    Age,
    Amount,
    Contact,
    Cookie,
    Day,
    Fact,
    FactValue,
    Law,
    Named,
    Period,
    Phone,
    Term,
)

_IN_DAYS: Mapping[str, tuple[int, Literal["day", "month"]]] = {"week": (7, "day"), "year": (12, "month")}


def key(fact: Fact) -> str | None:
    """The same for the same value in every language; None for words that only their own text can compare."""
    return _KEYS.get(type(fact.value), _no_key)(fact.value)


def in_common_units(value: Period) -> tuple[float, str, bool]:
    """Number, unit, and whether in working days: two years are 24 months and a week is seven days."""
    times, unit = _IN_DAYS.get(value.unit, (1, value.unit))
    return value.number * times, unit, value.day_kind == "working"


def _period_key(value: Period) -> str:
    """In common units; calendar days are days."""
    number, unit, working = in_common_units(value)
    return f"{value.bound} {number:g} {unit}{' working' if working else ''}"


def _no_key(_: FactValue) -> None:
    return None


_KEYS: Mapping[type, Callable[[Any], str | None]] = {
    Period: _period_key,
    Age: lambda value: f"{value.years} {value.bound}",
    Term: lambda value: value.id,
    Law: lambda value: value.id,
    Named: lambda value: value.country,
    Contact: lambda value: value.address.lower(),
    Phone: lambda value: value.e164 or "".join(filter(str.isdecimal, value.as_printed)),
    Day: lambda value: value.date.isoformat(),
    Amount: lambda value: f"{value.number:g} {value.unit}",
    Cookie: lambda value: value.known.get("name"),
}
