"""The words of a row that came or went, quoted in whole phrases: a word put in may say the contrary alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from noticepress.law.channels import Length
from noticepress.model.change import Edit
from noticepress.model.message import Sentence, msg
from noticepress.text.regex import regex

_PHRASES = 3
"""Phrases that a line quotes; of more than these it says that the passage changed."""
_ROOM = Length(most=240, unit="half_width", source="")
"""For all that a line quotes."""
_CUT = regex(r"(?:[，。；：！？;:!?\n]|[.,](?=\s|$))\s*")
_END = regex(r"[，。；：！？;:!?\n.,]\s*$")
_MARKS = " \t\n　，。；：、,;:."

_Phrase = tuple[str, str]
"""Before and after; one of them is empty where the phrase came or went."""


def quoted(edits: Sequence[Edit]) -> tuple[Sentence, ...]:
    """What came, what went and what took whose place; empty where that is too much for a line."""
    found = tuple(phrase for phrase in map(_bare, _phrases(edits)) if phrase[0] != phrase[1])
    said = "".join(old + new for old, new in found)
    return tuple(map(_said, found)) if len(found) <= _PHRASES and _ROOM.holds(said) else ()


def _said(phrase: _Phrase) -> Sentence:
    old, new = phrase
    if not old:
        return msg("new: “{heading}”", heading=new)
    if not new:
        return msg("taken out: “{heading}”", heading=old)
    return msg("“{new}” in place of “{old}”", old=old, new=new)


def _bare(phrase: _Phrase) -> _Phrase:
    old, new = (" ".join(side.split()).strip(_MARKS) for side in phrase)
    return old, new


def _phrases(edits: Sequence[Edit]) -> Iterator[_Phrase]:
    """The stretches between two marks that stay; whole phrases that came or went by themselves."""
    held, pieces = list[Edit](), list(_pieces(edits))
    for place, edit in enumerate(pieces):
        held.append(edit)
        ends = _END.search(edit.text) is not None
        goes_on = place + 1 < len(pieces) and pieces[place + 1].op != "equal"
        if ends and (edit.op == "equal" or (not goes_on and all(other.op != "equal" for other in held))):
            yield _sides(held)
            held = []
    yield _sides(held)


def _sides(held: Iterable[Edit]) -> _Phrase:
    """Before and after. What only moved stands in neither."""
    stays = [edit for edit in held if not edit.op.startswith("move")]
    return (
        "".join(edit.text for edit in stays if edit.op != "insert"),
        "".join(edit.text for edit in stays if edit.op != "delete"),
    )


def _pieces(edits: Iterable[Edit]) -> Iterator[Edit]:
    """Text that stays is cut after its marks."""
    for edit in edits:
        if edit.op != "equal":
            yield edit
            continue
        start = 0
        for mark in _CUT.finditer(edit.text):
            yield Edit("equal", edit.text[start : mark.end()])
            start = mark.end()
        if start < len(edit.text):
            yield Edit("equal", edit.text[start:])
