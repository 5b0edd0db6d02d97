"""A heading in other words: cleared where its clauses stay and it says nothing of its own."""

from __future__ import annotations

from collections.abc import Sequence

from noticepress.findings.reading.case import Book, Case, term_of
from noticepress.findings.reading.substance import content
from noticepress.findings.sense.lemma import lemma
from noticepress.findings.words.force import force
from noticepress.findings.words.wording import phrases, tokens
from noticepress.model.change import FactChange
from noticepress.model.clause import Clause, ClauseKind

from .guards import words_hold

_HEADED = (ClauseKind.SECTION, ClauseKind.PART, ClauseKind.PREAMBLE, ClauseKind.CLAUSE)
_OVER = (ClauseKind.SECTION, ClauseKind.PART)
_FURNITURE = frozenset(("document_metadata", "definitions"))
"""Topics whose headings only say where the reader is."""
_STRICT = ("optional", "obligatory", "protected", "firm", "lasting", "hedged", "fee")
"""Of whom, how far and at what cost: such a word may neither come nor go."""
_WEIGHED = (
    "processing", "erasing", "telling", "incident", "party", "role", "consent", "exercise", "opt_out",
    "prompt", "automated", "practice", "method", "liability", "somewhere",
)  # fmt: skip
"""Words by which a heading tells of what its clauses say; each stays, or the topic does."""
_FORMS = 5
"""Letters by which forms of a word are one: secure, security."""


def heading_only(case: Case) -> bool:
    """A heading has other words; its clause says the same and is about the same topic."""
    if case.change.ops[:1] != ("modified",) or len(case.change.old) != 1 or len(case.change.new) != 1:
        return False
    old, new = case.old.clauses[case.change.old[0].id], case.new.clauses[case.change.new[0].id]
    if new.kind not in _HEADED or old.title == new.title or old.text != new.text:
        return False
    facts = (fact for fact in case.change.facts if fact.kind != "modality")
    return all(_told_elsewhere(case, fact) for fact in facts) and _same_subject(case, old, new)


def heading_alone(case: Case) -> bool:
    """A heading was put over clauses that stood, or taken off clauses that stay, and rules nothing itself."""
    if case.change.ops not in (("added",), ("deleted",)):
        return False
    book, other, refs = (
        (case.new, case.old, case.change.new) if case.change.new else (case.old, case.new, case.change.old)
    )
    if len(refs) != 1 or (clause := book.clauses[refs[0].id]).kind not in _OVER or clause.text.strip():
        return False
    said = force(clause.title or "")
    plain = (
        not (
            said.negations
            or said.limiting
            or said.excepting
            or said.consent
            or said.numbers
            or said.reader_acts
        )
        and len(tokens(clause.title or "")) <= _LONGEST
    )
    below = [child for child in clause.walk() if child is not clause and child.content.strip()]
    return plain and bool(below) and all(_stood(other, child) for child in below)


_LONGEST = 9
"""Words and marks up to which a line over others is a heading and no sentence."""


def _stood(other: Book, clause: Clause) -> bool:
    return "".join(clause.content.casefold().split()) in other.text


def _same_subject(case: Case, old: Clause, new: Clause) -> bool:
    one, other = case.old.document.topics.get(old.id, ()), case.new.document.topics.get(new.id, ())
    same_topic, added = one[:1] == other[:1], _adds(old, new)
    if same_topic and one and one[0] in _FURNITURE:
        return not any(force(title).negations for title in (old.title or "", new.title or ""))
    if not words_hold(case) or not _same_weights(old, new, _STRICT):
        return False
    if same_topic and not added:
        return True
    if new.kind not in _OVER or not _above_others(old, new):
        return False  # the head of an item in a list is a name
    return (same_topic or not added) and _same_weights(old, new, _WEIGHED) and _share_a_word(old, new)


def _above_others(old: Clause, new: Clause) -> bool:
    return bool((old.children or old.text) and (new.children or new.text))


def _same_weights(old: Clause, new: Clause, lists: Sequence[str]) -> bool:
    """Every word of these lists, or another form of it, stands in both titles."""
    one, other = old.title or "", new.title or ""
    return _weights(one, lists) <= _forms(other) and _weights(other, lists) <= _forms(one)


def _weights(title: str, lists: Sequence[str]) -> set[str]:
    row = tokens(title)
    return {_form(phrase) for name in lists for _, phrase in phrases(name).find(row)}


def _forms(title: str) -> set[str]:
    row = tokens(title)
    return {_form(" ".join(row[at:])) for at in range(len(row))} | _weights(title, (*_STRICT, *_WEIGHED))


def _form(words: str) -> str:
    first, _, rest = words.partition(" ")
    return f"{lemma(first)} {rest}".strip()[:_FORMS] if first.isascii() else words[:2]


def _adds(old: Clause, new: Clause) -> bool:
    """Whether words that say something only came, or only went."""
    one, other = _said(old), _said(new)
    return bool(one - other) != bool(other - one)


def _share_a_word(old: Clause, new: Clause) -> bool:
    return bool(_said(old) & _said(new))


def _said(clause: Clause) -> set[str]:
    return {word[:_FORMS].lstrip("=") for word in content(clause.title or "")} - _ASKING


_ASKING = frozenset(
    (
        "how",
        "what",
        "why",
        "which",
        "when",
        "where",
        "who",
        "about",
        "如何",
        "怎样",
        "怎么",
        "哪些",
        "什么",
        "关于",
    )
)
"""A heading may be put as a question."""


def _told_elsewhere(case: Case, change: FactChange) -> bool:
    """A term of a heading that the clauses of the other version mention, too."""
    fact, other = (change.new, case.old) if change.new else (change.old, case.new)
    name = term_of(fact) if fact else None
    return name is not None and not (change.old and change.new) and (change.kind, name) in other.mentions
