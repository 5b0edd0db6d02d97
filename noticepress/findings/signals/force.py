"""What changed in the force of sentences: duties, permissions, negations, exceptions, vagueness."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from noticepress.findings.reading.bearing import led_by_right
from noticepress.findings.reading.case import Case
from noticepress.findings.reading.denials import denies
from noticepress.findings.reading.holds import (
    MAY,
    TRY,
    binds,
    holds_us,
    limits_reader,
    more_exact,
    permits,
    permits_anywhere,
    protects,
)
from noticepress.findings.reading.hunks import content_words, hunks
from noticepress.findings.reading.idle import vague_of_else
from noticepress.findings.reading.modal_change import flip, modal_change
from noticepress.findings.reading.readers_way import about_others, for_good, others_barred
from noticepress.findings.reading.sentences import Pair
from noticepress.findings.reading.signal import Signal
from noticepress.findings.reading.substance import conditions, shifts
from noticepress.findings.words.alike import any_of, word_lists
from noticepress.findings.words.burdens import asks_less
from noticepress.findings.words.deeds import advises
from noticepress.findings.words.force import Force, force
from noticepress.findings.words.led_on import leads_on
from noticepress.findings.words.wording import phrases, spotted, tokens
from noticepress.model.change import Direction
from noticepress.text.regex import regex

from .anew import is_another
from .exceptions import COLLECTING, DISCLOSING, excepted, in_any_case, one_case_more
from .more_ways import way_more
from .of_sentence import signal_of
from .opposites import case_denied, turned_round
from .whole_sentences import come, dropped

_CONSENTED = frozenset(("purposes", "marketing", "sharing", "third_party_services"))
"""Topics of clauses whose lines say what is done, though their verb is none of processing."""


def force_signals(case: Case) -> Iterator[Signal]:
    """Signals of every sentence that differs. They carry no fact type: the rules ask for their topics."""
    for pair in case.pairs:
        if advises(pair.new) and (advises(pair.old) or not pair.old.strip()):
            continue
        if leads_on(pair.old) and leads_on(pair.new) and not led_by_right(case):
            continue
        if asks_less(pair.old, pair.new):
            continue
        if pair.old.strip() and pair.new.strip():
            yield from _replaced(case, pair) if is_another(pair) else _changed(case, pair)
        elif pair.old.strip():
            yield from dropped(case, pair)
        else:
            yield from come(case, pair)


def _signal(case: Case, pair: Pair, kind: str, direction: Direction) -> Signal:
    return signal_of(case, pair, kind, "any", direction)


def _replaced(case: Case, pair: Pair) -> Iterator[Signal]:
    """What the old sentence held the company to and the new one does not, and the other way round."""
    old, new = force(pair.old), force(pair.new)
    yield from excepted(case, pair, old, new)
    kept = protects(new) and (old.subject == new.subject or new.protecting > 0)
    if (protects(old) and not kept) or (old.protecting and not old.negations and new.neglected):
        yield _signal(case, pair, "modality_weaker_duty", "against_reader")
    elif protects(new) and not protects(old):
        yield _signal(case, pair, "modality_stronger_duty", "for_reader")
    wider = permits_anywhere(pair.new) and not permits_anywhere(pair.old)
    wider = wider or (old.limiting > new.limiting and not new.negations and not limits_reader(pair.old))
    if wider or (new.consent < old.consent and new.processing and not new.negations):
        yield _signal(case, pair, "permission_broadened", "against_reader")


def _changed(case: Case, pair: Pair) -> Iterator[Signal]:
    old, new = force(pair.old), force(pair.new)
    if old.negations != new.negations and not (case_denied(pair) or _only_told(pair)):
        yield _signal(case, pair, "negation_flipped", _others_flip(pair) or flip(old, new))
        if old.withheld and not new.withheld and new.processing:
            yield _signal(case, pair, "permission_broadened", "against_reader")
    elif any(map(turned_round, hunks(pair.edits))):
        yield _signal(case, pair, "negation_flipped", "unclear")
    elif (kind := modal_change(*_but_case(pair, old, new))) is not None and not _bound_alike(pair, old, new):
        yield _signal(case, pair, *kind)
    yield from _parts_dropped(case, pair)
    yield from _stated(case, pair, old, new)
    yield from _reach(case, pair, old, new)
    if (
        _barred(old, new)
        or new.choices < old.choices
        or (new.unharmed < old.unharmed and old.negations == new.negations)
    ):
        yield _signal(case, pair, "modality_weaker_duty", "against_reader")
    does = new.processing or not _CONSENTED.isdisjoint(case.change.topics[:1])
    if new.consent < old.consent and does and not new.negations:
        yield _signal(case, pair, "permission_broadened", "against_reader")
    if new.limiting < old.limiting and not (limits_reader(pair.old) or _given_free(pair)):
        yield _signal(case, pair, "permission_broadened", "against_reader")
    elif new.limiting > old.limiting and not limits_reader(pair.new):
        yield _signal(case, pair, "modality_stronger_duty", "for_reader")
    yield from excepted(case, pair, old, new)
    yield from in_any_case(case, pair, new)
    if new.vague > old.vague and not (vague_of_else(pair.new) or way_more(pair) or _denied_vaguely(pair)):
        yield _signal(case, pair, "wording_vaguer", "against_reader")


def _denied_vaguely(pair: Pair) -> bool:
    """The vague word stands among what is ruled out: 不会向代理人、银行等渠道提供."""
    vaguer = [hunk for hunk in hunks(pair.edits) if force(hunk.new).vague > force(hunk.old).vague]
    return bool(vaguer) and all(denies(pair.new, hunk.new.strip()) for hunk in vaguer)


def _others_flip(pair: Pair) -> Direction | None:
    """What others cannot do to readers they can now, or the other way round: 司机无法再联系您."""
    before, after = (others_barred(text) for text in (pair.old, pair.new))
    return None if before == after else "for_reader" if after else "against_reader"


def _bound_alike(pair: Pair, old: Force, new: Force) -> bool:
    """Somebody has to, by a verb in the place of a modal word: "must delete", "we oblige them to delete"."""
    words = [phrases("binding").count(tokens(text)) for text in (pair.old, pair.new)]
    return 0 < words[0] <= words[1] and not new.modes - old.modes


def _but_case(pair: Pair, old: Force, new: Force) -> tuple[Force, Force]:
    """Without the case that both open with, where it denies something: "if you do not log in,"."""
    one, other = (_CASE.match(text) for text in (pair.old, pair.new))
    if not old.negations or one is None or other is None or one[0] != other[0]:
        return old, new
    main = force(pair.old[one.end() :]), force(pair.new[other.end() :])
    return (old, new) if any(read.negations for read in main) else main


_OPENS = word_lists()["opens_case"]
_CASE = regex(rf"\s*{any_of((*_OPENS['en'], *_OPENS['zh']))}[^,，.。;；]*[,，]\s*", re.IGNORECASE)


def _only_told(pair: Pair) -> bool:
    """The "not" came with a part of its own: what others cannot do, that nothing comes back."""
    edited = [hunk for hunk in hunks(pair.edits) if force(hunk.old).negations != force(hunk.new).negations]
    return bool(edited) and all(about_others(hunk) or for_good(hunk) for hunk in edited)


def _barred(old: Force, new: Force) -> bool:
    """What readers could do they cannot any more: 您可以关闭, 无法关闭."""
    could = old.reader_acts and old.strongest >= MAY and (old.exercise or old.choices) and not old.barred
    return bool(could) and new.barred > old.barred and new.negations > 0 and "may" not in new.modes


def _stated(case: Case, pair: Pair, old: Force, new: Force) -> Iterator[Signal]:
    """Who decides about the data, and on what ground of law: facts that no list of terms holds."""
    signal = _signal(case, pair, "fact_changed", "unclear")
    if set(old.roles) != set(new.roles):
        yield replace(signal, fact="role")
        if "controller_identity" in signal.topics:
            yield replace(signal, fact="controller")
    fewer = old.masked > new.masked and not any(shift.come for shift in shifts(pair))
    measure = "security_measures" in case.change.topics[:1] or new.protecting > 0
    if (fewer or (old.masked and not new.masked)) and new.negations <= old.negations and not measure:
        yield _signal(case, pair, "permission_broadened", "against_reader")
    constant = spotted("constant", pair.old).total() > spotted("constant", pair.new).total()
    based = any(c.kind == "legal_basis" and c.change == "removed" for c in case.change.facts)
    if new.at_will > old.at_will and (new.bound < old.bound or constant or based):
        yield _signal(case, pair, "permission_broadened", "against_reader")
    if new.unharmed < old.unharmed:
        yield replace(
            signal, fact="necessity", direction="against_reader", topics=(*signal.topics, "legal_basis")
        )
    if old.grounds and new.grounds and old.grounds != new.grounds:
        yield replace(signal, fact="legal_basis", topics=(*signal.topics, "legal_basis"))


def _reach(case: Case, pair: Pair, old: Force, new: Force) -> Iterator[Signal]:
    """How far a permission, a duty or a right reaches."""
    if (
        new.universal > old.universal
        and conditions(pair.new) >= conditions(pair.old)
        and _takes_more(case, new)
    ):
        yield _signal(case, pair, "permission_broadened", "against_reader")
    if new.universal < old.universal and binds(new) and not (old.negations and new.negations):
        yield _signal(case, pair, "modality_weaker_duty", "against_reader")
    if new.ease < old.ease and (old.subject == "reader" or old.exercise):
        yield _signal(case, pair, "modality_weaker_duty", "against_reader")
    if new.protecting < old.protecting and permits(new):
        yield _signal(case, pair, "modality_weaker_duty", "against_reader")
    asked = (old.consent > 0 and new.consent > 0) or (
        old.limiting > 0 and old.reader_acts and old.subject == "company" and not limits_reader(pair.old)
    )
    softer = new.firm < old.firm and asked and not _put_first(pair)
    if softer or (new.hedged > old.hedged and holds_us(old) and not more_exact(old, new)):
        yield _signal(case, pair, "modality_weaker_duty", "against_reader")
    later = new.numbers - old.numbers or spotted("someday", pair.new) - spotted("someday", pair.old)
    if new.prompt < old.prompt and new.protecting and later:
        yield _signal(case, pair, "modality_weaker_duty", "against_reader")
    if new.lawful < old.lawful and not old.negations and DISCLOSING.intersection(case.change.topics):
        yield _signal(case, pair, "permission_broadened", "against_reader")
    yield from one_case_more(case, pair, old)


def _given_free(pair: Pair) -> bool:
    """Readers get something for nothing, as before: 免费提供一次副本."""
    return all(spotted("no_fee", text) and not spotted("data", text) for text in (pair.old, pair.new))


def _put_first(pair: Pair) -> bool:
    """Asked for before it is done, in whatever words: 会事先取得同意, …前，会取得同意."""
    early, later = (spotted("beforehand", text).total() for text in (pair.old, pair.new))
    return early > later and _BEFORE.intersection(tokens(pair.new)) > _BEFORE.intersection(tokens(pair.old))


_BEFORE = frozenset(("前", "之前", "before"))


def _takes_more(case: Case, new: Force) -> bool:
    """The company may do something; or the clause is on what readers give."""
    collecting = COLLECTING.intersection(case.change.topics[:1]) and not new.negations
    return bool(collecting) or (new.strongest >= MAY and permits(new))


def _parts_dropped(case: Case, pair: Pair) -> Iterator[Signal]:
    """Part of a sentence that held the company to something and is gone, nothing in its place."""
    whole, left = force(pair.old), force(pair.new)
    if whole.protecting <= left.protecting and not whole.modes - left.modes:
        return  # it only stands elsewhere in the sentence
    for hunk in hunks(pair.edits):
        read = force(hunk.old)
        if spotted("describing", hunk.old) and spotted("document", hunk.old) and not read.protecting:
            continue  # what the text tells of
        binds = (read.strongest > TRY and read.subject == "company") or read.protecting > 0
        least = 4 if hunk.new.strip() else 2
        if binds and content_words(hunk.old) > least and not force(hunk.new).protecting:
            yield _signal(case, pair, "modality_weaker_duty", "against_reader")
