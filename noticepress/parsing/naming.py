"""Names in front of a colon: ``term: meaning``, ``存储地点：我们 …``."""

from __future__ import annotations

import re

from noticepress.text.regex import regex

from .shape import has_han, latin_words, width

_RUN_IN = regex(r"([^:：。；;，\n]{1,70}?)[\s　]*[:：][\s　]*(?=\S)")


def named(text: str, *, listed: bool) -> re.Match[str] | None:
    """Group 1 is the name that ``text`` begins with; ``listed``: it stands behind a label or bullet."""
    match = _RUN_IN.match(text[:200])
    return match if match and _names(match[1], text[match.end() : 200], listed=listed) else None


def name_of(text: str) -> str:
    """The name in front of the colon; empty where there is none."""
    match = named(text, listed=True)
    return match[1] if match else ""


def _names(name: str, rest: str, *, listed: bool) -> bool:
    """The words before the colon are a name and not a clause that leads into a list in the sentence."""
    if rest.startswith("//") or (name[-1:].isdigit() and rest[:1].isdigit()) or not balanced(name):
        return False
    if has_han(name):
        several = "、" in name and not (listed and width(name) <= 28)
        return (
            not several
            and width(name) <= 40
            and not re.search(r"[，]|以下|如下|下列|包括|包含|例如|如$|告知$", name)
        )
    return len(latin_words(name)) <= (12 if listed else 7) and not re.search(
        r"\b(?:following|includ\w+|such as|example|namely|are|is|will|as follows)\b", name
    )


def balanced(text: str) -> bool:
    """Every bracket and quotation mark that opens in it closes in it."""
    return all(text.count(a) == text.count(b) for a, b in ("()", "（）", "[]", "【】", "“”", "《》"))
