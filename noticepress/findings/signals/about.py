"""Topics of a changed fact by what its sentence does, beside those of its clause.

Blood groups in "we use your data, such as …" are data that are taken, though the clause is on purposes; a
country after "kept on servers in" is a place of storage in a clause on security; a company in the place of
one that the text calls "we" is another controller wherever it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from noticepress.findings.reading.case import Case, term_of
from noticepress.findings.words.actors import acting
from noticepress.findings.words.deeds import TAKEN, done
from noticepress.findings.words.force import force
from noticepress.findings.words.remedies import of_remedies
from noticepress.findings.words.wording import phrases, spotted, tokens
from noticepress.model.change import FactChange
from noticepress.model.fact import Fact
from noticepress.text.regex import regex

from .fact_direction import until_erased

_ON_THE_TEXT = frozenset(
    ("rights_access", "rights_correction_deletion", "rights_consent_account", "rights_procedure",
     "complaints_remedies", "definitions", "policy_changes", "contact", "legal_terms", "document_metadata",
     "security_incident", "anonymised_data")
)  # fmt: skip
"""Topics of clauses that name data and places to speak of rights, words and the text itself."""
_DATA = ("data_type", "sensitive_data_type")
_US = regex(
    r"[（(][^（）()]{0,24}(?:[“\"'‘「]\s*(?:我们|本公司|本平台|we|us|our)\b|(?:简称|下称|称为|称)[^（）()]{0,12}我们)"
    r"|\b(?:operated|provided|run|published|offered|owned|developed) by\s*$"
    r"|\b(?:controller|operator)s?\b[^.;]{0,30}\b(?:is|are)\s*$|\b(?:is|are) controlled by\s*$"
    r"|(?:^|[\s\"“'‘(])(?:we|us|our)[\"”'’,]{0,2}\s+(?:means?|refers? to|stands? for)\s*$"
    r"|[“\"‘「](?:我们|本公司|本平台)[”\"’」]?(?:是)?(?:指|即)(?:的是)?\s*$"
    r"|由\s*$|(?:运营者|开发者|运营方|运营主体|控制者|处理者|开发商)[^。；;]{0,6}(?:是|为|：|:)\s*$",
    re.IGNORECASE,
)
"""Beside a name: the text calls it "we", or says that it runs the service."""
_BESIDE = 60
"""Characters on each side of a name in which that is said."""


def topics_by_deed(case: Case, change: FactChange, name: str) -> tuple[str, ...]:
    """What the sentence in which it stands says it is; nothing where only the clause can tell."""
    fact = change.new or change.old
    if fact is None:
        return ()
    if name == "controller" and change.change == "changed":
        return ("controller_identity",) if _called_us(case, change.old) else ()
    told = tuple(_sentences(case, fact, old=change.new is None))
    if _ON_THE_TEXT.intersection(case.change.topics[:1]):
        return _misfiled(case, change, name, told)
    if name in _DATA and change.change == "added":
        return ("data_collected",) if _is_new(case, fact) and _any(told, TAKEN) else ()
    if name == "storage_location" and change.kind == "place":
        labelled = any(_labelled(text, fact.quote) for text in told)
        return ("storage_location",) if labelled or any(map(_tells_where, told)) else ()
    return ()


def _misfiled(case: Case, change: FactChange, name: str, told: Sequence[str]) -> tuple[str, ...]:
    """Said so plainly that the clause's own topic does not matter."""
    if name == "storage_location" and change.kind == "place":
        return ("storage_location",) if any(map(_on_servers, told)) else ()
    if name not in _DATA or change.change != "added" or change.new is None:
        return ()
    plain = _MISFILED.intersection(case.change.topics[:1]) and _is_new(case, change.new)
    return ("data_collected",) if plain and any(map(_we_take, told)) else ()


def types_by_deed(case: Case, change: FactChange) -> tuple[str, ...]:
    """How long data are kept, wherever a sentence tells it: in a clause on what is collected, too."""
    if change.kind == "entity" and change.new is not None:
        given = tuple(_sentences(case, change.new, old=False))
        known = case.old.names(change.new.quote) or not given
        return () if known or not all(_gives_to(text, change.new.quote) for text in given) else ("recipient",)
    if until_erased(case, change):
        return ("retention_period",)
    if change.kind != "duration" or "retention" in case.change.topics or change.change != "changed":
        return ()
    if _ON_THE_TEXT.intersection(case.change.topics[:1]):
        return ()
    told = tuple(_sentences(case, fact, old=False)) if (fact := change.new) else ()
    return ("retention_period",) if told and all(map(_keeps_data, told)) else ()


def _keeps_data(text: str) -> bool:
    """It is kept for so long, or erased when so long is over."""
    deeds = done(text)
    return ("keeps" in deeds and bool(phrases("data").count(tokens(text)))) or "erases" in deeds


def _sentences(case: Case, fact: Fact, *, old: bool) -> Iterator[str]:
    """Those that differ and hold the fact's words."""
    yield from (text for pair in case.pairs if fact.quote in (text := pair.old if old else pair.new))


def _any(told: Sequence[str], wanted: frozenset[str]) -> bool:
    return any(wanted.intersection(done(text)) for text in told)


def _is_new(case: Case, fact: Fact) -> bool:
    """The older notice mentions this kind nowhere, and the clause did not have the word for anything else."""
    name = term_of(fact)
    if name is None or fact.quote in case.change.old_text:
        return False
    return (fact.kind, name) not in case.old.mentions


def _labelled(text: str, quote: str) -> bool:
    """Behind the name of a field: "Location: USA and Japan"."""
    return _FIELD.search(text[: text.find(quote)]) is not None


_FIELD = regex(
    r"\b(?:locations?|countr(?:y|ies)|regions?|data cent(?:er|re)s?|servers?|hosting|place of processing"
    r"|processing locations?|storage)\s?[:：][^:：]{0,60}$"
    r"|(?:地点|所在地|国家|地区|存储地|所在国)[：:][^：:]{0,30}$",
    re.IGNORECASE,
)


def _tells_where(text: str) -> bool:
    return "keeps" in done(text) and bool(phrases("lying").count(tokens(text)))


def _gives_to(text: str, name: str) -> bool:
    """Data are given to the one it names: behind the giving, or behind "we rely on"."""
    before = text[: text.find(name)]
    to = "gives" in done(before) or spotted("relying", before).total() > 0
    return to and "gives" in done(text) and not of_remedies(text)


def _we_take(text: str) -> bool:
    """The company says in so many words that it takes data: "we may collect your voice input"."""
    row, read = tokens(text), force(text)
    ours = acting(row, "company", len(row))
    takes = [at for at, _ in phrases("deed.takes").find(row)]
    return not read.negations and any(0 < at - who <= _NEAR for at in takes for who in ours)


_NEAR = 4
_MISFILED = frozenset(
    ("contact", "legal_terms", "policy_changes", "document_metadata", "acceptance", "definitions")
)
"""Topics that a clause may be given by its words though it says what is taken."""


def _on_servers(text: str) -> bool:
    """It is kept on machines somewhere, in a clause on whatever."""
    return "keeps" in done(text) and spotted("machines", text).total() > 0


def _called_us(case: Case, fact: Fact | None) -> bool:
    """Whether the older version says beside a name that it is the one who speaks."""
    text = case.change.old_text
    at = text.find(fact.quote) if fact else -1
    if fact is None or at < 0:
        return False
    before, end = text[max(0, at - _BESIDE) : at], at + len(fact.quote)
    after = _US.search(text[end : end + _BESIDE])
    return bool((after and after.start() < _CLOSE) or _US.search(before))


_CLOSE = 12
"""Characters between a name and the brackets that say who it is."""
