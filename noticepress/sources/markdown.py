"""Markdown through markdown-it-py: its blocks, with every line of the file in one of them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from noticepress.model.finding import Problem
from noticepress.model.passage import passage_of

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
    tokens = parse("\n" * skipped + text[head.end :])
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
