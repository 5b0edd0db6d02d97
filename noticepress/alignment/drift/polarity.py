"""Negation and force of sentences, only where both editions use words that leave no doubt."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from noticepress.model.alignment import Drift
from noticepress.model.finding import Severity
from noticepress.model.message import msg

from .laid import Laid, Side, body, drift_of, opening
from .sentences import Said, sentence_pairs

# A ban or an undertaking not to: the words that a translation must answer with a negation of its own.
_BANS = {
    "zh": re.compile(r"不会|不得|不应|不将|将不|绝不|决不|严禁|禁止|不予"),
    "en": re.compile(
        r"\b(?:will|shall|must|may|should|would) (?:\w+ )?not\b|\bwon['’]t\b|\bcannot\b", re.IGNORECASE
    ),
}
# Whatever can carry a negation in the other edition, so that a free wording stays silent.
_ANY = {
    "zh": re.compile(r"不|未|无|非|勿|没|禁|拒|否|免|除|仅|只"),
    "en": re.compile(
        r"\b(?:not|no|never|neither|nor|none|nothing|cannot|without|unless|un\w+|prohibit\w*|forbid\w*|refus\w*|"
        r"declin\w*|reject\w*|prevent\w*|avoid\w*|cease\w*|fail\w*|refrain\w*|only|except\w*|in\w+ible|impossible|"
        r"free (?:of|from)|outside|longer)\b|n['’]t\b",
        re.IGNORECASE,
    ),
}
_FORCES = {"must": "firm", "will": "firm", "may": "open"}
_FIRM, _OPEN = frozenset({"firm"}), frozenset({"open"})


def polarity_drifts(rows: tuple[Laid, ...]) -> Iterator[Drift]:
    """A ban that the other edition lacks; a possibility that the other makes a duty, or the reverse."""
    for row in body(rows):
        pairs = sentence_pairs(row.left, row.right)
        negated = next((pair for pair in pairs if _turned(row, *pair)), None)
        if negated:
            text = msg("One edition denies what the other does not.")
            yield drift_of(row, "negation", Severity.ERROR, _quotes(negated), text)
            continue
        weaker = next((pair for pair in pairs if _weakened(*pair)), None)
        if weaker:
            text = msg("What one edition says will or must be, the other says may be.")
            yield drift_of(row, "modality", Severity.WARNING, _quotes(weaker), text)


def _turned(row: Laid, left: Said, right: Said) -> bool:
    return _denies(left, row.left, right, row.right) or _denies(right, row.right, left, row.left)


def _denies(said: Said, side: Side, other: Said, beside: Side) -> bool:
    bans = len(_BANS[side.lang].findall(said.text))
    return bans > len(_ANY[beside.lang].findall(other.text))


def _weakened(left: Said, right: Said) -> bool:
    """What is firm on one side only stands against as much that is open on the other only."""
    ours, theirs = _forces(left), _forces(right)
    lost, come = ours - theirs, theirs - ours
    return {frozenset(lost), frozenset(come)} == {_FIRM, _OPEN} and lost.total() == come.total()


def _forces(said: Said) -> Counter[str]:
    """Only forces that leave no doubt; the weak and rare ones say neither."""
    return Counter(_FORCES[value.mode] for value in said.modalities if value.mode in _FORCES)


def _quotes(pair: Sequence[Said]) -> tuple[str, str]:
    return opening(pair[0].text), opening(pair[1].text)
