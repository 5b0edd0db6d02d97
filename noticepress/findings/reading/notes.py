"""Sentences that tell of the text and do nothing with data: logs of changes, words on translations, pointers.

"3 March: added how long lists are kept" and "we have updated this policy" announce what stands, or stood,
elsewhere in it; "for more on this, see our careers notice" leads to another page; a question or a line of the
list of contents names what follows. Whole sentences of these kinds that came, went or were put otherwise are
left out where signals are looked for. What an entry of a log tells beyond that is read as ever.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from msgspec.structs import replace

from noticepress.findings.words.alike import any_of, word_lists
from noticepress.findings.words.asked import asks
from noticepress.findings.words.burdens import asks_proof, ends_rights
from noticepress.findings.words.deeds import done
from noticepress.findings.words.force import force
from noticepress.findings.words.led_on import leads_on
from noticepress.findings.words.of_text import of_changes, of_translation
from noticepress.findings.words.wording import spotted, tokens
from noticepress.model.change import FactChange
from noticepress.text.regex import regex
from noticepress.text.segment import has_chinese

from .bearing import led_by_right
from .case import Case
from .sentences import Pair, laid, sentences

_SHORT = 12
"""Words of a heading or question at most."""
_SAYING = ("negation", "limiting", "excepting", "consent", "opt_out", "deemed", "fee", "liability")


def without_notes(case: Case) -> Case:
    """The case as if they were the same; as it is where there are none."""
    change = case.change
    if any(edit.op.startswith("move") for edit in change.edits):
        return case
    every = laid(change.edits)
    kept = [pair for pair in every if pair.old == pair.new or not _is_note(case, pair)]
    if len(kept) == len(every):
        return case
    if change.ops == ("deleted",) and (every[0] not in kept or all(_idle(pair.old) for pair in kept)):
        kept = []  # an entry of a log with all that it tells; "your privacy is important" beside it
    facts = tuple(fact for fact in change.facts if not _only_there(fact, kept))
    edits = tuple(edit for pair in kept for edit in pair.edits)
    return Case(replace(change, edits=edits, facts=facts), case.old, case.new)


def _idle(text: str) -> bool:
    """Nothing is done, denied, allowed or asked in it."""
    read = force(text)
    telling = (
        read.processing + read.protecting + read.negations + read.limiting + read.excepting + read.consent
    )
    return not (telling or read.modes or read.numbers or read.entitled or read.choices or read.reader_acts)


def _only_there(fact: FactChange, kept: Sequence[Pair]) -> bool:
    """The words of a fact stand in no sentence that is left."""
    sides = (fact.old, [pair.old for pair in kept]), (fact.new, [pair.new for pair in kept])
    return not any(one.quote in text for one, texts in sides if one for text in texts)


def _is_note(case: Case, pair: Pair) -> bool:
    told = [text for text in (pair.old, pair.new) if text.strip()]
    return bool(told) and all(_told_only(case, text, went=text is pair.old) for text in told)


def _told_only(case: Case, text: str, *, went: bool) -> bool:
    if any(holds(case, text) for holds in _KINDS):
        return True
    return went and all(ends_rights(said) or asks_proof(said) for said in sentences(text))


def _log(case: Case, text: str) -> bool:
    """What was done to the text, on a line of its log or in so many words; nothing will or may be done."""
    read = force(text)
    if read.modes.keys() - {"not_", "vague"}:
        return False
    if of_changes(text):
        return not done(_behind(text.strip(" *_-•")) or "")
    return bool(_entry().match(_DATED.sub("", text.strip(" *_-•")))) and _in_log(case, text)


def _behind(text: str) -> str | None:
    """What is told behind a mark or "because": what is done now; None where nothing is."""
    found = _because().search(text)
    return text[found.end() :] if found else None


@cache
def _because() -> re.Pattern[str]:
    listed = word_lists()["because"]
    return regex(rf"[:;：；—–]|\s-\s|{any_of(listed['en'] + listed['zh'])}")


def _in_log(case: Case, text: str) -> bool:
    """Behind a date, below a heading that says so, or in a clause on changes where it tells no rule."""
    if _DATED.match(text.strip(" *_-•")):
        return True
    heads = [clause.title or clause.text for clause in (*case.clauses, *case.above)]
    if any(len(head) <= _HEAD and spotted("log_heading", head) for head in heads):
        return True
    rules = (spotted("log_rule", text) and not spotted("log_aim", text)) or "tells" in done(text)
    return "policy_changes" in case.change.topics[:1] and not (rules or has_chinese(text))


_HEAD = 80
"""Characters of a heading at most."""
_DATED = regex(
    r"^[(\[（]?(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:[A-Z][a-z]{2,8}\.?\s+)?(?:\d{1,2}(?:st|nd|rd|th)?,?\s+)?(?:19|20)\d\d"
    r"(?:[-./年]\d{1,2}(?:[-./月]\d{1,2}日?)?)?[)\]）]?\s*[*_]*\s*[:：.–—-]*\s*[*_]*\s*"
)
"""A date, alone or before what was done."""


@cache
def _entry() -> re.Pattern[str]:
    listed = word_lists()["log_verb"]
    return regex(rf"(?:{any_of(listed['en'])}|{any_of(listed['zh'])})", re.IGNORECASE)


def _date_alone(case: Case, text: str) -> bool:
    """A date on a line of a log, above what was done on it."""
    rest = _DATED.sub("", text.strip(" *_-•"))
    return (
        len(text.split()) <= _DATE_WORDS
        and not rest.strip()
        and any(map(str.isdigit, text))
        and _in_log(case, text)
    )


_DATE_WORDS = 4


def _translation(case: Case, text: str) -> bool:
    """A translation is for information; which text prevails is told apart."""
    del case
    return of_translation(text) and not spotted("prevailing", text)


def _title(case: Case, text: str) -> bool:
    """A heading or question that names what follows: "How we use your data in our branches"."""
    bare = text.strip().strip("*_# ")
    if not asks(bare) or len(tokens(bare)) > _SHORT or any(spotted(name, bare) for name in _SAYING):
        return False
    return bare.endswith(("?", "？")) or any((c.title or "").strip() == text.strip() for c in case.clauses)


def _pointer(case: Case, text: str) -> bool:
    """It leads to another page, and says nothing else."""
    if not leads_on(text) or led_by_right(case):
        return False
    read = force(text)
    return not (read.numbers or read.modes.keys() - {"may"} or any(spotted(name, text) for name in _RULING))


_RULING = ("negation", "limiting", "excepting", "consent", "fee", "liability", "party", "opt_out")


_KINDS = (_log, _date_alone, _translation, _title, _pointer)
