"""Agreement by silence: who has not said no is taken to have said yes."""

from __future__ import annotations

from noticepress.findings.reading.sentences import Pair
from noticepress.findings.words.wording import phrases, tokens

_AFTER = 10
"""Words between "unless" and the no: "unless you have told us otherwise"."""
_BEFORE = 4
"""Words between a "not" and the no: "you have not yet objected"."""


def turned_to_silence(pair: Pair) -> bool:
    """Where agreement was needed it is enough that the reader did not object."""
    if not pair.old.strip() or not _by_silence(pair.new) or _by_silence(pair.old):
        return False
    return bool(phrases("agreeing").count(tokens(pair.old))) and not phrases("agreeing").count(
        tokens(pair.new)
    )


def _by_silence(text: str) -> bool:
    row = tokens(text)
    saying_no = [at for at, _ in phrases("objecting").find(row)]
    if not saying_no:
        return False
    unless = [at for at, _ in phrases("unless_said").find(row)]
    nots = [at for at, _ in phrases("negation").find(row)]
    plain = [at for at, _ in phrases("objecting_outright").find(row)]
    return any(0 < no - at <= _AFTER for at in unless for no in saying_no) or any(
        0 <= no - at <= _BEFORE for at in nots for no in plain
    )
