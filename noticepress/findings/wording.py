"""The word lists by which force and equality of wordings are read, and finding them in a text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from noticepress.law import change_rules
from noticepress.law.parsed import read_toml
from noticepress.text.pieces import words


@dataclass(frozen=True, slots=True)
class Phrases:
    """Phrases of both languages, as runs of words; the longest is found first."""

    by_first: Mapping[str, tuple[tuple[str, ...], ...]]

    def find(self, tokens: Sequence[str]) -> list[tuple[int, str]]:
        """Place (number of the first word) and phrase of every mention, none inside another."""
        found, at = list[tuple[int, str]](), 0
        while at < len(tokens):
            hit = next(
                (p for p in self.by_first.get(tokens[at], ()) if tuple(tokens[at : at + len(p)]) == p), None
            )
            if hit:
                found.append((at, " ".join(hit)))
            at += len(hit) if hit else 1
        return found

    def count(self, tokens: Sequence[str]) -> int:
        """How many mentions there are."""
        return len(self.find(tokens))

    def __contains__(self, token: str) -> bool:
        return (token,) in self.by_first.get(token, ())


def tokens(text: str) -> tuple[str, ...]:
    """Words and marks in lower case, without spaces; 我们不会 gives 我们, 不, 会 as the segmenter cuts."""
    plain = text.replace("’", "'").replace("＆", "&").replace("&", " and ")
    if "'" in plain:
        for short, full in _CONTRACTIONS:
            plain = short.sub(full, plain)
    return tuple(word.casefold() for word in words(plain) if not word.isspace())


_CONTRACTIONS = tuple(
    (re.compile(rf"\b{short}\b", re.IGNORECASE), full)
    for short, full in (
        ("won't", "will not"),
        ("shan't", "shall not"),
        ("can't", "cannot"),
        (r"(\w+)n't", r"\1 not"),
        (r"(\w+)'ll", r"\1 will"),
        (r"(we|you|they)'re", r"\1 are"),
        (r"(we|you|they|i)'ve", r"\1 have"),
        (r"(we|you|they|i)'d", r"\1 would"),
    )
)


@cache
def phrases(name: str) -> Phrases:
    """A list of ``wording.toml``, ``subject.company`` for one in a table."""
    entry: Any = _wording()
    for part in name.split("."):
        entry = entry[part]
    return _phrases(phrase for listed in entry.values() for phrase in listed)


@cache
def modes() -> Mapping[str, Phrases]:
    """Modal words by force, from the vocabulary of the change rules."""
    return {
        force: _phrases(word for listed in by_lang.values() for word in listed)
        for force, by_lang in change_rules().vocabulary.modality_words.items()
    }


@cache
def _meanings() -> Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """First word → wordings that begin with it, the longest first, with what stands for their group."""
    found = dict[str, set[tuple[tuple[str, ...], str]]]()
    groups = [group for listed in _wording()["equal"].values() for group in listed]
    for group in groups:
        for wording in group:
            for cut in {tokens(wording), (wording.casefold(),)}:
                found.setdefault(cut[0], set()).add((cut, f"={group[0]}"))
    return {first: tuple(sorted(cuts, key=lambda cut: (-len(cut[0]), cut))) for first, cuts in found.items()}


def meaning(row: Sequence[str]) -> list[str]:
    """The words with every wording of a group of equal ones replaced by one of them."""
    done, at, known = list[str](), 0, _meanings()
    while at < len(row):
        hits = (hit for hit in known.get(row[at], ()) if tuple(row[at : at + len(hit[0])]) == hit[0])
        cut, stands_for = next(hits, ((row[at],), row[at]))
        done.append(stands_for)
        at += len(cut)
    return done


@cache
def _wording() -> dict[str, Any]:
    return read_toml("wording.toml")


def _phrases(listed: Iterable[str]) -> Phrases:
    by_first = dict[str, set[tuple[str, ...]]]()
    for phrase in listed:
        for cut in {tokens(phrase), (phrase.casefold(),)}:  # the segmenter may keep it whole in a sentence
            by_first.setdefault(cut[0], set()).add(cut)
    return Phrases(
        {first: tuple(sorted(cuts, key=lambda c: (-len(c), c))) for first, cuts in by_first.items()}
    )
