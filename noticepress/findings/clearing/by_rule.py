"""Clearing a change as cosmetic: only by a rule's name.

Any changed number, negation, modal word, party, contact, place or defined term cancels it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from noticepress.findings.reading.canonical import CONTACTS, hosts, rewritten
from noticepress.findings.reading.case import Case
from noticepress.findings.reading.hunks import Hunk, hunk_rule, hunks, is_marks, listed
from noticepress.findings.reading.links import TURNED_TO, led_elsewhere, pointed_alike
from noticepress.findings.reading.own_names import both_as_we
from noticepress.findings.reading.reordered import list_moved, reordered
from noticepress.findings.reading.sentences import Pair
from noticepress.findings.sense import Likeness, likeness
from noticepress.findings.words.wording import phrases, tokens
from noticepress.model.change import FactChange
from noticepress.model.fact import Term
from noticepress.text.regex import regex

from .cross_references import followed
from .format_only import look_only
from .guards import bold_lost, guards_hold, only_words, terms_hold
from .mistyped import mended
from .own_sites import under_one_site
from .whole import AT_LAST, WHOLE

_STRENGTH = (
    "minor.renumber",
    "minor.format",
    "minor.punctuation",
    "minor.link",
    "minor.contact_format",
    "minor.synonym",
    "minor.typo",
    "minor.wording",
    "minor.example",
    "minor.move",
)
"""Where several rules clear the parts of one change, the change is cleared by the last of these."""


def cleared_by(case: Case) -> str | None:
    """The rule that clears the change; None where none does or its guard cancels it."""
    for rule, holds in WHOLE:
        if holds(case):
            return rule
    if "modified" not in case.change.ops or not case.change.old_text or not case.change.new_text:
        return None
    if _joined_otherwise(case):
        return None
    return _part_by_part(case) or next((rule for rule, holds in AT_LAST if holds(case)), None)


def _joined_otherwise(case: Case) -> bool:
    """Of cases of which each was enough all have to come together now, or the other way round."""
    texts = (case.change.old_text, case.change.new_text)
    told = [phrases("all_together").count(tokens(text)) for text in texts]
    return bool({"split", "merged"} & set(case.change.ops)) and told[0] != told[1]


def written_alike(case: Case, shown: Case) -> str | None:
    """Cleared when nothing differs but how a contact or a link is shown; ``shown`` has them alike."""
    if shown is case or shown.change.old_text != shown.change.new_text or look_only(case):
        return None
    return None if bold_lost(case) or led_elsewhere(shown) else "minor.contact_format"


def spelled_out(case: Case, read: Case) -> str | None:
    """Cleared when nothing differs but short forms and what they stand for; ``read`` has them alike."""
    only = read is not case and read.change.old_text == read.change.new_text and not bold_lost(case)
    return "minor.synonym" if only else None


def _part_by_part(case: Case) -> str | None:
    """Cleared when every edited place, or else every sentence, is cleared by a rule, and no guard cancels."""
    edited = hunks(case.change.edits)
    if edited and all(map(reordered, edited)):
        return "minor.move"
    same_values = _same_values(case)
    if same_values and _items_moved(edited):
        return "minor.move"
    rules = [hunk_rule(hunk) or _link_rule(case, hunk) for hunk in edited]
    if any(
        rule is None and is_marks(hunk) and not _in_number(hunk)
        for hunk, rule in zip(edited, rules, strict=True)
    ):
        return None
    if rules and None not in rules and same_values and guards_hold(case):
        return _strongest(rules)
    return _sentence_by_sentence(case)


def _in_number(hunk: Hunk) -> bool:
    """Inside a telephone number, which is compared as a whole."""
    around = hunk.before[-_DIGITS:] + hunk.after[:_DIGITS]
    return hunk.before[-1:].isdigit() and sum(char.isdigit() for char in around) >= _DIGITS


_DIGITS = 6
"""Of a telephone number, around a mark in it."""


def _sentence_by_sentence(case: Case) -> str | None:
    """A wording may reach over the edges of its edit; one sentence may have become two."""
    if bold_lost(case) or not terms_hold(case):
        return None
    telling = [pair for pair in case.pairs if pair.old.strip() or pair.new.strip()]
    rules = [_pair_rule(case, pair) for pair in telling]
    if None in rules and len(rules) > 1:
        rules = [_pair_rule(case, _joined(case.pairs))]
    return _strongest([*rules, *(["minor.move"] if case.some_moved else [])])


def _strongest(rules: Sequence[str | None]) -> str | None:
    named = [rule for rule in rules if rule]
    return max(named, key=_STRENGTH.index) if named and len(named) == len(rules) else None


def _joined(pairs: Sequence[Pair]) -> Pair:
    old, new = (" ".join(texts) for texts in zip(*((pair.old, pair.new) for pair in pairs), strict=True))
    return Pair(old, new, ())


def _link_rule(case: Case, hunk: Hunk) -> str | None:
    """A document of the same site under another address; where readers turn to is another matter."""
    links = [_LINK.fullmatch(text.strip()) for text in (hunk.old, hunk.new)]
    hosts = {link["host"].casefold() for link in links if link and (link["path"] or "").strip("/")}
    if not all(links) or len(hosts) != 1 or TURNED_TO.intersection(case.change.topics):
        return None
    return "minor.link"


_LINK = regex(r"(?:https?://)?(?:www\.)?(?P<host>[\w-]+(?:\.[\w-]+)+)(?P<path>/\S*)?", re.ASCII)


def _pair_rule(case: Case, pair: Pair) -> str | None:
    """The rule that clears a sentence, once equal values are written alike."""
    kept = followed(case, pair)
    if kept.old == kept.new:
        return "minor.renumber"
    if pointed_alike(case, pair):
        return "minor.link"
    right = mended(kept)
    if right.old == right.new:
        return "minor.typo"
    if list_moved(kept):
        return "minor.move"
    alike, kinds = rewritten(case, right)
    alike = both_as_we(case, alike)
    if kinds and alike.old == alike.new:
        return "minor.contact_format" if kinds & CONTACTS else "minor.format"
    return _wording_rule(under_one_site(case, alike))


def _wording_rule(alike: Pair) -> str | None:
    if alike.old == alike.new:
        return "minor.link"  # only the machine of a site has another name
    if hosts(alike.old) != hosts(alike.new):
        return None
    like = likeness(alike.old, alike.new)
    return _RULES[like] if like else None


_RULES: Mapping[Likeness, str] = {
    "grammar": "minor.typo",
    "synonym": "minor.synonym",
    "wording": "minor.wording",
}


def _items_moved(edited: Sequence[Hunk]) -> bool:
    """Items of a list stand in another order: what is taken out of it is put in again elsewhere."""
    items = [(listed(hunk), bool(hunk.old.strip())) for hunk in edited]
    out = Counter(item for item, taken_out in items if taken_out)
    put_in = Counter(item for item, taken_out in items if not taken_out)
    return bool(items) and None not in out and out == put_in


def _same_values(case: Case) -> bool:
    """No fact has another value, once wordings are equal.

    A contact may be written in another form, and a listed term in a spelling that its list lacks: then it
    only seems to come or go. One that goes while another comes is a change.
    """
    kinds = {fact.change for fact in case.change.facts if _is_term(fact)}
    others = [fact for fact in case.change.facts if not _is_term(fact)]
    return len(kinds) < 2 and all(
        fact.kind in _CONTACTS or only_words(fact) or _spelled_right(case, fact) for fact in others
    )


def _spelled_right(case: Case, change: FactChange) -> bool:
    """A place that came or went only because its name is spelled right in one version alone."""
    fact = change.old or change.new
    if fact is None or change.kind != "place" or (change.old and change.new):
        return False
    within = [
        hunk
        for hunk in hunks(case.change.edits)
        if (hunk.old if change.old else hunk.new).strip() in fact.quote
    ]
    return len(within) == 1 and hunk_rule(within[0]) == "minor.typo"


_CONTACTS = ("modality", "phone", "url", "email")


def _is_term(change: FactChange) -> bool:
    return all(fact is None or isinstance(fact.value, Term) for fact in (change.old, change.new))
