"""What changed in a step, as rules look at it: one reader for each kind of thing that may have changed."""

from __future__ import annotations

from noticepress.findings.reading.case import Case
from noticepress.findings.reading.contents_line import leads_into_page
from noticepress.findings.reading.frameworks import as_successor
from noticepress.findings.reading.links import link_signals
from noticepress.findings.reading.menu_paths import by_one_path
from noticepress.findings.reading.notes import without_notes
from noticepress.findings.reading.own_names import as_written, in_our_name, names_of
from noticepress.findings.reading.peoples import without_peoples
from noticepress.findings.reading.signal import Signal

from .advertised import advertised_signals
from .asides import without_asides
from .brands import brand_signals
from .clauses import clause_signals
from .deeds import deed_signals
from .either import either_signals
from .entire import came
from .facts import fact_signals
from .family import family_signals
from .force import force_signals
from .given_up import given_up_signals
from .held_to import without_givings
from .left_to_us import left_to_us_signals
from .lessening import lessening_signals
from .more_ways import burden_signals
from .named_lists import named_signals
from .narrowing import narrowing_signals
from .records import row_signals
from .rephrased import sure
from .ruled_out import ruled_out_signals, with_lead
from .safeguards import safeguard_signals
from .special import special_signals
from .starting import starting_signals
from .who_runs_it import who_signals

__all__ = ["signals", "sure"]


def signals(case: Case) -> tuple[Signal, ...]:
    """All that a rule can look at in a change, each once."""
    readers = (
        fact_signals, force_signals, clause_signals, named_signals, narrowing_signals, deed_signals,
        lessening_signals, who_signals, family_signals, brand_signals, link_signals, row_signals,
        starting_signals, left_to_us_signals, given_up_signals, advertised_signals, special_signals,
        either_signals, safeguard_signals, burden_signals,
    )  # fmt: skip
    if leads_into_page(case):
        return tuple(came(case))
    told = without_notes(case)
    if told is not case and not told.pairs:
        return tuple(came(case))
    bare = without_asides(without_peoples(by_one_path(as_successor(told))))
    led = with_lead(bare)
    said = in_our_name(led)
    found = [signal for read in readers for signal in read(said)]
    if led is not bare:
        found += ruled_out_signals(said)
    found = list(without_givings(said, found))
    names = names_of(case)
    return tuple(dict.fromkeys(as_written(signal, names) for signal in found))
