"""Elements of a list that have no marker: what follows a colon, and where it ends."""

from __future__ import annotations

import re
from collections.abc import Sequence

from noticepress.model.source import BlockKind
from noticepress.text.regex import regex

from .cues import cues, fold
from .shape import ends_colon, ends_list_mark, ends_sentence, ends_stop, has_han, leads, width
from .unit import Role, Unit, decided

_NAMED = regex(r"[^\s:：。；;，,.][^:：。；;，,.\n]{0,40}[:：]\s*[^\s/]")

CHAIN = 3
"""Paragraphs in a row that all end in a colon, each inside the one before; more are no lists."""


def mark_items(units: Sequence[Unit]) -> list[Unit]:
    """The units with elements of unmarked lists told from the paragraphs after them; residue ends no list."""
    marked = iter(_marked([unit for unit in units if unit.role is not Role.RESIDUE]))
    return [unit if unit.role is Role.RESIDUE else next(marked) for unit in units]


def _marked(units: Sequence[Unit]) -> list[Unit]:
    found = list(units)
    spaced = _spaced(units)
    number = chain = 0
    while number < len(found):
        chain = chain + 1 if _leads(found, number) else 0
        if not 0 < chain <= CHAIN:
            number += 1
            continue
        apart = spaced or (found[number].gap > 0 and found[number + 1].gap > 0)
        end = _block_end(found, number + 1) if apart else 0
        end = end or _list_end(found, number + 1)
        for n in range(number + 1, end):
            if found[n].role is Role.TEXT:
                found[n] = decided(found[n], "unmarked-item", item=True)
        number += 1
    return found


def _spaced(units: Sequence[Unit]) -> bool:
    """The document sets its paragraphs apart by blank lines."""
    whole = [u for u in units if u.role is Role.TEXT and u.label is None and ends_stop(u.text.text)]
    return len(whole) >= 3 and sum(u.gap > 0 for u in whole) >= 0.6 * len(whole)


def _block_end(units: Sequence[Unit], start: int) -> int:
    """Lines set close together where paragraphs are set apart are the list; 0 if these are not."""
    end = start + 1
    while (
        end < len(units)
        and _plain(units[end])
        and units[end].gap == 0
        and units[end].block.kind is BlockKind.LINE
    ):
        end += 1
    return end if end - start > 1 else 0


def _leads(units: Sequence[Unit], number: int) -> bool:
    """A paragraph that ends in a colon, with unmarked text behind it."""
    unit = units[number]
    after = units[number + 1] if number + 1 < len(units) else None
    return unit.role is Role.TEXT and leads(unit.text.text) and after is not None and _plain(after)


def _plain(unit: Unit) -> bool:
    kinds = (BlockKind.LINE, BlockKind.PARAGRAPH)
    plain = unit.role is Role.TEXT and unit.label is None and unit.block.kind in kinds
    return plain and not unit.block.is_note


def _list_end(units: Sequence[Unit], start: int) -> int:
    """The index behind the last element."""
    stop = start
    while stop < len(units) and _plain(units[stop]):
        stop += 1
        if ends_colon(units[stop - 1].text.text):
            break  # what follows a lead-in is that one's list
    marked = [n for n in range(start, stop) if ends_list_mark(units[n].text.text)]
    if ends_colon(units[start].text.text):
        return start + 1
    if marked and marked[0] <= start + 2:
        return _behind_marks(units, start, stop, marked)
    if not ends_sentence(units[start].text.text):
        return _unfinished(units, start, stop)
    return _parallel(units, start, stop)


def _behind_marks(units: Sequence[Unit], start: int, stop: int, marked: list[int]) -> int:
    """Elements end in semicolons; the last in a full stop. A stop inside the list ends nothing."""
    last = marked[0]
    for number in marked:
        if number - last > 2:
            break
        last = number
    end = min(last + 2, stop)
    loose = any(ends_stop(units[n].text.text) for n in range(start, last))
    while (
        end < stop
        and not _after_list(units[end])
        and (loose or _like_elements(units, start, end) or _alike(units[end], units[end - 1]))
    ):
        end += 1
    if end - 1 > last and _after_list(units[end - 1]) and width(units[end - 1].text.text) > 160:
        end -= 1
    return end


def _like_elements(units: Sequence[Unit], start: int, number: int) -> bool:
    """No longer than the elements, and ended by the same word as most of them (…的。 after …的；)."""
    text = units[number].text.text
    before = [unit.text.text for unit in units[start:number]]
    if width(text) > max(map(width, before)) or len(text) < 3:
        return False
    return has_han(text) and sum(other[-2:-1] == text[-2:-1] for other in before) * 2 > len(before)


def _unfinished(units: Sequence[Unit], start: int, stop: int) -> int:
    end = start
    while end < stop and not ends_sentence(units[end].text.text):
        end += 1
    return max(end, start + 1)


def _parallel(units: Sequence[Unit], start: int, stop: int) -> int:
    end = start + 1
    while end < stop and _alike(units[end], units[start]) and not _after_list(units[end]):
        end += 1
    return end


def _alike(unit: Unit, other: Unit) -> bool:
    """Begins or ends as the other does and is of like length, or names what it says as the other does."""
    first, second = unit.text.text, other.text.text
    if _NAMED.match(first) and _NAMED.match(second):
        return True
    if not 0.3 < width(first) / max(1, width(second)) < 3.3:
        return False
    if has_han(first):
        return first[:2] == second[:2] or first[-3:-1] == second[-3:-1] or first[-2:] == second[-2:] == "的。"
    return re.split(r"\W+", fold(first))[:1] == re.split(r"\W+", fold(second))[:1]


def _after_list(unit: Unit) -> bool:
    return fold(unit.text.text[:40]).startswith(cues()["lead_in"]["after"])
