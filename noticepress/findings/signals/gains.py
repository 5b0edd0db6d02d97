"""What joins a sentence that stayed as it was and is only good for readers: a promise, a choice, a comfort.

"We keep it for a week" may go on ", and it is erased when you ask", ", or you can send it by post", ", and
your other rights are not touched": nothing of what stands before it is less. Each part between commas is read
for itself; one that takes or gives data, sets a case, a price or a step, or hedges, is no such gain.
"""

from __future__ import annotations

from noticepress.findings.reading.readers_way import cannot_get, others_barred
from noticepress.findings.words.deeds import done, not_done
from noticepress.findings.words.force import Force, force
from noticepress.findings.words.wording import phrases, spotted, tokens
from noticepress.text.regex import regex

_WITH_DATA = frozenset(("takes", "uses", "gives", "shows", "keeps"))
_PART = regex("[,，;；]")
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
    )


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
    calm = (read.unharmed > 0 and read.negations > 0) or spotted("no_reason", part).total() > 0
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
