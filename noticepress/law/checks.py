"""The checks of ``check``: what each looks for, why, and by which words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any, Literal

from msgspec import Struct

from .parsed import read_toml
from .values import Names

Severity = Literal["error", "warning", "info"]
FAMILIES: Mapping[str, Names] = {
    "S": {"zh": "结构", "en": "Structure"},
    "F": {"zh": "事实", "en": "Facts"},
    "X": {"zh": "矛盾", "en": "Contradictions"},
    "C": {"zh": "完整性", "en": "Completeness"},
    "P": {"zh": "承诺与条款", "en": "Promises and terms"},
    "R": {"zh": "残留与语言", "en": "Residue and language"},
    "D": {"zh": "版本间的偏差", "en": "Drift between editions"},
}
"""By the letter that codes begin with."""


CHECKED: Mapping[str, Names] = {
    "verified": {"zh": "已核对原文", "en": "verified"},
    "verified in part": {"zh": "部分核对", "en": "verified in part"},
    "verified from secondary pages": {"zh": "据二手资料核对", "en": "verified from secondary pages"},
    "memory": {"zh": "凭记忆，未核对", "en": "from memory, not verified"},
    "ours": {"zh": "自有经验，并非法律规定", "en": "our own experience, no law"},
    "as the taxonomy says for each regime": {
        "zh": "见主题分类中各法规的说明",
        "en": "as the taxonomy says for each regime",
    },
}
"""How far a source was read, in words."""


class Check(Struct, frozen=True, kw_only=True):
    """A check as the data describe it."""

    code: str
    name: str
    """In kebab-case; stable like the code."""
    severity: Severity
    title: Names
    explain: Names
    source: Names
    checked: str
    """How far the source was read."""
    regimes: frozenset[str]
    """It runs only where one of them was chosen; empty for always."""
    drift: str | None
    """The kind of drift that it reports."""
    rights: Mapping[str, tuple[str, ...]]
    """Regime → rights that a notice mentions; only of the check of rights."""
    words: Mapping[str, tuple[tuple[str, ...], ...]]
    """Name of a list (``words``, ``not``, ``denies`` …) → a way for each language → its groups."""

    def says(self, text: str, name: str = "words") -> re.Match[str] | None:
        """Where a sentence meets every group of the list ``name`` in one language; the last group's match."""
        for groups in self.words.get(name, ()):
            found = [re.search(group, text, re.IGNORECASE) for group in groups]
            if all(found):
                return found[-1]
        return None


@cache
def checks() -> Mapping[str, Check]:
    """All checks by code, in the file's order."""
    raw = read_toml("checks.toml")
    return {entry["code"]: _check(entry) for entry in raw["check"]}


@cache
def check_of_drift(kind: str) -> Check:
    """The check that reports a kind of drift. Raises StopIteration where none does."""
    return next(check for check in checks().values() if check.drift == kind)


def _check(raw: Mapping[str, Any]) -> Check:
    return Check(
        code=raw["code"],
        name=raw["name"],
        severity=raw["severity"],
        title={"zh": raw["zh"], "en": raw["en"]},
        explain={"zh": raw["explain_zh"], "en": raw["explain_en"]},
        source={"zh": raw["source_zh"], "en": raw["source_en"]},
        checked=raw["checked"],
        regimes=frozenset(raw.get("regimes", ())),
        drift=raw.get("drift"),
        rights={regime: tuple(ids) for regime, ids in raw.get("rights", {}).items()},
        words=_words(raw),
    )


def _words(raw: Mapping[str, Any]) -> dict[str, tuple[tuple[str, ...], ...]]:
    """``words_zh`` and ``words_en`` → ``words``: for each language the groups, each joined into one."""
    found = dict[str, list[tuple[str, ...]]]()
    for key, value in raw.items():
        name, _, lang = key.rpartition("_")
        if lang in {"zh", "en"} and isinstance(value, list):
            groups = value if value and isinstance(value[0], list) else [value]
            found.setdefault(name, []).append(tuple("|".join(f"(?:{e})" for e in g) for g in groups))
    return {name: tuple(ways) for name, ways in found.items()}
