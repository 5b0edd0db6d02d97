"""What each clause is about: cues of the taxonomy vote, headings outweigh bodies, elements inherit."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from noticepress import law
from noticepress.model.clause import NOTE, Clause, ClauseKind
from noticepress.model.notice import Version
from noticepress.text.regex import regex
from noticepress.text.segment import has_chinese

from .columns import topics_of_fields
from .votes import votes

_HEADING = 4.0
"""How much more a cue weighs in a heading."""
_INHERITED = {ClauseKind.ITEM: 6.0, ClauseKind.RECORD: 6.0, ClauseKind.DEFINITION: 4.0}
_INHERITED_OTHERWISE = 3.0
_INHERITED_UNDER_HEADING = 1.5
_STUCK = 9.0
_FROM_CHAPTER = 1.6
_TELLING = 0.8
"""Vote of a heading from which it stands for itself; a single vague word does not take it from its parent."""
_KIN = 2.0
"""Own evidence for a topic of the chapter's group: 更正 under 您的权利 is a closer look, no rival."""
_SECOND, _ENOUGH = 0.5, 2.0
"""A further topic needs this share of the main one's score, and this much of its own."""
_CLEAR = 0.7
_OF_CHILDREN = 0.5
_DEFINED = 12.0
_PREAMBLE = 6.0
_FIXED = {
    ClauseKind.TOC: ("document_metadata", "document_metadata.toc"),
    ClauseKind.META: ("document_metadata",),
    ClauseKind.BOILERPLATE: ("other",),
}
_CHAPTERS = frozenset({ClauseKind.SECTION, ClauseKind.PART})
_NOT_INHERITED = frozenset({"document_metadata", "other"})
_CLOSED = frozenset({"document_metadata.toc", "other"})
"""What hangs below such a topic shares it, whatever it says."""
_RUN_IN = regex(r"\s*([^。；，,.;:：\n]{2,60}?)\s*[:：](?!//)")
_BRACKETS = regex(r"\s*[(（][^()（）]*[)）]")
_MARK = regex(r"[。；;:：.!?！？]")
_FEW_HAN, _FEW_WORDS = 8, 3
"""Size of a name in a list."""
_READ = 4000
"""Characters of a body that are looked at; what comes later in one paragraph does not change its topic."""
_CHILDREN = 12
_CHAPTER = 2
Scores = defaultdict[str, float]


def assign(version: Version) -> Mapping[str, tuple[str, ...]]:
    """Clause id → topic ids, the main one first; a subtopic follows its topic where it is clear."""
    found: dict[str, tuple[str, ...]] = {}
    _assign(version.clauses, (), found)
    return found


def _assign(top: Iterable[Clause], above: tuple[str, ...], found: dict[str, tuple[str, ...]]) -> None:
    waiting = [(iter(tuple(top)), above, above or ("document_metadata",))]
    while waiting:
        level, above, before = waiting.pop()
        clause = next(level, None)
        if clause is None:
            continue
        found[clause.id] = own = _topics(clause, above, before)
        said = clause.kind not in _FIXED
        waiting.append((level, above, own if said else before))
        waiting.append((iter(clause.children), own, own))


def _topics(clause: Clause, above: tuple[str, ...], before: tuple[str, ...]) -> tuple[str, ...]:
    """``above`` is what the parent is about, ``before`` the clause just before: the last resort."""
    if clause.kind in _FIXED:
        return _FIXED[clause.kind]
    if _CLOSED.intersection(above) and clause.kind is ClauseKind.ITEM:
        return above
    chapter = _chapter(above)
    own, subs, headed = _evidence(clause, brief=chapter is not None and clause.kind is ClauseKind.ITEM)
    scores = _with_kin(own, chapter, whole=bool(clause.title) and not clause.body)
    for rank, topic in enumerate(t for t in above if "." not in t and t not in _NOT_INHERITED):
        weight = _weight(clause, topic, headed=headed)
        scores[topic] += min(weight, _FROM_CHAPTER if topic == chapter else weight) / (rank + 1)
    if clause.kind is ClauseKind.DEFINITION:
        scores["definitions"] += _DEFINED
    elif clause.kind is ClauseKind.PREAMBLE:
        scores["acceptance"] += _PREAMBLE
    if clause.children and not clause.body and not headed:
        for topic, score in _of_children(clause).items():
            scores[topic] += score
    last = ("other",) if clause.kind in _CHAPTERS or clause.reason == NOTE else before
    inherited = () if _NOT_INHERITED.intersection(above) else above
    return _with_columns(clause, _ranked(scores, own, subs) or inherited or last)


def _with_columns(clause: Clause, found: tuple[str, ...]) -> tuple[str, ...]:
    """A row of a table is about what its columns state, too, each by its name."""
    if not (clause.cells or clause.loose) or not clause.fields:
        return found
    stated = topics_of_fields(clause.fields)
    kept = () if stated and _NOT_INHERITED.intersection(found[:1]) else found
    return tuple(dict.fromkeys((*kept, *stated)))


def _weight(clause: Clause, topic: str, *, headed: bool) -> float:
    """How much the topic of the clause above weighs."""
    element = clause.kind in _INHERITED
    if element and topic in law.topic_cues().sticky:
        return _STUCK
    return _INHERITED_UNDER_HEADING if headed else _INHERITED.get(clause.kind, _INHERITED_OTHERWISE)


def _evidence(clause: Clause, *, brief: bool = False) -> tuple[Scores, Scores, bool]:
    """Scores of topics and of subtopics by the clause's own words; whether a heading is among them.

    ``brief``: so few words that they only name a thing count as its heading ("erasure (Art. 17);").
    """
    title = clause.title or _run_in(clause.text) or (_name(clause.text) if brief else "")
    heading, body = votes(title, heading=True), votes(clause.text[:_READ], heading=False)
    return (
        _sum(heading.topics, body.topics),
        _sum(heading.subtopics, body.subtopics),
        max(heading.topics.values(), default=0.0) >= _TELLING,
    )


def _run_in(text: str) -> str:
    found = _RUN_IN.match(text[:80])
    if not found:
        return ""
    label = found[1]
    short = len(label) <= 14 if has_chinese(label) else len(label.split()) <= 8
    return label if short else ""


def _name(text: str) -> str:
    """An element that only names something, without what stands in brackets."""
    name = _BRACKETS.sub("", text[:120]).strip(" ;；.。,，、")
    few = len(name) <= _FEW_HAN if has_chinese(name) else len(name.split()) <= _FEW_WORDS
    return name if few and not _MARK.search(name) else ""


def _sum(heading: Mapping[str, float], body: Mapping[str, float]) -> Scores:
    total = _nothing()
    for topic, score in heading.items():
        total[topic] += _HEADING * score
    for topic, score in body.items():
        total[topic] += score
    return total


def _nothing() -> Scores:
    return defaultdict(float)


def _chapter(above: tuple[str, ...]) -> str | None:
    """The general topic of the clauses above, unless they took a closer look already (拒绝理由)."""
    main, nearer = (above[0], above[1:2]) if above else ("", ())
    closer = any(sub.startswith(f"{main}.") for sub in nearer)
    return main if main in law.topic_cues().general and not closer else None


def _with_kin(own: Scores, chapter: str | None, *, whole: bool) -> Scores:
    """With more weight for nearer topics of a chapter, and for the general one where a ``whole`` begins."""
    taxonomy, general = law.topics().topics, law.topic_cues().general
    if not chapter:
        return _nothing() | {
            t: s * _KIN if whole and t in general and _heads(t, own) else s for t, s in own.items()
        }
    group = taxonomy[chapter].group
    return _nothing() | {t: s * _KIN if taxonomy[t].group == group else s for t, s in own.items()}


def _heads(topic: str, own: Scores) -> bool:
    """Whether words name a chapter: its general topic and two more of the group (共享、转让、公开披露)."""
    taxonomy = law.topics().topics
    return sum(taxonomy[other].group == taxonomy[topic].group for other in own) > _CHAPTER


def _of_children(clause: Clause) -> Scores:
    """What the elements of a clause without own text say."""
    scores = _nothing()
    for child in clause.children[:_CHILDREN]:
        if child.kind not in _FIXED and child.reason != NOTE:
            for topic, score in _evidence(child)[0].items():
                scores[topic] += _OF_CHILDREN * min(score, 4.0)
    return scores


def _ranked(scores: Scores, own: Scores, subs: Scores) -> tuple[str, ...]:
    order = {topic: place for place, topic in enumerate(law.topics().topics)}
    ranked = sorted((t for t in scores if scores[t] > 0), key=lambda topic: (-scores[topic], order[topic]))
    if not ranked:
        return ()
    main, best = ranked[0], scores[ranked[0]]
    further = [t for t in ranked[1:] if own[t] >= _ENOUGH and scores[t] >= _SECOND * best][:2]
    return tuple(name for topic in (main, *further) for name in (topic, *_clear_subtopic(topic, subs)))


def _clear_subtopic(topic: str, subs: Scores) -> Iterator[str]:
    rivals = [sub for sub in subs if sub.startswith(f"{topic}.")]
    best = max((subs[sub] for sub in rivals), default=0.0)
    winners = [sub for sub in rivals if subs[sub] >= max(_CLEAR, 0.75 * best)]
    if len(winners) == 1:
        yield winners[0]
