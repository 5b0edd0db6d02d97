"""How texts are cut for the search index. ``static/search.js`` folds and cuts queries in the same way."""

from __future__ import annotations

import re
import unicodedata

CJK = "\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
"""Characters of scripts that put no space between words, as a range of a regular expression."""
_RUN = re.compile(f"[{CJK}]+|[^\\W_{CJK}]+")
_BESIDE_CJK = re.compile(f"(?<=[{CJK}]) | (?=[{CJK}])")
_SPACES = re.compile(" {2,}")


class _Folded(dict[int, str]):
    """Code point → what it is searched as, worked out when it is first met."""

    def __missing__(self, point: int) -> str:
        self[point] = found = _folded(chr(point))
        return found


def _folded(char: str) -> str:
    """Width, case, the many dashes and quotes, and characters that show nothing make no difference."""
    if char.isspace():
        return " "
    match unicodedata.category(char):
        case "Cf":
            return ""
        case "Pd":
            return "-"
        case "Pi" | "Pf":
            return "'" if char in "‘’‹›" else '"'
        case _:
            return unicodedata.normalize("NFKC", char).lower()


_TABLE = _Folded()


def fold(text: str) -> str:
    """The text as it is searched. ``Cookie 政策`` and ``cookie政策`` are the same."""
    return _BESIDE_CJK.sub("", _SPACES.sub(" ", text.translate(_TABLE)))


def terms(text: str) -> set[str]:
    """What a text is found by: single characters and pairs of them in Chinese and Japanese, else words."""
    found = set[str]()
    for run in _RUN.findall(fold(text)):
        if is_cjk(run):
            found.update(run)
            found.update(run[place : place + 2] for place in range(len(run) - 1))
        else:
            found.add(run)
    return found


def is_cjk(term: str) -> bool:
    """Whether a term consists of such characters."""
    return bool(re.match(f"[{CJK}]", term))
