"""Whole clauses and sentences that came or went, and what their topic makes of them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from noticepress.findings.reading.case import Case
from noticepress.findings.reading.hunks import adds_content, hunks
from noticepress.findings.reading.idle import is_heading
from noticepress.findings.reading.sentences import Pair
from noticepress.findings.reading.signal import Signal
from noticepress.findings.words.force import force
from noticepress.findings.words.wording import Phrases, phrases, spotted, tokens, without
from noticepress.law import topics
from noticepress.model.change import Direction
from noticepress.text.regex import regex

from .entire import came_or_went, definitions, whole
from .exceptions import below_exceptions, is_listed
from .items import WELCOME, items, kind_items, of_topics, purpose_items
from .itself import names_clause
from .topical import topical

_BY_CUE: dict[str, tuple[str, tuple[str, ...]]] = {
    "automated": ("automated_decision", ("automated_decisions", "marketing")),
    "automated_alone": ("automated_decision", ()),
    "opt_out": ("opt_out", ("marketing",)),
    "liability": ("liability", ("legal_terms", "security_measures")),
    "fee": (
        "fee",
        ("rights_procedure", "rights_access", "rights_correction_deletion", "rights_consent_account"),
    ),
    "deemed": ("consent_mechanism", ()),
    "prevailing": ("language_version", ()),
    "method": ("method", ("purposes", "data_collected", "automated_decisions", "device_permissions")),
}
"""Word list → fact type, and the topics where it is one; none for all."""
_CUE_TOPIC: dict[str, tuple[str, ...]] = {
    "deemed": ("acceptance",),
    "prevailing": ("legal_terms",),
    "fee": ("rights_procedure",),
    "automated_alone": ("automated_decisions",),
}
"""What a cue is about wherever it stands."""
_ASIDE = {"fee": "no_fee"}
"""Word list → wordings that only hold its words: what is free of charge costs nothing."""
_SAID_ONCE = ("deemed", "automated_alone")
_IN_SECTION = ("fee",)
"""Word lists that are read by the topic of the section, too: a price of what readers ask for."""


def clause_signals(case: Case) -> Iterator[Signal]:
    """Signals of additions and deletions, of definitions and of lists of exceptions."""
    yield from came_or_went(case)
    yield from _exceptions(case)
    yield from _more_exceptions(case)
    yield from _case_widened(case)
    yield from _list_closed(case)
    yield from definitions(case)
    for pair in case.pairs:
        yield from _cued(case, pair)
        if pair.old.strip() and pair.new.strip():
            yield from items(case, pair)
            yield from kind_items(case, pair)
            yield from purpose_items(case, pair)
        elif not names_clause(case, pair):
            yield from topical(case, pair)


def _denied_of_machines(text: str) -> bool:
    return phrases("negation").count(without(tokens(text), "automated_alone")) > 0


def _exceptions(case: Case) -> Iterator[Signal]:
    """An item that came or went in a list of cases in which a promise or a right does not hold."""
    if case.change.ops not in (("added",), ("deleted",)) or not is_listed(case):
        return
    if not below_exceptions(case):
        return
    if case.change.ops == ("added",):
        yield from _holds_less(case)
    else:
        yield whole(case, "fact_removed", "exemption", "for_reader")


def _holds_less(case: Case) -> Iterator[Signal]:
    """One case more in which a promise or a right does not hold makes less of it."""
    yield whole(case, "exemption_added", "exemption", "against_reader")
    yield whole(case, "modality_weaker_duty", "any", "against_reader")


def _list_closed(case: Case) -> Iterator[Signal]:
    """The list of major changes is no longer said to be open."""
    for pair in case.pairs if _defines_major(case) else ():
        old, new = force(pair.old), force(pair.new)
        if (new.vague < old.vague or new.limiting > old.limiting) and pair.new.strip():
            yield of_topics(case, pair, "fact_changed", "major_change_definition", "against_reader")


def _defines_major(case: Case) -> bool:
    if "policy_changes.major_definition" in case.change.topics:
        return True
    cues = topics().subtopics["policy_changes.major_definition"].cues.values()
    text = case.change.old_text.casefold()
    return "policy_changes" in case.change.topics and any(
        cue.casefold() in text for listed in cues for cue in listed
    )


def _more_exceptions(case: Case) -> Iterator[Signal]:
    """Cases told one after the other in a sentence that lists when a promise or consent does not hold."""
    if not {"legal_basis.consent_exceptions", "rights_procedure.refusal"}.intersection(case.change.topics):
        return
    for hunk in hunks(case.change.edits) if "modified" in case.change.ops else ():
        if adds_content((hunk,)) and hunk.new.strip() and not hunk.old.strip() and not _for_reader(hunk.new):
            yield whole(case, "exemption_added", "exemption", "against_reader")


def _case_widened(case: Case) -> Iterator[Signal]:
    """A case of such a list has an alternative more: "to keep it safe or to pursue our interests"."""
    if "modified" not in case.change.ops or not (is_listed(case) and below_exceptions(case)):
        return
    for hunk in hunks(case.change.edits):
        wider = _ALTERNATIVE.match(hunk.new.strip()) and not hunk.old.strip()
        if wider and adds_content((hunk,)):
            yield from _holds_less(case)


_ALTERNATIVE = regex(r"(?:,\s*)?(?:or|and|and/or|as well as)\b|[，、]?(?:或|和|及|以及|、)", re.IGNORECASE)


def _for_reader(text: str) -> bool:
    """Something more that is done for the reader: 并将在15日内答复您."""
    read = force(text)
    return read.protecting > 0 and not (read.negations or read.excepting)


def _own_prevails(case: Case, pair: Pair) -> bool:
    """The language of this very text is said to prevail, where nothing was said of it."""
    return not spotted("prevailing", case.change.old_text) and bool(spotted("own_language", pair.new))


def _cued(case: Case, pair: Pair) -> Iterator[Signal]:
    old, new = tokens(pair.old), tokens(pair.new)
    for name, (fact, where) in _BY_CUE.items():
        listed: Phrases = phrases(name)
        before, after = (
            listed.count(without(row, _ASIDE[name]) if name in _ASIDE else row) for row in (old, new)
        )
        if name == "automated_alone" and any(map(_denied_of_machines, (pair.old, pair.new))):
            continue  # that nothing is decided so is told as a denial
        about = (*case.change.topics, *case.section_topics) if name in _IN_SECTION else case.change.topics
        if name in _SAID_ONCE and before and after:
            continue  # said once or twice in one sentence, it is the same
        if name == "automated" and is_heading(case, pair.new):
            continue
        if before == after or (where and set(where).isdisjoint(about)):
            continue
        kind = "fact_added" if after > before else "fact_removed"
        good = (fact in WELCOME) == (after > before) or (name == "prevailing" and _own_prevails(case, pair))
        direction: Direction = "for_reader" if good else "against_reader"
        signal = of_topics(case, pair, kind, fact, direction)
        yield replace(signal, topics=(*signal.topics, *_CUE_TOPIC.get(name, ())))
    if phrases("opt_in").count(old) > phrases("opt_in").count(new) and pair.new.strip():
        signal = of_topics(case, pair, "fact_changed", "consent_mechanism", "against_reader")
        yield replace(signal, topics=(*signal.topics, "acceptance"))
