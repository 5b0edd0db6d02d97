"""Sentences about the text itself: what was changed in it, what its words mean, where it applies.

"We have updated this policy", "personal data means …, such as a name" and "this notice covers our app" do
nothing with anybody's data.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from noticepress.text.regex import regex

from .actors import acting
from .alike import any_of, word_lists
from .asked import unlabelled
from .deeds import acts_on_data
from .wording import phrases, spotted, tokens

_NEAR = 8
"""Words between what was done to the text and what of it, or before what a word means."""
_CLOSE = 6
"""Words between data and what they mean: '“personal data” as used here means'."""


def of_changes(text: str) -> bool:
    """A note on what was changed in the notice: "We have updated our privacy policy to include"."""
    return (
        bool(spotted("revised", text.replace("’", "'"))) and phrases("notice_itself").count(tokens(text)) > 0
    )


@lru_cache(maxsize=2048)
def reports(text: str) -> bool:
    """Whether it says what was done to the text: "we added more detail about …"."""
    row = tokens(unlabelled(text))
    done = next((at for at, _ in phrases("rewriting").find(row[: 2 * _NEAR])), None)
    if done is None or done > _NEAR or phrases("stating").count(row):
        return False
    return any(0 < at - done <= _NEAR for at, _ in phrases("part_of_text").find(row))


def of_translation(text: str) -> bool:
    """It says what a translation is for."""
    return bool(spotted("translation", text)) and not acting(row := tokens(text), "company", len(row))


@lru_cache(maxsize=2048)
def defines(text: str) -> bool:
    """Whether it says what a word means, and the company does nothing in it: "personal data means …"."""
    row = tokens(unlabelled(text))
    at = next((place for place, _ in phrases("meaning").find(row)), None)
    if at is None:
        return False
    return (at <= _NEAR and not acting(row, "company", len(row))) or defines_data(text)


@lru_cache(maxsize=2048)
def defines_data(text: str) -> bool:
    """What data of people are to law or text: the examples are of the word, not of what is taken."""
    row = tokens(unlabelled(text))
    named = next(((at, said) for at, said in phrases("any_data").find(row) if at <= 1), None)
    if named is None:
        return False
    rest = row[named[0] + len(named[1].split(" ")) :][:_CLOSE]
    return phrases("meaning").count(rest) > 0


def explains_term(text: str) -> bool:
    """A term stands in quotes, and what it means behind it."""
    return any(mark in text for mark in _QUOTES) and _term().search(text) is not None


_QUOTES = ('"', "“", "'", "‘", "「")


@cache
def _term() -> re.Pattern[str]:
    listed = word_lists()["meaning"]
    means = any_of(listed["en"] + listed["zh"])
    return regex(rf"[“\"'‘「][^“”\"'’「」]{{1,40}}[”\"'’」]\s{{0,2}}{means}")


def of_the_text(text: str) -> bool:
    """It says where the notice applies or what a word stands for: "this policy also covers our app"."""
    return (_applies(tokens(text)) or explains_term(text)) and not acts_on_data(text)


def _applies(row: tuple[str, ...]) -> bool:
    return phrases("itself").count(row) > 0 and phrases("applying").count(row) > 0
