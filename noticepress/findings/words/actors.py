"""Who acts in a sentence, the company or the reader, by the words that name them."""

from __future__ import annotations

from typing import Literal

from .wording import phrases

Subject = Literal["company", "reader"]


def acting(row: tuple[str, ...], who: Subject, modal: int) -> list[int]:
    """Places of the words that name who acts, up to the modal word."""
    found = phrases(f"subject.{who}").find(row)
    return [
        at
        for at, phrase in found
        if at <= modal
        and phrase.replace(" ", "") not in phrases("owning")
        and row[at + 1 : at + 2] != ("的",)
        and not (
            phrase in phrases("also_things")
            and row[at + 1 : at + 2]
            and row[at + 1] in phrases("subject.thing")
        )
        and not (at and row[at - 1] in phrases("another"))
    ]


def named(row: tuple[str, ...]) -> tuple[Subject, ...]:
    """Who is named as somebody who acts or is acted on, in order; not by "your" or "our"."""
    sides: tuple[Subject, Subject] = ("company", "reader")
    return tuple(who for _, who in sorted((at, who) for who in sides for at in acting(row, who, len(row))))


def subject(row: tuple[str, ...], modal: int) -> Subject:
    """Who stands last before the modal word; else who is named first; else the company.

    In 我们保存您的订单信息，到期后删除 the one who acts is 我们: a possessive counts where nothing else does.
    """
    reader, company = acting(row, "reader", modal), acting(row, "company", modal)
    if not any(at <= modal for at in (*reader, *company)):
        if _somebody_else(row, modal):
            return "company"
        reader, company = (
            [at for at, _ in phrases(f"subject.{who}").find(row)] for who in ("reader", "company")
        )
    before = (
        max((at for at in reader if at <= modal), default=-1),
        max((at for at in company if at <= modal), default=-1),
    )
    if before != (-1, -1):
        theirs = before[0] > before[1] and not _others_turn(row, modal, before[0])
        return "reader" if theirs else "company"
    after = (min(reader, default=len(row)), min(company, default=len(row)))
    return "reader" if after[0] < after[1] else "company"


def _others_turn(row: tuple[str, ...], modal: int, reader: int) -> bool:
    """Whether another takes over between the reader and an English modal word.

    "Write to the officer, who must reply"; "you may ask, and Acme will answer"; "if you leave, data will go".
    """
    last = row[modal - 1] if modal else ""
    if not (last.isascii() and last.isalpha()) or modal - reader < _TAKEN_OVER:
        return False
    if last in ("who", "which"):
        return True
    thing = row[modal + 1 : modal + 2] == ("be",) and last in phrases("subject.thing")
    return thing or (last not in _GOES_ON and any(word in _MODALS for word in row[reader:modal]))


_TAKEN_OVER = 3
"""Words behind the reader from which on another may act."""
_MODALS = frozenset(("may", "can", "will", "must", "shall", "should", "could", "might", "would"))
_GOES_ON = frozenset(("and", "or", "but", "then", "also", "you", "always", "therefore", "it", *_MODALS))
"""Words before a modal word that leave the act with the one before."""


def _somebody_else(row: tuple[str, ...], modal: int) -> bool:
    """Whether others act before an English modal word: "employers may contact you"; "can you" asks."""
    return modal > 0 and row[modal].isascii() and row[modal - 1].isalpha() and row[modal - 1].isascii()
