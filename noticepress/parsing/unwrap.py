"""Lines → units: a paragraph that was broken over lines is put together again.

Whether the document breaks its lines at all is told from the whole of it; where a paragraph ends is told from
the lines around. Only plain text needs this: other formats say where a paragraph ends.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from noticepress.model.clause import Decision
from noticepress.model.passage import join
from noticepress.model.source import BlockKind

from .labels import bullet_and_label
from .residue import residue_reason
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
from .unit import Label, Line, Role, Unit

_OPENERS = "(（[【《“‘「『"
_CLOSERS = ")）]】》”’」』"
_COMPANY = re.compile(r"(?:co\.?,?\s*ltd\.?|inc\.?|llc|gmbh|limited|有限公司|有限责任公司)$", re.IGNORECASE)
_FRAGMENT = re.compile(r"[\"'“”‘’()（）\[\]【】,.;，。；]+")
_INLINE_NUMBER = re.compile(r"[(（](\d{1,2}|[a-z])[)）]")
NARROWEST_HAN = 36
"""Columns; shorter lines of Chinese are lines of their own, however alike they are in length."""
HEAD = 400
HELD_OPEN = 600
"""Code points after which an open bracket no longer holds a paragraph together: it was never closed."""


@dataclass(frozen=True, slots=True)
class Wrapping:
    """How the document's lines are broken: 0 where they are not, else the columns of a full line."""

    columns: int
    ragged: bool
    """Lines also end early, where markup stood in the source that the text was taken from."""


@dataclass(slots=True)
class _Open:
    """The unit being put together."""

    lines: list[Line]
    label: Label | None
    depth: int
    quotes: int
    length: int
    head: str = ""
    """How it begins; no decision needs more of it."""
    counted: set[str] = field(default_factory=set)
    """Numbers in brackets in the middle of it: an enumeration inside the sentence."""


def units_of(lines: Sequence[Line]) -> list[Unit]:
    """The units, residue among them, in document order."""
    wrapping = wrapping_of(lines)
    bullets = letter_bullets(lines)
    found: list[Unit] = []
    current: _Open | None = None
    held: list[Line] = []
    for number, line in enumerate(lines):
        if line.residue or residue_reason(lines, number):
            held.append(line)
            continue
        following = lines[number + 1] if number + 1 < len(lines) else None
        if current and _joins(current, line, following, wrapping, bullets, bool(held)):
            _extend(current, line)
            continue
        found += _closed(current)
        found += map(_residue, held)
        held = []
        current = _opened(line, bullets)
    return [*found, *_closed(current), *map(_residue, held)]


def wrapping_of(lines: Sequence[Line]) -> Wrapping:
    """Hard-wrapped when many lines go on in the next one in the middle of a sentence."""
    plain = [line for line in lines if line.block.kind is BlockKind.LINE]
    pairs = [(a, b) for a, b in itertools.pairwise(plain) if not b.gap]
    if len(pairs) < 2:
        return Wrapping(0, ragged=False)
    widths = sorted(width(line.text) for line in plain)
    full = widths[int(len(widths) * 0.9)]
    running = [(a.text, b.text) for a, b in pairs if _runs_on(a.text, b.text, full)]
    if not 20 <= full <= 180 or len(running) < max(2, 0.25 * len(pairs)):
        return Wrapping(0, ragged=False)
    early = sum(not _is_full(a, b, full) for a, b in running)
    return Wrapping(full, ragged=early * 4 > len(running))


def letter_bullets(lines: Sequence[Line]) -> bool:
    """Whether ``l`` alone on a line (a Wingdings bullet read as text) is a bullet here."""
    return sum(line.text in ("l", "o") for line in lines[:20000]) >= 2 or (
        sum(bool(re.match(r"l[ \u00a0\t]+\S", line.text)) for line in lines[:20000]) >= 2
    )


def _runs_on(first: str, second: str, full: int) -> bool:
    if _FRAGMENT.fullmatch(first) or _FRAGMENT.fullmatch(second):
        return True
    if ends_sentence(first) or ends_colon(first):
        return False
    if mostly_han(first) and mostly_han(second):
        return full >= NARROWEST_HAN and full - 5 <= width(first) <= full + 5 and not _starts_labelled(second)
    return second[:1].islower() and len(latin_words(first)) >= 3 and not _starts_labelled(second)


def _starts_labelled(text: str) -> bool:
    return any(not label.weak for label in bullet_and_label(text))


def _opened(line: Line, bullets: bool) -> _Open:
    state = _Open([], _opening_label(line, bullets), 0, 0, 0)
    _extend(state, line)
    return state


def _opening_label(line: Line, bullets: bool) -> Label | None:
    found = bullet_and_label(line.text)
    for label in found:
        if (
            not label.weak
            or (label.bullet and label.printed in "lo" and bullets)
            or label.length == len(line.text)
        ):
            return label
    return None


def _extend(state: _Open, line: Line) -> None:
    text = line.text
    state.counted.update(m[1] for m in _INLINE_NUMBER.finditer(text) if state.lines or m.start())
    state.lines.append(line)
    state.length += len(text)
    if len(state.head) < HEAD:
        state.head = f"{state.head} {text}".strip()[:HEAD]
    state.depth += sum(map(text.count, _OPENERS)) - sum(map(text.count, _CLOSERS))
    state.depth = max(0, state.depth)
    state.quotes += text.count('"')


def _joins(
    state: _Open, line: Line, following: Line | None, wrapping: Wrapping, bullets: bool, across: bool
) -> bool:
    previous = state.lines[-1]
    if line.block is previous.block and line.gap == 0 and across:
        return True
    if label_alone(state) and _takes_heading(state, line, bullets):
        return True
    if line.block.kind is not BlockKind.LINE or previous.block.kind is not BlockKind.LINE:
        return False
    if not wrapping.columns:
        return not line.gap and (
            _breaks_at_comma(previous, line, bullets) or _breaks_inside(previous, line, bullets)
        )
    if line.gap and not across:
        return False
    if _new_label(state, line, bullets):
        return False
    if across:
        return starts_lower(line.text) and not ends_sentence(previous.text)
    return _continues(state, line, following, wrapping)


def _breaks_at_comma(previous: Line, line: Line, bullets: bool) -> bool:
    """One sentence on two lines in a document that is not wrapped otherwise (10. of the Delun notice)."""
    long = previous.text[-1] == "、" or (width(previous.text) > 50 and previous.text[-1] in ",，")
    return long and line.block.indent == previous.block.indent and not _strong_start(line, bullets)


def _breaks_inside(previous: Line, line: Line, bullets: bool) -> bool:
    """A long line that stops before its sentence does, and a next one that goes on with it."""
    text = previous.text
    if width(text) < 60 or ends_sentence(text) or ends_colon(text) or _strong_start(line, bullets):
        return False
    return starts_lower(line.text) or ends_function_word(text)


def label_alone(state: _Open) -> bool:
    """Only a label stands there so far."""
    return (
        len(state.lines) == 1 and state.label is not None and state.label.length >= len(state.lines[0].text)
    )


def _takes_heading(state: _Open, line: Line, bullets: bool) -> bool:
    same = line.block.kind is state.lines[0].block.kind and line.block.level == state.lines[0].block.level
    return same and line.gap <= 1 and not _strong_start(line, bullets)


def _strong_start(line: Line, bullets: bool) -> bool:
    label = _opening_label(line, bullets)
    return (
        label is not None
        and (not label.weak or label.length == len(line.text))
        and not _split_word(line.text)
    )


def _split_word(text: str) -> bool:
    """A single letter that may be the front of a word broken over lines (``L`` / ``egal``)."""
    return len(text) == 1 and text.isupper()


def _new_label(state: _Open, line: Line, bullets: bool) -> bool:
    """The line begins with a label of its own, and not with the next part of an enumeration in the sentence."""
    label = _opening_label(line, bullets)
    if label is None or _split_word(line.text):
        return False
    if label.bullet or label.path[-1] == 1 or state.label == label:
        return True
    return not (label.printed[0] in "(（" and str(label.path[-1] - 1) in state.counted)


def _continues(state: _Open, line: Line, following: Line | None, wrapping: Wrapping) -> bool:
    previous, text = state.lines[-1].text, line.text
    if state.length < HELD_OPEN * 4 and _open_bracket(state):
        return True
    if text == '"' or (starts_lower(text) and not _finished(previous, text)):
        return True
    if _complete(state) or _asked(state):
        return False
    if _names_element(state, line):
        return True
    full = _is_full(previous, text, wrapping.columns)
    if ends_colon(previous):
        return full and not _breaks_early(line, following, wrapping)
    if ends_sentence(previous):
        return full and not _breaks_early(line, following, wrapping)
    if ends_function_word(previous) or previous[-1] in ",，、(（“-":
        return True
    if mostly_han(previous) or mostly_han(text):
        return full
    return full or _unfinished(state, line, following, wrapping)


def _names_element(state: _Open, line: Line) -> bool:
    """A list element's own heading stands alone on its line, up to the colon."""
    text = state.head
    named = state.label is not None and ends_colon(text) and len(latin_words(text)) <= 9 and len(text) < 80
    return named and len(latin_words(line.text)) > 5


def _finished(previous: str, text: str) -> bool:
    """A sentence ended, and what follows in small letters is a new one all the same."""
    return ends_sentence(previous) and text[:1].isalpha()


def _open_bracket(state: _Open) -> bool:
    recent = state.length < HELD_OPEN or state.depth > 0
    return recent and (state.depth > 0 or state.quotes % 2 == 1) and state.length < HELD_OPEN * 4


def _asked(state: _Open) -> bool:
    """A heading below its number ends in a question mark."""
    first = state.lines[0].text
    alone = state.label is not None and bool(state.label.path) and state.label.length >= len(first)
    return alone and state.lines[-1].text[-1] in "?？"


def _complete(state: _Open) -> bool:
    """Nothing can follow: a company's name, or words all in brackets."""
    first, last = state.lines[0].text[0], state.lines[-1].text[-1]
    enclosed = first in "(（【[" and last in ")）】]"
    company = state.length < 80 and _COMPANY.search(state.head) and title_case(state.head)
    return enclosed or last == "】" or bool(company)


def _is_full(previous: str, text: str, columns: int) -> bool:
    """The next line's first word did not fit any more."""
    first = text[:1] if has_han(text[:1]) else text.split(maxsplit=1)[0]
    joint = 0 if has_han(text[:1]) else 1
    slack = 4 if has_han(previous[-1:]) else 0
    return width(previous) + joint + width(first) + slack > columns * 0.94


def _breaks_early(line: Line, following: Line | None, wrapping: Wrapping) -> bool:
    """A line that ends in the middle of a sentence though there was room: the first line of a paragraph."""
    if following is None or following.gap or ends_sentence(line.text):
        return False
    return starts_lower(following.text) and not _is_full(line.text, following.text, wrapping.columns)


def _unfinished(state: _Open, line: Line, following: Line | None, wrapping: Wrapping) -> bool:
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


def _closed(state: _Open | None) -> list[Unit]:
    if state is None:
        return []
    first = state.lines[0]
    joiners = list(_joiners(state.lines))
    text = join((line.passage for line in state.lines), joiners) if len(state.lines) > 1 else first.passage
    unit = Unit(lines=tuple(state.lines), text=text, body=(0, len(text.text)))
    if len(state.lines) == 1:
        return [unit]
    note = Decision("unwrap", unit.numbers)
    return [Unit(lines=unit.lines, text=text, body=unit.body, decisions=(note,))]


def _joiners(lines: Sequence[Line]) -> Iterator[str]:
    quotes = 0
    for first, second in itertools.pairwise(lines):
        quotes += first.text.count('"')
        if (first.text[-1] == '"' and quotes % 2) or (second.text[0] == '"' and quotes % 2):
            yield ""
        else:
            yield _joiner(first.text, second.text)


def _joiner(first: str, second: str) -> str:
    before, after = first[-1], second[0]
    if ord(before) > 0x2FFF or ord(after) > 0x2FFF:
        return ""
    if after in ",.;:)]}”’!?%" or before in "([{“‘":
        return ""
    return "" if _split_word(first) and after.islower() else " "


def _residue(line: Line) -> Unit:
    reason = line.residue or "residue"
    note = Decision("residue", line.numbers)
    return Unit(
        lines=(line,),
        text=line.passage,
        body=(0, len(line.text)),
        role=Role.RESIDUE,
        reason=reason,
        decisions=(note,),
    )
