"""A line of an address that no list of forms knows: another postcode, another number of a house."""

from __future__ import annotations

from collections.abc import Iterator

from noticepress.findings.reading.case import Case
from noticepress.findings.reading.signal import Signal
from noticepress.text.regex import regex


def address_line(case: Case) -> Iterator[Signal]:
    """A postcode or the like in a short line of a clause on contacts, where no list of forms knows it."""
    if case.change.topics[:1] != ("contact",) or any(c.kind != "modality" for c in case.change.facts):
        return
    for pair in case.pairs:
        old, new = (set(_CODE.findall(text)) for text in (pair.old, pair.new))
        short = max(len(pair.old.split()), len(pair.new.split())) <= _LINE
        if short and old - new and new - old:
            yield Signal(
                kind="fact_changed",
                fact="contact",
                old=pair.old.strip(),
                new=pair.new.strip(),
                direction="neutral",
                topics=case.change.topics,
            )


_CODE = regex(r"\b(?=\w*\d)(?=\w*[A-Za-z])\w+\b|\b\d{5,}\b")
_LINE = 10
"""Words of a line of an address at most."""
