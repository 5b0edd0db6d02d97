"""The word lists by which force and equality of wordings are read, and finding them in a text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from typing import Any

from noticepress.law import change_rules
from noticepress.text.pieces import words
from noticepress.text.regex import regex
from noticepress.text.remembered import KEPT

from .alike import one_form, one_script, one_spelling, word_lists, written_out
from .cuts import Cuts
from .parties import one_party


class Phrases:
    """Phrases of both languages, as runs of words; the longest is found first."""

    def __init__(self, listed: Iterable[str]) -> None:
        """Each phrase is cut when a word of its script is first looked for: Chinese needs a dictionary."""
        self._cuts = Cuts(((phrase, "") for phrase in listed), _ways)

    def find(self, tokens: Sequence[str]) -> list[tuple[int, str]]:
        """Place (number of the first word) and phrase of every mention, none inside another."""
        found, end, known = list[tuple[int, str]](), 0, self._cuts.that_may_begin(tokens)
        for at, token in enumerate(tokens):
            if at < end or token not in known:
                continue
            for cut, _ in known[token]:
                if tuple(tokens[at : at + len(cut)]) == cut:
                    found.append((at, " ".join(cut)))
                    end = at + len(cut)
                    break
        return found

    def count(self, tokens: Sequence[str]) -> int:
        """How many mentions there are."""
        return len(self.find(tokens))

    def __contains__(self, token: str) -> bool:
        return any(cut == (token,) for cut, _ in self._cuts.from_word(token))

    def chinese_words(self) -> frozenset[str]:
        """The Chinese ones that are one word."""
        return self._cuts.chinese_words()


@lru_cache(maxsize=KEPT)
def tokens(text: str) -> tuple[str, ...]:
    """Words and marks in lower case, without spaces; 我们不会 gives 我们, 不, 会 as the segmenter cuts."""
    plain = text.replace("’", "'").replace("＆", "&").replace("&", " and ")
    alike = one_form(written_out(one_party(one_script(plain))))
    if _PLAIN.fullmatch(alike):
        return tuple(one_spelling(word) for word in alike.casefold().split(" "))
    apart = _whole().sub(r" \g<0> ", alike)
    return tuple(one_spelling(word.casefold()) for word in words(apart) if not word.isspace())


_PLAIN = regex("[A-Za-z]+(?: [A-Za-z]+)*")
"""Most phrases of the lists: no mark, no number, nothing to cut."""


@cache
def _whole() -> re.Pattern[str]:
    """Words that the segmenter cuts up where others follow: 去标识化后, 不适用于."""
    return regex("|".join(word_lists()["whole"]["zh"]))


def _ways(wording: str) -> tuple[tuple[str, ...], ...]:
    """How a sentence may hold it: cut up, or whole where the segmenter keeps it so."""
    return tokens(wording), (one_spelling(one_script(wording.casefold())),)


@cache
def phrases(name: str) -> Phrases:
    """A list of ``wording.toml``, ``subject.company`` for one in a table."""
    entry: Any = word_lists()
    for part in name.split("."):
        entry = entry[part]
    return Phrases(phrase for listed in entry.values() for phrase in listed)


def without(row: Sequence[str], name: str) -> tuple[str, ...]:
    """The words with those of a list blanked: the 不 of 包括但不限于 denies nothing."""
    kept = list(row)
    for at, phrase in phrases(name).find(row):
        length = len(phrase.split(" "))
        kept[at : at + length] = [""] * length
    return tuple(kept)


def spotted(name: str, text: str) -> Counter[str]:
    """Mentions of the wordings of a list in a text, however the segmenter would cut it; longest first."""
    return Counter(
        found[0] for found in _spotting(name).finditer(one_form(one_party(one_script(text))).casefold())
    )


@cache
def _spotting(name: str) -> re.Pattern[str]:
    listed = word_lists()[name]
    english, chinese = (
        "|".join(sorted(map(_bounded, listed[lang]), key=len, reverse=True)) for lang in ("en", "zh")
    )
    return regex("|".join(filter(None, (english and rf"\b(?:{english})\b", chinese))))


def _bounded(wording: str) -> str:
    """The hotline 12345 does not stand in 02012345678."""
    return rf"(?<!\d){wording}(?!\d)" if wording.isdigit() else re.escape(wording)


@cache
def modes() -> Mapping[str, Phrases]:
    """Modal words by force, from the vocabulary of the change rules."""
    return {
        force: Phrases(word for listed in by_lang.values() for word in listed)
        for force, by_lang in change_rules().vocabulary.modality_words.items()
    }


@cache
def _meanings() -> Cuts:
    """Wordings of groups of equal ones."""
    groups = [group for listed in word_lists()["equal"].values() for group in listed]
    return Cuts(((wording, f"={group[0]}") for group in groups for wording in group), _ways)


def meaning(row: Sequence[str]) -> list[str]:
    """The words with every wording of a group of equal ones replaced by one of them."""
    done, at, known = list[str](), 0, _meanings()
    while at < len(row):
        hits = (hit for hit in known.from_word(row[at]) if tuple(row[at : at + len(hit[0])]) == hit[0])
        cut, stands_for = next(hits, ((row[at],), row[at]))
        done.append(stands_for)
        at += len(cut)
    return done
