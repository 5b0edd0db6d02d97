"""What a sentence rules out: a recipient, purpose or kind of data named there is not given, served or taken.

"We do not allow advertisers to set cookies" adds no recipient; where the "not" goes, one is added.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate

from noticepress.findings.words.deeds import deeds, not_done
from noticepress.findings.words.force import force
from noticepress.findings.words.wording import phrases, spotted, tokens
from noticepress.model.fact import Fact, FactKind
from noticepress.text.regex import regex

from .case import Case

CLAIMED: frozenset[FactKind] = frozenset(
    ("recipient", "data_type", "sensitive_data_type", "purpose", "transfer_destination", "place", "entity",
     "deemed_acceptance", "cookie")
)  # fmt: skip
"""Facts that a sentence claims or rules out; a period or an address stands however it is put."""
_PART = regex(r"[^，,;；:：]*[，,;；:：]*")
_NEAR = 3
"""Words between a "not" and what is not allowed: "does not knowingly permit"."""


def denies(sentence: str, quote: str) -> bool:
    """Whether the sentence rules out what it names by ``quote``.

    Read part by part between commas: a "not" reaches on until a part speaks of somebody's deeds anew.
    """
    reach, acts = False, False
    for part in _upto(sentence, quote):
        if _denying(part):
            reach = True
        elif _acts_anew(part):
            reach, acts = False, True
    return reach or (not acts and denied_behind(sentence, quote))


def reached(sentence: str, words: str) -> bool:
    """Whether the denial in a sentence is one of these words, too: behind it, or put before it.

    "We have locks and logs, to keep others from reading it" denies no lock; nor does "but for A and B, we
    never publish it".
    """
    said = words.strip(" ,，;；、")
    if said not in sentence:
        return True
    before = list(_upto(sentence, said))
    upto = "".join(before)
    if any(force(part).negations for part in before):
        return True
    return not (force(upto).actors_named or spotted("but_for", upto) or any(map(_acts_anew, before)))


def denied_item(sentence: str, words: str) -> bool:
    """Whether an item is ruled out by what stands before it, or where it was put first by what follows."""
    if denied_behind(sentence, words):
        return True
    upto = sentence[: sentence.find(words) + len(words)]
    return denies(upto, words) or (denies(sentence, words) and negated(upto, words))


def negated(sentence: str, words: str) -> bool:
    """Whether a "not" stands before the words in their own part: 不会向代理人、银行提供."""
    part = list(_upto(sentence, words))[-1:]
    return bool(part) and force(part[0].split(words)[0]).negations > 0


def before_denial(sentence: str, words: str) -> bool:
    """Whether the words stand in a part with a "not", or right before one."""
    said = words.strip(" ,，;；、")
    if said not in sentence:
        return True
    before = list(_upto(sentence, said))
    rest = _PART.findall(sentence[len("".join(before)) :])
    return any(force(part).negations for part in (*before[-1:], *rest[:1]))


def excepts(text: str) -> bool:
    """Whether it opens cases in which something else does not hold."""
    return spotted("but_for", text).total() > 0


def denied_behind(sentence: str, quote: str) -> bool:
    """Put first, and denied in the next part: 相册、通讯录，我们不会读取."""
    said = sentence[: sentence.find(quote) + len(quote)]
    rest = _PART.findall(sentence[len("".join(_upto(sentence, quote))) :])
    next_part = rest[0] if rest else ""
    if sentence.isascii() or quote not in sentence or _of_company(said) or not next_part.strip():
        return False
    row = tokens(next_part)
    begins = row[:1] and row[0] in phrases("subject.company")
    return bool(begins) and _denying(next_part) and not force(next_part).excepting


def _of_company(text: str) -> bool:
    """Whether somebody is named who acts in it, or something is done with data."""
    return bool(force(text).actors_named) or bool(deeds(_ATTRIBUTE.sub("", text)))


_ATTRIBUTE = regex(r"(?:[^，,；;、]*的)")


def _upto(sentence: str, quote: str) -> Iterator[str]:
    at = sentence.find(quote)
    parts = [part for part in _PART.findall(sentence) if part]
    for part, end in zip(parts, accumulate(map(len, parts)), strict=True):
        yield part
        if at < end:
            return


def _denying(part: str) -> bool:
    read = force(part)
    if not read.negations:
        return False
    row = tokens(part)
    outright = bool(not_done(part)) and not (read.reader_acts or read.neglected)
    outright = outright or (read.actors_named[:1] == ("company",) and _by_company(part))
    return read.withheld or outright or _not_allowed(row) or bool(phrases("deemed").count(row))


def _by_company(part: str) -> bool:
    """It is the company that does not: 我们不要求您提供."""
    return any(deed.denied and not deed.by_reader and deed.kind in _WITH_DATA for deed in deeds(part))


_WITH_DATA = frozenset(("takes", "uses", "gives", "shows", "keeps"))


def _not_allowed(row: tuple[str, ...]) -> bool:
    allowing = [at for at, _ in phrases("allowing").find(row)]
    return any(0 <= at - no <= _NEAR for no, _ in phrases("negation").find(row) for at in allowing)


def _acts_anew(part: str) -> bool:
    row = tokens(part)
    if row[:1] and row[0] in phrases("going_on"):
        return False
    read = force(part)
    return bool(read.actors_named) and read.processing > 0


def denied(case: Case, fact: Fact, *, old: bool) -> bool:
    """Whether the sentence in which a fact of the older or the newer version stands rules it out."""
    if fact.kind not in CLAIMED:
        return False
    sides = ((pair.old if old else pair.new) for pair in case.pairs)
    holding = [sentence for sentence in sides if fact.quote in sentence]
    return bool(holding) and all(denies(sentence, fact.quote) for sentence in holding)


def turned(case: Case) -> Iterator[Fact]:
    """Facts that the older version ruled out in a sentence and the newer one claims there."""
    for pair in case.pairs:
        for fact in case.new.standing(case.change.new, pair.new):
            if fact.kind not in CLAIMED or fact.quote not in pair.old:
                continue
            if denies(pair.old, fact.quote) and not denies(pair.new, fact.quote):
                yield fact


def ceased(case: Case) -> Iterator[Fact]:
    """Ways of telling readers that the older version named in a sentence and the newer one rules out."""
    for pair in case.pairs:
        for fact in case.old.standing(case.change.old, pair.old):
            named = fact.kind == "notice_channel" and fact.quote in pair.new
            if named and _refused(pair.new, fact.quote) and not _refused(pair.old, fact.quote):
                yield fact


def _refused(sentence: str, quote: str) -> bool:
    """Whether the part of the sentence that names it has a "not"."""
    return force(list(_upto(sentence, quote))[-1]).negations > 0
