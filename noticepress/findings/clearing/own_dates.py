"""The notice's own dates and version number: each version has its own; another one is no change of content.

What the dates mean for the step (none stated, the same day, too early) the verdict tells in its notes.
"""

from __future__ import annotations

from noticepress.findings.reading.case import Book, Case
from noticepress.findings.reading.hunks import ink
from noticepress.findings.words.force import force
from noticepress.findings.words.wording import phrases, spotted, tokens
from noticepress.model.clause import Clause, ClauseKind
from noticepress.text.regex import regex

_VERSION = regex(r"(?i)(?<![\w.])(?:v|version|版本号?|第)?\s?\d{1,2}(?:\.\d{1,3}){0,3}(?:\s?版)?(?![\w.]*\d)")


def only_dates(case: Case) -> bool:
    """Whether the clauses state nothing but when the version was made and from when it applies."""
    change = case.change
    olds = [case.old.clauses[ref.id] for ref in change.old]
    news = [case.new.clauses[ref.id] for ref in change.new]
    if any(fact.kind != "date" for fact in change.facts) or not (_stated(case) and (olds or news)):
        return False
    rest = [_rest(case.old, clause) for clause in olds] + [_rest(case.new, clause) for clause in news]
    if olds and news and len(set(rest)) == 1 and all(map(_is_head, (*olds, *news))):
        return True
    return all(not words for words in rest)


def in_force_from(case: Case) -> bool:
    """Whole sentences that only tell from when this version applies."""
    if case.change.ops not in (("added",), ("deleted",), ("modified",)):
        return False
    if any(fact.kind not in ("date", "modality") for fact in case.change.facts):
        return False
    texts = [text for pair in case.pairs for text in (pair.old, pair.new) if text.strip()]
    return bool(texts) and all(map(_of_its_dates, texts))


def _of_its_dates(sentence: str) -> bool:
    said = force(sentence)
    told = said.processing or said.protecting or said.negations or said.consent or said.entitled
    told = told or (said.reader_acts and said.strongest >= 0)
    return not told and len(tokens(sentence)) <= _LONGEST and bool(spotted("in_force", sentence))


_LONGEST = 32
"""Words and marks of a sentence that only tells that."""


def _stated(case: Case) -> bool:
    return any(
        fact.kind == "date"
        for book, refs in ((case.old, case.change.old), (case.new, case.change.new))
        for ref in refs
        for fact in book.facts.get(ref.id, ())
    ) or any(_VERSION.search(text) for text in (case.change.old_text, case.change.new_text))


def _is_head(clause: Clause) -> bool:
    return clause.kind is ClauseKind.META


def _rest(book: Book, clause: Clause) -> tuple[str, ...]:
    """The words that are neither a date nor what dates and versions are called."""
    text = clause.content
    for fact in book.facts.get(clause.id, ()):
        if fact.kind == "date":
            text = text.replace(fact.quote, " ")
    row = tuple(word for word in ink(_VERSION.sub(" ", text)) if word not in phrases("grammar"))
    found = {at + n for at, phrase in phrases("dating").find(row) for n in range(len(phrase.split(" ")))}
    return tuple(word for at, word in enumerate(row) if at not in found)
