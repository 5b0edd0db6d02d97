"""Source then → source now, laid over a translation: which clauses have to be translated again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from noticepress.model.alignment import Alignment
from noticepress.model.change import Comparison
from noticepress.model.clause import Clause, ClauseKind
from noticepress.model.notice import Version
from noticepress.model.staleness import Amount, ClauseState, StaleClause, Why, unit_of
from noticepress.text.counting import characters, words

Ids = tuple[str, ...]
_STATES: Mapping[Why, ClauseState] = {
    "same": "current",
    "text": "stale",
    "label": "stale",
    "added": "missing",
    "untranslated": "missing",
    "removed": "extra",
    "unanswered": "extra",
}


def stale_clauses(since: Comparison, laid: Alignment) -> tuple[StaleClause, ...]:
    """The state of every clause of a translation, and of every clause of the source.

    ``since`` compares the version translated with the one that holds; ``laid`` lays the version translated
    against the translation, on either side. Clauses that a translation has for its own readers
    (``only_here`` in its sidecar) are current; so are those that only changed their place.
    """
    base = since.old.version
    flipped = laid.left.id != base.id
    translation = (laid.left if flipped else laid.right).version
    rendered = {id_: theirs for ours, theirs in _links(laid, flipped=flipped) for id_ in ours}
    found = [*_kept(since, rendered), *_gone(since, rendered)]
    answered = {id_ for clause in found for id_ in clause.translated}
    own = set(translation.sidecar.only_here)
    left = [clause.id for clause in _translatable(translation) if clause.id not in answered]
    found += [_only_here(id_, intended=id_ in own, lang=base.id.lang) for id_ in left]
    contents = set(_contents(base)), set(_contents(since.new.version)), set(_contents(translation))
    return tuple(clause for clause in found if not _is_contents(clause, *contents))


def _is_contents(clause: StaleClause, before: set[str], now: set[str], translated: set[str]) -> bool:
    """A list of contents without its like is nothing that has to be translated: a page makes its own."""
    here = (
        before.issuperset(clause.before),
        now.issuperset(clause.now),
        translated.issuperset(clause.translated),
    )
    return clause.why in {"added", "untranslated", "unanswered"} and all(here)


def _contents(version: Version) -> Iterator[str]:
    """The list of contents and its lines."""
    return (below.id for clause in version.walk() if clause.kind is ClauseKind.TOC for below in clause.walk())


def _translatable(version: Version) -> Iterator[Clause]:
    """All that says something; nobody translates the leftovers of a web page or a word processor."""
    waiting = list(reversed(version.clauses))
    while waiting:
        clause = waiting.pop()
        if clause.kind is ClauseKind.BOILERPLATE:
            continue
        if clause.content:
            yield clause
        waiting.extend(reversed(clause.children))


def _links(laid: Alignment, *, flipped: bool) -> Iterator[tuple[Ids, Ids]]:
    for pair in laid.pairs:
        yield (pair.right, pair.left) if flipped else (pair.left, pair.right)


def _kept(since: Comparison, rendered: Mapping[str, Ids]) -> Iterator[StaleClause]:
    """Of every clause of the source as it holds, in its order."""
    old = {clause.id: clause for clause in since.old.version.walk()}
    everything = {clause.id: clause for clause in since.new.version.walk()}
    answers = {pair.new[0]: pair for pair in since.counterparts}
    merged = {id_ for pair in since.counterparts for id_ in pair.new[1:]}
    for id_ in [clause.id for clause in _translatable(since.new.version)]:
        pair = answers.get(id_)
        if pair is not None:
            after = [everything[at] for at in pair.new]
            why = _why([old[at] for at in pair.old], after, rendered)
            yield _made(why, pair.old, pair.new, _rendered(pair.old, rendered), since.new.version)
        elif id_ not in merged:
            yield _made("added", (), (id_,), (), since.new.version)


def _why(before: Sequence[Clause], after: Sequence[Clause], rendered: Mapping[str, Ids]) -> Why:
    if not any(clause.id in rendered for clause in before):
        return "untranslated"
    if _said(before) != _said(after):
        return "text"
    return "same" if _labels(before) == _labels(after) else "label"


def _said(clauses: Iterable[Clause]) -> str:
    """Without white space: a clause split in two or joined with its neighbour says the same as before."""
    return "".join("".join(clause.content.split()) for clause in clauses)


def _labels(clauses: Iterable[Clause]) -> list[str]:
    return [clause.label for clause in clauses if clause.label]


def _gone(since: Comparison, rendered: Mapping[str, Ids]) -> Iterator[StaleClause]:
    """Clauses that the source no longer has, where the translation still does."""
    kept = {id_ for pair in since.counterparts for id_ in pair.old}
    for clause in since.old.version.walk():
        if clause.id not in kept and clause.id in rendered:
            yield _made("removed", (clause.id,), (), rendered[clause.id], since.new.version)


def _rendered(ids: Sequence[str], rendered: Mapping[str, Ids]) -> Ids:
    return tuple(dict.fromkeys(their for id_ in ids for their in rendered.get(id_, ())))


def _only_here(id_: str, *, intended: bool, lang: str) -> StaleClause:
    why: Why = "same" if intended else "unanswered"
    nothing = Amount(number=0, unit=unit_of(lang))
    return StaleClause(state=_STATES[why], why=why, before=(), now=(), translated=(id_,), amount=nothing)


def _made(why: Why, before: Ids, now: Ids, translated: Ids, source: Version) -> StaleClause:
    to_translate = now if why in {"text", "added", "untranslated"} else ()
    return StaleClause(
        state=_STATES[why],
        why=why,
        before=before,
        now=now,
        translated=translated,
        amount=amount(to_translate, source),
    )


def amount(ids: Iterable[str], source: Version) -> Amount:
    """How much these clauses of a version say; labels are not translated."""
    wanted, unit = set(ids), unit_of(source.id.lang)
    count = characters if unit == "characters" else words
    number = sum(count(clause.content) for clause in source.walk() if clause.id in wanted) if wanted else 0
    return Amount(number=number, unit=unit)
