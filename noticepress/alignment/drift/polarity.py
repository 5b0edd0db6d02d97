"""Negation and force of sentences, only where both editions use words that leave no doubt."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files

from noticepress.model.alignment import Drift
from noticepress.model.fact import Fact, Modality
from noticepress.model.finding import Severity
from noticepress.model.message import msg
from noticepress.text.regex import regex

from .laid import Laid, body, drift_of, opening
from .opposites import opposed
from .side import Said, Side

# A ban or an undertaking not to, and plain denials of acts: words that a translation must answer with a
# negation of its own. 不同, 不便 and 不超过 are no denials, nor are "not only" and "do not hesitate".
BANS = {
    "zh": regex(
        r"(?<!(?<![许认])可)(?<!可以)(?<!不得)(?<!离)(?<!免)(?<!少)不(?!(?:[会得应能再可]|应当)(?:超[过出]|多于|晚于|迟于|长于)|可少|可缺|同(?![意步])|顺利|稳定|清|正常|真实|出来|断|复存在|定期|时[地修更]|仅|便|少|论|限于|时|妨|足|满|超过|低于|少于|晚于|迟于|管|过|良|当|幸|利|久|错|动产|正当|明|准确|"
        r"完整|安(?!装|排|置)|法(?!院)|符|一致|合理|绝对|一定|能完全|可抗|可避免|可分割|可或缺|必要|得已|得不|只|单)|"
        r"未经|未取得|未获|从未|从没|并未|无法|无权|严禁|禁止|概无|没有(?!的)"
    ),
    "en": regex(
        r"\b(?:will|shall|must|may|should|would|could|can|do|does|did|is|are|was|were) (?:\w+ )?"
        r"not\b(?! (?:only|limited|less|more|later|exceed|hesitate|yet|necessarily|merely|just))|"
        r"\b(?:undertak\w+|promis\w+|agree\w*|commit\w*|obliged|required|asked?|choos\w+|decide) not to\b|"
        r"\b(?:wo|do|does|did|ca|is|are|was|were|should|would|could|must|has|have|had|need)n['’]t\b"
        r"(?! (?:hesitate|worry))|"
        r"\bcannot\b|\bnever\b|\bnor\b|\bunable\b|\bnothing\b|"
        r"\b(?:nobody|no one|none)\b(?!.{1,80}\b(?:unless|until|without)\b)|"
        r", (?:but )?not (?:your|our|its|their|the|his|her|any)\b(?! (?:less|more|same|only))|"
        r"\bno\b(?!-\w|\.| ?\d| (?:later|more|less|fewer|lower|higher|greater|weaker|"
        r"worse|sooner|earlier|shorter|matter|doubt|longer than)\b)",
        re.IGNORECASE,
    ),
}
# Whatever can carry a negation in the other edition, so that a free wording stays silent.
DENYING = {
    "zh": regex(
        r"不(?!满(?!意)|足|超过|少于|低于|晚于|迟于|同(?![意步])|断|限于|论)|未(?!满|成年|来)|无|非|勿|没|禁|拒|(?<![是能可])否|免|除|仅|(?<![犬船车])只|才|避|防|停|匿|自愿"
    ),
    "en": regex(
        r"\b(?:not|no|never|neither|nor|none|nobody|nothing|nowhere|cannot|without|unless|un(?!der|til|i[tqvofcl])\w+|prohibit\w*|forbid\w*|"
        r"refus\w*|declin\w*|reject\w*|den(?:y|ies|ied)|prevent\w*|avoid\w*|cease\w*|stop\w*|failing|"
        r"fail(?:s|ed)?\b|refrain\w*|block\w*|only|"
        r"except\w*|exclud\w*|in\w+ible|impossible|non(?:-\w+)?|laps\w*|expir\w*|noncommercial|"
        r"ir\w+(?:able|ible)\w*|illegal\w*|illicit\w*|inadvertent\w*|inappropriate\w*|improper\w*|incorrect\w*|inaccessib\w*|disclaim\w*|"
        r"put beyond|misus\w*|"
        r"in(?:ability|valid\w*|accura\w*|sufficien\w*|complete\w*|correct\w*)|"
        r"dis(?:agree|satisf|contin|allow|abl)\w*|free (?:of|from)|(?<!the )outside|longer|instead|lack\w*|"
        r"absence|blank|empty|zero|omit\w*|opt\w*[ -]out|keep\w* .{1,120} out of|hard to|"
        r"\w{3,}less(?:ly)?|"
        r"chang\w+ (?:your|their|his|her) mind|remain\w*|still|regardless|irrespective|"
        r"(?:switch|turn|leav|keep|left|kept)\w* (?:\w+ ){0,3}?(?:off|out)|private|"
        r"secret|hidden|rather|first names?|"
        r"far from|hardly|otherwise|but|stays?|sole(?:ly)?|exempt\w*|(?<!feel )free)\b|n['’]t\b",
        re.IGNORECASE,
    ),
}
_TWICE = {"zh": regex(r"仅|只|才"), "en": regex(r"\bonly\b", re.IGNORECASE)}
"""Says what two denials say: 未经同意不共享 is "share only with consent"."""
EXCEPTING = regex(r"除外|例外|\bexcept", re.IGNORECASE)
"""A lead to what is not denied: "We will not share it, except as follows"."""
# One negation covers all that it is followed by: "will not sell or rent" is 不会出售、不会出租.
_ALSO = {
    "zh": regex(r"[、和及或]|(?<!参)与(?!否)"),
    "en": regex(r"\bor\b|,(?=[^,]*(?:,[^,]*){0,8},? or\b)", re.IGNORECASE),
}
_REACH = {"zh": regex(r"[，。；：,;]"), "en": regex(r"[.;:]")}
"""Where a denial ends."""
_FORCES = {("must", False): "firm", ("will", False): "firm", ("may", False): "open", ("will", True): "denied"}
_EITHER = regex(r"would|as required|needs? to|将无法|将不能", re.IGNORECASE)
_GRANTED = regex(
    r"\b(?:will|shall) (?:\w+ )?(?:have (?:access|the (?:right|option|opportunity|chance|choice))|be "
    r"(?:able|entitled|allowed|permitted|free))\b",
    re.IGNORECASE,
)
"""Firm by its word, and open by what it says."""
_ABLE = regex(r"(?:can|could)(?: be)?|(?:be(?:ing)? )?able to", re.IGNORECASE)
"""Permission, but for a purpose: "so that it can be resolved"."""
_PURPOSE = regex(
    r"\b(?:so|in order|to ensure) (?:that )?[^,.;]{0,80}?\b(?:can|could)\b|\bbe(?:ing)? able to\b",
    re.IGNORECASE,
)
_TRYING = {
    "zh": regex("尽|努力|力求|力争|争取|试图|尝试|设法|致力|全力"),
    "en": regex(
        r"effort|endeavou?r|striv|\btry\b|attempt|\bseek|\baim|\bbest\b|as far as|possib", re.IGNORECASE
    ),
}
_LEFT_OPEN = regex(r"(?:may|might)\s+not|可能不.*|未必|不一定", re.IGNORECASE)
"""Only these leave a denial open; 不能 and "cannot" are as firm as 不会, and "may not" is also 不得."""
_WEAKER = ({"firm"}, {"open"}), ({"denied"}, {"left open"}), ({"firm"}, {"will_try"})


def polarity_drifts(rows: tuple[Laid, ...]) -> Iterator[Drift]:
    """A ban that the other edition lacks; a possibility that the other makes a duty, or the reverse."""
    for row in body(rows):
        negated = list(_negated(row))
        for pair in negated:
            text = msg("One edition denies what the other does not.")
            yield drift_of(row, "negation", Severity.ERROR, _quotes(pair), text)
        for pair in row.answered:
            if pair not in negated and _weakened(*pair) and not _both_try(row, *pair):
                text = msg("What one edition says will or must be, the other says may be.")
                yield drift_of(row, "modality", Severity.WARNING, _quotes(pair), text)


def _both_try(row: Laid, left: Said, right: Said) -> bool:
    """Whether both sides say in some way that they will try: "we will try to" is 我们会设法."""
    return bool(_TRYING[row.left.lang].search(left.text) and _TRYING[row.right.lang].search(right.text)) and (
        any(
            isinstance(fact.value, Modality) and fact.value.mode == "will_try"
            for fact in (*left.facts, *right.facts)
        )
    )


def _negated(row: Laid) -> Iterator[tuple[Said, Said]]:
    """Sentences of which one denies more; not where those beside them deny as much the other way round.

    "…, stored only on your device. We never transmit it, …" may be cut at another place in the other edition.
    """
    turned = [_turned(row, *pair) for pair in row.answered]
    for at, pair in enumerate(row.answered):
        beside = turned[max(0, at - 1) : at] + turned[at + 1 : at + 2]
        if turned[at] and -turned[at] not in beside:
            yield pair


def _turned(row: Laid, left: Said, right: Said) -> int:
    """1 where the left denies more, -1 where the right does, 0 where they agree or it cannot be told."""
    if opposed(left, row.left.lang, right, row.right.lang) or _denies(left, row.left, right, row.right):
        return 1
    return -1 if _denies(right, row.right, left, row.left) else 0


def _denies(said: Said, side: Side, other: Said, beside: Side) -> bool:
    bans = len(BANS[side.lang].findall(_ROW.sub(r"\1", said.text)))
    if not bans:
        return False
    lead = "" if EXCEPTING.search(beside.lead) else beside.lead
    answers = _carriers(said, side, other, beside) + len(DENYING[beside.lang].findall(lead))
    more = _covered(other.text, beside.lang) + len(_TWICE[beside.lang].findall(other.text))
    return bans > (answers + more if answers else 0)


_ROW = regex(r"(不[^，。；：、,;不]{1,8})(?:、(?:也)?不[^，。；：、,;不]{1,8})+")
"""Denials in a row are one of several things: 不出售、不出租 is "do not sell or rent"."""


def _covered(text: str, lang: str) -> int:
    """How many things more the denials of a text are about."""
    words, end = DENYING[lang], _REACH[lang]
    reach = [end.split(text[found.end() :], maxsplit=1)[0] for found in words.finditer(text)]
    # what follows a denial at once joins nothing: 不与他人交换
    return max((len(_ALSO[lang].findall(stretch[1:])) for stretch in reach), default=0)


def _carriers(said: Said, side: Side, other: Said, beside: Side) -> int:
    """Words of the other edition that may carry a denial, those left out that answer words of their own."""
    found = list(DENYING[beside.lang].finditer(other.text))
    own = BANS[side.lang].sub(" ", said.text)  # 未经 and "nothing" are counted as denials already
    answered = 0
    for words in _answering() if side.lang != beside.lang else ():
        spans = [match.span() for match in words[beside.lang].finditer(other.text)]
        theirs = sum(any(a <= match.start() < b for a, b in spans) for match in found)
        answered += min(theirs, len(words[side.lang].findall(own)))
    return max(0, len(found) - answered)


@cache
def _answering() -> tuple[dict[str, re.Pattern[str]], ...]:
    """Words that answer each other, in the file's order."""
    lines = files("noticepress.alignment.drift").joinpath("answering.tsv").read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return tuple(
        {"zh": regex(zh, re.IGNORECASE), "en": regex(rf"\b(?:{en})", re.IGNORECASE)} for zh, en in rows
    )


def _weakened(left: Said, right: Said) -> bool:
    """What is firm on one side only stands against as much that is open on the other only.

    A word that may have either force (cannot, need not, would) may answer any one of the other side.
    """
    ours, theirs = _forces(left), _forces(right)
    if _bound(left, ours, theirs) or _bound(right, theirs, ours):
        return True
    jokers = (ours - theirs)["either"], (theirs - ours)["either"]  # as many on both sides answer each other
    del ours["either"], theirs["either"]
    lost, come = ours - theirs, theirs - ours
    sets = set(lost), set(come)
    left_over = max(0, lost.total() - jokers[1]), max(0, come.total() - jokers[0])
    return left_over[0] == left_over[1] > 0 and (sets in _WEAKER or sets[::-1] in _WEAKER)


def _bound(said: Said, own: Counter[str], other: Counter[str]) -> bool:
    """Whether one must what on the other side one only may, however many "will" stand beside it."""
    must = any(
        isinstance(fact.value, Modality) and fact.value.mode == "must" and not fact.value.negated
        for fact in said.facts
    )
    return (
        must
        and not other["firm"]
        and not other["only_if"]
        and not other["either"]
        and other["open"] > own["open"]
    )


def _forces(said: Said) -> Counter[str]:
    found = Counter(
        _force(fact, fact.value)
        for fact in said.facts
        if isinstance(fact.value, Modality) and fact.quote != "Should"  # "Should we be acquired, …"
        if fact.quote != "以外" or "除" in said.text  # 境外 is no exception
    )
    granted = min(found["firm"], len(_GRANTED.findall(said.text)))
    found["firm"] -= granted
    found["either"] += granted
    able = found.pop("able", 0)
    found["open"] += max(0, able - len(_PURPOSE.findall(said.text)))
    return +found


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
