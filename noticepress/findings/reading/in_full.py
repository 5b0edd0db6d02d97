"""Names in full beside or in the place of their short form: "Disclosure and Barring Service (DBS)" is "DBS".

Whoever spells a short form out tells readers what it stands for and changes nothing. Read so only where the
initials of the words make up the short form and the other version has the short form alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from noticepress.model.change import Change, Edit, FactChange
from noticepress.text.regex import regex

from .case import Case, on_one_line

_BEHIND = regex(r"\s*\(\s*[\"“]?(?P<short>[A-Z][A-Za-z&.]{1,9})[\"”]?\s*\)")
"""A short form in brackets."""
_BEFORE = regex(r"\b(?P<short>[A-Z][A-Z&]{1,7})\s*\(\s*(?P<full>[^()\n]{4,80}?)\s*\)")
"""What it stands for in brackets."""
_WORD = regex(r"[^\W\d_][\w'’]*|&")
_SMALL = frozenset(("of", "and", "the", "for", "in", "on", "to", "a", "an", "&"))
_MOST = 12
"""Words of a name."""
_MARKUP = str.maketrans("", "", "*_")


class _Stretch(Struct, frozen=True):
    """What one side says more: ``start`` to ``end`` of its text, the short form itself left out."""

    parts: tuple[tuple[int, int], ...]
    short: str
    full: str


def in_short(case: Case) -> Case:
    """The case with such names in their short form on both sides; as it is where there are none."""
    change = case.change
    if not change.old or not change.new or "modified" not in change.ops:
        return case
    for added in (True, False):
        change = _shortened(change, added=added)
    return case if change is case.change else Case(change, case.old, case.new)


def _shortened(change: Change, *, added: bool) -> Change:
    text, other = (change.new_text, change.old_text) if added else (change.old_text, change.new_text)
    found = list(_stretches(text, other))
    parts = [part for stretch in found for part in stretch.parts]
    edits = _without(change.edits, parts, _OPS[added]) if parts else None
    edits = _stood_for(edits or change.edits)
    if edits == change.edits:
        return change
    kept = _texts(edits)
    facts = tuple(fact for fact in change.facts if not _named(fact, found, kept))
    return replace(change, edits=edits, old_text=kept[0], new_text=kept[1], facts=facts)


_OPS = {True: "insert", False: "delete"}


def _stretches(text: str, other: str) -> Iterator[_Stretch]:
    """What the other text does without: the long form of a name, or the short one behind it."""
    for stretch in _named_twice(text):
        full, short = " ".join(stretch.full.split()), _alone(stretch.short, other)
        if full not in on_one_line(other):
            yield from (stretch,) if short else ()
        elif not short:
            start = text.index(stretch.full) + len(stretch.full)
            yield _Stretch(((start, stretch.parts[-1][1]),), stretch.short, "")


def _alone(short: str, text: str) -> bool:
    return re.search(rf"(?<![\w(]){re.escape(short)}(?!\w)", text) is not None


def _named_twice(text: str) -> Iterator[_Stretch]:
    for match in _BEHIND.finditer(text):
        words = list(_WORD.finditer(text, 0, match.start()))[-_MOST:]
        for length in range(1, len(words) + 1):
            run = words[-length:]
            if _stands_for([word[0] for word in run], match["short"]):
                parts = ((run[0].start(), match.start("short")), (match.end("short"), match.end()))
                yield _Stretch(parts, match["short"], text[run[0].start() : match.start()].strip())
                break
    for match in _BEFORE.finditer(text):
        if _stands_for(_WORD.findall(match["full"]), match["short"]):
            yield _Stretch(((match.end("short"), match.end()),), match["short"], match["full"])


def _stands_for(words: Sequence[str], short: str) -> bool:
    """Whether the initials of the words make up the short form; small words may be left out of it."""
    letters = "".join(filter(str.isalpha, short.removesuffix("s"))).casefold()
    if len(letters) < 2 or not words or words[0].casefold() in _SMALL:  # ABCD (1234): digits spell nothing
        return False
    return _spells(list(words), letters)


def _spells(words: Sequence[str], letters: str) -> bool:
    if not words or not letters:
        return not words and not letters
    first, rest = words[0], words[1:]
    if first.casefold() in _SMALL and _spells(rest, letters):
        return True
    heads = (first.casefold(), first[0].casefold()) if first.isupper() else (first[0].casefold(),)
    return any(letters.startswith(head) and _spells(rest, letters[len(head) :]) for head in heads)


def _without(edits: Sequence[Edit], parts: Sequence[tuple[int, int]], op: str) -> tuple[Edit, ...] | None:
    """The edits without these parts of the side that ``op`` adds to; None where a part is not only there."""
    kept, at = list[Edit](), 0
    for edit in edits:
        if edit.op not in ("equal", op):
            kept.append(edit)
            continue
        end = at + len(edit.text)
        inside = [(max(start, at), min(stop, end)) for start, stop in parts if start < end and stop > at]
        if inside and edit.op == "equal":
            return None
        text = "".join(char for n, char in enumerate(edit.text, at) if not any(a <= n < b for a, b in inside))
        kept += [Edit(edit.op, text)] if text else []
        at = end
    return tuple(kept)


def _stood_for(edits: Sequence[Edit]) -> tuple[Edit, ...]:
    """A name in the place of its short form, or the other way round, read as it stood."""
    found = list(edits)
    for at in range(len(found) - 1):
        one, other = found[at], found[at + 1]
        if {one.op, other.op} == {"delete", "insert"} and _same_name(one.text, other.text):
            old = one.text if one.op == "delete" else other.text
            found[at : at + 2] = [Edit("equal", old), Edit("equal", "")]
    return tuple(edit for edit in found if edit.text)


def _same_name(one: str, other: str) -> bool:
    short, full = sorted((one.strip(), other.strip()), key=len)
    words = _WORD.findall(full)
    named = all(word[0].isupper() for word in words if word.casefold() not in _SMALL)
    return short.isupper() and short.isalpha() and bool(words) and named and _stands_for(words, short)


def _texts(edits: Sequence[Edit]) -> tuple[str, str]:
    sides = (("equal", "delete", "move_from"), ("equal", "insert", "move_to"))
    old, new = ("".join(edit.text for edit in edits if edit.op in ops) for ops in sides)
    return old, new


def _named(change: FactChange, found: Sequence[_Stretch], texts: tuple[str, str]) -> bool:
    """A fact that only one side seems to have, of the name itself or around it."""
    fact = change.old or change.new
    if fact is None or (change.old and change.new):
        return False
    if any(fact.quote in stretch.full for stretch in found):
        return True
    quote = on_one_line(fact.quote.translate(_MARKUP))
    return all(quote in on_one_line(text) for text in texts)
