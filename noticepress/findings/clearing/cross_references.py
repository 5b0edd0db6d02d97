"""Numbers by which a sentence refers to another clause, followed to where they lead."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from noticepress.findings.checks.labels import path_of
from noticepress.findings.reading.case import Book, Case
from noticepress.findings.reading.sentences import Pair
from noticepress.findings.reading.substance import content
from noticepress.findings.sense import likeness
from noticepress.model.clause import Clause
from noticepress.text.regex import regex

_REFERENCE = regex(
    r"第\s*(?P<zh>\d+(?:\.\d+)*|[一二三四五六七八九十百]+)\s*(?:条|章|节|款|项|部分)"
    r"|\b(?:sections?|clauses?|articles?|paragraphs?|parts?|chapters?|points?)\s+(?P<en>\d+(?:\.\d+)*|[IVX]+\b)",
    re.IGNORECASE,
)

_WHOLE = regex("条|article", re.IGNORECASE)
"""Articles are counted through, whatever chapter they stand in."""


def followed(case: Case, pair: Pair) -> Pair:
    """The pair with every reference that now leads to the same clause, or to the right one, as it was.

    Articles of a law are numbers of that law: a sentence that names one is left as it is.
    """
    old, new = (list(_REFERENCE.finditer(text)) for text in (pair.old, pair.new))
    if len(old) != len(new) or not old or _names_law(case, pair):
        return pair
    places, others = _Places(case.old), _Places(case.new)
    text = pair.new
    for one, other in reversed(list(zip(old, new, strict=True))):
        was, now = places.of(one), others.of(other)
        if (
            one[0] != other[0]
            and now
            and (_answers(was, now) or _put_right(pair, one[0], other[0], was, now))
        ):
            text = text[: other.start()] + one[0] + text[other.end() :]
    return Pair(pair.old, text, pair.edits)


def _names_law(case: Case, pair: Pair) -> bool:
    standing = (*case.old.standing(case.change.old, pair.old), *case.new.standing(case.change.new, pair.new))
    return any(fact.kind == "law" for fact in standing)


def _answers(was: Clause | None, now: Clause) -> bool:
    """The clause that stood under the old number stands under the new one."""
    if was is None:
        return False
    if was.title and now.title:
        return was.title == now.title or likeness(was.title, now.title) is not None
    return bool(was.text) and was.text == now.text


def _put_right(pair: Pair, one: str, other: str, was: Clause | None, now: Clause) -> bool:
    """The sentence speaks of what the new target is headed by, and not of what the old one is."""
    said = _words(pair.old.replace(one, "")) & _words(pair.new.replace(other, ""))
    old, new = (_words(clause.title or "") if clause else set() for clause in (was, now))
    return bool(said & new - old) and not said & old


def _words(text: str) -> set[str]:
    """Words that say something; of Chinese every two characters: 联系方式 is a word and holds 联系."""
    found = set[str]()
    for word in content(text):
        bare = word.lstrip("=")
        found.update((bare,) if bare.isascii() else (bare[at : at + 2] for at in range(len(bare) - 1)))
    return found


class _Places:
    """The clauses of a version by their whole numbers; a number borne twice leads nowhere."""

    def __init__(self, book: Book) -> None:
        numbered = list(_numbered(book.document.version.clauses, ()))
        often = Counter(path for path, _ in numbered)
        self._found = {path: clause for path, clause in numbered if often[path] == 1}

    def of(self, reference: re.Match[str]) -> Clause | None:
        return self._found.get(path_of(reference["zh"] or reference["en"]))


def _numbered(clauses: Iterable[Clause], above: tuple[int, ...]) -> Iterator[tuple[tuple[int, ...], Clause]]:
    for clause in clauses:
        own = path_of(clause.label)
        whole = len(own) > 1 or _WHOLE.search(clause.label or "")
        path = own if whole else (*above, *own)
        if own:
            yield path, clause
        yield from _numbered(clause.children, path if own else above)
