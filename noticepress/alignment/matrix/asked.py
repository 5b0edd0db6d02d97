"""The topic that somebody means."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches

from noticepress.law import topics


def topic_named(words: str) -> str | None:
    """The id of the topic or subtopic called ``words``: by id, or by its name in any language."""
    return _called().get(_plain(words))


def near_topics(words: str) -> tuple[str, ...]:
    """Ids of topics whose id or name comes close to ``words``, the nearest first."""
    called, wanted = _called(), _plain(words)
    within = [name for name in called if wanted and (wanted in name or name in wanted)]
    close = get_close_matches(wanted, called, n=8, cutoff=0.5)
    return tuple(dict.fromkeys(called[name] for name in (*within, *close)))[:5]


def _called() -> Mapping[str, str]:
    known = topics()
    names = {id_: topic.name for id_, topic in known.topics.items()}
    names |= {id_: topic.name for id_, topic in known.subtopics.items()}
    found = {_plain(id_): id_ for id_ in names}
    for id_, by_language in names.items():
        for name in by_language.values():
            found.setdefault(_plain(name), id_)
    return found


def _plain(words: str) -> str:
    return " ".join(words.replace("_", " ").replace("-", " ").split()).casefold()
