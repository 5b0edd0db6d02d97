"""Elements of a Chinese list that were broken over two lines in a document that is not wrapped throughout."""

from __future__ import annotations

from noticepress.text.regex import regex

from .naming import name_of
from .opened import Opened, begins_anew
from .shape import ends_colon, ends_sentence, has_han, width
from .unit import Line
from .wrapping import Wrapping

# Words that no heading and no element ends in, and such as only go on with what was said.
_OPEN_END = regex(r"(?:[与與及或且]|以及|或者|(?<!尤)其)$")
_GOES_ON = regex(r"(?:以及|或者|并且|並且|及其|且|的(?!士)|等(?!级|級|待|候))")
_FRAGMENT_END = regex(r"[；;。]$")


def breaks_in_han(
    state: Opened, line: Line, following: Line | None, wrapping: Wrapping, *, listing: bool
) -> bool:
    """The unit stops inside a phrase, or is an element whose rest, with its semicolon, is the next line.

    ``listing``: the element before it ended in a semicolon.
    """
    text = state.lines[-1].text
    if not has_han(text[-2:]) or ends_sentence(text) or ends_colon(text):
        return False
    if _OPEN_END.search(text) or _GOES_ON.match(line.text):
        return True
    if not _FRAGMENT_END.search(line.text) or name_of(line.text):
        return False
    if state.label is not None and not state.label.bullet:
        return (listing or line.text[-1] in "；;") and _ends_here(state, following, wrapping)
    named = bool(name_of(state.head)) and line.text[-1] in "；;"
    return (named or (listing and bool(name_of(state.head)))) and width(line.text) <= width(text)


def _ends_here(state: Opened, following: Line | None, wrapping: Wrapping) -> bool:
    """Nothing goes on behind the line: a new label, a blank line, or the end."""
    return following is None or following.gap > 0 or begins_anew(state, following, wrapping)
