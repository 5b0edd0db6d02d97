"""Lists that are longer in one edition: a thing more is a thing more, whatever its name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from noticepress.model.alignment import Drift, DriftKind
from noticepress.model.finding import Severity
from noticepress.model.message import msg
from noticepress.text.regex import regex

from .laid import Laid, body, drift_of, opening
from .left import unsaid
from .more_said import NAME, has_more
from .senses import table
from .side import Said

_LEAST = 3
"""Things that make a list: pairs are also how both languages say one thing."""
_DOUBLE = regex(r"图文|音视频|港澳|水电")
"""Two things in one word."""
_FOREIGN = regex(r"[A-Za-z0-9][\w.+&-]*", re.ASCII)
"""A name in Latin letters is as long as a word of two characters."""
_ENDS = regex(r"[。！？；;!?]|\.(?=\s|$)")
_ASIDE = regex(r"[（(][^（）()]*[）)]")
_NO_JOINT = regex(
    r"参与|与否|和解|普及|涉及|及时|不及|提及|危及|波及|顾及|给与|赠与|授与|触及|与其|和谐|平和|或许|及其(?![他它余])|"
    r"与[^、，。]{0,12}(?:有关|相关|无关|共享|合作)"
)
"""Words that hold a conjunction's character, and "with"."""
_ZH_JOINT = regex(r"以及|或者|[和及与或]|并(?=[\u4e00-\u9fff])")
_ZH_PAIR = regex(r"以及|或者|[、和及与或]")
_ZH_STOP = regex(r"[，,。；;：:！？\n]")
_ZH_ON = regex(r"[，,；;]\s?(?:以及|或者|和|或|及|并|也|还|又)")
"""How a list goes on after a comma: 甲、乙、丙，以及丁."""
_ZH_END = regex(r"等(?!级|待)|(?<![超同实定临工按随小计当暂限历延])时(?![间长区刻段])")
_EN_JOINT = regex(r"\b(?:and|or|as well as|(?<!, )plus(?= \w))\b", re.IGNORECASE)
_EN_STOP = regex(r"[.;:!?](?=\s|$)|–|\n")
_OPENING = regex(
    r"(?:to|for|in|on|at|when|if|where|after|before|while|should|so|upon|as|by|with|once|from|under|unless)\b",
    re.IGNORECASE,
)
"""How a phrase begins that stands before a list and is not in it: "To enrol, you give us …"."""
_LEAD = regex(
    r"(?:such as|like|including|include|for (?:example|instance)|e\.g|namely|in particular)\b"
    r"|(?:which|who|whose|that|where)\b"
    r"|(?:with|without) (?:no|any|a|the)\b"
    r"|to \w+ \w+|[a-z]+ing(?: \S+){3}",
    re.IGNORECASE,
)
"""How a list begins after the clause that it belongs to: "…, such as names", "…, to prevent loss"."""
_ADVERB = regex(
    r"(?:however|therefore|accordingly|moreover|furthermore|in addition|otherwise|likewise|in general"
    r"|at present|currently|where \w+|if \w+|for (?:example|instance)|in particular|\w+ly)",
    re.IGNORECASE,
)
"""What stands alone before a comma and is no thing of a list."""
_SUBJECT = regex(r"\b(?:you|we|they|it)\b", re.IGNORECASE)
_OTHERS = {
    "zh": regex(r"其[他它余]|等(?!级|待)"),
    "en": regex(r"\s*(?:any |the )?(?:others?|so on|so forth|like|similar|more)\b", re.IGNORECASE),
}
"""What may end a list as one more thing or stand for none: 等 is "and so on"."""
_LONG = {"zh": 16, "en": 7}
"""Characters or words beyond which a part is no thing of a list."""
_WIDER = 6
"""Characters by which the last thing may be longer than those before it."""
_LAST = 6
"""Words before "and" in the last part of a list."""


def list_drifts(rows: tuple[Laid, ...]) -> Iterator[Drift]:
    """Sentences with one list each, which is one thing longer in one edition."""
    for row in body(rows):
        if row.left.lang == row.right.lang:
            continue
        pair = next((pair for pair in row.answered if _differ(row, *pair)), None)
        if pair:
            kind = kind_of(row, *pair)
            text = (
                msg("One edition names a recipient that the other does not.")
                if kind == "recipient"
                else msg("One edition names a kind of data that the other does not.")
            )
            yield drift_of(row, kind, Severity.WARNING, (opening(pair[0].text), opening(pair[1].text)), text)


def _differ(row: Laid, left: Said, right: Said) -> bool:
    """Whether of as many lists on both sides one is longer by one."""
    ours, theirs = lengths(left.text, row.left.lang), lengths(right.text, row.right.lang)
    if len(_ENDS.findall(left.text)) != len(_ENDS.findall(right.text)):
        return False
    if {len(ours), len(theirs)} == {0, 1}:
        return _left_a_pair(row, left, right, [*ours, *theirs][0], longer=bool(ours))
    if len(ours) != len(theirs):
        return False
    unlike = [(one, other) for one, other in zip(ours, theirs, strict=True) if not one & other]
    return len(unlike) == 1 and all(
        abs(max(one) - max(other)) == 1
        and max(min(one), min(other)) >= _LEAST
        and has_more(row, left, right, longer=max(one) > max(other))
        for one, other in unlike
    )


_TOLD = ("channel",)
"""Classes of words that a translation does not leave out of a pair."""


def _left_a_pair(row: Laid, left: Said, right: Said, length: frozenset[int], *, longer: bool) -> bool:
    """Whether of a list of three on one side two things are left on the other: "by e-mail or by post"."""
    other, lang = (right.text, row.right.lang) if longer else (left.text, row.left.lang)
    joints = _ZH_PAIR.findall(_NO_JOINT.sub("", other)) if lang == "zh" else _EN_JOINT.findall(other)
    if length != {_LEAST} or len(joints) != 1:
        return False
    said, of = (left.text, row.left.lang) if longer else (right.text, row.right.lang)
    known = table().classes
    return any(
        unit.group and known[unit.group] in _TOLD for unit in unsaid(said, of, other, lang, row.own)
    ) and has_more(row, left, right, longer=longer)


def kind_of(row: Laid, left: Said, right: Said) -> DriftKind:
    """What a list names: recipients where one of its names is, or most are names in both; else data."""
    facts = (*row.left.facts, *row.right.facts)
    data = sum(fact.kind in ("data_type", "sensitive_data_type") for fact in facts)
    if sum(fact.kind == "recipient" for fact in facts) > data:
        return "recipient"
    names = set(NAME.findall(left.text)) & set(NAME.findall(right.text))
    listed = max((max(length) for length in lengths(left.text, row.left.lang)), default=0)
    return "recipient" if len(names) > max(1, listed // 2) else "data_type"


def lengths(text: str, lang: str) -> list[frozenset[int]]:
    """How many things each list of a text names, of three things or more; a range where it is open."""
    bare = _ASIDE.sub("", text)
    if lang == "zh":
        bare = _FOREIGN.sub("XX", bare)
    found = _chinese(bare) if lang == "zh" else _english(bare)
    return [length for length in found if max(length) >= _LEAST]


def _chinese(text: str) -> Iterator[frozenset[int]]:
    plain = _NO_JOINT.sub(lambda word: "〇" * len(word[0]), text)
    for stretch, going_on in _stretches(plain):
        parts = stretch.split("、")
        # 甲、乙或丙的权利、财产 is two lists in one
        inner = parts[1:-1]
        if len(parts) > 1 and not any(len(part) > _LONG["zh"] or _ZH_JOINT.search(part) for part in inner):
            last = _ZH_END.split(parts[-1][: _LONG["zh"] + 2])[0]
            joint = _ZH_JOINT.search(last[: _wide(inner)])
            most = len(parts) + bool(joint and joint.start())  # 甲、乙、以及丙 is three things
            least = most - bool(_OTHERS["zh"].search(parts[-1]))
            more = going_on + len(_DOUBLE.findall(stretch))
            yield frozenset(range(least, most + more + 1))


def _wide(inner: Sequence[str]) -> int:
    """Where the last thing may have its "and": in 不收集、不上传、不转发您的信息或内容 it stands too late."""
    return max(map(len, inner)) + _WIDER if inner else _LONG["zh"] + 2


def _stretches(text: str) -> Iterator[tuple[str, bool]]:
    """Stretches without a stop, and whether what they list goes on behind it."""
    at = 0
    for stop in _ZH_STOP.finditer(text):
        yield text[at : stop.start()], bool(_ZH_ON.match(text, stop.start()))
        at = stop.end()
    yield text[at:], False


def _english(text: str) -> Iterator[frozenset[int]]:
    """Whether what stands before the first comma is in the list is open where it opens the sentence."""
    for sentence in _EN_STOP.split(text):
        run, opens, ended = 0, False, frozenset[int]()
        for part in _parts(sentence):
            joint = _EN_JOINT.search(part)
            if ended and not joint and _goes_on(part):
                ended = frozenset()  # "name and version" was one thing of a list without a last "and"
                break
            if run and _LEAD.match(part):
                run, opens = 0, False
            if (
                ended and joint and joint.start() == 0
            ):  # "issue, change and refund tickets, and settle claims"
                ended |= {max(ended) + 1}
                continue
            if ended:
                yield ended
                ended = frozenset()
            if run and joint and len(part[: joint.start()].split()) <= _LAST:
                rest = part[joint.end() :]
                most = run + (1 if joint.start() == 0 else 2)
                others = bool(_OTHERS["en"].match(rest))
                again = bool(_EN_JOINT.search(rest)) and not _goes_off(rest)
                ended = frozenset(range(1 if opens else most - others, most + again + 1))
                run, opens = 1, True
            elif run and len(part.split()) > _LONG["en"]:
                run, opens = 1, False
            else:
                opens = opens or (run == 0 and _opens(part))
                run += 1
        if ended:
            yield ended


def _goes_off(rest: str) -> bool:
    """Whether what follows the last "and" is no thing of the list: "a, b and c to find and mend faults"."""
    thing = _EN_JOINT.split(rest)[0]
    return len(thing.split()) > _LAST or bool(_SUBJECT.search(thing))


def _parts(sentence: str) -> Sequence[str]:
    """Between commas, without an adverb at the head: "However, …"."""
    parts = [part.strip() for part in sentence.split(",")]
    return parts[1:] if _ADVERB.fullmatch(parts[0]) else parts


def _opens(part: str) -> bool:
    """Unless the main clause begins in it: "When you make an appointment we record the department"."""
    return bool(_OPENING.match(part)) and len(_SUBJECT.findall(part)) < 2


def _goes_on(part: str) -> bool:
    """Whether it can only be one more thing of the list that seemed to have ended."""
    words = part.split()
    return (
        0 < len(words) <= _LONG["en"]
        and not (_OPENING.match(part) or _LEAD.match(part))
        and not _SUBJECT.search(part)
    )
