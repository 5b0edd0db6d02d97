"""Edits → sentences laid side by side: judged is what a sentence says, not the word that was swapped."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct

from noticepress.model.change import Edit
from noticepress.text.regex import regex
from noticepress.text.segment import has_chinese

_OPENING = "We|You|Our|Your|If|The|This|These|When|Where|Please|For|To|In|It|They|By|As|Such|However|You’re"
_STOP = (
    r"[.](?<!\be\.g\.)(?<!\bi\.e\.)(?<!\bInc\.)(?<!\bLtd\.)(?<!\b[Cc]o\.)(?<!\bNo\.)(?<!\b[Aa]rt\.)"
    r"(?<!\b[A-Z]\.[A-Z]\.)"
)
"""Not after e.g., Inc., No. or the last of several initials ("the EU-U.S. Framework"), unless what follows is
one of the words above."""
_PIECE = regex(
    rf".*?(?:[。！？!?；;\n]+|…(?=\s+[A-Z])|{_STOP}(?=\s|$)|[.](?=\s+(?:{_OPENING})\b)|$)\s*", re.DOTALL
)
_END = regex(r"(?:[。！？!?；;\n…]|[.](?<!\b[A-Z]\.[A-Z]\.)(?<!\be\.g\.)(?<!\bi\.e\.))\s*$")
"""Where nothing tells what follows, a company's "Inc." ends a sentence."""
_INK = regex(r"\w")
_LEAD_END = regex(r"([。！？!?.:：])\n")
"""After these the next line is no further item."""
_ITEM_END = regex(r"\s*[,，;；、]?\s*(?:\b(?:and|or))?\n")
_MARKS = regex(r"[\W_]+|\b(?:and|or)\b")


class Pair(Struct, frozen=True):
    """A sentence before and after; one of them is empty where a whole sentence came or went."""

    old: str
    new: str
    edits: tuple[Edit, ...]


def pairs(edits: Iterable[Edit]) -> tuple[Pair, ...]:
    """Only the sentences that differ, in order."""
    return tuple(pair for pair in _pairs(edits) if pair.old != pair.new)


def laid(edits: Iterable[Edit]) -> tuple[Pair, ...]:
    """All sentences in order, those that stayed as well."""
    return tuple(_pairs(edits))


def sentences(text: str) -> list[str]:
    """A text cut after its full stops."""
    return [piece for piece in _PIECE.findall(text) if piece.strip()]


def as_prose(edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """The lines of a list behind one another, as in a sentence; one mark of a list for another is no edit."""
    found = list[Edit]()
    for edit in edits:
        mark = "、" if has_chinese(edit.text) else ", "
        said = Edit(edit.op, _ITEM_END.sub(mark, _LEAD_END.sub(r"\1", edit.text)))
        if found and {found[-1].op, said.op} == {"delete", "insert"} and _bare(found[-1]) == _bare(said):
            found[-1] = Edit("equal", said.text)
        else:
            found.append(said)
    return tuple(found)


def _bare(edit: Edit) -> str:
    return _MARKS.sub("", edit.text)


def _pairs(edits: Iterable[Edit]) -> Iterator[Pair]:
    held = list[Edit]()
    for edit, ends in _pieces(edits):
        held.append(edit)
        closes = edit.op == "equal" or not any(
            other.op != edit.op and _INK.search(other.text) for other in held
        )
        if ends and (closes or _as_before(held)):
            yield from _split(held)
            held = []
    if held:
        yield from _split(held)


def _as_before(held: list[Edit]) -> bool:
    """The sentence ends in both versions, only with another mark: what follows is a sentence of its own."""
    old, new = _sides(held)
    if not (_END.search(old) and _END.search(new)):
        return False
    return _INK.findall(old) == _INK.findall(new)


def _sides(held: list[Edit]) -> tuple[str, str]:
    old = "".join(edit.text for edit in held if edit.op in ("equal", "delete", "move_from"))
    new = "".join(edit.text for edit in held if edit.op in ("equal", "insert", "move_to"))
    return old, new


def _pieces(edits: Iterable[Edit]) -> Iterator[tuple[Edit, bool]]:
    """Each with whether a sentence ends there."""
    for edit in edits:
        found = [piece for piece in _PIECE.findall(edit.text) if piece]
        for piece in found[:-1]:
            yield Edit(edit.op, piece), True
        for piece in found[-1:]:
            yield Edit(edit.op, piece), _END.search(piece) is not None


def _split(held: list[Edit]) -> Iterator[Pair]:
    old, new = _sides(held)
    kept = sum(len(_INK.findall(edit.text)) for edit in held if edit.op == "equal")
    if kept or not _INK.search(old) or not _INK.search(new):
        yield Pair(old, new, tuple(held))
        return
    # a sentence replaced by several, or the other way round: still one statement in place of another
    yield Pair(old, new, tuple(held))
