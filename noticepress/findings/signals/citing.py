"""What came in and only names the law by which something is done: 依据《儿童个人信息网络保护规定》等规定，.

It was the law before, too. "As far as the law allows" and "where the law requires it" are no such words: they
say in what cases something is done.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from noticepress.findings.words.alike import any_of, one_script, word_lists
from noticepress.model.change import Edit, FactChange
from noticepress.text.regex import regex

_MARKS = " ,;，；、()（）"
_TITLE = regex(r"《[^《》]{2,60}》")
_STARTS = regex(r"(?:^|[。.;；!！\n])[\s\d().（）、*#-]*$")


def apart(edits: Sequence[Edit]) -> tuple[Edit, ...]:
    """The edits with the word that lost its capital behind what came before it as a word that stayed."""
    found = list[Edit]()
    for edit in edits:
        last = found[-1] if found else None
        small = edit.op == "insert" and last is not None and last.op == "delete" and _recased(last, edit)
        if small and last is not None:
            cut = len(edit.text) - len(last.text)
            found[-1:] = [Edit("insert", edit.text[:cut]), Edit("equal", edit.text[cut:])]
        else:
            found.append(edit)
    return tuple(found)


def _recased(gone: Edit, come: Edit) -> bool:
    text = gone.text
    return text[:1].isupper() and text[:1].isascii() and come.text.endswith(f" {text[0].lower()}{text[1:]}")


def cites(edits: Sequence[Edit], at: int, facts: Sequence[FactChange]) -> bool:
    """Whether the edit at that place names laws alone; without a name only where a sentence begins."""
    edit = edits[at]
    if edit.op != "insert" or (at and edits[at - 1].op == "delete"):
        return False
    before = "".join(one.text for one in edits[:at] if one.op != "delete")
    after = "".join(one.text for one in edits[at + 1 :] if one.op != "delete")
    text = _bare(edit.text)
    named = [fact.new.quote for fact in facts if fact.kind == "law" and fact.new and not fact.old]
    left = _TITLE.sub(" ", text)
    for quote in sorted(named, key=len, reverse=True):
        left = left.replace(one_script(quote).casefold(), " ")
    opened = _by().match(left)
    if opened is None or _words().sub("", left[opened.end() :]).strip(_MARKS):
        return False
    return left != text or _set_apart(before, edit.text, after)


def _bare(text: str) -> str:
    return one_script(text).casefold().strip(_MARKS)


def _set_apart(before: str, text: str, after: str) -> bool:
    """It opens a sentence and a comma stands behind it."""
    ends = (text.rstrip()[-1:], after.lstrip()[:1])
    return _STARTS.search(before) is not None and any(mark in (",", "，") for mark in ends)


@cache
def _by() -> re.Pattern[str]:
    return regex(any_of((*word_lists()["citing"]["en"], *word_lists()["citing"]["zh"])))


@cache
def _words() -> re.Pattern[str]:
    listed = word_lists()["law_words"]
    article = r"第[\d一二三四五六七八九十百千零]+[条款项章]"
    article += r"|\b(?:articles?|sections?|art\.)\s*[\d()a-z]+\b|\b\d{4}\b"
    return regex(rf"{article}|{any_of((*listed['en'], *listed['zh']))}")
