"""Changed facts, in the words of the rule set."""

from __future__ import annotations

import re
from collections.abc import Iterator

from noticepress.findings.reading.case import Case, term_of
from noticepress.findings.reading.denials import ceased, turned
from noticepress.findings.reading.hunks import ink
from noticepress.findings.reading.peoples import only_whose
from noticepress.findings.reading.signal import Signal
from noticepress.findings.reading.substance import content
from noticepress.findings.words.force import force
from noticepress.model.change import FactChange
from noticepress.model.fact import Fact, Period

from .about import topics_by_deed, types_by_deed
from .address_line import address_line
from .bases import newly_based
from .claimed import unclaimed
from .fact_direction import costs, direction_of, trend_of
from .given_nothing import given_nothing
from .mentioned import GIVING, known_before, of_regulator, only_named, only_words
from .records import cell_stays
from .times import time_weaker

_TYPES: dict[str, tuple[str, ...]] = {
    "email": ("contact",), "url": ("contact",), "phone": ("contact",), "address": ("contact",),
    "entity": ("controller",), "date": ("date",), "deadline": ("deadline",), "duration": ("deadline",),
    "retention": ("retention_period",), "age": ("age_threshold",), "amount": ("fee",),
    "place": ("storage_location",), "transfer_destination": ("cross_border_destination",),
    "recipient": ("recipient", "recipient_category"), "data_type": ("data_type",),
    "sensitive_data_type": ("sensitive_data_type", "data_type"), "purpose": ("purpose",),
    "right": ("right",), "right_procedure": ("right_procedure",), "response_channel": ("right_procedure",),
    "legal_basis": ("legal_basis",), "notice_channel": ("change_notice_channel",),
    "security_measure": ("security_measure",), "major_change_criterion": ("major_change_definition",),
    "deemed_acceptance": ("consent_mechanism",), "cookie": ("cookie", "cookie_party"),
    "law": ("governing_law",),
}  # fmt: skip
"""Fact kind of the model → fact types of the rule set."""
_IN_TOPIC: dict[tuple[str, str], str] = {
    ("recipient", "entrusted_processing"): "processor",
    ("recipient", "public_disclosure"): "disclosure",
    ("recipient", "cross_border"): "cross_border_destination",
    ("data_type", "device_permissions"): "permission",
    ("email", "complaints_remedies"): "complaint_channel",
    ("phone", "complaints_remedies"): "complaint_channel",
    ("duration", "retention"): "retention_period",
    ("duration", "cookies"): "retention_period",
    ("date", "retention"): "retention_period",
    ("entity", "sharing"): "recipient",
    ("place", "legal_terms.governing_law"): "governing_law",
    ("entity", "third_party_services"): "recipient",
}
"""Further types that a kind stands for in clauses of a topic."""
_OWN_TOPIC: dict[str, str] = {
    "contact": "contact", "retention_period": "retention", "age_threshold": "children",
    "cross_border_destination": "cross_border", "storage_location": "storage_location",
    "recipient": "sharing",
    "sensitive_data_type": "sensitive_data", "major_change_definition": "policy_changes",
    "change_notice_channel": "policy_changes", "consent_mechanism": "acceptance", "cookie": "cookies",
    "security_measure": "security_measures",
}  # fmt: skip
"""A fact of this type is about this topic wherever it stands."""
_ONLY_IN: dict[str, frozenset[str]] = {
    "controller": frozenset(("controller_identity", "transfer_merger", "scope", "contact")),
    "fee": frozenset(
        ("rights_procedure", "rights_access", "rights_correction_deletion", "rights_consent_account")
    ),
    "governing_law": frozenset(("legal_terms",)),
    "change_notice_channel": frozenset(("policy_changes",)),
    "storage_location": frozenset(("storage_location", "cross_border", "retention")),
}
"""A fact of this type counts in clauses of these topics alone: a law is named in many."""
_PLACES = ("storage_location", "cross_border_destination")
_STATING = GIVING | frozenset(
    ("data_collected", "sensitive_data", "device_permissions", "cookies", "marketing", "automated_decisions",
     "retention", "children")
)  # fmt: skip
"""Topics of clauses that may say for what data are processed."""
_POINTING = r"(?:\b(?:these|those|this|that|said|such) |[该这]|上述|前述|此)"


def fact_signals(case: Case) -> Iterator[Signal]:
    """One signal for each type that a changed fact stands for."""
    for change in case.change.facts:
        if _of_its_column(change) or _says_nothing_new(case, change):
            continue
        if (change.kind == "promise" and not _still_said(case, change)) or time_weaker(case, change):
            yield _promise(case, change)
        if only_named(case, change) or unclaimed(case, change) or cell_stays(case, change):
            continue
        for name in (*_types(change.kind, case.change.topics), *types_by_deed(case, change)):
            if not _out_of_place(case, change, name):
                yield from _signals(case, change, name)
    yield from _other_use(case)
    yield from address_line(case)
    gone = [FactChange(change="removed", kind=fact.kind, old=fact, new=None) for fact in ceased(case)]
    come = [FactChange(change="added", kind=fact.kind, old=None, new=fact) for fact in turned(case)]
    for change in (*gone, *come):
        for name in _types(change.kind, case.change.topics):
            yield from _signals(case, change, name)


def _says_nothing_new(case: Case, change: FactChange) -> bool:
    if change.kind == "modality" or only_words(change):
        return True
    known = known_before(case, change) and not newly_based(case, change)
    return known or _pointed_back(case, change) or _read_otherwise(case, change)


def _of_its_column(change: FactChange) -> bool:
    """What a cell states by the head of its column: told with its row."""
    return all(fact is None or fact.found_by == "stated" for fact in (change.old, change.new))


def _out_of_place(case: Case, change: FactChange, name: str) -> bool:
    if name == "contact" and of_regulator(case, change):
        return True
    if change.kind == "recipient" and given_nothing(case, change):
        return True
    if name in _PLACES and change.new and only_whose(case, change):
        return True
    if name == "right_procedure" and change.new is None and costs(change):
        return True  # told as a fee
    about = (*case.change.topics, *topics_by_deed(case, change, name))
    return name in _ONLY_IN and _ONLY_IN[name].isdisjoint(about)


def _pointed_back(case: Case, change: FactChange) -> bool:
    """A time that only points to one told before: "during these 30 days" is "until then"."""
    fact = change.old if change.change == "removed" else change.new if change.change == "added" else None
    if fact is None or not isinstance(fact.value, Period):
        return False
    text = case.change.old_text if change.old else case.change.new_text
    return bool(re.search(_POINTING + re.escape(fact.quote), text, re.IGNORECASE))


def _read_otherwise(case: Case, change: FactChange) -> bool:
    """The words stand in a sentence that stayed as it was; only what is around it tells of something else."""
    fact = change.new or change.old
    if fact is None or (change.old and change.new) or "modified" not in case.change.ops:
        return False
    differing = any(
        fact.quote in text
        for pair in case.pairs
        if ink(pair.old) != ink(pair.new)
        for text in (pair.old, pair.new)
    )
    return not differing and all(fact.quote in text for text in (case.change.old_text, case.change.new_text))


def _other_use(case: Case) -> Iterator[Signal]:
    """What is given away serves one purpose in the place of another."""
    served = [change for change in case.change.facts if change.kind == "purpose"]
    gone, come = ([c for c in served if c.change == how] for how in ("removed", "added"))
    if gone and come and GIVING.intersection(case.change.topics[:1]):
        yield Signal(
            kind="fact_changed",
            fact="purpose",
            old=_quote(gone[0].old),
            new=_quote(come[0].new),
            direction="unclear",
            topics=case.change.topics,
        )


def _still_said(case: Case, change: FactChange) -> bool:
    """Two sentences with one end were joined: 用于甲时，会征求同意。用于乙时，会征求同意。."""
    if change.old is None or change.new is not None or not case.change.new_text:
        return False
    gone = set(content(change.old.quote)) - set(content(case.change.new_text))
    sides = (force(change.old.quote), force(case.change.new_text))
    return not gone and sides[0].negations <= sides[1].negations and sides[1].excepting == 0


def _promise(case: Case, change: FactChange) -> Signal:
    """A promise of the notice about itself that is gone, shorter, or new."""
    gone = change.change != "added"
    return Signal(
        kind="modality_weaker_duty" if gone else "modality_stronger_duty",
        fact="deadline" if change.kind in ("deadline", "duration") else "any",
        old=_quote(change.old),
        new=_quote(change.new),
        direction="against_reader" if gone else "for_reader",
        topics=case.change.topics,
    )


def _types(kind: str, topics: tuple[str, ...]) -> list[str]:
    further = [_IN_TOPIC[kind, topic] for topic in topics if (kind, topic) in _IN_TOPIC]
    return list(dict.fromkeys([*_TYPES.get(kind, ()), *further]))


def _signals(case: Case, change: FactChange, name: str) -> Iterator[Signal]:
    topics = _topics(case, change, name)
    old, new = _quote(change.old), _quote(change.new)
    trend = trend_of(change)
    direction = direction_of(case, change, name, trend)
    kinds = [{"added": "fact_added", "removed": "fact_removed", "changed": "fact_changed"}[change.change]]
    if name == "recipient" and change.kind == "entity" and change.new:
        kinds = ["fact_added"]  # another company than before is one that got nothing so far
    if trend:
        kinds.append("number_increased" if trend == "increase" else "number_decreased")
    for kind in kinds:
        yield Signal(kind=kind, fact=name, old=old, new=new, direction=direction, topics=topics, trend=trend)


def _topics(case: Case, change: FactChange, name: str) -> tuple[str, ...]:
    """Of the clause, of its section, and of the fact itself; a link may stand anywhere."""
    own: tuple[str, ...] = () if change.kind == "url" or name not in _OWN_TOPIC else (_OWN_TOPIC[name],)
    if name == "deadline" and "contact.response_time" in case.change.topics:
        own = ("rights_procedure",)  # how soon requests are answered is part of how rights are used
    if name == "controller" and change.change == "changed":
        own = ("controller_identity",)  # another company in the place of one, wherever it says who is meant
    if name == "legal_basis" and newly_based(case, change):
        own = ("legal_basis",)
    if name == "purpose" and change.change == "added" and _STATING.intersection(case.change.topics[:1]):
        own = _new_purpose(case, change)
    return (*case.change.topics, *case.section_topics, *own, *topics_by_deed(case, change, name))


def _new_purpose(case: Case, change: FactChange) -> tuple[str, ...]:
    """Data given away for what no clause named before are processed for a new purpose."""
    term = term_of(change.new) if change.new else None
    return () if term is None or ("purpose", term) in case.old.mentions else ("purposes",)


def _quote(fact: Fact | None) -> str:
    return fact.quote if fact else ""
