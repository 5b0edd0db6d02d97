"""Negation and force of sentences, only where both editions use words that leave no doubt."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from noticepress.model.alignment import Drift
from noticepress.model.fact import Fact, Modality
from noticepress.model.finding import Severity
from noticepress.model.message import msg

from .laid import Laid, Side, body, drift_of, opening
from .sentences import Said, sentence_pairs

# A ban or an undertaking not to, and plain denials of acts: words that a translation must answer with a
# negation of its own. 不同, 不便 and 不超过 are no denials, nor are "not only" and "do not hesitate".
_BANS = {
    "zh": re.compile(
        r"(?<!可)(?<!可以)不(?!同(?!意)|断|仅|便|少|论|限于|时|妨|足|满|超过|低于|少于|晚于|迟于|管|过|良|当|幸|利|久|错|动产|正当|明|准确|"
        r"完整|安|法|符|一致|合理|绝对|一定|能完全|可抗|可避免|可分割|可或缺|必要|得已|得不|只|单)|"
        r"未经|未取得|未获|无法|无权|严禁|禁止|概无"
    ),
    "en": re.compile(
        r"\b(?:will|shall|must|may|should|would|could|can|do|does|did|is|are|was|were) (?:\w+ )?"
        r"not\b(?! (?:only|limited|less|more|later|exceed|hesitate|yet|necessarily|merely|just))|"
        r"\b(?:wo|do|does|did|ca|is|are)n['’]t\b(?! (?:hesitate|worry))|"
        r"\bcannot\b|\bnever\b|\bnor\b|\bunable\b|"
        r"\bno\b(?!\.| ?\d| (?:later|more|less|fewer|matter|doubt)\b)",
        re.IGNORECASE,
    ),
}
# Whatever can carry a negation in the other edition, so that a free wording stays silent.
_ANY = {
    "zh": re.compile(r"不|未|无|非|勿|没|禁|拒|否|免|除|仅|只|才|避|防|停|匿"),
    "en": re.compile(
        r"\b(?:not|no|never|neither|nor|none|nobody|nothing|nowhere|cannot|without|unless|un\w+|prohibit\w*|forbid\w*|"
        r"refus\w*|declin\w*|reject\w*|den(?:y|ies|ied)|prevent\w*|avoid\w*|cease\w*|stop\w*|failing|"
        r"fail(?:s|ed)? to|refrain\w*|only|"
        r"except\w*|exclud\w*|in\w+ible|impossible|"
        r"in(?:ability|valid\w*|accura\w*|sufficien\w*|complete\w*|correct\w*)|"
        r"dis(?:agree|satisf|contin|allow|abl)\w*|free (?:of|from)|outside|longer|instead|lack\w*|"
        r"absence|\w{3,}less(?:ly)?|"
        r"remain\w*|still|regardless|irrespective|"
        r"far from|hardly|otherwise|but|stays?|sole(?:ly)?|exempt\w*)\b|n['’]t\b",
        re.IGNORECASE,
    ),
}
_TWICE = {"zh": re.compile(r"仅|只|才"), "en": re.compile(r"\bonly\b", re.IGNORECASE)}
"""Says what two denials say: 未经同意不共享 is "share only with consent"."""
# Words of restriction on both sides answer each other, and no denial.
_RESTRICTING = (
    {"zh": re.compile(r"仅|只|才"), "en": re.compile(r"\b(?:only|solely|alone|just)\b", re.IGNORECASE)},
    {
        "zh": re.compile(r"除"),
        "en": re.compile(r"\b(?:except\w*|exclud\w*|other than|save)\b", re.IGNORECASE),
    },
)
# One negation covers all that it is followed by: "will not sell or rent" is 不会出售、不会出租.
_ALSO = {"zh": re.compile(r"[、和及与或]"), "en": re.compile(r"\bor\b", re.IGNORECASE)}
_FORCES = {("must", False): "firm", ("will", False): "firm", ("may", False): "open", ("will", True): "denied"}
_EITHER = re.compile(r"would|as required|将无法|将不能", re.IGNORECASE)
_ABLE = re.compile(r"(?:can|could)(?: be)?", re.IGNORECASE)
"""Purpose ("so that it can be resolved") as often as permission: it answers 可以, and asks for nothing."""
_LEFT_OPEN = re.compile(r"(?:may|might)\s+not|可能不.*|未必|不一定", re.IGNORECASE)
"""Only these leave a denial open; 不能 and "cannot" are as firm as 不会, and "may not" is also 不得."""
_WEAKER = ({"firm"}, {"open"}), ({"denied"}, {"left open"})


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
    answers = _carriers(said, side, other, beside) + len(_ANY[beside.lang].findall(beside.lead))
    more = sum(len(words[beside.lang].findall(other.text)) for words in (_ALSO, _TWICE))
    return bans > (answers + more if answers else 0)


def _carriers(said: Said, side: Side, other: Said, beside: Side) -> int:
    found = _ANY[beside.lang].findall(other.text)
    answered = 0
    for words in _RESTRICTING:
        theirs = sum(bool(words[beside.lang].fullmatch(word)) for word in found)
        answered += min(theirs, len(words[side.lang].findall(said.text)))
    return len(found) - answered


def _weakened(left: Said, right: Said) -> bool:
    """What is firm on one side only stands against as much that is open on the other only.

    Where a word may have either force (cannot, need not, would) the sentence is left alone.
    """
    ours, theirs = _forces(left), _forces(right)
    if "either" in ours or "either" in theirs:
        return False
    able = ours.pop("able", 0), theirs.pop("able", 0)
    lost = ours - theirs - Counter({"open": able[1]})
    come = theirs - ours - Counter({"open": able[0]})
    sets = set(lost), set(come)
    return lost.total() == come.total() and (sets in _WEAKER or sets[::-1] in _WEAKER)


def _forces(said: Said) -> Counter[str]:
    return Counter(_force(fact, fact.value) for fact in said.facts if isinstance(fact.value, Modality))


def _force(fact: Fact, value: Modality) -> str:
    if value.negated and _LEFT_OPEN.fullmatch(fact.quote):
        return "left open"
    if _ABLE.fullmatch(fact.quote):
        return "able"
    if _EITHER.match(fact.quote):
        return "either"
    if value.mode in ("only_if", "will_try", "should"):
        return value.mode
    return _FORCES.get((value.mode, value.negated), "either")


def _quotes(pair: Sequence[Said]) -> tuple[str, str]:
    return opening(pair[0].text), opening(pair[1].text)
