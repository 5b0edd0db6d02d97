"""Markdown through markdown-it-py: its blocks, with every line of the file in one of them."""

from __future__ import annotations

import re
from functools import cache
from itertools import takewhile
from typing import TYPE_CHECKING

from noticepress.model.finding import Problem
from noticepress.model.passage import passage_of
from noticepress.text.regex import regex

from .cover import cover
from .decode import Decoded
from .draft import Draft
from .front_matter import front_matter
from .lines import Lines
from .tokens import TokenWalk

if TYPE_CHECKING:
    from markdown_it import MarkdownIt


def read_markdown(decoded: Decoded, path: str) -> Draft | Problem:
    """Blocks with exact spans, markup included. The front matter goes to ``declared`` and is not counted."""
    head = front_matter(decoded.text, path)
    if isinstance(head, Problem):
        return head
    text = decoded.text
    lines = Lines(text)
    # blank lines for the front matter keep markdown-it's line numbers those of the file
    skipped = lines.number(head.end) - 1
    parse = _parser().parse
    tokens = parse("\n" * skipped + _without_gaps(text[head.end :]))
    blocks = cover(text, lines, head.end, TokenWalk(text, lines, parse).blocks(tokens))
    return Draft(passage_of(text[head.end :], head.end), tuple(blocks), head.declared)


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt  # noqa: PLC0415
    from mdit_py_plugins.deflist import deflist_plugin  # noqa: PLC0415
    from mdit_py_plugins.footnote import footnote_plugin  # noqa: PLC0415

    from .emphasis import mark_beside_han  # noqa: PLC0415
    from .inline import remember_places  # noqa: PLC0415

    # notices nest deep in lists; the default of 20 would leave the rest of such a list unread
    md = MarkdownIt("commonmark", {"maxNesting": 100}).enable(["table", "strikethrough"])
    md.use(deflist_plugin).use(footnote_plugin)
    md.disable(["footnote_tail", "footnote_inline"])
    remember_places(md)
    mark_beside_han(md)
    return md


_BLANK_IN_TABLE = regex(
    r"^[ \t]*\|.*\|[ \t]*\n(?P<blank>[ \t]*)\n(?=[ \t]*\|.*\|[ \t]*(?:\n|\Z))", re.MULTILINE
)
_RULE = regex(r"[ \t]*\|?(?:[ \t]*:?-{3,}:?[ \t]*\|)+(?:[ \t]*:?-{3,}:?[ \t]*)?(?:\n|\Z)")
_FENCE = regex(r"^[ ]{0,3}(?:`{3,}|~{3,})", re.MULTILINE)


def _without_gaps(text: str) -> str:
    """A row that its capture left empty does not end the table: for the parser it is one without cells."""
    if "|\n\n" not in text and not _BLANK_IN_TABLE.search(text):
        return text
    parts, done = list[str](), 0
    for gap in _BLANK_IN_TABLE.finditer(text):
        fenced = len(_FENCE.findall(text, 0, gap.start())) % 2
        if fenced or _begins_anew(text, gap.end()) or not _in_table(text[: gap.start("blank")]):
            continue
        parts += [text[done : gap.start("blank")], "|"]
        done = gap.end("blank")
    return "".join((*parts, text[done:]))


def _begins_anew(text: str, at: int) -> bool:
    """The line behind the gap is the head of another table."""
    head_end = text.find("\n", at)
    return head_end >= 0 and _RULE.match(text, head_end + 1) is not None


def _in_table(before: str) -> bool:
    """The lines with bars right before the gap have a rule among them."""
    lines = before.rstrip("\n").split("\n")
    rows = takewhile(lambda line: line.strip().startswith("|"), reversed(lines))
    return any(_RULE.fullmatch(line) for line in rows)
