"""The force of sentences: what must, will, may or should be done, only if what, and what is denied."""

from __future__ import annotations

from collections.abc import Iterator

from noticepress.model.fact import Fact, Modality
from noticepress.model.notice import Version
from noticepress.text.segment import chinese_words, has_chinese

from .annotator import Topics, stretches
from .conditions import conditions
from .force import Force
from .modality_en import english
from .modality_zh import chinese


def find(version: Version, topics: Topics) -> Iterator[Fact]:
    """Every modal expression with its negation; "will not … unless" is two, the denial and its condition."""
    del topics
    for stretch in stretches(version):
        for force in forces(stretch.text):
            value = Modality(mode=force.mode, negated=force.negated)
            if fact := stretch.fact("modality", value, force.start, force.end, by="modality"):
                yield fact


def forces(text: str) -> list[Force]:
    """Modal expressions of a Chinese, English or mixed text, in order of place."""
    found = list(english(text))
    if has_chinese(text):
        found += chinese(chinese_words(text))
    found += conditions(text, found)
    return sorted(found, key=lambda force: (force.start, force.end))
