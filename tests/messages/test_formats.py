"""What the program knows of its two languages is what Babel knows of them."""

from __future__ import annotations

from datetime import date

import pytest
from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from noticepress.messages.formats import decimal, listing, long_day

OURS = st.sampled_from(["en", "zh"])


@given(st.lists(st.text("ab{0}，, "), max_size=5), OURS)
def test_lists(items: list[str], lang: str) -> None:
    assert listing(items, lang) == format_list(items, locale=lang)


@given(st.dates(), OURS)
def test_days(day: date, lang: str) -> None:
    assert long_day(day, lang) == format_date(day, "long", locale=lang)


@given(st.floats(-1e6, 1e6), OURS)
def test_decimals(number: float, lang: str) -> None:
    assert decimal(number, lang) == format_decimal(number, locale=lang, group_separator=False)


@pytest.mark.parametrize(("lang", "said"), [("fr", "1,5"), ("en-GB", "1.5")])
def test_other_languages_are_left_to_babel(lang: str, said: str) -> None:
    assert decimal(1.5, lang) == said
    assert listing(["A", "B"], lang) == {"fr": "A et B", "en-GB": "A and B"}[lang]
    assert long_day(date(2026, 5, 3), lang) == {"fr": "3 mai 2026", "en-GB": "3 May 2026"}[lang]
