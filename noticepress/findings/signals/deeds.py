"""What was denied and is done, denials that are gone, and readers who are told no more of changes."""

from __future__ import annotations

from collections.abc import Iterator

from noticepress.findings.reading.bearing import RIGHTS, rules_out
from noticepress.findings.reading.case import Case
from noticepress.findings.reading.sentences import Pair
from noticepress.findings.reading.signal import Signal
from noticepress.findings.reading.substance import shifts
from noticepress.findings.words.deeds import Kind, advises, deeds, done, guards, not_done
from noticepress.findings.words.force import force
from noticepress.findings.words.wording import phrases, spotted, tokens, without
from noticepress.text.regex import regex

from .of_sentence import signal_of, weaker

_ASIDE = ("barred", "liability", "conditional", "waiver")
"""Words of sentences that deny nothing outright: what cannot be done, who answers for it, in what case."""
_FOR_READER: frozenset[Kind] = frozenset(("erases", "tells"))


def deed_signals(case: Case) -> Iterator[Signal]:
    """Signals of sentences by what they say is done."""
    for pair in case.pairs:
        if advises(pair.old) and advises(pair.new):
            continue
        if guards(pair.old) and _NOT_GUARDED.isdisjoint(case.change.topics[:1]):
            yield from _guarded(case, pair)
        if pair.new.strip() and (_telling_gone(pair) or _more_may_get(pair) or _told_in_public(case, pair)):
            yield weaker(case, pair)
        if not pair.new.strip() and _vow(pair.old):
            yield weaker(case, pair)
        elif pair.old.strip() and pair.new.strip() and _denied_no_more(pair):
            yield signal_of(case, pair, "permission_broadened", "any", "against_reader")
        elif pair.old.strip() and pair.new.strip() and _denies_nothing(pair):
            yield signal_of(case, pair, "modality_weaker_duty", "promise", "against_reader")
        yield from _of_changes(case, pair)
    if case.pairs and "policy_changes" in case.change.topics and _told_no_more(case):
        yield weaker(case, Pair(case.change.old_text, case.change.new_text, ()))


_NOT_GUARDED = frozenset(("definitions", *RIGHTS))
"""Topics of clauses that tell how readers get at things, not who may get at data."""


def _guarded(case: Case, pair: Pair) -> Iterator[Signal]:
    """Less is needed to get at data, or more."""
    moved = shifts(pair)
    if not pair.new.strip() or any(s.gone and not s.come and not s.unconditional for s in moved):
        signal = signal_of(
            case, pair, "fact_removed", "security_measure", "against_reader", "security_measures"
        )
        yield signal
        if case.change.topics[:1] != ("rights_procedure",):
            yield weaker(case, pair)


def _telling_gone(pair: Pair) -> bool:
    """Readers were told of it, and are told no more; nothing that tells stands in its place."""
    if (
        "tells" not in done(pair.old)
        or "tells" in done(pair.new)
        or phrases("telling").count(tokens(pair.new))
    ):
        return False
    told = (
        s for s in shifts(pair) if phrases("deed.tells").count(without(tokens(s.hunk.old), "no_protecting"))
    )
    return any(not s.come for s in told)


def _told_in_public(case: Case, pair: Pair) -> bool:
    """Readers were told themselves; now it is put where they may find it."""
    told, public = (spotted(name, pair.old).total() for name in ("told_directly", "published"))
    if not told or public or spotted("told_directly", pair.new) or not spotted("published", pair.new):
        return False
    return bool({"policy_changes", "security_incident"}.intersection(case.change.topics)) or (
        "tells" in done(pair.old) and force(pair.old).subject == "company"
    )


def _more_may_get(pair: Pair) -> bool:
    """It says no more that only those get at data who need them."""
    fewer = spotted("need_to_know", pair.old).total() > spotted("need_to_know", pair.new).total()
    old, new = force(pair.old), force(pair.new)
    everybody = new.universal > old.universal and bool(old.numbers - new.numbers)
    everybody = everybody and not new.negations and new.subject == "company"
    return (fewer or everybody) and bool(phrases("opening").count(tokens(pair.old)))


def _vow(text: str) -> bool:
    """It says that something is not done with data, by somebody but the reader."""
    denied = [deed for deed in deeds(text) if deed.denied and deed.kind not in _FOR_READER]
    aside = any(phrases(name).count(tokens(_main(text))) for name in _ASIDE)
    return bool(denied) and not all(deed.by_reader for deed in denied) and not aside


def _main(text: str) -> str:
    """Without the case that a Chinese sentence begins with: 如果您…，则我们不会…."""
    return _CASE.sub("", text)


_CASE = regex(r"^\s*(?:如果|如|若|当|當|在)[^，。；]*，(?=[^，。；]*[不未无無])")


def _denied_no_more(pair: Pair) -> bool:
    """What the older sentence said is not done the newer says is done, without a limit in its place."""
    old, new = force(pair.old), force(pair.new)
    if new.limiting > old.limiting or new.excepting > old.excepting:
        return False
    if new.negations >= old.negations and not _all_the_same(pair):
        return False
    turned = (not_done(pair.old) - not_done(pair.new) - done(pair.old)) & done(pair.new)
    return bool(turned - _FOR_READER) and new.consent <= old.consent


def _all_the_same(pair: Pair) -> bool:
    """Something else is not done now, but this is: "we do not show it to you, but we still record it"."""
    before, after = (phrases("all_the_same").count(tokens(text)) for text in (pair.old, pair.new))
    return after > before


def _denies_nothing(pair: Pair) -> bool:
    """Of what was ruled out nothing is: not denied, not limited, not kept from happening."""
    old, new = force(pair.old), force(pair.new)
    if not rules_out(pair.old) or old.neglected or new.protecting > old.protecting:
        return False
    if old.barred and old.subject == "reader":
        return False
    kept = (
        new.negations
        or new.limiting
        or new.excepting > old.excepting
        or new.masked
        or new.consent > old.consent
    )
    aside = any(phrases(name).count(tokens(pair.new)) for name in ("preventing", "universal", "no_fee"))
    return not kept and not aside and not spotted("kept_out", pair.new)


def _of_changes(case: Case, pair: Pair) -> Iterator[Signal]:
    """What readers were promised of changes is gone, or changes hold for what was done before."""
    if not pair.old.strip() and not pair.new.strip():
        return
    back = spotted("retroactive", pair.new).total() > spotted("retroactive", pair.old).total()
    less = pair.new.strip() and any(
        spotted(name, pair.old).total() > spotted(name, pair.new).total()
        for name in ("no_less", "not_before")
    )
    if (back and not force(pair.new).negations) or less:
        yield signal_of(case, pair, "modality_weaker_duty", "promise", "against_reader")


def _told_no_more(case: Case) -> bool:
    """Readers were told of changes; where the newer text speaks of them, nobody is told."""
    said = [pair for pair in case.pairs if not (advises(pair.old) and advises(pair.new))]
    old, new = ("\n".join(pair.old for pair in said), "\n".join(pair.new for pair in said))
    return "tells" in done(old) and "tells" not in done(new) and bool(new.strip())
