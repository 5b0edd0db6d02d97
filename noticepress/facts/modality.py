"""The force of sentences: what must, will, may or should be done, only if what, and what is denied."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from noticepress.model.fact import Fact, Modality
from noticepress.model.notice import Version
from noticepress.text.remembered import remembered
from noticepress.text.segment import chinese_words, has_chinese

from .annotator import Topics, stretches
from .conditions import conditions
from .force import Force
from .modality_en import english
from .modality_zh import chinese

_PORTION = 4000
_ENDS = "。；！？\n"


def find(version: Version, topics: Topics) -> Iterator[Fact]:
    """Every modal expression with its negation; "will not … unless" is two, the denial and its condition."""
    del topics
    for stretch in stretches(version):
        for force in forces(stretch.text):
            value = Modality(mode=force.mode, negated=force.negated)
            if fact := stretch.fact("modality", value, force.start, force.end, by="modality"):
                yield fact


@remembered
def forces(text: str) -> list[Force]:
    """Modal expressions of a Chinese, English or mixed text, in order of place."""
    found = list(english(text))
    if has_chinese(text):
        found += (force for start, end in _portions(text) for force in _shifted(text[start:end], start))
    found += conditions(text, found)
    return sorted(found, key=lambda force: (force.start, force.end))


def _portions(text: str) -> Iterator[tuple[int, int]]:
    """Ranges of whole sentences; the words of a text of megabytes would take a hundred times its memory."""
    start = 0
    while len(text) - start > _PORTION:
        end = max(text.rfind(mark, start, start + _PORTION) for mark in _ENDS) + 1
        yield start, (end := end if end > start else start + _PORTION)
        start = end
    yield start, len(text)


def _shifted(portion: str, start: int) -> Iterator[Force]:
    for force in chinese(chinese_words(portion)):
        yield replace(force, start=force.start + start, end=force.end + start)
