"""The force of a sentence: who may, will or must do what, how far, and with what numbers."""

from __future__ import annotations

import sys
from collections import Counter
from functools import lru_cache
from typing import Any

from msgspec import Struct

from noticepress.text.regex import regex

from .actors import Subject, acting, named, subject
from .numbers import numbers
from .wording import modes, phrases, spotted, tokens, without

DUTY = ("may", "should", "will_try", "will", "must")
"""From weak to strong, for what the company owes (``gen.modality.duty_weaker``)."""
_MONTH = regex(r"\bMay\b(?=,? \d)|(?<=\d )May\b")


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
    masked: int
    """Nobody can be told from the data, or they cannot be read."""
    soon: int
    """It is done at once."""
    at_will: int
    """What the company wishes, thinks or decides."""
    bound: int
    """What it has to do, or what is needed."""
    attitude: int
    """It says how much somebody thinks of something."""
    hedged: int
    """It holds as a rule only."""
    grounds: frozenset[str]
    """The grounds of law on which it says that processing rests."""
    numbers: Counter[str]

    @property
    def strongest(self) -> int:
        """Rank of its strongest modal word in ``DUTY``; -1 for none."""
        return max((DUTY.index(mode) for mode in self.modes if self.modes[mode]), default=-1)


_COUNTED = ("lawful", "prompt", "firm", "masked", "soon", "at_will", "bound", "attitude")
"""Fields that are the number of wordings of the list of their name."""


def _counted(row: tuple[str, ...]) -> dict[str, Any]:
    return {name: phrases(name).count(row) for name in _COUNTED}


def _negations(row: tuple[str, ...]) -> list[tuple[int, str]]:
    found = phrases("negation").find(without(without(row, "vague"), "no_denial"))
    return [(at, word) for at, word in found if word != "nor" or at == 0]  # it goes on denying


@lru_cache(maxsize=4096)
def force(sentence: str) -> Force:
    """Read a sentence."""
    row = tokens(_MONTH.sub("", sentence))
    negations = _negations(row)
    verbs = [at for at, _ in phrases("processing").find(without(row, "no_processing"))]
    kind_acts = _kind_acts(row)
    modal = _modal(row)
    return Force(
        subject=subject(row, min((at for at, _ in modal or negations), default=0)),
        actors=Counter((mode, _who(row, at)) for at, mode in modal),
        modes=Counter(mode for _, mode in modal),
        negations=len(negations),
        limiting=phrases("limiting").count(row),
        excepting=phrases("excepting").count(row),
        vague=phrases("vague").count(without(row, "no_vague")),
        processing=len(verbs),
        protecting=len(kind_acts),
        withheld=any(_next(verbs, at) < _next(kind_acts, at) for at, _ in negations),
        neglected=any(_next(kind_acts, at) < _next(verbs, at) for at, _ in negations),
        barred=phrases("barred").count(row),
        unharmed=phrases("unharmed").count(row),
        actors_named=named(row),
        reader_acts=bool(acting(row, "reader", len(row))),
        roles=tuple(sorted(phrase for _, phrase in phrases("role").find(row))),
        **_counted(without(row, "no_attitude")),
        hedged=spotted("hedged", sentence).total(),
        grounds=_grounds(row),
        data=phrases("data").count(row),
        consent=phrases("consent").count(row),
        universal=phrases("universal").count(without(row, "no_universal")),
        entitled=phrases("entitled").count(row),
        exercise=phrases("exercise").count(row),
        ease=phrases("ease").count(row),
        choices=phrases("opt_out").count(row),
        waived=len(negations) < 2 and phrases("waiver").count(row) > 0 and phrases("consent").count(row) > 0,
        numbers=numbers(sentence),
    )


def _kind_acts(row: tuple[str, ...]) -> list[int]:
    """Places of what is done for the reader."""
    found = phrases("protecting").find(without(row, "no_protecting"))
    return [at for at, phrase in found if not _of_reader(row, at, phrase)]


def _modal(row: tuple[str, ...]) -> list[tuple[int, str]]:
    """Place and force of every modal word."""
    listed = ((mode, words) for mode, words in modes().items() if mode in DUTY)
    return [(at, mode) for mode, words in listed for at, _ in words.find(row)]


def _who(row: tuple[str, ...], at: int) -> Subject:
    """Who does what a modal word allows; in "they may be deleted unless you pin them" nobody who is told."""
    passive = row[at + 1 : at + 2] == ("be",)
    nobody = passive and not any(acting(row, who, at) for who in _BOTH)
    served = passive and row[at + 2 : at + 3] != () and row[at + 2] in phrases("done_to_reader")
    return "company" if nobody or served else subject(row, at)


_BOTH: tuple[Subject, Subject] = ("company", "reader")


def _of_reader(row: tuple[str, ...], at: int, phrase: str) -> bool:
    """要求您: asked of the reader, not done for the reader; "you tell us" is done by the reader."""
    if at and row[at - 1] in phrases("subject.reader") and row[at - 1] not in phrases("owning"):
        return True
    after = row[at + len(phrase.split(" ")) :]
    return phrase in _ASKED_OF and bool(after) and after[0] in phrases("subject.reader")


_ASKED_OF = ("要求", "require", "requires", "停止", "stop")


def _grounds(row: tuple[str, ...]) -> frozenset[str]:
    if not phrases("basis").count(row):
        return frozenset()
    return frozenset(phrase.removesuffix("s") for _, phrase in phrases("grounds").find(row))


def _next(places: list[int], at: int) -> int:
    return min((place for place in places if place > at), default=sys.maxsize)
