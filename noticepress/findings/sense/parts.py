"""What each person named in a sentence has to do with it, by the words around."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Literal

from noticepress.findings.words.alike import word_lists

from .atoms import Atom, Word

Who = Literal["we", "you"]
Part = Literal["does", "undergoes", "gives"]
"""What somebody has to do with a deed; "gives" is from whom something comes."""


def named(atom: Atom) -> Who:
    """Who is named by it."""
    return "we" if atom.kind == "we" else "you"


def part_of(row: Sequence[Word], said: Sequence[Atom], person: Atom) -> Part | Literal["owns"]:
    """What a person has to do with the sentence; with "owns" the words only say whose something is."""
    before = row[person.at - 1].raw if person.at else ""
    rest = row[person.at + person.length :]
    after = rest[0] if rest and rest[0].clause == row[person.at].clause else None
    if before in listed("from"):
        return "gives"
    if before in listed("by"):
        return "does"
    if before in listed("to") and (row[person.at].wide or row[person.at].raw not in listed("subject")):
        return "undergoes"
    return _chinese(said, person, rest) if row[person.at].wide else _english(row, said, person, after)


def _chinese(said: Sequence[Atom], person: Atom, rest: Sequence[Word]) -> Part | Literal["owns"]:
    after = rest[0] if rest and rest[0].clause == person.clause else None
    of_theirs = [a for a in said if a.at == person.at + person.length and a.name in listed("owned")]
    if of_theirs or (after and after.raw == "的"):
        return "owns"
    if opens_relative(said, person, rest):
        return "does"
    earlier = [
        a for a in said if a.at < person.at and a.clause == person.clause and a.kind in ("verb", "marker")
    ]
    after_verb = bool(earlier) and earlier[-1].kind == "verb" and earlier[-1].name not in listed("that")
    return "undergoes" if after_verb else "does"


def opens_relative(said: Sequence[Atom], person: Atom, rest: Sequence[Word]) -> bool:
    """Whether a verb and 的 follow: in 注销您此前注册的账户 the reader registered."""
    then = person.at + person.length
    deed = next((a for a in said if a.at >= then and a.kind not in ("adverb", "lead")), None)
    if deed is None or deed.kind != "verb" or deed.clause != person.clause:
        return False
    end = deed.at + deed.length - then
    return end < len(rest) and rest[end].raw == "的"


def _english(row: Sequence[Word], said: Sequence[Atom], person: Atom, after: Word | None) -> Part:
    raw = row[person.at].raw
    if raw in listed("object") or after is None:
        return "undergoes"
    then = person.at + person.length
    verb = any(atom.at == then and atom.kind == "verb" for atom in said)
    adverb = after.raw in listed("adverb")
    if after.raw in listed("being") and passive(row, said, then):
        return "undergoes"
    if verb and not adverb:
        return "does"
    if raw in listed("subject") or verb or adverb or after.raw.endswith("ly"):
        return "undergoes" if passive(row, said, then) else "does"
    return "undergoes"


def passive(row: Sequence[Word], said: Sequence[Atom], at: int) -> bool:
    """Whether a form of "be" stands within a few words from ``at`` on, with a participle after it."""
    be = next((n for n in range(at, min(at + 4, len(row))) if row[n].raw in listed("being")), None)
    return be is not None and any(
        atom.kind == "verb" and be < (deed := _deed(row, atom)) <= be + 3 and _participle(row[deed].raw)
        for atom in said
    )


def made_passive(row: Sequence[Word], verb: Atom) -> bool:
    """Whether a form of "be" makes this verb passive."""
    deed = _deed(row, verb)
    before = row[max(0, deed - 3) : deed]
    return _participle(row[deed].raw) and any(word.raw in listed("being") for word in before)


def _deed(row: Sequence[Word], verb: Atom) -> int:
    """The place of its first word that is no form of "be": "be shown" may be one wording."""
    inside = range(verb.at, verb.at + verb.length)
    return next((at for at in inside if row[at].raw not in listed("being")), verb.at)


def _participle(raw: str) -> bool:
    return raw.endswith(("ed", "en", "pt", "ld", "nt", "wn", "ade", "ought", "ven", "put", "set"))


@cache
def listed(name: str) -> frozenset[str]:
    """The words of both languages of a list about persons, ``person.…`` of ``wording.toml``."""
    return frozenset(word for words in word_lists()["person"][name].values() for word in words)
