"""What a format's reader hands back, before it is a Source."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct, field

from noticepress.model.finding import Problem
from noticepress.model.passage import Passage
from noticepress.model.source import Block


class Draft(Struct, frozen=True):
    """The counted text, its blocks, and what the format states about the file as a whole."""

    reading: Passage
    blocks: tuple[Block, ...]
    declared: Mapping[str, object] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
