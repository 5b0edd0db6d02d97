"""Sentences of a clause's text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache

from noticepress.text.regex import regex
from noticepress.text.remembered import KEPT

_END = regex(
    r"[。！？；]+[”’」』）)]*"
    # not after e.g., i.e., Co., Ltd., No. or an initial: the sentence goes on
    r"|[.!?…]+(?<!\be\.g\.)(?<!\bi\.e\.)(?<!\b[Cc]o\.)(?<!\bLtd\.)(?<!\bInc\.)(?<!\bNo\.)(?<!\b[Aa]rt\.)"
    r"(?<!\b[A-Z]\.)[\"”’')\]]*(?=\s+[\"“‘'(\[]?[A-Z0-9]|\s*$)"
    r"|;(?=\s)|\n+"
)


@lru_cache(maxsize=KEPT)
def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Ranges of the sentences, without gaps; a semicolon and a line break end one too."""
    bounds = [found.end() for found in _END.finditer(text)]
    if not bounds or bounds[-1] < len(text):
        bounds.append(len(text))
    starts = [0, *bounds[:-1]]
    return tuple((start, end) for start, end in zip(starts, bounds, strict=True) if end > start)


def sentence_at(ranges: Sequence[tuple[int, int]], offset: int) -> tuple[int, int]:
    """The sentence that holds ``offset``."""
    return ranges[max(bisect_right(ranges, (offset, 1 << 62)) - 1, 0)]
