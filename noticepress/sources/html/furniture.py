"""Second look at the blocks of a page: menus without a name, titles above the main part, broken lines."""

from __future__ import annotations

import re
from collections.abc import Iterable

from msgspec.structs import replace

from noticepress.model.passage import Span, join
from noticepress.model.source import BlockKind, Emphasis
from noticepress.sources.joining import joiner
from noticepress.sources.lines import Lines
from noticepress.text.regex import regex

from .blocks import Drawn

_MENU = 0.6
"""Share of linked text from which a block is nothing but links and what parts them."""
_IMPRINT = regex(
    r"\s*(?:©|\(c\)|copyright|all rights reserved|版权所有|京ICP|沪ICP|粤ICP|浙ICP|\w{1,2}ICP备|\w公网安备)",
    re.IGNORECASE,
)
_ENDED = regex(r"[.;:!?,。；：！？，、)）\]】”\"']\s*\Z")
_GOES_ON = regex(r"[a-z]")


def arranged(drawn: list[Drawn], lines: Lines) -> list[Drawn]:
    """All second looks, in order."""
    return mended(footers(menus(titled(rescued(drawn)))), lines)


def rescued(drawn: list[Drawn]) -> list[Drawn]:
    """A page of which nothing would be left is all notice: marks that rest on names or style are wrong."""
    if any(one.block.chrome is None for one in drawn):
        return drawn
    sure = {"document-title", "no-script", "form"}
    text = sum(len(one.block.passage.text) for one in drawn if one.block.chrome not in sure)
    if text < 200:
        return drawn
    return [one if one.block.chrome in sure else _marked(one, None) for one in drawn]


def titled(drawn: list[Drawn]) -> list[Drawn]:
    """The title, and what stands between it and the main part, where the main part has none of its own."""
    main = next((n for n, one in enumerate(drawn) if one.block.chrome is None), len(drawn))
    if any(
        one.block.chrome is None and one.block.kind is BlockKind.HEADING and one.block.level == 1
        for one in drawn
    ):
        return drawn
    above = {"outside-main", "header"}
    found = [
        n
        for n in range(main)
        if drawn[n].block.level == 1
        and drawn[n].block.kind is BlockKind.HEADING
        and drawn[n].block.chrome in above
    ]
    if not found:
        return drawn
    return [
        _marked(one, None)
        if found[-1] <= n < main and one.block.chrome in above and one.linked < _MENU
        else one
        for n, one in enumerate(drawn)
    ]


def menus(drawn: list[Drawn]) -> list[Drawn]:
    """Two links or more before anything else has been said."""
    first = next((n for n, one in enumerate(drawn) if one.block.chrome is None and _says(one)), len(drawn))
    links = [n for n in range(first) if drawn[n].block.chrome is None and drawn[n].linked >= _MENU]
    return _with(drawn, links, "navigation") if len(links) > 1 else drawn


def footers(drawn: list[Drawn]) -> list[Drawn]:
    """Links and imprint after everything has been said."""
    last = []
    for number in reversed(range(len(drawn))):
        one = drawn[number]
        if one.block.chrome is not None:
            continue
        if one.linked < _MENU and not _IMPRINT.match(one.block.passage.text[:200]):
            break
        last.append(number)
    links = sum(drawn[n].linked >= _MENU for n in last)
    imprint = len(last) > links
    return _with(drawn, last, "footer") if links > 1 or (imprint and len(last) < len(drawn)) else drawn


def _says(one: Drawn) -> bool:
    """A heading or a sentence, and no mere link."""
    text = one.block.passage.text
    # a Han character says as much as two letters
    long = len(text) + sum(char > "\u2e7f" for char in text) > 40
    return one.linked < _MENU and (one.block.kind is BlockKind.HEADING or long)


def mended(drawn: list[Drawn], lines: Lines) -> list[Drawn]:
    """Lines broken by hand in the middle of a sentence are one block again."""
    whole: list[Drawn] = []
    for one in drawn:
        last = whole[-1] if whole else None
        if last and one.broken and _runs_on(last, one):
            whole[-1] = _joined(last, one, lines)
        else:
            whole.append(one)
    return whole


def _runs_on(last: Drawn, one: Drawn) -> bool:
    before, after = last.block, one.block
    if before.chrome != after.chrome or before.cell != after.cell:
        return False
    if before.kind is after.kind is BlockKind.HEADING:
        return True
    # short lines that begin small may be a list: name, e-mail, telephone
    return (
        len(before.passage.text) > 50
        and not _ENDED.search(before.passage.text)
        and bool(_GOES_ON.match(after.passage.text))
    )


def _joined(last: Drawn, one: Drawn, lines: Lines) -> Drawn:
    before, after = last.block, one.block
    gap = joiner(before.passage.text, after.passage.text)
    passage = join((before.passage, after.passage), (gap,))
    shift = len(before.passage.text) + len(gap)
    emphasis = (*before.emphasis, *(Emphasis(e.kind, e.start + shift, e.end + shift) for e in after.emphasis))
    span = Span(before.span.start, after.span.end)
    target = before.target if before.target == after.target else None
    block = replace(
        before, passage=passage, span=span, lines=lines.range(span), emphasis=_merged(emphasis), target=target
    )
    return replace(last, block=block)


def _merged(emphasis: Iterable[Emphasis]) -> tuple[Emphasis, ...]:
    """Marks of one kind that only the joint keeps apart are one."""
    found: list[Emphasis] = []
    for mark in sorted(emphasis, key=lambda e: (e.kind, e.start)):
        if found and found[-1].kind == mark.kind and mark.start - found[-1].end <= 1:
            found[-1] = Emphasis(mark.kind, found[-1].start, max(found[-1].end, mark.end))
        else:
            found.append(mark)
    return tuple(sorted(found, key=lambda e: (e.start, e.end, e.kind)))


def _with(drawn: list[Drawn], numbers: Iterable[int], reason: str) -> list[Drawn]:
    marked = set(numbers)
    return [_marked(one, reason) if n in marked else one for n, one in enumerate(drawn)]


def _marked(one: Drawn, reason: str | None) -> Drawn:
    return replace(one, block=replace(one.block, chrome=reason))
