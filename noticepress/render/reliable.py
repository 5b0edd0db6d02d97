"""Facts that may be told to the public: their words came or went, and nothing denies them there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from noticepress.law import told
from noticepress.model.change import Change, ChangeReport, Edit, FactChange
from noticepress.model.fact import Amount, Contact, Fact, Modality, Named, Phone, Term
from noticepress.model.message import DataText
from noticepress.model.notice import Document
from noticepress.text.regex import regex

_UNTOLD = frozenset({"modality", "cookie", "deemed_acceptance", "law", "date", "response_channel", "promise"})
"""Kinds of facts that say little by themselves."""
_BROAD = frozenset({"recipient"})
"""Kinds whose ids stand for many names: told by the id only where the text uses the id's own name."""
_PLACES = frozenset({"place", "transfer_destination"})
_PROPER = (Contact, Phone, Amount, Named)
"""Values that are written alike in every language."""
_STOP = regex(r"[。！？；;!?\n]|\.(?=\s)")
_INK = regex(r"\w")


def reliable(change: Change, report: ChangeReport) -> list[FactChange]:
    """Those of a row that its own edits show.

    A kind of data, recipient or place in a sentence that denies something may be what is denied; one that is
    read in the same words before and after was not put there by this change.
    """
    if not change.facts:
        return []
    before, after = _Denials(report.comparison.old), _Denials(report.comparison.new)
    found = [fact for fact in change.facts if _is_shown(fact, change, before, after)]
    sensitive = {_kind_of_data(fact) for fact in found if fact.kind == "sensitive_data_type"}
    return [fact for fact in found if fact.kind != "data_type" or _kind_of_data(fact) not in sensitive]


def tellable(fact: FactChange, source: str, lang: str) -> bool:
    """Whether it has words in ``lang`` where the text is in ``source``: no quotation, and no wider name."""
    if source.partition("-")[0] == lang.partition("-")[0]:
        return True
    return all(_has_name(side, source) for side in (fact.old, fact.new) if side)


def covered(change: Change, facts: Sequence[FactChange]) -> bool:
    """Whether the facts tell all that was put in and taken out, but for marks."""
    quotes = [" ".join(side.quote.split()) for fact in facts for side in (fact.old, fact.new) if side]
    changed = (" ".join(edit.text.split()) for edit in change.edits if edit.op != "equal")
    return all(_is_within(words, quotes) for words in changed)


def _is_within(words: str, quotes: Sequence[str]) -> bool:
    if any(words in quote for quote in quotes):
        return True
    for quote in quotes:
        words = words.replace(quote, " ")
    return not _INK.search(words)


class _Denials:
    """Where a version denies something: in a fact's own sentence, or in what leads into its list."""

    def __init__(self, document: Document) -> None:
        self._text = document.version.source.text
        self._above = {child.id: clause.id for clause in document.version.walk() for child in clause.children}
        self._by_clause = dict[str, list[int]]()
        for fact in document.facts:
            if isinstance(fact.value, Modality) and fact.value.negated:
                self._by_clause.setdefault(fact.clause, []).append(fact.span.start)

    def deny(self, fact: Fact) -> bool:
        """Whether what the fact names may be what is denied."""
        here, lead = self._by_clause.get(fact.clause, ()), self._above.get(fact.clause, "")
        return lead in self._by_clause or any(self._in_sentence(fact.span.start, place) for place in here)

    def _in_sentence(self, one: int, other: int) -> bool:
        return _STOP.search(self._text, min(one, other), max(one, other)) is None


def _is_shown(fact: FactChange, change: Change, before: _Denials, after: _Denials) -> bool:
    if fact.kind in _UNTOLD:
        return False
    for side, denials, op in ((fact.old, before, "delete"), (fact.new, after, "insert")):
        if side and isinstance(side.value, Term | Named) and denials.deny(side):
            return False
        if side and isinstance(side.value, Term) and not _stands_in(side, change, op):
            return False
    return True


def _stands_in(side: Fact, change: Change, op: str) -> bool:
    """Its words came, or went, and nothing gave way to them: that might have said the same in other words."""
    own, other = change.new_text, change.old_text
    if op == "delete":
        own, other = other, own
    quote, edits = side.quote.casefold(), [None, *change.edits, None]
    return quote not in other.casefold() and any(
        edit
        and edit.op == op
        and quote in edit.text.casefold()
        and _stays(before, own)
        and _stays(after, own)
        for before, edit, after in zip(edits, edits[1:], edits[2:], strict=False)
    )


def _stays(edit: Edit | None, text: str) -> bool:
    """Nothing beside, or words that the text has all the same: a redline takes out what it puts in again."""
    return edit is None or edit.op == "equal" or edit.text.strip() in text


def _has_name(side: Fact, source: str) -> bool:
    said = told(side)
    if isinstance(said, str):
        return isinstance(side.value, _PROPER) and side.kind not in _PLACES
    if side.kind in _BROAD and isinstance(said, DataText):
        return any(name.casefold() in side.quote.casefold() for name in _own_names(said, source))
    return True


def _own_names(said: DataText, source: str) -> Iterator[str]:
    return (name for lang, name in said.texts if lang == source.partition("-")[0])


def _kind_of_data(change: FactChange) -> tuple[object, ...]:
    """What came or went, the same for a kind of data and the sensitive kind that it is."""
    sides = (side.value for side in (change.old, change.new) if side)
    return (change.change, *(value.id or value.text for value in sides if isinstance(value, Term)))
