"""What readers do or get: a way to switch something off, a reminder. No data are taken by it."""

from __future__ import annotations

from noticepress.findings.words.actors import acting
from noticepress.findings.words.deeds import done
from noticepress.findings.words.force import force
from noticepress.findings.words.wording import phrases, spotted, tokens
from noticepress.text.regex import regex

from .hunks import Hunk

_PART = regex("[,，;；。:：]")
_NEAR = 4
"""Words between what readers may do and what they do: "you may choose to fill in"."""


def by_readers(sentence: str, hunk: Hunk) -> bool:
    """Whether it stands among what readers may do, and not among what they hand over thereby."""
    words = (hunk.new or hunk.old).strip()
    at = sentence.find(words)
    if at < 0:
        return False
    said = ""
    for part in reversed([*_PART.split(sentence[:at]), words]):
        said = f"{part} {said}"
        row = tokens(part)
        ours, readers = (acting(row, who, len(row)) for who in ("company", "reader"))
        if ours:
            return False
        if readers:
            whole = tokens(said)
            return bool(phrases("grants").count(whole)) and not handed_over(whole)
    return False


def handed_over(row: tuple[str, ...]) -> list[int]:
    """Places of what readers hand over; 第三方提供的 says where something comes from."""
    found = phrases("handed_over").find(row)
    return [at for at, phrase in found if row[at + len(phrase.split(" ")) :][:1] != ("的",)]


def sent_to_readers(sentence: str, hunk: Hunk) -> bool:
    """Whether it is one notice or reminder more that readers are sent."""
    item = tokens((hunk.new or hunk.old).strip(" ,，、;；。."))
    before = sentence[: sentence.find((hunk.new or hunk.old).strip())]
    sends = phrases("deed.tells").count(tokens(before)) or phrases("sending").count(tokens(before))
    return bool(sends) and item[-1:] != () and item[-1] in phrases("message")


def told_to_readers(part: str) -> bool:
    """The company tells readers something and does nothing else: 告知您接收方的联系方式; no advertising."""
    read = force(part)
    return (
        done(part) == {"tells"}
        and not spotted("promoting", part)
        and not (read.negations or read.hedged or read.modes["may"])
    )


def fills_in(row: tuple[str, ...]) -> bool:
    """Whether what readers may choose is to hand data over: 选择填写血型."""
    may = [at for at, _ in phrases("grants").find(row)]
    given = handed_over(row)
    only = phrases("exercise").count(row) == phrases("choosing").count(row)
    return only and any(0 < at - one <= _NEAR * 2 for at in given for one in may)


def about_others(hunk: Hunk) -> bool:
    """A part of its own that came on what somebody else cannot do: 对方也无法留言."""
    text = hunk.new.strip()
    alone = not hunk.old.strip() and bool(_PART.match(text) or _PART.match(hunk.after.strip()))
    denying = [part for part in _PART.split(text) if force(part).negations]
    return alone and bool(denying) and all(map(_of_others, denying))


def _of_others(part: str) -> bool:
    row = tokens(part)
    told = acting(row, "company", len(row)) or acting(row, "reader", len(row))
    return not told and bool(phrases("somebody").count(row)) and force(part).barred > 0


def others_barred(text: str) -> bool:
    """Whether it says what somebody else is not able to do, to readers or at all."""
    row = tokens(text)
    able = [at for at, _ in phrases("barred").find(row)]
    acting_too = [
        at
        for who in ("company", "reader")
        for at in acting(row, who, len(row))
        if not (at and row[at - 1] in phrases("telling"))
    ]
    others = [at for name in ("somebody", "party") for at, _ in phrases(name).find(row)]
    return any(
        max((at for at in others if at < bar), default=-1)
        > max((at for at in acting_too if at < bar), default=-1)
        for bar in able
    )


def cannot_get(text: str) -> bool:
    """Somebody who is no reader is not able to get at data: "we cannot read them"."""
    row = tokens(text)
    if acting(row, "reader", len(row)):
        return False
    able = [at + len(word.split(" ")) for at, word in phrases("barred").find(row)]
    got = [at for name in _GETTING for at, _ in phrases(name).find(row)]
    return any(0 <= at - end <= _CLOSE for end in able for at in got)


_GETTING = ("deed.takes", "deed.shows", "deed.keeps", "opening")
_CLOSE = 2


def for_good(hunk: Hunk) -> bool:
    """It came in that what is erased does not come back: 且无法找回."""
    return not hunk.old.strip() and bool(spotted("for_good", hunk.new)) and force(hunk.new).negations <= 1


def is_deed(item: str) -> bool:
    """What readers may do, nothing that is taken: 提供查看、导出、关闭和清空能力."""
    row = tokens(item)
    return phrases("exercise").find(row)[:1] != [] and len(row) <= _DEED


_DEED = 2
"""Words of a bare deed."""
