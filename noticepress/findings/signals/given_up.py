"""What readers had and lose with a few words, whoever the sentence is about.

An explicit consent that is not asked for any more, a "no" that holds as a rule only, a promise called one of
which a part is gone, a word against being treated worse, the way out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from noticepress.findings.reading.bearing import RIGHTS, asks_consent, gave_consent, promises
from noticepress.findings.reading.case import Case
from noticepress.findings.reading.hunks import Hunk, hunks
from noticepress.findings.reading.sentences import Pair
from noticepress.findings.reading.signal import Signal
from noticepress.findings.reading.substance import content
from noticepress.findings.sense import differing
from noticepress.findings.words.deeds import advises, asks_not, done
from noticepress.findings.words.force import Force, force
from noticepress.findings.words.numbers import numbers
from noticepress.findings.words.wording import phrases, spotted, tokens

from .of_sentence import signal_of, weaker

_PART = 3
"""Words that say something from which on they are part of a promise."""


def given_up_signals(case: Case) -> Iterator[Signal]:
    """Signals of sentences that lost it, and of sentences that are gone."""
    for pair in case.pairs:
        old, new = force(pair.old), force(pair.new)
        if not pair.old.strip():
            continue
        if not pair.new.strip():
            if _not_treated_worse(pair.old) or _way_out(old, pair.old):
                yield weaker(case, pair)
        elif _unasked(old, new) or _asked_no_more(pair, old, new) or _wider(case, old, new, pair):
            yield signal_of(case, pair, "permission_broadened", "any", "against_reader")
        elif any(is_less(case, pair) for is_less in _LESS):
            yield weaker(case, pair)


def _unasked(old: Force, new: Force) -> bool:
    """Explicit consent was asked for, and none is."""
    return old.consent > 0 and old.firm > 0 and not new.consent and new.negations <= old.negations


def _asked_no_more(pair: Pair, old: Force, new: Force) -> bool:
    """Consent was obtained first; what the sentence still says of consent is how to refuse it."""
    few = len(hunks(pair.edits)) <= _FEW and old.consent > new.consent and new.subject == "company"
    return few and asks_consent(pair.old) and not asks_consent(pair.new) and not gave_consent(pair.new)


_FEW = 2
"""Edited places up to which a sentence stays the same sentence."""


def _wider(case: Case, old: Force, new: Force, pair: Pair) -> bool:
    return _more_than_only(case, old, new) or _chosen_no_more(old, new, pair)


def _chosen_no_more(old: Force, new: Force, pair: Pair) -> bool:
    """Only whom readers had chosen got or saw it: "the trainer whom you named", "all trainers"."""
    fewer = spotted("chosen", pair.old).total() > spotted("chosen", pair.new).total()
    return fewer and bool({"gives", "shows"} & done(pair.new)) and new.negations <= old.negations


def _more_than_only(case: Case, old: Force, new: Force) -> bool:
    """Readers got nothing but what they had asked for."""
    about = "marketing" in case.change.topics[:1]
    return about and old.limiting > new.limiting and new.negations <= old.negations


def _nothing_against(_: Case, pair: Pair) -> bool:
    """What is decided stands, and nobody hears readers any more: "our decision is final"."""
    return spotted("final_say", pair.new).total() > spotted("final_say", pair.old).total()


def _refusing_costs_more(_: Case, pair: Pair) -> bool:
    """Who refuses cannot use one thing, and now cannot use any: 拒绝后仅无法使用直播."""
    old, new = force(pair.old), force(pair.new)
    refused = old.choices > 0 and new.choices > 0 and old.barred > 0 and new.barred > 0
    return refused and old.limiting > new.limiting


def _hardly_denied(_: Case, pair: Pair) -> bool:
    """No effect becomes no effect as a rule."""
    old, new = force(pair.old), force(pair.new)
    return new.hedged > old.hedged and 0 < old.negations <= new.negations and old.subject != "reader"


def _only_urged(case: Case, pair: Pair) -> bool:
    """What somebody had to do, or what was said to be done, is only hoped for or asked of them."""
    if spotted("urging", pair.new).total() <= spotted("urging", pair.old).total():
        return False
    old = force(pair.old)
    owed_by_reader = any(old.actors[mode, "reader"] for mode in ("must", "should"))
    if owed_by_reader or advises(pair.old) or advises(pair.new) or asks_not(pair.new):
        return False
    bound = phrases("binding").count(tokens(pair.old)) > phrases("binding").count(tokens(pair.new))
    return bound or (promises(case, old))


def _lapses(_: Case, pair: Pair) -> bool:
    """What readers chose holds for a time now, not until they say otherwise."""
    gone = spotted("until_reader", pair.old).total() > spotted("until_reader", pair.new).total()
    chosen = any(phrases(name).count(tokens(pair.old)) for name in ("exercise", "consent", "opt_out"))
    return gone and chosen and bool(numbers(pair.new) - numbers(pair.old))


def _part_of_promise(_: Case, pair: Pair) -> bool:
    """What is promised by that word is shorter."""
    if not all(phrases("vowing").count(tokens(text)) for text in (pair.old, pair.new)):
        return False
    gone, come = differing(pair.old, pair.new)
    return len(content(pair.old)) - len(content(pair.new)) >= _PART and bool(gone) and not come


def _not_treated_worse(text: str) -> bool:
    return bool(phrases("parted").count(tokens(text))) and force(text).negations > 0


def _way_out(read: Force, text: str) -> bool:
    """Where readers say no: "to opt out, please visit …"."""
    row = tokens(text)
    return read.choices > 0 and not read.negations and bool(phrases("going_to").count(row))


def _only_considered(_: Case, pair: Pair) -> bool:
    """What readers ask for was done; now it is thought about."""
    more = spotted("considering", pair.new).total() > spotted("considering", pair.old).total()
    row = tokens(pair.old)
    return more and phrases("granting").count(row) > phrases("granting").count(tokens(pair.new))


def _dearer(case: Case, pair: Pair) -> bool:
    """A price of what readers ask for is no longer said to be small."""
    about = (*case.change.topics[:1], *case.section_topics)
    asked = all(phrases("fee").count(tokens(text)) for text in (pair.old, pair.new))
    less = spotted("modest_fee", pair.old).total() > spotted("modest_fee", pair.new).total()
    return asked and less and not RIGHTS.isdisjoint(about)


def _less_often(case: Case, pair: Pair) -> bool:
    """Done for readers less often, or how often is not told any more."""
    before, after = (_rank(text) for text in (pair.old, pair.new))
    if before is None or not (promises(case, force(pair.old)) or spotted("no_fee", pair.old)):
        return False
    return after > before if after is not None else not numbers(pair.new) - numbers(pair.old)


def _rank(text: str) -> int | None:
    """How often something is done, the smaller the oftener; None where it does not say so."""
    row = tokens(text)
    found = (at for at, name in enumerate(_OFTEN) if phrases(f"how_often.{name}").count(row))
    return next(found, None)


_OFTEN = ("day", "week", "month", "quarter", "half", "year", "years")


def _at_a_price(_: Case, pair: Pair) -> bool:
    """Readers may do it still and lose something by it."""
    new = force(pair.new)
    more = spotted("forfeiting", pair.new).total() > spotted("forfeiting", pair.old).total()
    return more and new.subject == "reader" and new.modes["may"] > 0 and not new.negations


def _later(case: Case, pair: Pair) -> bool:
    """What readers ask for was done at once; now it takes so many days."""
    sooner = spotted("immediate", pair.old).total() > spotted("immediate", pair.new).total()
    about = not RIGHTS.isdisjoint((*case.change.topics[:1], *case.section_topics))
    return about and sooner and bool(numbers(pair.new) - numbers(pair.old))


def _fewer_to_ask(_: Case, pair: Pair) -> bool:
    """Readers are told how to ask for fewer things: "to see or delete your data, please write to us"."""
    if not all(map(_told_to_ask, (pair.old, pair.new))):
        return False
    before, after = (
        Counter(word for _, word in phrases("exercise").find(tokens(text))) for text in (pair.old, pair.new)
    )
    return bool(before - after) and not after - before


def _told_to_ask(text: str) -> bool:
    row = tokens(text)
    asks = phrases("step").count(row) or phrases("inviting").count(row) or phrases("advising").count(row)
    for_it = row[:1] == ("to",) or phrases("wishing").count(row) > 0  # "if you wish to" is read as "to"
    return bool(asks) and for_it and phrases("exercise").count(row) > 0


def _of_some_changes(case: Case, pair: Pair) -> bool:
    """Readers were told of changes; now they are told of material ones."""
    if "policy_changes" not in case.change.topics or not all(
        "tells" in done(t) for t in (pair.old, pair.new)
    ):
        return False
    return any(_of_some(hunk) for hunk in hunks(pair.edits))


def _of_some(hunk: Hunk) -> bool:
    """A word that came alone before the changes, and leaves only some of them."""
    row = tokens(hunk.new)
    behind = tokens(hunk.after)[:1]
    some = [at for at, _ in phrases("only_some").find(row)][:1] == [0] and len(row) <= _FEW
    return some and not hunk.old.strip() and behind != () and behind[0] in phrases("change")


_LESS = (
    _fewer_to_ask, _of_some_changes, _at_a_price, _later, _hardly_denied, _part_of_promise, _only_urged,
    _lapses, _nothing_against, _refusing_costs_more, _only_considered, _dearer, _less_often,
)  # fmt: skip
