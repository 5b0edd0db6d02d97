"""Sentences without weight: thanks, greetings, wishes, dedications, furniture of the page."""

from __future__ import annotations

import re
from collections.abc import Sequence

from noticepress.findings.reading.case import Book, Case
from noticepress.findings.words.force import force
from noticepress.findings.words.wording import spotted
from noticepress.model.change import ClauseRef, FactChange
from noticepress.model.clause import Clause, ClauseKind
from noticepress.text.regex import regex

_SAYING = (
    "negation", "limiting", "excepting", "consent", "exercise", "opt_out", "optional", "firm", "prompt",
    "party", "erasing", "telling", "incident", "keeping", "dispute", "lawful", "automated", "method",
    "liability", "fee", "deemed", "opt_in", "somewhere", "role", "basis", "practice", "barred", "all_data",
)  # fmt: skip
"""Words of any of these say something about data, rights, duties or money."""
_BIRTHDAY = regex(r"\d{1,3}\s*(?:岁|周岁|周年|st|nd|rd|th)\s*(?=生日|诞辰|纪念|庆|birthday|anniversary)")
_USING = regex(
    r"(?<=感谢|谢谢|欢迎)[^，。！,我]{0,24}?使用|\bfor (?:using|the use of|your use of)\b", re.IGNORECASE
)
"""What readers are thanked for and welcomed to is no use of data."""
_HARMLESS = frozenset(("modality", "entity", "date"))


def courtesy_only(case: Case) -> bool:
    """All sentences that differ, or the whole clause, are of that kind; no fact came, went or changed."""
    texts = _differing(case)
    if not texts or not all(fact.kind in _HARMLESS or _of_birthday(fact) for fact in case.change.facts):
        return False
    return all(inert(text) or (_furniture(text) and _outside(case)) for text in texts)


def _differing(case: Case) -> list[str]:
    change = case.change
    if not change.old or not change.new:
        return [text for text in (change.old_text, change.new_text) if text.strip()]
    if set(change.ops) - {"modified", "moved", "renumbered"}:
        return []
    return [text for pair in case.pairs for text in (pair.old, pair.new) if text.strip()]


def _of_birthday(change: FactChange) -> bool:
    """Somebody's birthday is kept: no age of readers, no kind of data."""
    return all(
        f is None or f.quote in ("生日", "birthday") or _AGE.fullmatch(f.quote)
        for f in (change.old, change.new)
    )


_AGE = regex(r"\d{1,3}\s*(?:岁|周岁)?")


def _outside(case: Case) -> bool:
    """Stands before the first or behind the last clause of the notice, in no list that a sentence opens."""
    listed = any(above.text.rstrip().endswith((":", "：")) for above in case.above)
    sides = ((case.old, case.change.old), (case.new, case.change.new))
    return not listed and all(_at_edge(book, refs) for book, refs in sides if refs)


def _at_edge(book: Book, refs: Sequence[ClauseRef]) -> bool:
    own = {ref.id for ref in refs}
    told = [clause.id in own or not _says(clause) for clause in book.clauses.values()]
    places = [at for at, clause in enumerate(book.clauses.values()) if clause.id in own]
    return bool(places) and (all(told[: places[0]]) or all(told[places[-1] :]))


def _says(clause: Clause) -> bool:
    """Whether a clause belongs to what the notice says."""
    return clause.kind not in _ASIDE and not _furniture(clause.content)


_ASIDE = (ClauseKind.META, ClauseKind.BOILERPLATE, ClauseKind.TOC)


def inert(text: str) -> bool:
    """Says thanks, greets, wishes well or dedicates, and says nothing else."""
    bare = _USING.sub("", _BIRTHDAY.sub("", text))
    if not spotted("courtesy", text) or len(bare) > _LONGEST:
        return False
    said = force(bare)
    if said.numbers or said.processing or said.protecting or said.entitled or said.data:
        return False
    return not any(spotted(name, bare) for name in _SAYING)


_LONGEST = 240
"""Code points; a long text says more than thanks."""


def _furniture(text: str) -> bool:
    lines = [line for line in text.splitlines() if line.strip()]
    return bool(lines) and all(map(known_furniture, lines))


def known_furniture(line: str) -> bool:
    """A line that every page may have and no notice."""
    bare = " ".join(line.casefold().split()).strip(" ?!.？！。>»›|-—")
    return bool(bare) and bool(spotted("furniture", bare)[bare])
