"""Signals of cases in which what a sentence says does not hold."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from noticepress.findings.reading.case import Case
from noticepress.findings.reading.holds import holds_us
from noticepress.findings.reading.hunks import Hunk, hunks, listed
from noticepress.findings.reading.sentences import Pair
from noticepress.findings.reading.signal import Signal
from noticepress.findings.reading.substance import conditions, in_example
from noticepress.findings.words.deeds import done
from noticepress.findings.words.force import Force, force
from noticepress.findings.words.wording import spotted
from noticepress.model.clause import ClauseKind

from .of_sentence import signal_of

COLLECTING = frozenset(("data_collected", "sensitive_data", "device_permissions"))
"""Topics of clauses on what readers give."""
DISCLOSING = frozenset(
    ("sharing", "legal_disclosure", "public_disclosure", "third_party_services", "cross_border")
)
"""Topics where "as the law requires" is a limit."""


def waiver(case: Case, pair: Pair) -> Signal:
    """Consent is not asked for any more: an exception, whatever its clause is about."""
    signal = signal_of(case, pair, "exemption_added", "any", "against_reader")
    return replace(signal, fact="exemption", topics=(*signal.topics, "legal_basis"))


def excepted(case: Case, pair: Pair, old: Force, new: Force) -> Iterator[Signal]:
    """Cases in which it does not hold any more; a duty with an exception is a weaker one."""
    if new.waived and not old.waived:
        yield waiver(case, pair)
    if new.excepting > old.excepting:
        yield signal_of(case, pair, "exemption_added", "any", "against_reader")
        if holds_us(old):
            yield signal_of(case, pair, "modality_weaker_duty", "any", "against_reader")
    elif spotted("readers_no", pair.old).total() > spotted("readers_no", pair.new).total():
        yield signal_of(case, pair, "modality_weaker_duty", "any", "against_reader")
    elif new.excepting < old.excepting and _taken_or_given(case, pair, new):
        yield signal_of(case, pair, "permission_broadened", "any", "against_reader")
    elif new.excepting < old.excepting:
        yield signal_of(case, pair, "modality_stronger_duty", "any", "for_reader")


def in_any_case(case: Case, pair: Pair, new: Force) -> Iterator[Signal]:
    """A case in which alone it held does not matter any more: "if they are named", "whether or not"."""
    for hunk in hunks(pair.edits):
        if conditions(hunk.old) and spotted("any_case", hunk.new) and not spotted("any_case", hunk.old):
            if new.protecting or new.negations or new.entitled:
                yield signal_of(case, pair, "modality_stronger_duty", "any", "for_reader")
            else:
                yield signal_of(case, pair, "permission_broadened", "any", "against_reader")
            return


def _taken_or_given(case: Case, pair: Pair, new: Force) -> bool:
    """It says what is taken or given, and binds the company to nothing: without an exception it is more."""
    about = (COLLECTING | DISCLOSING).intersection(case.change.topics[:1])
    with_data = about or _WITH_DATA.intersection(done(pair.new))
    return bool(with_data) and not new.negations and not new.protecting and not new.limiting


_WITH_DATA = frozenset(("takes", "gives"))


def below_exceptions(case: Case) -> bool:
    """Whether it hangs below a lead that lists cases in which something does not hold."""
    lead = next((clause for clause in case.above if clause.text or clause.title), None)
    return lead is not None and lists_exceptions(f"{lead.title or ''} {lead.text}")


def lists_exceptions(lead: str) -> bool:
    """Whether a lead opens a list of cases in which a promise, a right or the need for consent does not hold.

    "We will not collect the following:" and "We never:" are none: more of that is better.
    """
    read = force(lead)
    refuses = lead.rstrip().endswith((":", "：")) and read.negations > 0
    denied = read.neglected or read.barred > 0
    return read.excepting > 0 or (refuses and (read.consent > 0 or (denied and not read.withheld)))


def is_listed(case: Case) -> bool:
    """Whether it is an item or a paragraph that may be one, be it set as a heading."""
    if not case.clauses:
        return False
    clause = case.clauses[0]
    alone = clause.kind is ClauseKind.SECTION and not clause.text.strip() and not clause.children
    return clause.kind in (ClauseKind.ITEM, ClauseKind.CLAUSE) or (alone and bool(clause.title))


def one_case_more(case: Case, pair: Pair, old: Force) -> Iterator[Signal]:
    """One case more in which it does not hold, in a sentence that had some."""
    if old.excepting and any(_case_more(pair, hunk) for hunk in hunks(pair.edits)):
        yield signal_of(case, pair, "exemption_added", "any", "against_reader")
        if old.withheld and holds_us(old):
            yield signal_of(case, pair, "modality_weaker_duty", "any", "against_reader")


def _case_more(pair: Pair, hunk: Hunk) -> bool:
    """Another item; an example in brackets more leaves the case as it was."""
    if not (listed(hunk) and hunk.new.strip()) or in_example(pair.new, hunk):
        return False
    before = pair.new[: pair.new.find(hunk.new)]
    return not hunk.new.isascii() or force(before).excepting > 0  # in English the cases stand behind it
