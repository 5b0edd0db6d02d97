"""A denial that held without consent alone, and holds always now: "we do not sell it (without your consent)".

The words of the case went, the "not" and what it denies stayed: nothing is allowed, and more is ruled out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from noticepress.findings.words.alike import any_of, one_script, word_lists
from noticepress.findings.words.deeds import not_done
from noticepress.findings.words.force import force
from noticepress.model.change import Change, Edit, FactChange
from noticepress.text.regex import regex

_ENDS = regex(r"[。.;；!！\n]")
_PART = regex(r"[,，。.;；!！\n]")


def lifts(edits: Sequence[Edit], at: int) -> bool:
    """Whether the edit takes out nothing but "without your consent" beside a denial that stays."""
    edit = edits[at]
    next_to = [edits[place] for place in (at - 1, at + 1) if 0 <= place < len(edits)]
    if edit.op != "delete" or any(other.op == "insert" for other in next_to):
        return False
    if not _case().fullmatch(one_script(edit.text).strip(" ,，、").casefold()):
        return False
    before = "".join(one.text for one in edits[:at] if one.op != "delete")
    after = "".join(one.text for one in edits[at + 1 :] if one.op != "delete")
    main = _main(before, after)
    read = force(main)
    return bool(not_done(main) or read.negations) and not (read.excepting or read.hedged or read.consent)


def _main(before: str, after: str) -> str:
    """What is denied: the part behind the case in Chinese, the sentence before it in English."""
    if before.isascii():
        return _ENDS.split(before)[-1] + _PART.split(after)[0]
    rest = after.lstrip(",， ")
    return _PART.split(rest)[0]


@cache
def _case() -> re.Pattern[str]:
    listed = word_lists()["unconsented"]
    return regex(any_of((*listed["en"], *listed["zh"])) + r"(?:的?(?:情况|情形|前提)下|的)?")


def without_lifted(change: Change) -> Iterator[FactChange]:
    """Its changed facts but promises that hold in any case now."""
    gone = [edit.text.strip(" ,，") for at, edit in enumerate(change.edits) if lifts(change.edits, at)]
    for fact in change.facts:
        kept = fact.old is None or fact.new is not None or fact.kind not in ("promise", "modality")
        if kept or not any(text in (fact.old.quote if fact.old else "") for text in gone if text):
            yield fact
