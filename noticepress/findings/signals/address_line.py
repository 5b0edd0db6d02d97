"""A line of an address that no list of forms knows: another postcode, another number of a house."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from noticepress.findings.reading.case import Case
from noticepress.findings.reading.hunks import Hunk, hunks
from noticepress.findings.reading.sentences import Pair
from noticepress.findings.reading.signal import Signal
from noticepress.text.regex import regex

_REACHED = frozenset(("contact", "controller_identity", "complaints_remedies"))


def address_line(case: Case) -> Iterator[Signal]:
    """A postcode or the like in a clause on contacts, or behind words for an address, in no known form."""
    topics = (*case.change.topics[:2], *case.section_topics)
    if _REACHED.isdisjoint(topics) or any(c.kind != "modality" for c in case.change.facts):
        return
    for pair in case.pairs:
        if _short_line(case, pair) or _behind_words(pair) or _named_person(pair):
            yield Signal(
                kind="fact_changed",
                fact="contact",
                old=pair.old.strip(),
                new=pair.new.strip(),
                direction="neutral",
                topics=(*case.change.topics, "contact"),
            )


def _short_line(case: Case, pair: Pair) -> bool:
    old, new = (set(_CODE.findall(text)) for text in (pair.old, pair.new))
    short = max(len(pair.old.split()), len(pair.new.split())) <= _LINE
    return case.change.topics[:1] == ("contact",) and short and bool(old - new and new - old)


def _behind_words(pair: Pair) -> bool:
    """Numbers and names behind "our address is", and nothing else, gave way to others."""
    edited = hunks(pair.edits)
    numbered = [
        sum(bool(_NUMBER.search(text)) for text in side) for side in zip(*_sides(edited), strict=True)
    ]
    named = all(_NAMES.fullmatch(text) for old, new in _sides(edited) for text in (old, new) if text)
    told = _CUE.search(pair.old[: pair.old.find(edited[0].old)]) if edited and edited[0].old else None
    return bool(edited) and all(numbered) and named and told is not None


def _named_person(pair: Pair) -> bool:
    """Somebody else answers for the data: "our data protection officer is …", 个人信息保护负责人：…."""
    edited = hunks(pair.edits)
    if len(edited) != 1 or not all(_PERSON.fullmatch(text) for text in _sides(edited)[0]):
        return False
    return _OFFICE.search(edited[0].before) is not None


_PERSON = regex(r"[\u3400-\u9fff]{2,4}|(?:(?:Dr|Mr|Mrs|Ms|Prof)\.? )?[A-Z][\w'’-]+(?: [A-Z][\w.'’-]*){0,3}")
_OFFICE = regex(
    r"(?:负责人|联系人|保护官|专员|主管|代表|主任|经理|总监)(?:姓名)?\s*(?:[:：为是由]|\s)\s*$"
    r"|\b(?:officer|DPO|contact(?: person)?|representative|responsible|manager)\b[^.;]{0,20}$",
    re.IGNORECASE,
)


def _sides(edited: Sequence[Hunk]) -> list[tuple[str, str]]:
    return [(hunk.old.strip(), hunk.new.strip()) for hunk in edited]


_CODE = regex(r"\b(?=\w*\d)(?=\w*[A-Za-z])\w+\b|\b\d{5,}\b")
_NUMBER = regex(r"\d")
_NAMES = regex(
    r"(?:(?:[A-ZÄÖÜÉ][\w.'’-]*|\d[\w./-]*|de|del|della|la|le|les|du|des|van|von|der|den|am|an|im)[\s,]*)+"
)
_CUE = regex(
    r"\b(?:address|office|seat|write to|contact details|located at|headquarters|mail to|post to|attn)\b",
    re.IGNORECASE,
)
_LINE = 10
"""Words of a line of an address at most."""
