"""Who a notice says "we" are and who runs the service, where the name has no legal form.

Companies with their form are facts (``facts/entities.py``). A person, a studio, an association or a brand is
known only by what is said beside it: 'Lumen ("we")', "operated by Anna Berg", 由南山工作室开发.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from noticepress.findings.reading.case import Book, Case
from noticepress.findings.reading.signal import Signal
from noticepress.findings.words.alike import any_of, word_lists
from noticepress.findings.words.wording import phrases
from noticepress.law.same import written_out
from noticepress.model.clause import ClauseKind
from noticepress.text.regex import regex

from .of_sentence import signal_of

_CAPITAL = r"(?-i:[A-Z0-9])[^\s,;:()（）\"“”\u3000-\u9fff\uff00-\uffef]*"
_EN = rf"{_CAPITAL}(?:(?<!\w{{5}}\.)(?:,? | ?& )(?:{_CAPITAL}|of|the|and|d\.?b\.?a\.?)){{0,8}}"
_ZH = r"(?=[^，。：\n（(]{0,40}[\u3400-\u9fff])[^，。；：:、\s（）()“”\"][^，。；：:、\n（）()“”\"]{1,39}?"
_CALLED = regex(
    rf"(?:(?P<en>{_EN})|(?P<zh>{_ZH}))\s{{0,2}}[(（][^()（）]{{0,40}}?"
    r"(?:[“\"'‘「]\s?(?:we|us|our|我们|本公司|本平台)\b|称\s?[“\"「]?(?:我们|本公司))",
    re.IGNORECASE,
)
"""A name, and in brackets that it is the one who speaks."""
_LEAD = regex(rf"^(?:.*\d{{1,2}}日)?.*?{any_of(word_lists()['name_lead']['zh'])}(?=.{{2}})|^.*\d{{1,2}}日")
_MARKS = regex(r"[\s.,·'’_*`\[\]-]+|(?<=\w)\((?=\d)")
_TITLES = (ClauseKind.TOC, ClauseKind.BOILERPLATE)


def who_signals(case: Case) -> Iterator[Signal]:
    """Another name in the place of the one that was named as the party, or where none was named."""
    if not case.change.old or not case.change.new or any(c.kind in _TITLES for c in case.clauses):
        return
    old, new = names(case.change.old_text), names(case.change.new_text)
    if not new or old == new or (not old and all(name in _flat(case.old) for name in new)):
        return
    kind = "fact_changed" if old else "fact_added"
    for pair in case.pairs[:1]:
        yield signal_of(case, pair, kind, "controller", "neutral", "controller_identity")


@lru_cache(maxsize=512)
def names(sentence: str) -> frozenset[str]:
    """Names of the party, as they are compared."""
    found = [*_called(sentence), *_running(sentence)]
    return frozenset(plain for name in found if (plain := _plain(name)))


def _called(sentence: str) -> Iterator[str]:
    for match in _CALLED.finditer(sentence):
        yield match["en"] or _LEAD.sub("", match["zh"])


def _running(sentence: str) -> Iterator[str]:
    for match in _run_by().finditer(sentence):
        name = next(name for name in match.groups() if name)
        if name.casefold() not in phrases("speaking"):
            yield name


@cache
def _run_by() -> re.Pattern[str]:
    """A name beside words that say who runs the service: ``[runs]`` of ``wording.toml``."""
    lists = word_lists()
    by, roles = lists["run_by"], lists["running_role"]
    en_by, en_roles, zh_by, zh_roles = (
        "|".join(sorted(map(re.escape, words), key=len, reverse=True))
        for words in (by["en"], roles["en"], by["zh"], roles["zh"])
    )
    return regex(
        rf"\b(?:{en_by}) by (?:the )?({_EN})"
        rf"|\b(?:{en_roles})\b[^.;:,]{{0,60}}?(?:\b(?:is|are)\b|:)\s{{1,2}}(?:the )?({_EN})"
        rf"|({_EN}) (?:is|are|acts as) (?:the |your |a )?(?:{en_roles})\b"
        rf"|由({_ZH})(?:独立|自主|共同|负责)?(?:{zh_by})"
        rf"|(?:{zh_roles})(?:名称|主体)?\s?(?:是|为|：|:)\s?({_ZH})(?=[，。；、\s（(]|$)",
        re.IGNORECASE,
    )


def _plain(name: str) -> str:
    return _MARKS.sub("", written_out(name, "company") if name.isascii() else name.casefold())


@lru_cache(maxsize=2)
def _flat(book: Book) -> str:
    """All that a version says, as names are compared."""
    return _MARKS.sub("", book.text)
