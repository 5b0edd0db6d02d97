"""All checks of drift, in the order in which a reader goes through the editions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain

from msgspec.structs import replace

from noticepress.alignment.notes import is_read
from noticepress.model.alignment import Alignment, Drift, DriftKind, Pair
from noticepress.model.finding import Severity

from .acts import act_drifts
from .bare_lists import bare_list_drifts
from .brackets import bracket_drifts
from .content import content_drifts
from .kinds import kind_drifts
from .laid import laid
from .lists import list_drifts
from .names import name_drifts
from .parties import party_drifts
from .polarity import polarity_drifts
from .presence import form_drifts, gap_drifts, sentence_drifts, untranslated_drifts
from .ranking import ranking_drifts
from .roles import role_drifts
from .terms import term_drifts
from .unanswered import unanswered_drifts
from .unlisted import unlisted_drifts
from .values import value_drifts

_CONTRADICTING = frozenset({"number", "date", "age", "contact", "negation"})


def drifts(alignment: Alignment) -> Alignment:
    """The alignment with its drift; a pair that drifts in value or sense contradicts.

    Where the facts of a language are not found, only gaps are told: silence there says nothing.
    """
    rows = laid(alignment)
    if not (is_read(alignment.left) and is_read(alignment.right)):
        return replace(alignment, drift=tuple(sorted(gap_drifts(alignment), key=_place)))
    foreign = list(untranslated_drifts(rows))
    silent = {id_ for drift in foreign for id_ in drift.left}
    told = [
        row for row in rows if silent.isdisjoint(row.pair.left)
    ]  # nothing to compare in what is not translated
    found = [
        *foreign,
        *gap_drifts(alignment),
        *form_drifts(rows),
        *sentence_drifts(tuple(told)),
        *value_drifts(tuple(told)),
        *_once(
            polarity_drifts(tuple(told)),
            act_drifts(tuple(told)),
            kind_drifts(tuple(told)),
            name_drifts(tuple(told)),
            unlisted_drifts(tuple(told)),
            party_drifts(tuple(told)),
            list_drifts(tuple(told)),
            ranking_drifts(tuple(told)),
            role_drifts(tuple(told)),
            bracket_drifts(tuple(told)),
            bare_list_drifts(tuple(told)),
            term_drifts(tuple(told)),
            content_drifts(tuple(told)),
            unanswered_drifts(tuple(told)),
        ),
    ]
    against = {d.left for d in found if d.kind in _CONTRADICTING and d.severity is Severity.ERROR}
    pairs = tuple(_judged(pair, against) for pair in alignment.pairs)
    return replace(alignment, pairs=pairs, drift=tuple(sorted(found, key=_place)))


def _once(*checks: Iterable[Drift]) -> Iterator[Drift]:
    """Each thing once: what one check has told of the same words, a later does not tell again."""
    told = defaultdict[tuple[DriftKind, tuple[str, ...]], list[Drift]](list)
    for drift in chain.from_iterable(checks):
        before = told[drift.kind, drift.left]
        if not any(_same_words(drift, one) for one in before):
            before.append(drift)
            yield drift


def _same_words(one: Drift, other: Drift) -> bool:
    """Whether on both sides the words of the one hold those of the other."""
    sides = (one.left_quote, other.left_quote), (one.right_quote, other.right_quote)
    return all(a in b or b in a for a, b in sides)


def _judged(pair: Pair, against: set[tuple[str, ...]]) -> Pair:
    return replace(pair, relation="contradicts") if pair.left in against else pair


def _place(drift: Drift) -> tuple[int, int, str, str]:
    """By line of the left, then of the right; what only the right has comes by its own lines."""
    left, right = drift.left_lines, drift.right_lines
    return (left[0][0] if left else right[0][0], right[0][0] if right else 0, drift.kind, drift.left_quote)
