"""Items that came to or went from a list inside a sentence, and what the topic of a clause makes of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from msgspec.structs import replace

from noticepress.findings.reading.case import Case
from noticepress.findings.reading.denials import denied_item
from noticepress.findings.reading.hunks import Hunk, hunks, listed, predicate
from noticepress.findings.reading.readers_way import about_others, by_readers, is_deed, sent_to_readers
from noticepress.findings.reading.sentences import Pair
from noticepress.findings.reading.signal import Signal
from noticepress.findings.reading.substance import content, in_example, more_items, shifts, told_of
from noticepress.findings.sense import atoms, differing
from noticepress.findings.words.deeds import TAKEN, advises, done
from noticepress.findings.words.force import force
from noticepress.findings.words.wording import phrases, tokens
from noticepress.model.change import Direction
from noticepress.model.clause import ClauseKind
from noticepress.model.fact import Period
from noticepress.text.regex import regex

from .brands import only_names
from .claimed import beside_the_point, told_by_itself
from .mentioned import taken_before
from .records import by_its_column

BY_TOPIC: dict[str, str] = {
    "purposes": "purpose", "data_collected": "data_type", "device_permissions": "permission",
    "sharing": "recipient_category", "third_party_services": "recipient_category",
    "transfer_merger": "recipient", "public_disclosure": "disclosure",
    "entrusted_processing": "recipient_category",
    "rights_access": "right_procedure", "rights_correction_deletion": "right_procedure",
    "rights_consent_account": "right_procedure", "rights_procedure": "right_procedure",
    "complaints_remedies": "complaint_channel", "retention": "retention_period",
    "storage_location": "storage_location", "cross_border": "cross_border_destination",
    "security_measures": "security_measure", "security_incident": "incident_notice", "scope": "scope",
    "cookies": "cookie",
}  # fmt: skip
"""What a statement on this topic is, where no term list knew its words."""
WELCOME = frozenset(
    ("right", "right_procedure", "complaint_channel", "security_measure", "incident_notice", "opt_out")
)
PLACES = ("storage_location", "cross_border_destination")
"""Known by their names; "transferred to and stored in" lists no place."""
_UNTOLD = ((), ("other",), ("security_measures",), ("marketing",), ("automated_decisions",), ("acceptance",))
"""Main topics that do not tell what the items of a list are."""
_NAMING = regex(
    r"\b(?:data|details|information|records?)\b(?:\s(?:about|on|of|from|to|that|you|your?self|give|provide|us|enter))*[,;]?\s*"
    r"(?:such as|including|like|namely|:|\()"
    r"|(?:包括|如下|例如|比如)|(?:收集|采集|获取|读取|处理|使用|记录|分析|收到|接收)(?:关于)?您[^。；;]*$",
    re.IGNORECASE,
)
"""Words before a list that say that what follows are data of the reader."""


def items(case: Case, pair: Pair) -> Iterator[Signal]:
    """An item that came to or went from a list inside a sentence, whatever it is called."""
    fact = next((BY_TOPIC[topic] for topic in _about(case) if topic in BY_TOPIC), None)
    gone, come = differing(pair.old, pair.new)
    for hunk in hunks(pair.edits) if fact not in (None, *PLACES) else ():
        item = listed(hunk) if (gone if hunk.old.strip() else come) else None
        if (
            fact is None
            or item is None
            or _is_time(case, hunk)
            or _stays(item, hunk, pair)
            or _is_case(item)
            or _joins(item, hunk)
            or beside_the_point(case, fact, hunk, pair)
        ):
            continue
        if _aside(fact, item, hunk, pair) or phrases("no_fee").count(tokens(item)):
            continue  # what something costs is told by its own words
        if _readers(fact, hunk, pair) or (fact == "data_type" and taken_before(case, item, hunk)):
            continue
        named = fact == "data_type" and only_names(case, hunk.old or hunk.new)
        if named or _in_denial(hunk, pair) or by_its_column(case, hunk):
            continue  # told by what is ruled out, by who is named
        added = not hunk.old.strip()
        direction: Direction = "for_reader" if added == (fact in WELCOME) else "against_reader"
        kind = "fact_added" if added else "fact_removed"
        yield of_topics(case, Pair(hunk.old, hunk.new, ()), kind, fact, direction)


def _readers(fact: str, hunk: Hunk, pair: Pair) -> bool:
    """Nothing that is taken: what readers do or get, what others cannot do."""
    if about_others(hunk) or advises((hunk.new or hunk.old).strip(" ,，;；。")):
        return True
    if fact not in ("data_type", "purpose"):
        return False
    sentence = pair.old if hunk.old.strip() else pair.new
    return by_readers(sentence, hunk) or sent_to_readers(sentence, hunk)


def _about(case: Case) -> tuple[str, ...]:
    """Its main topic; of a line of a list, such as "Profile: name, age", that of the clause it hangs from."""
    own = case.change.topics[:1]
    line = case.clauses and case.clauses[0].kind in (ClauseKind.ITEM, ClauseKind.RECORD)
    return case.section_topics if line and not set(own).intersection(BY_TOPIC) else own


def kind_items(case: Case, pair: Pair) -> Iterator[Signal]:
    """A kind of data that no list of terms holds, put into a sentence that names what is taken or used."""
    if case.change.topics[:1] not in _UNTOLD or not TAKEN.intersection(done(pair.new)):
        yield from _beside_data(case, pair)
        return
    if case.change.topics[:1] == ("security_measures",) and "takes" not in done(pair.new):
        return  # "we use encryption such as TLS": one more way to guard data
    for hunk in hunks(pair.edits) if differing(pair.old, pair.new)[1] else ():
        item = listed(hunk)
        if item is None or hunk.old.strip() or _stays(item, hunk, pair) or _joins(item, hunk):
            continue
        if case.old.names(item) or only_names(case, hunk.new) or _is_time(case, hunk) or is_deed(item):
            continue
        before = pair.new[: pair.new.find(hunk.new)]
        if (_NAMING.search(before) or _taken(before, item)) and not _in_denial(hunk, pair):
            signal = of_topics(case, Pair("", hunk.new, ()), "fact_added", "data_type", "against_reader")
            yield replace(signal, topics=(*signal.topics, "data_collected"))


def purpose_items(case: Case, pair: Pair) -> Iterator[Signal]:
    """One thing more that data serve, in a clause on something else: 录音用于处理投诉和训练模型."""
    if "purposes" in _about(case) or _NOT_OF_DATA.intersection(case.change.topics[:1]) - {"contact"}:
        return
    for hunk in hunks(pair.edits) if differing(pair.old, pair.new)[1] else ():
        item = listed(hunk)
        if (
            item is None
            or hunk.old.strip()
            or _stays(item, hunk, pair)
            or _is_case(item)
            or _joins(item, hunk)
        ):
            continue
        if item.isascii() and not item.startswith(_AIMS):
            continue
        before = pair.new[: pair.new.find(hunk.new)]
        if _SERVING.search(before) and not case.old.names(item) and not _in_denial(hunk, pair):
            signal = of_topics(case, Pair("", hunk.new, ()), "fact_added", "purpose", "against_reader")
            yield replace(signal, topics=(*signal.topics, "purposes"))


_AIMS = ("to ", "for ", "in order to ")
_SERVING = regex(
    r"(?:用于|用作|用以|用来)[^，。；;,.（(]*$"
    r"|\b(?:use|record|keep|process|collect|need|hold)(?:s|d|ed)?\b[^.;:()]*\b(?:to|for)\b[^.;:()]*$",
    re.IGNORECASE,
)
"""Words before a list that say that what follows are purposes."""


def _taken(before: str, item: str) -> bool:
    """Whether it joins what is taken: "reads your steps" and "your pulse", but not "to send you news"."""
    row = tokens(before)
    taking = [at for at, _ in phrases("deed.takes").find(row)]
    taking += [at for at, _ in phrases("reading_out").find(row)]
    if not taking or done(item) or _is_case(item):
        return False
    return not phrases("why_or_when").count(row[max(taking) + 1 :])


def _beside_data(case: Case, pair: Pair) -> Iterator[Signal]:
    """In a clause on something else: one thing more beside data, in a sentence that gives or shows them."""
    read = force(pair.new)
    if not _SHOWN.intersection(done(pair.new)) or read.negations or not force(pair.old).data:
        return
    if _NOT_OF_DATA.intersection(case.change.topics[:1]):
        return
    known = set(content(case.change.old_text))
    if any(
        more_items(shift, pair) and set(shift.come) - known and not told_by_itself(case, shift.hunk)
        for shift in shifts(pair)
    ):
        signal = of_topics(case, pair, "fact_added", "data_type", "against_reader")
        yield replace(signal, topics=(*signal.topics, "data_collected"))


_SHOWN = frozenset(("gives", "shows", "takes"))
_NOT_OF_DATA = frozenset(
    ("rights_access", "rights_correction_deletion", "rights_consent_account", "rights_procedure", "scope",
     "complaints_remedies", "policy_changes", "contact", "legal_terms", "document_metadata", "definitions",
     "security_incident", "anonymised_data", "security_measures", "controller_identity", "acceptance")
)  # fmt: skip
"""Topics of clauses in which a list beside data is one of rights, words, measures, people."""


def _in_denial(hunk: Hunk, pair: Pair) -> bool:
    """Whether the words up to it say that it is not so."""
    text, words = (pair.old, hunk.old.strip()) if hunk.old.strip() else (pair.new, hunk.new.strip())
    return denied_item(text, words)


def _is_case(item: str) -> bool:
    """A case between commas ("where required"), or what is only explained: "and how to block them"."""
    row = tokens(item)
    return (
        predicate(item)
        or row[0] in phrases("by_means")
        or row[0] in phrases("negation")
        or any([at for at, _ in phrases(name).find(row)][:1] == [0] for name in ("conditional", "explaining"))
    )


def _is_time(case: Case, hunk: Hunk) -> bool:
    """It tells how soon or how long: that is a fact of its own."""
    sides = (side for change in case.change.facts for side in (change.old, change.new) if side is not None)
    return any(isinstance(side.value, Period) and side.quote in hunk.old + hunk.new for side in sides)


def _aside(fact: str, item: str, hunk: Hunk, pair: Pair) -> bool:
    """An example, but not of data; in a sentence without a cookie; what readers are told of."""
    sentence = pair.old if hunk.old.strip() else pair.new
    if fact == "cookie" and not phrases("cookie").count(tokens(sentence)):
        return True
    exemplifies = [at for at, _ in phrases("example").find(tokens(item))][:1] == [0]
    if fact == "recipient_category" and in_example(sentence, hunk):
        return True
    return exemplifies or (fact == "purpose" and told_of(sentence, hunk))


def _joins(item: str, hunk: Hunk) -> bool:
    """Words that only lead on, with the next: "in order" before "to", "however"."""
    said = atoms(" ".join((item, *hunk.after.split()[:1])))
    return all(atom.kind in ("lead", "optional", "marker", "adverb") for atom in said)


def _stays(item: str, hunk: Hunk, pair: Pair) -> bool:
    """The other version of the sentence names it, too."""
    other = pair.new if hunk.old.strip() else pair.old
    if item in other.casefold():
        return True
    said = content(item)
    return bool(said) and not Counter(said) - Counter(content(other))


def of_topics(case: Case, pair: Pair, kind: str, fact: str, direction: Direction) -> Signal:
    """About a sentence."""
    return Signal(
        kind=kind,
        fact=fact,
        old=pair.old.strip(),
        new=pair.new.strip(),
        direction=direction,
        topics=(*case.change.topics, *_about(case)),
    )
