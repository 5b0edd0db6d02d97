"""Kinds of data, purposes, recipients and places that their sentence names and does not claim.

A place in "UK residents may complain" is where readers are, a name in a definition or on a button is taken
from nobody, and what stood in the same words before, or is part of "all data" before, is nothing new.
"""

from __future__ import annotations

import re
from functools import cache

from noticepress.findings.reading.case import Case
from noticepress.findings.reading.hunks import Hunk, hunks
from noticepress.findings.reading.idle import idle
from noticepress.findings.reading.peoples import tells_whose
from noticepress.findings.reading.readers_way import handed_over, told_to_readers
from noticepress.findings.reading.sentences import Pair
from noticepress.findings.words.alike import any_of, word_lists
from noticepress.findings.words.deeds import WITH_DATA, done, not_done
from noticepress.findings.words.force import force
from noticepress.findings.words.of_text import of_changes
from noticepress.findings.words.remedies import of_remedies
from noticepress.findings.words.wording import phrases, spotted, tokens
from noticepress.model.change import FactChange
from noticepress.model.clause import ClauseKind
from noticepress.model.fact import Fact
from noticepress.text.regex import regex
from noticepress.text.segment import has_chinese

_DATA = ("data_type", "sensitive_data_type")
_PLACES = ("place", "transfer_destination")
_CLAIMS = (*_DATA, *_PLACES, "purpose", "recipient", "cookie")


def unclaimed(case: Case, change: FactChange) -> bool:
    """Whether a fact that came is only named."""
    fact = change.new
    if fact is None or change.old is not None or change.kind not in _CLAIMS:
        return False
    if change.kind in ("cookie", "purpose") and runs_the_page(case):
        return True
    told = [pair for pair in case.pairs if fact.quote in pair.new]
    return bool(told) and all(_only_named(case, pair, fact) for pair in told)


def _only_named(case: Case, pair: Pair, fact: Fact) -> bool:
    if (
        idle(pair.new)
        or (of_changes(pair.new) and of_changes(pair.old))
        or _stood_there(pair, fact)
        or repeated(case, pair)
    ):
        return True
    if fact.kind in _DATA:
        less = narrower(pair) or _no_more_than(pair) or _but_not(pair.new, fact.quote)
        return less or readers_doing(pair.new) or _told_of(pair.new, fact.quote)
    if fact.kind == "purpose":
        return of_choice(pair.new)
    if fact.kind in _PLACES:
        return of_remedies(pair.new) or _only_whose(pair.new, fact.quote)
    return fact.kind == "recipient" and _given_nothing(pair.new, fact.quote)


def _only_whose(text: str, quote: str) -> bool:
    """The place tells whom the sentence is about, whose law or authority it is, or from where data come."""
    at = text.find(quote)
    return at >= 0 and tells_whose(text, at, at + len(quote))


def _given_nothing(text: str, quote: str) -> bool:
    approved = _approved().match(text.partition(quote)[2]) is not None
    return approved or of_remedies(text) or _elsewhere(text) or of_choice(text)


@cache
def _approved() -> re.Pattern[str]:
    """What somebody approved is given to nobody: "government approved clauses"."""
    listed = word_lists()["approving"]
    return regex(rf"[ -]?所?{any_of(listed['en'] + listed['zh'])}")


def _elsewhere(text: str) -> bool:
    """On sites of others, which readers visit: what they give there the company gives to nobody."""
    theirs = spotted("sites_of_others", text) and _GIVES.isdisjoint(done(text))
    return bool(theirs)


_GIVES = frozenset(("gives", "shows"))


def of_choice(text: str) -> bool:
    """A way to say no to it: "you may opt out of targeted advertising", whatever case it opens with."""
    main = _case().sub("", text)
    read = force(main)
    return read.choices > 0 and not WITH_DATA & done(main) and not read.barred


@cache
def _case() -> re.Pattern[str]:
    """The case that a sentence opens with, up to who does something in it."""
    lists = word_lists()
    opens = any_of(lists["in_case"]["en"] + lists["in_case"]["zh"])
    someone = any_of(
        word for who in ("company", "reader") for words in lists["subject"][who].values() for word in words
    )
    return regex(rf"^\s*{opens}.*?[,，]\s*(?={someone})", re.IGNORECASE | re.DOTALL)


def _stood_there(pair: Pair, fact: Fact) -> bool:
    """The same words stood in the sentence before, and what was edited there is something else."""
    if not pair.old.strip() or pair.old.count(fact.quote) != pair.new.count(fact.quote):
        return False
    if any(
        fact.quote in hunk.new or hunk.new.strip() in fact.quote
        for hunk in hunks(pair.edits)
        if hunk.new.strip()
    ):
        return False
    return done(pair.new) <= done(pair.old) and not_done(pair.old) <= not_done(pair.new)


def repeated(case: Case, pair: Pair) -> bool:
    """The whole sentence, a long one, stood in the older version word for word."""
    return not pair.old.strip() and len(tokens(pair.new)) > _LONG and case.old.count(pair.new) > 0


_LONG = 12


def on_occasion(sentence: str, hunk: Hunk) -> bool:
    """It tells when readers do something, not what is taken then: "when you attend an event or a fair"."""
    before = sentence[: sentence.find(hunk.new.strip() or hunk.old.strip())]
    row = tokens(_PART.split(before)[-1] if has_chinese(before) else before)
    whens = [at for at, _ in phrases("occasion").find(row)]
    said = [at for name in ("naming", "subject.company") for at, _ in phrases(name).find(row)]
    return bool(whens) and whens[-1] > max(said, default=-1)


def beside_the_point(case: Case, fact: str, hunk: Hunk, pair: Pair) -> bool:
    """When readers do something, what is needed for it, what a company lives on that gives nothing."""
    kind = (
        told_by_itself(case, hunk, ("data_type",))
        if fact == "purpose"
        else fact == "data_type" and narrower(pair)
    )
    if kind or told_by_itself(case, hunk):
        return True
    sentence = pair.new if hunk.new.strip() else pair.old
    if fact in ("data_type", "recipient_category") and on_occasion(sentence, hunk):
        return True
    before = sentence[: sentence.find((hunk.new or hunk.old).strip())]
    if fact == "data_type" and spotted("needed_for", _PART.split(before)[-1]):
        return True
    return fact == "recipient_category" and "gives" in not_done(sentence) and "gives" not in done(sentence)


_PART = regex(r"[,.;:(，。；：]")


def readers_doing(text: str) -> bool:
    """What readers may do, by which nobody gets data: "you can change your server address"."""
    row, read = tokens(text), force(text)
    if done(text) or read.subject != "reader" or not read.reader_acts or "company" in read.actors_named:
        return False
    return phrases("grants").count(row) > 0 and not handed_over(row)


def narrower(pair: Pair) -> bool:
    """All data before, some kinds of them now."""
    return spotted("every_data", pair.old).total() > spotted("every_data", pair.new).total()


def _told_of(text: str, quote: str) -> bool:
    """Readers are told it, of somebody else: 会告知您接收方的名称和联系方式."""
    parts = [part for part in _PART.split(text) if quote in part]
    others = all(
        phrases("they").count(tokens(part)) or phrases("party").count(tokens(part)) for part in parts
    )
    return bool(parts) and others and all(map(told_to_readers, parts))


_PART = regex("[,，;；。]")


def _no_more_than(pair: Pair) -> bool:
    """What was told of before is said to be these kinds only: 上述基本信息仅限昵称和年龄段."""
    if pair.old.strip():
        return False
    row = tokens(pair.new)
    back = [at for at, _ in phrases("said_before").find(row)][:1]
    only = [at for at, _ in phrases("no_more_than").find(row)]
    return bool(back and only) and back[0] <= 1 and back[0] < only[0] and not _OF_CLAIM & done(pair.new)


_OF_CLAIM = frozenset(("takes", "uses", "gives", "shows"))


def _but_not(text: str, quote: str) -> bool:
    """Named as what is left out: "your address, but not a password"."""
    row = tokens(text[: text.find(quote)])[-_NEAR:]
    return any(at + len(phrase.split(" ")) >= len(row) - 2 for at, phrase in phrases("but_not").find(row))


_NEAR = 5


def told_by_itself(case: Case, hunk: Hunk, kinds: tuple[str, ...] = ()) -> bool:
    """What came is a place, a law, a date, or told to readers: no item of the list's topic.

    So are those who receive, where it names nothing else.
    """
    if told_to_readers(hunk.new):
        return True
    bare = hunk.new.strip(" ,;.、，；。()和及与或")
    bare = bare.removeprefix("and ").removeprefix("or ").removesuffix(" and").removesuffix(" or")
    least = len(bare) if kinds else len(bare) // 2 + 1
    there = case.new.standing(case.change.new, hunk.new)
    return any(
        (fact.kind in (kinds or _OWN_KINDS) and len(fact.quote) >= least)
        or (not kinds and fact.kind == "recipient" and len(fact.quote) >= len(bare))
        for fact in there
    )


_OWN_KINDS = (*_PLACES, "law", "date", "address", "email", "url", "phone")


def runs_the_page(case: Case) -> bool:
    """A row on a cookie that a page needs to work or that remembers a choice, set by nobody else."""
    if case.change.topics[:1] != ("cookies",) or any(c.kind is not ClauseKind.RECORD for c in case.clauses):
        return False
    text = case.change.new_text
    others = any(spotted(name, text) for name in ("others_cookie", "promoting"))
    return "modified" not in case.change.ops and bool(spotted("own_cookie", text)) and not others
