"""What came into a right and does not narrow it: a time, a wish, an explanation, one way or one case more."""

from __future__ import annotations

from noticepress.findings.reading.case import Case
from noticepress.findings.reading.menu_paths import MENU
from noticepress.findings.reading.sentences import Pair, sentences
from noticepress.findings.reading.substance import Shift, one_case_more
from noticepress.findings.words.led_on import chooses, guides
from noticepress.findings.words.wording import phrases, spotted, tokens

from .means import one_more_way


def only_told(case: Case, pair: Pair, shift: Shift) -> bool:
    """Whether readers are only told more."""
    told = _timed(case, shift) or _wishes(shift) or _explains(shift) or one_more_way(pair, shift)
    return told or one_case_more(pair, shift) or _steps(shift) or _where(shift)


def _where(shift: Shift) -> bool:
    """In which menu readers do themselves what they could do already: 在“设置-授权管理”中."""
    text = shift.hunk.new.strip(" .;,，。；")
    if shift.gone or shift.conditional or not phrases("by_means").count(tokens(text)[:1]):
        return False
    bare = tokens(MENU.sub("", text))
    if not spotted("self_service", text) or any(phrases(name).count(bare) for name in _TO_SOMEBODY):
        return False
    return not spotted("turned_to", text) and not spotted("approved", text)


_TO_SOMEBODY = (
    "conditional",
    "limiting",
    "excepting",
    "demands",
    "fee",
    "negation",
    "until",
    "proof",
    "party",
    "consent",
)


def _steps(shift: Shift) -> bool:
    """Whole sentences came into it that tell readers how to go about it: "to begin, click on …"."""
    whole = sentences(shift.hunk.new)[1:-1]
    if (
        shift.gone
        or shift.conditional
        or any(phrases(name).count(tokens(shift.hunk.new)) for name in _LIMITS)
    ):
        return False
    return bool(whole) and all(guides(text) or chooses(text) for text in whole)


def _explains(shift: Shift) -> bool:
    """What stands in brackets and sets no case, limit or price only says where or how."""
    text = shift.hunk.new.strip(" .;,，。；")
    bracketed = text[:1] in "(（" and text[-1:] in ")）"
    return bracketed and not any(phrases(name).count(tokens(text)) for name in _LIMITS)


_LIMITS = ("conditional", "limiting", "excepting", "demands", "fee", "negation", "until")


def _timed(case: Case, shift: Shift) -> bool:
    """What is done for the reader is done within a time that was not told before."""
    told = (
        fact.new.quote for fact in case.change.facts if fact.kind == "deadline" and fact.new and not fact.old
    )
    done_for = spotted("erasing", shift.hunk.before) or phrases("telling").count(tokens(shift.hunk.before))
    return bool(done_for) and any(quote in shift.hunk.new for quote in told)


def _wishes(shift: Shift) -> bool:
    """Only that the reader wants to do so: 如您不想再收到此类通知，."""
    return bool(phrases("wishing").count(tokens(shift.hunk.new))) and shift.conditional
