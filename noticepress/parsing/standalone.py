"""Headings without a number: short lines that stand out from the text around them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from noticepress.model.source import BlockKind
from noticepress.text.regex import regex

from .cues import fold, words
from .forms import ADDRESS, LONGEST, able, heading, next_text
from .keys import key_of
from .naming import name_of
from .shape import ends_colon, ends_sentence, ends_stop, has_han, latin_words, starts_lower, title_case, width
from .unit import Role, Unit


def mark_standalone(units: list[Unit], listed: frozenset[str]) -> list[Unit]:
    """The units with their unnumbered headings known; ``listed``: keys of the list of contents."""
    found = list(units)
    leveled = any(unit.level for unit in units)
    for number in range(len(units) - 1, -1, -1):
        unit = found[number]
        if (
            unit.role is Role.TEXT
            and unit.label is None
            and _stands_out(found, number, listed, leveled=leveled)
        ):
            found[number] = heading(unit, "standalone-heading")
    found = _like_accepted(found)
    return [_preamble(unit) for unit in found]


def _like_accepted(units: list[Unit]) -> list[Unit]:
    """Short lines set as the accepted headings are, over another heading or over an address.

    They have no paragraph of their own below them, so only their likeness to the others shows it.
    """
    found = list(units)
    accepted = [u for u in units if u.role is Role.HEADING and u.label is None and not u.level]
    spaced = sum(u.gap > 0 for u in accepted) * 2 > len(accepted)
    for number in range(len(units) - 1, 0, -1):
        unit = found[number]
        if unit.role is not Role.TEXT or unit.label is not None or len(accepted) < 2 or not _could(unit):
            continue
        if unit.block.kind is not BlockKind.LINE or (unit.gap > 0) != spaced or _in_list(found, number):
            continue
        if _ended_before(found, number) and (_over_heading(found, number) or _over_address(found, number)):
            found[number] = heading(unit, "like-the-headings")
    return found


def _ended_before(units: Sequence[Unit], number: int) -> bool:
    """What stands before it is over: a sentence, an element of a list, or a blank line."""
    before = next((u for u in reversed(units[:number][-6:]) if u.role is not Role.RESIDUE), None)
    if before is None or before.role is not Role.TEXT:
        return False
    return units[number].gap > 0 or before.label is not None or ends_sentence(before.text.text)


def _over_heading(units: Sequence[Unit], number: int) -> bool:
    after = next_text(units, number)
    return after is not None and after.role is Role.HEADING and after.label is None and not after.level


def _over_address(units: Sequence[Unit], number: int) -> bool:
    """A few short lines set close together, one of them an address that one can write to or call."""
    for unit in units[number + 1 : number + 6]:
        text = unit.text.text
        if unit.role is not Role.TEXT or unit.gap or unit.label or ends_stop(text):
            return False
        if ADDRESS.search(text) or _PHONE.search(text):
            return True
        if width(text) > 70:
            return False
    return False


_PHONE = regex(r"\d{3}[\d ()-]{5,}")


def _stands_out(units: Sequence[Unit], number: int, listed: frozenset[str], *, leveled: bool) -> bool:
    """Short, unfinished as a sentence, followed by what it can head, and no element of a list before it."""
    unit = units[number]
    if not _could(unit):
        return False
    if _all_bold(unit) and unit.block.kind is not BlockKind.LINE:
        after = next_text(units, number)
        return after is not None and (
            after.role is Role.HEADING or not _all_bold(after) or after.block.size < unit.block.size
        )
    if leveled and unit.block.kind is not BlockKind.LINE and not _speaks(unit.text.text):
        return False
    if unit.lines[-1].underline or key_of(unit) in listed:
        return next_text(units, number) is not None
    return not _in_list(units, number) and _followed(units, number)


def _could(unit: Unit) -> bool:
    """By its own words: no address, no half sentence, no field of a record."""
    text = unit.text.text
    if not able(unit) or ADDRESS.search(text) or starts_lower(text) or unit.block.kind in _NEVER:
        return False
    if has_han(text) and (width(text) > 50 or re.search(r"[，,；;。:：]", text)):
        return False
    return not re.search(r"\w\s*[:：]\s*\S|[|\t]", text)


def _speaks(text: str) -> bool:
    return len(latin_words(text)) >= 2 or (has_han(text) and width(text) >= 6)


_NEVER = (
    BlockKind.ITEM,
    BlockKind.CELL,
    BlockKind.TERM,
    BlockKind.DESCRIPTION,
    BlockKind.CODE,
    BlockKind.QUOTE,
)


def _all_bold(unit: Unit) -> bool:
    length = len(unit.lines[0].block.passage.text)
    return (
        any(e.kind == "bold" and e.end - e.start >= length - 1 for e in unit.block.emphasis)
        or unit.block.size > 1.1
    )


def _in_list(units: Sequence[Unit], number: int) -> bool:
    """A short line in a row of such lines that a colon led into is one of them."""
    row = 0
    for before in range(number - 1, max(-1, number - 60), -1):
        unit = units[before]
        if unit.role is Role.RESIDUE:
            continue
        if unit.role is not Role.TEXT or unit.label is not None:
            return False
        if ends_colon(unit.text.text):
            return (units[number].gap <= 1 or row > 1) and not _unlike(units, number, before + 1)
        if ends_stop(unit.text.text) or width(unit.text.text) > LONGEST:
            return False
        row += 1
    return False


def _unlike(units: Sequence[Unit], number: int, first: int) -> bool:
    """A title in capitals behind a row of elements that are none, with a sentence below it."""
    text, other = units[number].text.text, units[first].text.text
    title = not has_han(text) and title_case(text) and len(latin_words(text)) > 2
    return title and number > first and not title_case(other) and _followed(units, number)


def _short_before(units: Sequence[Unit], number: int) -> bool:
    """The line before is short as well: an address, not a heading."""
    before = units[number - 1] if number else None
    return before is not None and before.role is Role.TEXT and not ends_sentence(before.text.text)


def _followed(units: Sequence[Unit], number: int) -> bool:
    """What comes next is something that it can head."""
    unit, after = units[number], next_text(units, number)
    if after is None:
        return False
    if after.role is Role.RECORD:
        return True
    if after.role is Role.HEADING:
        return after.label is not None or bool(after.level) or _heads_headings(unit, after)
    text, own = after.text.text, width(unit.text.text)
    if after.label is not None:
        return (after.label.bullet or after.label.last == 1) and not _LEADS.match(unit.text.text)
    if name_of(text):
        return unit.gap > 0 or not _short_before(units, number)
    tight = unit.gap > 0 and after.gap == 0 and width(text) > 1.6 * own
    return tight or ends_colon(text) or ends_sentence(text) or width(text) > max(60, 1.6 * own)


# "When you open an account we ask for" leads into a list though no colon says so.
_LEADS = regex(
    r"(?!what|how|who|whom|why|where|which|your|our|information|data)\w+ .*\b(?:we|you) \w+", re.IGNORECASE
)


def _heads_headings(unit: Unit, after: Unit) -> bool:
    """A short line over another heading: further from what is before it, in capitals, or set apart."""
    text = unit.text.text
    if unit.gap > after.gap or (text.isupper() and not after.text.text.isupper() and not has_han(text)):
        return True
    return unit.gap > 0 and width(text) <= 60 and (has_han(text) or 1 < len(latin_words(text)) <= 9)


def _preamble_cue(unit: Unit) -> bool:
    return fold(unit.text.text) in words("preamble", "preamble")


def _preamble(unit: Unit) -> Unit:
    if unit.role is Role.HEADING and unit.label is None and _preamble_cue(unit):
        return replace(unit, kind="preamble")
    return unit
