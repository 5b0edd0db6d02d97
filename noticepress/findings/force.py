"""The force of a sentence: who may, will or must do what, how far, and with what numbers."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from .wording import modes, phrases, tokens

DUTY = ("may", "should", "will_try", "will", "must")
"""From weak to strong, for what the company owes (``gen.modality.duty_weaker``)."""
_NUMBER = re.compile(
    r"\d+(?:[.,:/-]\d+)*%?|[〇零一二两三四五六七八九十百千万亿]+(?=个?(?:工作|自然)?[年月日天周岁]|小时|个)"
)
Subject = Literal["company", "reader"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Force:
    """What can be read of a sentence by its words."""

    subject: Subject
    modes: Counter[str]
    negations: int
    limiting: int
    excepting: int
    vague: int
    processing: int
    protecting: int
    numbers: Counter[str]

    @property
    def strongest(self) -> int:
        """Rank of its strongest modal word in ``DUTY``; -1 for none."""
        return max((DUTY.index(mode) for mode in self.modes if self.modes[mode]), default=-1)


@lru_cache(maxsize=4096)
def force(sentence: str) -> Force:
    """Read a sentence."""
    row = tokens(sentence)
    negations = phrases("negation").find(row)
    found = {mode: listed.find(row) for mode, listed in modes().items() if mode in DUTY}
    places = [at for hits in found.values() for at, _ in hits] + [at for at, _ in negations]
    return Force(
        subject=_subject(row, min(places, default=0)),
        modes=Counter({mode: len(hits) for mode, hits in found.items() if hits}),
        negations=len(negations),
        limiting=phrases("limiting").count(row),
        excepting=phrases("excepting").count(row),
        vague=phrases("vague").count(row),
        processing=phrases("processing").count(row),
        protecting=phrases("protecting").count(row),
        numbers=numbers(sentence),
    )


def numbers(text: str) -> Counter[str]:
    """The numbers of a text as printed."""
    return Counter(_NUMBER.findall(text))


def _subject(row: tuple[str, ...], modal: int) -> Subject:
    """Who stands last before the modal word; else who is named first; else the company."""
    reader = [at for at, _ in phrases("subject.reader").find(row)]
    company = [at for at, _ in phrases("subject.company").find(row)]
    before = (
        max((at for at in reader if at <= modal), default=-1),
        max((at for at in company if at <= modal), default=-1),
    )
    if before != (-1, -1):
        return "reader" if before[0] > before[1] else "company"
    after = (min(reader, default=len(row)), min(company, default=len(row)))
    return "reader" if after[0] < after[1] else "company"
