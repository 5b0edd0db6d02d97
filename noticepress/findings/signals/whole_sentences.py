"""Signals of sentences that came or went as a whole: what they held the company to, or allowed it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from noticepress.findings.reading.case import Case
from noticepress.findings.reading.holds import MAY, permits, permits_apart, protects
from noticepress.findings.reading.idle import is_idle
from noticepress.findings.reading.sentences import Pair
from noticepress.findings.reading.signal import Signal
from noticepress.findings.words.alike import unframed
from noticepress.findings.words.deeds import asks_not
from noticepress.findings.words.force import Force, force
from noticepress.findings.words.wording import phrases, spotted, tokens
from noticepress.text.regex import regex

from .exceptions import waiver
from .of_sentence import signal_of


def dropped(case: Case, pair: Pair) -> Iterator[Signal]:
    """A sentence that is gone: a duty, a promise not to do something, a choice went with it."""
    read = force(pair.old)
    if asks_not(pair.old) or _no_promise(case, pair.old, read):
        return
    if (
        protects(read)
        or _grants_choice(force(_before_but(pair.old)))
        or _vows_not(read)
        or _does_for_reader(read)
        or _binds_others(read)
        or _forbids_others(read, pair.old)
        or _reassures(read, pair.old)
        or _shows_way_out(read, pair.old)
        or _vows_redress(read, pair.old)
    ):
        yield signal_of(case, pair, "modality_weaker_duty", "any", "against_reader")


def _no_promise(case: Case, text: str, read: Force) -> bool:
    """What was done once, what comes of readers' own doing, what is allowed of little, what helps nobody."""
    row = tokens(unframed(text))
    if phrases("done_once").count(row) or _follows(row, read) or _only_aims(row, read):
        return True
    if read.negations and phrases("liability").count(row) and not (read.choices or read.consent):
        return True  # nobody answers for it: readers lose nothing with that
    if read.negations:
        return False
    if read.limiting and read.modes["may"] and not read.actors["may", "reader"]:
        return not phrases("limit_on").count(row)
    told = read.protecting or read.data or read.exercise or read.consent or read.limiting
    return not told and not spotted("telling", text) and case.change.topics[:1] in _NOWHERE


_NOWHERE = ((), ("other",), ("document_metadata",), ("scope",))
"""Topics of clauses that hold nobody to anything by a mere "we will"."""


def _only_aims(row: tuple[str, ...], read: Force) -> bool:
    """What is done for readers is what their data are used for: "we use it to answer your questions"."""
    if read.negations or read.limiting or read.consent or not permits_apart(read):
        return False
    uses = [at for at, _ in phrases("processing").find(row)]
    done_for = [at for at, _ in phrases("protecting").find(row)]
    return bool(done_for) and all(
        any(use < at and phrases("aim").count(row[use:at]) for use in uses) for at in done_for
    )


def _follows(row: tuple[str, ...], read: Force) -> bool:
    """What comes of something that readers do: "requesting deletion will remove your profile"."""
    doing = row[:1] != () and row[0].endswith("ing") and row[0].isascii()
    return doing and not read.actors_named.count("company") and read.modes["will"] > 0


def _grants_choice(read: Force) -> bool:
    """Readers may do something about their data; 拒绝 is a "no" of theirs."""
    acts = read.exercise > 0 or read.choices > 0
    may = acts and read.subject == "reader" and read.strongest >= MAY
    return may and not read.barred and read.negations <= read.choices


def _shows_way_out(read: Force, text: str) -> bool:
    """Where to turn to say no: "to opt out of this, please visit"."""
    return read.choices > 0 and phrases("inviting").count(tokens(text)) > 0


def _vows_redress(read: Force, text: str) -> bool:
    """The company binds itself to hear readers out: "we commit to resolve complaints"."""
    row = tokens(text)
    vows = phrases("vowing").count(row) > 0 and read.subject == "company"
    return vows and not read.negations and phrases("redress").count(row) > 0


def _before_but(text: str) -> str:
    """What is granted, without what it costs: 您可以拒绝，但部分功能可能无法使用."""
    for turn in _BUT:
        text = text.split(turn, maxsplit=1)[0]
    return text


_BUT = ("，但", "，不过", "，然而", "；但", ", but", ", however", "; however")


def _vows_not(read: Force) -> bool:
    """The company will not do something, whatever it is."""
    vows = read.negations > 0 and read.actors[("will", "company")] > 0 and read.subject == "company"
    return vows and not read.barred and not read.neglected


def _reassures(read: Force, text: str) -> bool:
    """Readers come to no harm by it; that what was done stays valid is no comfort to them."""
    return read.unharmed > 0 and read.negations > 0 and not spotted("past_processing", text)


def _binds_others(read: Force) -> bool:
    """Others are held to keep data safe: "our dealers are required to protect them"."""
    return read.protecting > 0 and read.bound > 0 and not (read.negations or read.reader_acts)


def _forbids_others(read: Force, text: str) -> bool:
    """Others must not do everything with data: "these companies are prohibited from using them for …"."""
    held = phrases("forbidden").count(tokens(text)) > 0 and spotted("held_others", text).total() > 0
    return held and read.data > 0 and not read.reader_acts


def _does_for_reader(read: Force) -> bool:
    """A plain statement of something done for the reader: photographs are removed on request."""
    return read.protecting > 0 and read.data > 0 and not (read.negations or read.reader_acts)


def come(case: Case, pair: Pair) -> Iterator[Signal]:
    """A new sentence: a duty, a permission, an exception."""
    main = _CONCEDED.sub("", pair.new)
    read = force(main)
    if read.waived:
        yield waiver(case, pair)
    elif protects(read):
        yield signal_of(case, pair, "modality_stronger_duty", "any", "for_reader")
    elif permits(read) and not (_only_shows(read, main) or is_idle(case, pair)):
        yield signal_of(case, pair, "permission_broadened", "any", "against_reader")


_CONCEDED = regex(
    r"^\s*(?:while|although|though|even though|whereas)\b.*?,\s+"
    r"(?=(?:we|you|they|it|our|some|certain|this|these)\b)"
    r"|^\s*(?:虽然|尽管|虽)[^。]*?，(?=但|我们|本公司|仍)",
    re.IGNORECASE | re.DOTALL,
)
"""What a sentence concedes before it says what is done: "while we do not share searches, we may"."""


def _only_shows(read: Force, text: str) -> bool:
    """Something may be looked up, by whom is not said: 历次版本均可在…查阅."""
    return not read.actors_named and read.exercise > 0 and phrases("pointing").count(tokens(text)) > 0
