"""Whether the next line goes on with the unit or begins another."""

from __future__ import annotations

import re

from msgspec import Struct

from noticepress.model.source import BlockKind
from noticepress.text.late import late
from noticepress.text.regex import regex

from .elements import breaks_in_han
from .opened import Opened, begins_anew, label_alone, strong_start
from .shape import (
    ends_colon,
    ends_function_word,
    ends_sentence,
    has_han,
    latin_words,
    mostly_han,
    starts_lower,
    title_case,
    width,
)
from .unit import Line
from .wrapping import Wrapping, is_full

_COMPANY = regex(r"(?:co\.?,?\s*ltd\.?|inc\.?|llc|gmbh|limited|有限公司|有限责任公司)$", re.IGNORECASE)
# A line that begins so explains a term or gives a field.
_TERM = late(r"[\"“][^\"”]{1,40}[\"”]\s*(?:[:：]|means|refers)|[A-Z\u4e00-\u9fff][\w -]{0,24}[:：]")
SENTENCE = 80
"""Columns that no heading has."""
HELD_OPEN = 600
"""Code points after which an open bracket no longer holds a paragraph together: it was never closed."""


class Around(Struct, frozen=True):
    """What stands about the place in question."""

    following: Line | None
    """The line after the one in question."""
    listing: bool
    """The unit before the one being put together ends in a semicolon: a list is going on."""
    across: bool
    """Residue stands between."""


def joins(state: Opened, line: Line, around: Around, wrapping: Wrapping) -> bool:
    """Whether the line goes on with the unit."""
    across = around.across
    previous = state.lines[-1]
    if line.block is previous.block and line.gap == 0 and across:
        return True
    if (
        line.block.cell != previous.block.cell
    ):  # a cell is a cell: "–" or "1" in one marks nothing in the next
        return False
    if label_alone(state) and _takes_heading(state, line, wrapping):
        return True
    if across:
        return _flows(previous, line) and _goes_on_behind(state, line, around, wrapping)
    plain = line.block.kind is BlockKind.LINE and previous.block.kind is BlockKind.LINE
    return plain and not line.gap and _next_joins(state, line, around, wrapping)


def _next_joins(state: Opened, line: Line, around: Around, wrapping: Wrapping) -> bool:
    """The same of two lines of plain text with nothing between."""
    previous = state.lines[-1]
    if begins_anew(state, line, wrapping) or _address_apart(state, line, wrapping):
        return False
    if breaks_in_han(state, line, around.following, wrapping, listing=around.listing):
        return True
    if not wrapping.columns:
        return _breaks_at_comma(previous, line, wrapping) or _breaks_inside(previous, line, wrapping)
    return _continues(state, line, around.following, wrapping)


def _address_apart(state: Opened, line: Line, wrapping: Wrapping) -> bool:
    """An e-mail address or number alone on its line, or behind one; unless a full line was wrapped there."""
    text = state.lines[-1].text
    alone = _ADDRESS_ALONE.fullmatch(line.text) or _ADDRESS_ALONE.fullmatch(text)
    open_end = ends_function_word(text) or text[-1] in ",，、(（"
    return (
        bool(alone) and not open_end and not (wrapping.columns and is_full(text, line.text, wrapping.columns))
    )


_ADDRESS_ALONE = regex(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:https?://|www\.)\S+[^\s.。]|[+(]?\d[\d ()/-]{6,}\d")


def _flows(previous: Line, line: Line) -> bool:
    """Both are running text by their format."""
    text = (BlockKind.LINE, BlockKind.PARAGRAPH)
    return line.block.kind in text and previous.block.kind in (*text, BlockKind.ITEM)


def _goes_on_behind(state: Opened, line: Line, around: Around, wrapping: Wrapping) -> bool:
    """A sentence that had not ended before the residue goes on behind it."""
    text = state.lines[-1].text
    if ends_sentence(text) or ends_colon(text) or begins_anew(state, line, wrapping):
        return False
    if starts_lower(line.text) or ends_function_word(text) or text[-1] in ",，、(（":
        return True
    if breaks_in_han(state, line, around.following, wrapping, listing=around.listing):
        return True
    if wrapping.columns and width(text) > wrapping.columns * 0.5:
        return is_full(text, line.text, wrapping.columns)
    return width(state.head) >= SENTENCE or (has_han(text) and bool(re.search("[，；]", state.head)))


def _breaks_at_comma(previous: Line, line: Line, wrapping: Wrapping) -> bool:
    """One sentence on two lines in a document that is not wrapped otherwise (10. of the Delun notice)."""
    long = previous.text[-1] == "、" or (width(previous.text) > 50 and previous.text[-1] in ",，")
    return long and line.block.indent == previous.block.indent and not strong_start(line, wrapping)


def _breaks_inside(previous: Line, line: Line, wrapping: Wrapping) -> bool:
    """A long line that stops before its sentence does, and a next one that goes on with it."""
    text = previous.text
    if width(text) < 60 or ends_sentence(text) or ends_colon(text) or strong_start(line, wrapping):
        return False
    return starts_lower(line.text) or ends_function_word(text)


def _takes_heading(state: Opened, line: Line, wrapping: Wrapping) -> bool:
    same = line.block.kind is state.lines[0].block.kind and line.block.level == state.lines[0].block.level
    return same and line.gap <= 1 and not strong_start(line, wrapping)


def _continues(state: Opened, line: Line, following: Line | None, wrapping: Wrapping) -> bool:
    previous, text = state.lines[-1].text, line.text
    if _open_bracket(state) or text == '"' or (starts_lower(text) and not _finished(previous, text)):
        return True
    if _complete(state) or _asked(state):
        return False
    full = is_full(previous, text, wrapping.columns)
    if _names_element(state, line):
        return True
    if ends_colon(previous) or ends_sentence(previous):
        return full and not _breaks_early(line, following, wrapping) and not _TERM.match(text)
    if ends_function_word(previous) or previous[-1] in ",，、(（“-":
        return True
    return full or (not mostly_han(previous + text) and _unfinished(state, line, wrapping))


def _names_element(state: Opened, line: Line) -> bool:
    """A list element's own heading stands alone on its line, up to the colon."""
    text = state.head
    named = state.label is not None and ends_colon(text) and len(latin_words(text)) <= 9 and len(text) < 80
    return named and len(latin_words(line.text)) > 5


def _finished(previous: str, text: str) -> bool:
    """A sentence ended, and what follows in small letters is a new one all the same."""
    return ends_sentence(previous) and text[:1].isalpha()


def _open_bracket(state: Opened) -> bool:
    """A bracket or a straight quote is open, and not for so long that it was forgotten."""
    return (state.depth > 0 and state.length < HELD_OPEN * 4) or (
        state.quotes % 2 == 1 and state.length < HELD_OPEN
    )


def _asked(state: Opened) -> bool:
    """A heading below its number ends in a question mark."""
    first = state.lines[0].text
    alone = state.label is not None and bool(state.label.path) and state.label.length >= len(first)
    return alone and state.lines[-1].text[-1] in "?？"


def _complete(state: Opened) -> bool:
    """Nothing can follow: a company's name, or words all in brackets."""
    first, last = state.lines[0].text[0], state.lines[-1].text[-1]
    enclosed = first in "(（【[" and last in ")）】]"
    company = state.length < 80 and _COMPANY.search(state.head) and title_case(state.head)
    return enclosed or last == "】" or bool(company)


def _breaks_early(line: Line, following: Line | None, wrapping: Wrapping) -> bool:
    """A line that ends in the middle of a sentence though there was room: the first line of a paragraph."""
    if following is None or following.gap or ends_sentence(line.text):
        return False
    return starts_lower(following.text) and not is_full(line.text, following.text, wrapping.columns)


def _unfinished(state: Opened, line: Line, wrapping: Wrapping) -> bool:
    """The unit stops in the middle of a sentence, or of a heading that the next short line ends."""
    text = state.head
    heading = title_case(text) or (state.label is not None and state.label.length >= len(state.lines[0].text))
    if wrapping.ragged and state.label is None and len(latin_words(text)) >= 8 and not title_case(text):
        return True
    if heading:
        return (
            width(line.text) < 0.2 * wrapping.columns
            and not ends_sentence(line.text)
            and not ends_colon(line.text)
        )
    return wrapping.ragged and len(latin_words(text)) >= 5 and not title_case(line.text)
