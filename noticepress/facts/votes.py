"""How the cues in a text vote for topics."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping
from functools import cache, lru_cache

from msgspec import Struct

from noticepress import law
from noticepress.text.addresses import without_addresses
from noticepress.text.regex import regex
from noticepress.text.remembered import KEPT
from noticepress.text.segment import has_chinese

from .folding import fold
from .patterns import Wordings

_BARE = regex(r"^[\W_]+|[\W_]+$")
"""What may stand around a heading's words: 🛡, 【】, a colon."""
_WEAK = 0.25
_MOST = 1.6
_EXACT = 1.5
_LATER = 0.3
"""How much less the last word of a heading counts than its first."""
_PART, _FILLS = 0.6, 0.8
"""Weight of a word in a long heading, and what is added when it fills the heading."""


class Votes(Struct, frozen=True):
    """Scores by topic id and by subtopic id."""

    topics: Mapping[str, float]
    subtopics: Mapping[str, float]


_NONE = Votes({}, {})


@lru_cache(maxsize=KEPT)
def votes(text: str, *, heading: bool) -> Votes:
    """The votes of the distinct cues in ``text``; a cue inside a longer one does not count."""
    if not text:
        return _NONE
    topics = defaultdict[str, float](float)
    subs = defaultdict[str, float](float)
    further = law.topic_cues()
    exact = further.exact.get(_BARE.sub("", text).lower()) if heading else None
    if exact:
        topics[exact] += _EXACT
    reach: defaultdict[str, int] = defaultdict(lambda: -1)
    longest = (-1, -1)
    seen = set[tuple[str, str]]()
    plain = fold(without_addresses(text))
    for owner, start, end in sorted(_cues(heading).find(plain), key=_longest_first):
        topic, wording = owner, text[start:end].lower().removesuffix("s")
        if end > longest[1] and "." not in topic:
            longest = (start, end)
        inside = "." not in topic and end <= longest[1] and (start, end) != longest
        if inside or end <= reach[topic] or (topic, wording) in seen:
            continue
        seen.add((topic, wording))
        reach[topic] = end
        standing = _standing(start, end, len(text)) if heading else 1
        weight = standing * _weight(wording) * (_WEAK if wording in further.weak and not heading else 1)
        if "." in topic:
            subs[topic] += weight
        else:
            topics[topic] += weight * further.weight.get(topic, 1)
    return Votes(dict(topics), dict(subs))


def _standing(start: int, end: int, size: int) -> float:
    """How much a cue tells of a heading: early ones and those that fill it more."""
    return (1 - _LATER * start / size) * (_PART + _FILLS * (end - start) / size)


def _longest_first(hit: tuple[str, int, int]) -> tuple[int, int]:
    return hit[1], -hit[2]


def _weight(wording: str) -> float:
    """Longer cues say more; four Chinese characters or two English words count one."""
    size = len(wording) / 4 if has_chinese(wording) else len(wording.split()) / 2
    return min(math.sqrt(size), _MOST)


@cache
def _cues(heading: bool) -> Wordings[str]:  # noqa: FBT001 - the key of the cache
    taxonomy, further = law.topics(), law.topic_cues()
    sets: defaultdict[str, list[str]] = defaultdict(list)
    for topic in taxonomy.topics.values():
        sets[topic.id] += [cue.lower() for cues in topic.cues.values() for cue in cues]
        for sub in topic.subtopics:
            sets[sub.id] += [cue.lower() for cues in sub.cues.values() for cue in cues]
    for id_, cues in further.body.items():
        sets[id_] += cues
        if heading:
            sets[id_] += further.heading[id_]
    return Wordings(sets)
