"""Changes written anew from end to end, of which counting words of force tells nothing.

Who polishes a text moves "may" and "will" with the rest; who changes what it says changes a word or two. Of
207 labelled changes of our own and of notices never seen, in which only such counts called for more than a
word to readers, those with three edited places or more were polish in 20 cases of 26, the others in 5 of 181.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from noticepress.findings.reading.case import Case
from noticepress.findings.reading.hunks import content_words, hunks
from noticepress.findings.reading.sentences import Pair
from noticepress.findings.reading.signal import Signal
from noticepress.findings.reading.substance import conditions, content
from noticepress.findings.sense import atoms, differing
from noticepress.findings.words.deeds import deeds
from noticepress.findings.words.force import Force, force
from noticepress.findings.words.wording import spotted

_ANEW = 3
"""Edited places in one sentence from which it counts as written anew."""
_LITTLE = 0.2
"""Share of its content that a change may have in other words, where its sentences were cut otherwise."""
_OF_WEIGHT = (
    "limiting", "excepting", "consent", "firm", "hedged", "unharmed", "waived", "lawful", "universal",
)  # fmt: skip
"""What came or went altogether is told, however the sentence was written."""


def polished(case: Case) -> frozenset[tuple[str, str]]:
    """The pairs of sentences, as signals name them, whose counts of words are in doubt."""
    edited = [pair for pair in case.pairs if pair.old.strip() != pair.new.strip()]
    if _cut_otherwise(edited):
        return frozenset((pair.old.strip(), pair.new.strip()) for pair in edited)
    return frozenset((pair.old.strip(), pair.new.strip()) for pair in edited if _anew(pair))


def counted(signal: Signal) -> bool:
    """Whether it rests on nothing but how often words of force stand there."""
    return (signal.kind, signal.fact) in _COUNTED


_COUNTED = frozenset((("modality_weaker_duty", "any"), ("permission_broadened", "any")))


def _anew(pair: Pair) -> bool:
    if not (pair.old.strip() and pair.new.strip()) or len(hunks(pair.edits)) < _ANEW:
        return False
    if not pair.old.isascii() and (_replaced(pair) or _may_now(force(pair.old), force(pair.new))):
        return False
    closer = spotted("sharpening", pair.new).total() > spotted("sharpening", pair.old).total()
    return not (closer or _less_kept_out(pair)) and _as_strong(force(pair.old), force(pair.new))


def _may_now(old: Force, new: Force) -> bool:
    """Something is only allowed that was owed."""
    return new.modes["may"] > old.modes["may"] and new.modes["will"] < old.modes["will"]


def _replaced(pair: Pair) -> bool:
    """Most of what a Chinese sentence says is gone, and most of what stands there is new: no polish."""
    gone, come = differing(pair.old, pair.new)
    sizes = [sum(atom.kind in _SAYING for atom in atoms(text)) for text in (pair.old, pair.new)]
    return gone.total() > _MOST * sizes[0] or come.total() > _MOST * sizes[1]


_SAYING = ("verb", "word", "adverb", "modal", "not", "limit")
_MOST = 0.5
"""Share of what a sentence says."""


def _less_kept_out(pair: Pair) -> bool:
    """One deed fewer of those that are not done, or no more only those who need to get at data."""
    denied = [sum(deed.denied for deed in deeds(text)) for text in (pair.old, pair.new)]
    needing = [spotted("need_to_know", text).total() for text in (pair.old, pair.new)]
    return denied[1] < denied[0] or needing[1] < needing[0]


def _as_strong(old: Force, new: Force) -> bool:
    """No kind of weight came or went; "only what is needed" may be "no more than is needed"."""
    if old.modes["must"] > new.modes["must"]:
        return False
    gone = {name for name in _OF_WEIGHT if bool(getattr(old, name)) != bool(getattr(new, name))}
    if new.negations == old.negations + 1:
        gone.discard("limiting")
    return not gone


def _cut_otherwise(edited: Sequence[Pair]) -> bool:
    """One sentence was made two, or two one, and what both say stayed."""
    if all(pair.old.strip() and pair.new.strip() for pair in edited):
        return False
    before, after = [pair.old for pair in edited], [pair.new for pair in edited]
    old, new = (Counter(word for text in side for word in content(text)) for side in (before, after))
    less, more = (old - new).total(), (new - old).total()
    if not old or max(less, more) > _LITTLE * old.total():
        return False
    return _as_strong(force("\n".join(before)), force("\n".join(after)))


def hardly_more(pair: Pair) -> bool:
    """Put otherwise in many places, with a word more or less: "permits or requires", "is required by"."""
    if len(hunks(pair.edits)) <= _SEVERAL or not pair.new.strip():
        return False
    before, after = Counter(content(pair.old)), Counter(content(pair.new))
    apart = (before - after).total() + (after - before).total()
    return apart <= 1 and before.total() > _LONG and conditions(pair.old) == conditions(pair.new)


_SEVERAL = 2
"""Edited places up to which a word more tells."""
_LONG = 7
"""Words that say something from which on one more hardly changes a sentence that was put otherwise."""


def is_another(pair: Pair) -> bool:
    """Little of the sentence is left: it was replaced rather than reworded, cut or continued."""
    words = Counter[str]()
    for edit in pair.edits:
        words[edit.op] += content_words(edit.text)
    kept = words["equal"] * 3 < max(content_words(pair.old), content_words(pair.new))
    return kept and words["delete"] > 0 and words["insert"] > 0
