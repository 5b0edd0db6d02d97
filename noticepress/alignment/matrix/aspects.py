"""The facts on a topic in words: an aspect for each thing that they tell."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from noticepress.law import told
from noticepress.model.fact import Fact, Period
from noticepress.model.matrix import Aspect
from noticepress.model.message import Message, Value, msg

from .values import key

_MOST = 8
"""Values of an aspect that are named; the others are counted."""
_REPLIES = frozenset(
    {
        "contact",
        "rights_access",
        "rights_correction_deletion",
        "rights_consent_account",
        "rights_procedure",
        "complaints_remedies",
        "children",
    }
)
"""Topics in which a time limit of the company's own is one to answer the reader."""
NAMES: Mapping[str, Message] = {
    "reply": msg("Reply"),
    "ahead": msg("Told beforehand"),
    "limit": msg("Time limit"),
    "retention": msg("Kept for"),
    "duration": msg("Period"),
    "age": msg("Age"),
    "transfer_destination": msg("Sent to"),
    "recipient": msg("Recipients"),
    "data_type": msg("Kinds of data"),
    "sensitive_data_type": msg("Sensitive kinds of data"),
    "purpose": msg("Purposes"),
    "legal_basis": msg("Legal bases"),
    "right": msg("Rights"),
    "right_procedure": msg("Ways to use a right"),
    "notice_channel": msg("Announced by"),
    "response_channel": msg("Reached by"),
    "security_measure": msg("Security measures"),
    "major_change_criterion": msg("Counts as major"),
    "promise": msg("Promises"),
    "deemed_acceptance": msg("Taken as agreement"),
    "cookie": msg("Cookies"),
    "email": msg("E-mail"),
    "phone": msg("Telephone"),
    "url": msg("Web address"),
    "address": msg("Address"),
    "entity": msg("Company or body"),
    "place": msg("Places named"),
    "law": msg("Laws named"),
    "date": msg("Dates"),
    "amount": msg("Amounts"),
}


def aspects(facts: Iterable[Fact], topic: str, first: Iterable[str]) -> tuple[Aspect, ...]:
    """One for each kind of fact, those of ``first`` before the others, each in document order within."""
    found = dict[str, list[Fact]]()
    for fact in facts:
        found.setdefault(_aspect(fact, topic), []).append(fact)
    order = (*(id_ for id_ in first if id_ in found), *found)
    return tuple(_told(id_, found[id_]) for id_ in dict.fromkeys(order))


def _aspect(fact: Fact, topic: str) -> str:
    if fact.kind != "deadline":
        return fact.kind
    if isinstance(fact.value, Period) and fact.value.bound == "at_least":
        return "ahead"
    return "reply" if topic.partition(".")[0] in _REPLIES else "limit"


def _told(id_: str, facts: list[Fact]) -> Aspect:
    """Each value once; a vague period beside an exact one is told, too."""
    keys, vague = dict[str, Value](), dict[str, Value]()
    order = list[Value]()
    for fact in facts:
        known = key(fact)
        held, mark = (vague, fact.quote) if known is None else (keys, known)
        if mark not in held:
            held[mark] = told(fact)
            order.append(held[mark])
    name, value = NAMES[id_], _value(tuple(dict.fromkeys(order)))
    said = msg("{name}: {value}", name=name, value=value)
    if id_ == "reply":
        said = msg("Reply {value}", value=value)
    return Aspect(id=id_, name=name, value=value, said=said, keys=keys)


def _value(values: tuple[Value, ...]) -> Value:
    if len(values) == 1:
        return values[0]
    if len(values) <= _MOST:
        return values
    return msg("{items}; {count} more", items=values[:_MOST], count=len(values) - _MOST)
