"""Who does what in a sentence, and to whom, as far as 我们, 您, "we" and "you" tell.

"We may contact you" is not "you may contact us", whatever else is equal.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from msgspec import Struct

from .atoms import Atom, Word

Who = Literal["we", "you"]
Part = Literal["does", "undergoes", "gives"]
"""What somebody has to do with a deed; "gives" is from whom something comes."""

_PERSONS = ("we", "you")
_BY, _FROM = frozenset(("by", "由", "经", "被")), frozenset(("from", "从", "自"))
_TO = frozenset(
    [
        "to",
        "with",
        "for",
        "about",
        "on",
        "against",
        "of",
        "between",
        "upon",
        "向",
        "给",
        "对",
        "与",
        "和",
        "为",
        "跟",
        "同",
        "就",
    ]
)
_BE = frozenset(["is", "are", "was", "were", "be", "been", "being", "am", "get"])
_ADVERBS = frozenset(
    [
        "also",
        "only",
        "then",
        "still",
        "not",
        "never",
        "always",
        "now",
        "already",
        "generally",
        "usually",
        "normally",
        "may",
        "can",
        "will",
        "must",
        "shall",
        "should",
        "might",
        "could",
        "would",
        "do",
        "did",
        "have",
        "had",
        "has",
        "are",
        "were",
        "is",
        "was",
        "be",
        "agree",
        "want",
        "wish",
        "need",
        "no",
        "longer",
    ]
)
_READERS = frozenset(
    [
        "view",
        "visit",
        "see",
        "contact",
        "call",
        "email",
        "find",
        "click",
        "disable",
        "enable",
        "configure",
        "choose",
        "read",
        "learn",
        "download",
        "link",
        "查询",
        "访问",
        "查找",
        "联系",
        "致电",
        "设置",
        "关闭",
        "开启",
        "选择",
        "点击",
        "进入",
        "阅读",
        "了解",
        "下载",
        "登录",
    ]
)
"""What only a reader does, whoever is named: a version can be viewed, a cookie be turned off."""
_OWNED = frozenset(("个人信息", "敏感个人信息", "账号", "手机号", "位置信息", "信", "隐", "数"))
"""您个人信息 is 您的个人信息."""
_SUBJECT_ONLY, _OBJECT_ONLY = frozenset(("we", "i")), frozenset(("us", "ourselves", "yourself"))


class People(Struct, frozen=True):
    """Who stands in a sentence, in which part, and who does each deed."""

    parts: frozenset[tuple[Who, Part]]
    owners: frozenset[str]
    """``our`` and ``your``."""
    deeds: Mapping[str, Counter[Who]]
    """Each verb with who does it, as often as that is told."""
    verbs: frozenset[str]
    """All that is done in it."""


def people(row: Sequence[Word], said: Sequence[Atom]) -> People:
    """Read who is named, of the words of a sentence and what it says."""
    found = {atom.at: (_who(atom), _part(row, said, atom)) for atom in said if atom.kind in _PERSONS}
    owners = {atom.kind for atom in said if atom.kind in ("our", "your")}
    parts = frozenset((who, part) for who, part in found.values() if part != "owns")
    owners |= {"our" if who == "we" else "your" for who, part in found.values() if part == "owns"}
    verbs = frozenset(atom.name for atom in said if atom.kind == "verb")
    return People(parts, frozenset(owners), _deeds(row, said, found), verbs)


def _who(atom: Atom) -> Who:
    return "we" if atom.kind == "we" else "you"


def _part(row: Sequence[Word], said: Sequence[Atom], person: Atom) -> Part | Literal["owns"]:
    before = row[person.at - 1].raw if person.at else ""
    rest = row[person.at + person.length :]
    after = rest[0] if rest and rest[0].clause == row[person.at].clause else None
    if before in _FROM:
        return "gives"
    if before in _BY:
        return "does"
    if before in _TO and (row[person.at].wide or row[person.at].raw not in _SUBJECT_ONLY):
        return "undergoes"
    return _wide_part(said, person, after) if row[person.at].wide else _english_part(row, said, person, after)


def _wide_part(said: Sequence[Atom], person: Atom, after: Word | None) -> Part | Literal["owns"]:
    of_theirs = [a for a in said if a.at == person.at + person.length and a.name in _OWNED]
    if of_theirs or (after and after.raw == "的"):
        return "owns"
    earlier = [
        a for a in said if a.at < person.at and a.clause == person.clause and a.kind in ("verb", "marker")
    ]
    return "undergoes" if earlier and earlier[-1].kind == "verb" else "does"


def _english_part(row: Sequence[Word], said: Sequence[Atom], person: Atom, after: Word | None) -> Part:
    raw = row[person.at].raw
    if raw in _OBJECT_ONLY:
        return "undergoes"
    if after is None:
        return "undergoes"
    verb = any(atom.at == person.at + person.length and atom.kind == "verb" for atom in said)
    if after.raw in _BE and _passive(row, said, person.at + person.length):
        return "undergoes"
    if verb and after.raw not in _ADVERBS:
        return "does"
    if raw in _SUBJECT_ONLY or verb or after.raw in _ADVERBS or after.raw.endswith("ly"):
        return "undergoes" if _passive(row, said, person.at + person.length) else "does"
    return "undergoes"


def _passive(row: Sequence[Word], said: Sequence[Atom], at: int) -> bool:
    """Whether a form of "be" stands within a few words, with a participle after it."""
    be = next((n for n in range(at, min(at + 4, len(row))) if row[n].raw in _BE), None)
    return be is not None and any(
        atom.kind == "verb" and be < atom.at <= be + 3 and _participle(row[atom.at].raw) for atom in said
    )


def _participle(raw: str) -> bool:
    return raw.endswith(("ed", "en", "pt", "ld", "nt", "wn", "ade", "ought", "ven", "put", "set"))


def _deeds(
    row: Sequence[Word], said: Sequence[Atom], found: Mapping[int, tuple[Who, Part | Literal["owns"]]]
) -> Mapping[str, Counter[Who]]:
    deeds = dict[str, Counter[Who]]()
    for name, who in _acts(row, said, found):
        deeds.setdefault(name, Counter())[who] += 1
    return deeds


def _acts(
    row: Sequence[Word], said: Sequence[Atom], found: Mapping[int, tuple[Who, Part | Literal["owns"]]]
) -> Iterator[tuple[str, Who]]:
    acting: Who | None = None
    for atom in said:
        who, part = found.get(atom.at, (None, None))
        if part == "does":
            acting = who
        elif part == "undergoes" and who and _passive(row, said, atom.at + atom.length):
            acting = None
        if atom.kind == "verb" and acting and not _made_passive(row, atom):
            yield atom.name, acting


def _made_passive(row: Sequence[Word], verb: Atom) -> bool:
    return _participle(row[verb.at].raw) and any(
        row[n].raw in _BE for n in range(max(0, verb.at - 3), verb.at)
    )


def same_people(one: People, other: People, *, weighty: bool) -> bool:
    """Whether the same do something, and to the same; ``weighty`` where it is done with data."""
    gone, come = one.parts - other.parts, other.parts - one.parts
    if (gone and come) or not all(_may_lack(part, one, other, weighty=weighty) for part in gone | come):
        return False
    if one.owners - other.owners and other.owners - one.owners:
        return False
    return all(
        not (one.deeds[deed] - other.deeds[deed] and other.deeds[deed] - one.deeds[deed])
        for deed in one.deeds.keys() & other.deeds.keys()
    )


def _may_lack(part: tuple[str, str], one: People, other: People, *, weighty: bool) -> bool:
    """The company may be left out of a passive, and each of both where the sentence names them elsewhere."""
    if part == ("we", "does"):
        return True
    named = all("your" in p.owners or any(who == "you" for who, _ in p.parts) for p in (one, other))
    if part == ("you", "does"):
        alone = ("we", "does") not in one.parts | other.parts
        return named or not weighty or (alone and one.verbs <= _READERS)
    if part == ("you", "undergoes"):
        return not weighty and all("your" in p.owners for p in (one, other))
    return part == ("we", "undergoes") and all(("you", "does") in p.parts for p in (one, other))
