"""Decisions of people put to the rows that they were made on, as long as the texts are the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from msgspec.structs import replace

from noticepress.model.change import Change, ChangeReport, JudgedChange, Review
from noticepress.model.review import KeptReview, Reviews, clauses_of, text_digest

_Texts = tuple[str, str]


def step_of(report: ChangeReport) -> tuple[str, str]:
    """Names of the two versions; of files outside a site their paths."""
    old, new = (
        str(document.id) if document.id.vendor else document.version.source.path
        for document in (report.comparison.old, report.comparison.new)
    )
    return old, new


def with_reviews(report: ChangeReport, reviews: Reviews) -> ChangeReport:
    """The report with each row's decision, and with those that lapsed when the row's text changed."""
    held = dict[_Texts, list[KeptReview]]()
    for kept in reviews.kept:
        held.setdefault((kept.old, kept.new), []).append(kept)
    texts = {row.change.id: _texts(row.change) for row in report.changes}
    alike = defaultdict[_Texts, int](int)
    for pair in texts.values():
        alike[pair] += 1
    rows = [
        replace(row, review=_decision(row.change, held.get(texts[row.change.id], ()), alike))
        for row in report.changes
    ]
    still = {texts[row.change.id] for row in rows if row.review}
    gone = [kept for pair, listed in held.items() if pair not in still for kept in listed]
    lapsed = _lapsed(rows, [kept for kept in gone if kept.step == step_of(report)])
    changes = tuple(replace(row, lapsed=tuple(lapsed[row.change.id])) for row in rows)
    return _numbered(replace(report, changes=changes), reviews)


def _numbered(report: ChangeReport, reviews: Reviews) -> ChangeReport:
    """With the revision number that was last set for these very texts."""
    old, new = (side.version.source.sha256 for side in (report.comparison.old, report.comparison.new))
    ours = [kept.set for kept in reviews.revisions if (kept.old, kept.new) == (old, new)]
    if not ours:
        return report
    verdict = replace(report.verdict, revision=ours[-1].number)
    return replace(report, verdict=verdict, revision_set=ours[-1])


def _texts(change: Change) -> _Texts:
    return text_digest(change.old_text), text_digest(change.new_text)


def _decision(change: Change, kept: Sequence[KeptReview], alike: Mapping[_Texts, int]) -> Review | None:
    """The last decision on it. Where two rows have the same texts, only one made on this very row."""
    own = [one for one in kept if one.change == change.id]
    if own:
        return own[-1].review
    return kept[-1].review if kept and alike[_texts(change)] == 1 else None


def _lapsed(rows: Sequence[JudgedChange], gone: Iterable[KeptReview]) -> Mapping[str, list[Review]]:
    found = defaultdict[str, list[Review]](list)
    for kept in gone:
        for row in rows:
            if row.review is None and set(kept.clauses) & set(clauses_of(row.change)):
                found[row.change.id].append(kept.review)
    return found
