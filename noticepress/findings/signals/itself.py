"""Sentences that do nothing with data: what a notice says of itself, questions, names before a paragraph.

"This policy sets forth our practices of sharing" shares nothing; no more does "What do we share?".
"""

from __future__ import annotations

from noticepress.findings.reading.bearing import led_by_right
from noticepress.findings.reading.case import Case
from noticepress.findings.reading.sentences import Pair
from noticepress.findings.reading.signal import Signal
from noticepress.findings.words.actors import acting
from noticepress.findings.words.asked import asks
from noticepress.findings.words.force import force
from noticepress.findings.words.led_on import announces, chooses, guides, restates
from noticepress.findings.words.of_text import defines, reports
from noticepress.findings.words.wording import phrases, tokens

_NEAR = 3
"""Words before the notice, or between it and what it does: "the purpose of this policy is to explain"."""
_NAME = 6
"""Words of a name before a paragraph: "Business transfers."."""
_ASKING = ("?", "？")
_OF_WORDS = frozenset(
    (("modality_weaker_duty", "any"), ("permission_broadened", "any"), ("fact_changed", "purpose"),
     ("fact_changed", "right_procedure"))
)  # fmt: skip
"""Signals that rest on words of a sentence, not on a value in it."""


def said_of_words(signal: Signal) -> bool:
    """Whether it rests on how a sentence is put."""
    return (signal.kind, signal.fact) in _OF_WORDS


def does_nothing(case: Case, pair: Pair) -> bool:
    """Whether both versions of the sentence only tell what is told elsewhere."""
    if not pair.old.strip() or not pair.new.strip():
        return False
    if _of_itself(pair.old) and _of_itself(pair.new):
        return True
    asked = [text.strip().endswith(_ASKING) for text in (pair.old, pair.new)]
    if any(asked) and all(
        ask or _is_name(text) for ask, text in zip(asked, (pair.old, pair.new), strict=True)
    ):
        return True
    return _names_paragraph(case, pair) or _is_title(case, pair)


def says_nothing(case: Case, pair: Pair) -> bool:
    """Whether a sentence that came or went as a whole does nothing with data and gives or takes no right."""
    text = pair.old or pair.new
    if pair.old.strip() and pair.new.strip():
        return False
    if is_title(case, text) or _of_itself(text) or asks(text) or reports(text) or announces(text):
        return True
    if pair.old.strip():
        return guides(text) and not (_ways_out(text) or led_by_right(case))
    return any(only(text) for only in (guides, defines, chooses, restates))


def _ways_out(text: str) -> bool:
    """Readers do something about their data where it leads them: "click here to opt out"."""
    row, read = tokens(text), force(text)
    if read.choices:
        return True
    if read.consent or not text.isascii():
        return read.exercise > 0
    return any(row[at - 1 : at] in _TO for at, _ in phrases("exercise").find(row))


_TO = (("to",),)


def is_title(case: Case, text: str) -> bool:
    """The heading of a clause in which nobody does anything."""
    titles = {(clause.title or "").strip() for clause in case.clauses}
    return text.strip() in titles and not acting(tokens(text), "company", _NAME)


def _of_itself(text: str) -> bool:
    """The notice describes: nothing is promised, denied or agreed to in the same breath."""
    row, read = tokens(text), force(text)
    if read.negations or read.limiting or read.consent or any(read.modes[mode] for mode in ("will", "must")):
        return False
    named = [at for at, _ in phrases("itself").find(row) if at <= _NEAR]
    telling = [at for at, _ in phrases("describing").find(row)]
    return any(0 < tell - at <= 2 * _NEAR for at in named for tell in telling)


def _is_name(text: str) -> bool:
    """A heading: few words and no full stop."""
    bare = text.strip().strip("*#_ ")
    return len(tokens(bare)) <= 2 * _NAME and not bare.endswith((".", "。"))


def _is_title(case: Case, pair: Pair) -> bool:
    """The heading of a clause, in both versions; a sentence that is set as one is none."""
    titles = {(clause.title or "").strip() for clause in case.clauses}
    texts = {pair.old.strip(), pair.new.strip()}
    return texts <= titles and not any(text.endswith(_STOPS) for text in texts)


_STOPS = ("。", "；", ".", ";")


def names_clause(case: Case, pair: Pair) -> bool:
    """The heading of a clause that came or went, whose sentences say what did."""
    titles = {(clause.title or "").strip() for clause in case.clauses}
    return len(case.pairs) > 1 and (pair.old or pair.new).strip() in titles


def _names_paragraph(case: Case, pair: Pair) -> bool:
    """The bold words that a paragraph opens with, before it goes on."""
    old, new = case.change.old_text.lstrip(), case.change.new_text.lstrip()
    short = all(len(tokens(text)) <= _NAME and not _acts(text) for text in (pair.old, pair.new))
    opens = old.startswith(pair.old.strip()) and new.startswith(pair.new.strip())
    return short and opens and len(old) > 4 * len(pair.old) and len(new) > 4 * len(pair.new)


def _acts(text: str) -> bool:
    read = force(text)
    return bool(read.modes or read.negations or read.protecting or read.data)
