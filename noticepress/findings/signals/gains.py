"""What joins a sentence that stayed as it was and is only good for readers: a promise, a choice, a comfort.

"We keep it for a week" may go on ", and it is erased when you ask", ", or you can send it by post", ", and
your other rights are not touched": nothing of what stands before it is less. Each part between commas is read
for itself; one that takes or gives data, sets a case, a price or a step, or hedges, is no such gain.
"""

from __future__ import annotations

import re

from noticepress.findings.reading.menu_paths import MENU
from noticepress.findings.reading.readers_way import cannot_get, others_barred
from noticepress.findings.words.actors import named
from noticepress.findings.words.alike import any_of, word_lists
from noticepress.findings.words.deeds import done, not_done
from noticepress.findings.words.force import Force, force
from noticepress.findings.words.wording import phrases, spotted, tokens
from noticepress.text.regex import regex

_WITH_DATA = frozenset(("takes", "uses", "gives", "shows", "keeps"))
_PART = regex("[,，;；]")
_SUPPOSING = word_lists()["supposing"]
_OPENS_CASE = regex(any_of((*_SUPPOSING["en"], *_SUPPOSING["zh"])), re.IGNORECASE)
_UNTOUCHED = regex("不(?:会)?(?:因此)?影响|仍(?:然)?(?:可|能)|照常")
_MARKS = " ,.;。，；、"
_ATTRIBUTE = regex(r"[^，,；;]*的(?=[^的]*$)")
"""What says more closely of what it is told: 已缓存在对方手机上的画面."""
_BURDENS = ("demands", "fee", "limiting", "excepting", "conditional", "proof", "consent", "until")
_AGAINST = ("party", "conditional", "liability", "fee", "deemed", "automated", "method")


def is_gain(text: str, before: str) -> bool:
    """Whether each part of ``text``, which came in behind ``before``, is good for readers."""
    parts = [part for part in _PART.split(text) if part.strip(_MARKS)]
    if not parts or not _good(parts[-1], before):
        return False
    return all(_good(part, before) or _when(part) for part in parts[:-1])


def _when(part: str) -> bool:
    """Only in what case or from when what follows is done: 委托关系终止后，."""
    row, read = tokens(part), force(part)
    told = any(phrases(name).count(row) for name in (*_AGAINST[2:], "consent", "negation"))
    return not (told or done(part) or read.reader_acts or read.excepting)


def _good(part: str, before: str) -> bool:
    read = force(part)
    if read.excepting or read.hedged or read.waived:
        return False
    return (
        _kept_safe(part, read)
        or _comforts(part, read)
        or _choice(part, read, before)
        or _done_for_reader(part, read)
        or _left_in_peace(part, read, before)
        or _may_be_left_out(part)
        or _left_off(part, read)
        or _dealt_with_soon(part)
        or _undone(part, read)
        or _told_first(part, read)
        or _others_must_not(part)
    )


def _may_be_left_out(part: str) -> bool:
    """Readers need not give it: 非必要, "optional"."""
    told = spotted("left_to_readers", part).total() > 0
    return told and len(tokens(part)) <= _BRIEF and not done(part)


_BRIEF = 4


def _left_off(part: str, read: Force) -> bool:
    """The company stops what it did: 我们会在撤回后立即停止处理."""
    ours = read.actors_named[:1] == ("company",) and not read.reader_acts
    off = spotted("leaving_off", part).total() > 0 and bool(read.processing or spotted("bothering", part))
    bound = read.modes["will"] > 0 and not read.modes["may"]
    return ours and off and bound and not _burdened(part)


def _dealt_with_soon(part: str) -> bool:
    """It is done at once, where readers do it themselves: 在“我的-设置”中提交后即时办理."""
    bare = MENU.sub("", part)
    soon = spotted("immediate", bare).total() > 0 and spotted("dealt_with", bare).total() > 0
    return soon and not _burdened(bare) and not spotted("approved", bare)


def _told_first(part: str, read: Force) -> bool:
    """Readers are told of it before it is done: 收费前会事先告知您."""
    early = spotted("beforehand", part).total() > 0 and "tells" in done(part)
    return early and done(part) <= {"tells"} and not (read.modes["may"] or read.negations)


def _others_must_not(part: str) -> bool:
    """Somebody who is neither the reader nor the company must not do something: 教师不得转发."""
    row = tokens(part.strip(_MARKS))
    musts = [at for at, _ in phrases("others_must_not").find(row)]
    if not musts or musts[0] == 0 or named(row):
        return False
    who = "".join(row[: musts[0]])
    theirs = not any(word in row[: musts[0]] for word in _OWN)
    return (
        theirs
        and len(who) > 1
        and not any(phrases(name).count(row) for name in ("fee", "conditional", "excepting"))
    )


_OWN = frozenset(
    (
        "用户",
        "会员",
        "孩子",
        "监护人",
        "家长",
        "您",
        "user",
        "users",
        "member",
        "members",
        "customer",
        "customers",
    )
)


def _undone(part: str, read: Force) -> bool:
    """Readers may take it back."""
    may = read.modes["may"] > 0 and spotted("undoing", part).total() > 0 and read.reader_acts
    return may and not _burdened(part) and "company" not in read.actors_named


def _burdened(part: str) -> bool:
    """A step, a price, a case with an "if", somebody else: 撤回后 only tells from when."""
    row = tokens(part)
    names = (name for name in (*_BURDENS, "party", "negation") if name != "conditional")
    return any(phrases(name).count(row) for name in names) or _OPENS_CASE.search(part) is not None


def _kept_safe(part: str, read: Force) -> bool:
    """Something is erased, is not done with data, or cannot be done by others; or only encrypted."""
    if read.consent or read.reader_acts:
        return False
    if cannot_get(part):
        return True
    if others_barred(part) and not _WITH_DATA & done(part) - {"shows"}:
        return True
    if read.limiting:
        safe = bool(read.masked or spotted("technique", part)) and done(part) <= {"keeps"}
        return safe or done(part) == {"shows"}
    main = done(_ATTRIBUTE.sub("", part))
    kept_from = not_done(part) & _WITH_DATA
    return bool(kept_from or "erases" in main) and main <= {"erases", "tells"}


def _comforts(part: str, read: Force) -> bool:
    """Readers come to no harm by it; that what was done stays valid is no comfort."""
    untouched = read.negations > 0 or _UNTOUCHED.search(part) is not None
    calm = (read.unharmed > 0 and untouched) or spotted("no_reason", part).total() > 0
    return calm and not spotted("past_processing", part) and not _WITH_DATA & done(part)


def _choice(part: str, read: Force, before: str) -> bool:
    """One thing more that readers may do, or one way more to do it."""
    row = tokens(part)
    if read.negations > read.choices or any(phrases(name).count(row) for name in _BURDENS):
        return False
    if read.actors_named[:1] == ("company",) or _WITH_DATA & done(part) - {"takes", "gives"}:
        return False
    joined = spotted("also_may", part).total() > 0
    last = force(before.rsplit("。", 1)[-1])
    theirs = last.reader_acts and last.subject == "reader" and last.modes["may"] > 0
    if joined and theirs:
        return True
    if read.modes["may"] <= 0 or read.exercise <= 0:
        return False
    nobody = not read.actors_named and not any(phrases(name).count(row) for name in ("party", "somebody"))
    return nobody or (read.reader_acts and read.subject == "reader")


def _done_for_reader(part: str, read: Force) -> bool:
    """The company tells or answers, and nobody else: 我们会在5日内告知复核结果."""
    row = tokens(part)
    if read.negations or read.limiting or read.consent or any(phrases(name).count(row) for name in _AGAINST):
        return False
    deeds = done(part)
    told = "tells" in deeds or spotted("answered", part).total() > 0
    ours = read.actors_named[:1] == ("company",) or not read.actors_named
    return told and ours and deeds <= {"tells", "erases"} and not spotted("promoting", part)


def _left_in_peace(part: str, read: Force, before: str) -> bool:
    """Who said no is sent nothing any more."""
    no = force(before)
    if read.choices and done(part) <= {"keeps"} and not read.numbers and spotted("keeping", part):
        return True  # 保留您的拒绝设置
    left = read.negations == 1 and spotted("bothering", part).total() > 0 and not read.reader_acts
    return left and no.choices > 0 and not _WITH_DATA & done(part)
