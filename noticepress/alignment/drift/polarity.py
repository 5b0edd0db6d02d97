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
        r"不会|不得|不应|不将|将不|绝不|决不|从不|概不|一律不|不再|不影响|不需要|不允许|不能|无法|无权|严禁|禁止|不予|"
        r"(?:不|未|没有)(?:主动|直接|对外)?(?:向|将|把|对|为)|"
        r"不(?:收集|采集|使用|读取|获取|访问|经过|传输|转移|转让|提供|共享|分享|出售|出租|披露|公开|保存|存储|留存|记录|"
        r"跟踪|追踪|推送|发送|处理|承担|保证|负责|适用|包含|包括|接受|同意)"
    ),
    "en": re.compile(
        r"\b(?:will|shall|must|may|should|would|could|can|do|does|did|is|are|was|were) (?:\w+ )?"
        r"not\b(?! (?:only|limited|less|more|later|exceed|hesitate|yet|necessarily|merely|just))|"
        r"\b(?:wo|do|does|did|ca|is|are)n['’]t\b(?! (?:hesitate|worry))|"
        r"\bcannot\b|\bnever\b|\bnor\b|\bno longer\b",
        re.IGNORECASE,
    ),
}
# Whatever can carry a negation in the other edition, so that a free wording stays silent.
_ANY = {
    "zh": re.compile(r"不|未|无|非|勿|没|禁|拒|否|免|除|仅|只|才|避|防|停|匿"),
    "en": re.compile(
        r"\b(?:not|no|never|neither|nor|none|nobody|nothing|nowhere|cannot|without|unless|un\w+|prohibit\w*|forbid\w*|"
        r"refus\w*|declin\w*|reject\w*|den(?:y|ies|ied)|prevent\w*|avoid\w*|cease\w*|stop\w*|fail\w*|refrain\w*|only|"
        r"except\w*|exclud\w*|in\w+ible|impossible|"
        r"in(?:ability|valid\w*|accura\w*|sufficien\w*|complete\w*|correct\w*)|"
        r"dis(?:agree|satisf|contin|allow|abl)\w*|free (?:of|from)|outside|longer|instead|lack\w*|"
        r"absence|beyond|"
        r"remain\w*|still|regardless|irrespective|"
        r"far from|hardly|otherwise|but|stays?|sole(?:ly)?|exempt\w*)\b|n['’]t\b",
        re.IGNORECASE,
    ),
}
# One negation covers all that it is followed by: "will not sell or rent" is 不会出售、不会出租.
_ALSO = {"zh": re.compile(r"[、和及与或]"), "en": re.compile(r"\bor\b", re.IGNORECASE)}
_FORCES = {("must", False): "firm", ("will", False): "firm", ("may", False): "open", ("will", True): "denied"}
_EITHER = re.compile(r"would|as required", re.IGNORECASE)
"""Wordings of courtesy and supposition, which have no force."""
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
    answers = len(_ANY[beside.lang].findall(other.text))
    return bans > (answers + len(_ALSO[beside.lang].findall(other.text)) if answers else 0)


def _weakened(left: Said, right: Said) -> bool:
    """What is firm on one side only stands against as much that is open on the other only."""
    ours, theirs = _forces(left), _forces(right)
    lost, come = ours - theirs, theirs - ours
    sets = set(lost), set(come)
    return lost.total() == come.total() and (sets in _WEAKER or sets[::-1] in _WEAKER)


def _forces(said: Said) -> Counter[str]:
    """Only forces that leave no doubt; the weak and rare ones say neither."""
    named = (_force(fact) for fact in said.facts)
    return Counter(name for name in named if name)


def _force(fact: Fact) -> str | None:
    if not isinstance(fact.value, Modality) or _EITHER.fullmatch(fact.quote):
        return None
    if fact.value.negated and _LEFT_OPEN.fullmatch(fact.quote):
        return "left open"
    return _FORCES.get((fact.value.mode, fact.value.negated))


def _quotes(pair: Sequence[Said]) -> tuple[str, str]:
    return opening(pair[0].text), opening(pair[1].text)
