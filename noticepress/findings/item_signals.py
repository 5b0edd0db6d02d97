"""Items that came to or went from a list inside a sentence, and what the topic of a clause makes of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from msgspec.structs import replace

from noticepress.model.change import Direction
from noticepress.model.clause import ClauseKind
from noticepress.text.regex import regex

from .case import Case
from .deeds import TAKEN, done
from .denials import denies
from .hunks import Hunk, hunks, listed
from .sentences import Pair
from .signal import Signal
from .substance import content
from .wording import phrases, tokens

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
    ("right_procedure", "complaint_channel", "security_measure", "incident_notice", "opt_out")
)
PLACES = ("storage_location", "cross_border_destination")
"""Known by their names; "transferred to and stored in" lists no place."""
_UNTOLD = ((), ("other",), ("security_measures",), ("marketing",), ("automated_decisions",), ("acceptance",))
"""Main topics that do not tell what the items of a list are."""
_NAMING = regex(
    r"\b(?:data|details|information|records?)\b[^.;]{0,20}(?:such as|including|like|namely|:|\()"
    r"|(?:包括|如下|例如|比如)|(?:收集|采集|获取|读取|处理|使用|记录|分析|收到|接收)(?:关于)?您[^。；;]*$",
    re.IGNORECASE,
)
"""Words before a list that say that what follows are data of the reader."""


def items(case: Case, pair: Pair) -> Iterator[Signal]:
    """An item that came to or went from a list inside a sentence, whatever it is called."""
    fact = next((BY_TOPIC[topic] for topic in _about(case) if topic in BY_TOPIC), None)
    for hunk in hunks(pair.edits) if fact not in (None, *PLACES) else ():
        item = listed(hunk)
        if fact is None or item is None or _stays(item, hunk, pair) or _is_case(item):
            continue
        if _in_denial(hunk, pair):
            continue  # told by what is ruled out
        added = not hunk.old.strip()
        direction: Direction = "for_reader" if added == (fact in WELCOME) else "against_reader"
        yield of_topics(
            case, Pair(hunk.old, hunk.new, ()), "fact_added" if added else "fact_removed", fact, direction
        )


def _about(case: Case) -> tuple[str, ...]:
    """Its main topic; of a line of a list, such as "Profile: name, age", that of the clause it hangs from."""
    own = case.change.topics[:1]
    line = case.clauses and case.clauses[0].kind in (ClauseKind.ITEM, ClauseKind.RECORD)
    return case.section_topics if line and not set(own).intersection(BY_TOPIC) else own


def kind_items(case: Case, pair: Pair) -> Iterator[Signal]:
    """A kind of data that no list of terms holds, put into a sentence that names what is taken or used."""
    if case.change.topics[:1] not in _UNTOLD or not TAKEN.intersection(done(pair.new)):
        return
    for hunk in hunks(pair.edits):
        item = listed(hunk)
        if item is None or hunk.old.strip() or _stays(item, hunk, pair) or case.old.names(item):
            continue
        before = pair.new[: pair.new.find(hunk.new)]
        if (_NAMING.search(before) or _taken(before, item)) and not _in_denial(hunk, pair):
            signal = of_topics(case, Pair("", hunk.new, ()), "fact_added", "data_type", "against_reader")
            yield replace(signal, topics=(*signal.topics, "data_collected"))


def _taken(before: str, item: str) -> bool:
    """Whether it joins what is taken: "reads your steps" and "your pulse", but not "to send you news"."""
    row = tokens(before)
    taking = [at for at, _ in phrases("deed.takes").find(row)]
    taking += [at for at, word in enumerate(row) if word in _READS]
    if not taking or done(item) or _is_case(item):
        return False
    return not _TURNS.intersection(row[max(taking) + 1 :])


_READS = frozenset(("reads", "accesses", "调取", "访问"))
_TURNS = frozenset(
    [
        "to",
        "for",
        "when",
        "if",
        "so",
        "because",
        "by",
        "while",
        "where",
        "until",
        "before",
        "after",
        "以",
        "为",
        "为了",
        "用于",
        "用来",
        "时",
        "后",
        "以便",
        "从而",
        "并",
    ]
)
"""Words after which a sentence tells why, when or how, and no longer what."""


def _in_denial(hunk: Hunk, pair: Pair) -> bool:
    """Whether the words up to it say that it is not so."""
    text, words = (pair.old, hunk.old.strip()) if hunk.old.strip() else (pair.new, hunk.new.strip())
    return denies(text[: text.find(words) + len(words)], words)


def _is_case(item: str) -> bool:
    """A case between commas: "where required"."""
    return [at for at, _ in phrases("conditional").find(tokens(item))][:1] == [0]


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
