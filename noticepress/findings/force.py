"""The force of a sentence: who may, will or must do what, how far, and with what numbers."""

from __future__ import annotations

import re
import sys
import unicodedata
from collections import Counter
from functools import lru_cache
from typing import Literal

from msgspec import Struct

from noticepress.text.numerals import EN_NUMERAL, number

from .wording import Phrases, modes, phrases, spotted, tokens

DUTY = ("may", "should", "will_try", "will", "must")
"""From weak to strong, for what the company owes (``gen.modality.duty_weaker``)."""
_NUMBER = re.compile(
    rf"(?P<digits>[0-9０-９]+(?:[.,:/-][0-9０-９]+)*%?)"
    rf"|(?P<wide>[〇零一二两三四五六七八九十百千万亿]+)(?=个|[年月日天周岁元]|工作|自然|小时|分钟)"
    rf"|(?P<word>{EN_NUMERAL})",
    re.IGNORECASE,
)
_MONTH = re.compile(r"\bMay\b(?=,? \d)|(?<=\d )May\b")
_ONE = ("一", "one")
"""一个, one of: more often an article than a number."""
Subject = Literal["company", "reader"]


class Force(Struct, frozen=True, kw_only=True):
    """What can be read of a sentence by its words."""

    subject: Subject
    modes: Counter[str]
    actors: Counter[tuple[str, Subject]]
    """Each modal word with who stands before it: in 您可以联系我们，我们将答复 both have one."""
    negations: int
    limiting: int
    excepting: int
    vague: int
    processing: int
    protecting: int
    data: int
    """Words for data of people."""
    consent: int
    universal: int
    entitled: int
    exercise: int
    ease: int
    choices: int
    """Ways for the reader to say no."""
    waived: bool
    """Consent is said not to be needed."""
    withheld: bool
    """A "not" stands before something that is done with data: it protects the reader."""
    neglected: bool
    """A "not" stands before something that is done for the reader."""
    barred: int
    """What the reader is not able or not entitled to do."""
    unharmed: int
    """A choice is said to cost nothing."""
    actors_named: tuple[Subject, ...]
    """Who is named as somebody who acts or is acted on, in order; not by "your" or "our"."""
    reader_acts: bool
    """The reader does something in it, beyond being named by "your"."""
    roles: tuple[str, ...]
    """Who decides about data and who works for them, sorted."""
    lawful: int
    """It is done because and as far as law asks for it."""
    prompt: int
    """How soon it is done, without a number."""
    firm: int
    """Consent has to be explicit, separate or in writing."""
    hedged: int
    """It holds as a rule only."""
    grounds: frozenset[str]
    """The grounds of law on which it says that processing rests."""
    numbers: Counter[str]

    @property
    def strongest(self) -> int:
        """Rank of its strongest modal word in ``DUTY``; -1 for none."""
        return max((DUTY.index(mode) for mode in self.modes if self.modes[mode]), default=-1)


@lru_cache(maxsize=4096)
def force(sentence: str) -> Force:
    """Read a sentence."""
    row = tokens(_MONTH.sub("", sentence))
    negations = phrases("negation").find(_without(row, phrases("vague")))
    verbs = [at for at, _ in phrases("processing").find(row)]
    kind_acts = [at for at, phrase in phrases("protecting").find(row) if not _of_reader(row, at, phrase)]
    found = {mode: listed.find(row) for mode, listed in modes().items() if mode in DUTY}
    places = [at for hits in found.values() for at, _ in hits] or [at for at, _ in negations]
    subject = _subject(row, min(places, default=0))
    return Force(
        subject=subject,
        actors=Counter((mode, _subject(row, at)) for mode, hits in found.items() for at, _ in hits),
        modes=Counter({mode: len(hits) for mode, hits in found.items() if hits}),
        negations=len(negations),
        limiting=phrases("limiting").count(row),
        excepting=phrases("excepting").count(row),
        vague=phrases("vague").count(row),
        processing=len(verbs),
        protecting=phrases("protecting").count(row),
        withheld=any(_next(verbs, at) < _next(kind_acts, at) for at, _ in negations),
        neglected=any(_next(kind_acts, at) < _next(verbs, at) for at, _ in negations),
        barred=phrases("barred").count(row),
        unharmed=phrases("unharmed").count(row),
        actors_named=_named(row),
        reader_acts=bool(acting(row, "reader", len(row))),
        roles=tuple(sorted(phrase for _, phrase in phrases("role").find(row))),
        lawful=phrases("lawful").count(row),
        prompt=phrases("prompt").count(row),
        firm=phrases("firm").count(row),
        hedged=spotted("hedged", sentence).total(),
        grounds=_grounds(row),
        data=phrases("data").count(row),
        consent=phrases("consent").count(row),
        universal=phrases("universal").count(row),
        entitled=phrases("entitled").count(row),
        exercise=phrases("exercise").count(row),
        ease=phrases("ease").count(row),
        choices=phrases("opt_out").count(row),
        waived=len(negations) < 2 and phrases("waiver").count(row) > 0 and phrases("consent").count(row) > 0,
        numbers=numbers(sentence),
    )


def _of_reader(row: tuple[str, ...], at: int, phrase: str) -> bool:
    """要求您: asked of the reader, not done for the reader."""
    after = row[at + len(phrase.split(" ")) :]
    return phrase in _ASKED_OF and bool(after) and after[0] in phrases("subject.reader")


_ASKED_OF = ("要求", "require", "requires", "停止", "stop")


def _grounds(row: tuple[str, ...]) -> frozenset[str]:
    if not phrases("basis").count(row):
        return frozenset()
    return frozenset(phrase.removesuffix("s") for _, phrase in phrases("grounds").find(row))


def _without(row: tuple[str, ...], listed: Phrases) -> tuple[str, ...]:
    """The words with those of a list blanked: the 不 of 包括但不限于 denies nothing."""
    kept = list(row)
    for at, phrase in listed.find(row):
        length = len(phrase.split(" "))
        kept[at : at + length] = [""] * length
    return tuple(kept)


def _next(places: list[int], at: int) -> int:
    return min((place for place in places if place > at), default=sys.maxsize)


def numbers(text: str) -> Counter[str]:
    """The numbers of a text, in digits however they are written; 15 and fifteen are the same."""
    found = Counter[str]()
    for match in _NUMBER.finditer(text):
        if match[0].casefold() in _ONE:
            continue
        plain = unicodedata.normalize("NFKC", match[0])
        value = None if match["digits"] else number(plain)
        found[plain if value is None else str(value)] += 1
    return found


_POSSESSIVE = ("your", "yours", "our", "ours", "您的", "你的", "我们的")


def acting(row: tuple[str, ...], who: Subject, modal: int) -> list[int]:
    """Places of the words that name who acts, up to the modal word."""
    found = phrases(f"subject.{who}").find(row)
    return [
        at
        for at, phrase in found
        if at <= modal and phrase.replace(" ", "") not in _POSSESSIVE and row[at + 1 : at + 2] != ("的",)
    ]


def _named(row: tuple[str, ...]) -> tuple[Subject, ...]:
    sides: tuple[Subject, Subject] = ("company", "reader")
    return tuple(who for _, who in sorted((at, who) for who in sides for at in acting(row, who, len(row))))


def _subject(row: tuple[str, ...], modal: int) -> Subject:
    """Who stands last before the modal word; else who is named first; else the company.

    In 我们保存您的订单信息，到期后删除 the one who acts is 我们: a possessive counts where nothing else does.
    """
    reader, company = acting(row, "reader", modal), acting(row, "company", modal)
    if not any(at <= modal for at in (*reader, *company)):
        reader, company = (
            [at for at, _ in phrases(f"subject.{who}").find(row)] for who in ("reader", "company")
        )
    before = (
        max((at for at in reader if at <= modal), default=-1),
        max((at for at in company if at <= modal), default=-1),
    )
    if before != (-1, -1):
        return "reader" if before[0] > before[1] else "company"
    after = (min(reader, default=len(row)), min(company, default=len(row)))
    return "reader" if after[0] < after[1] else "company"
