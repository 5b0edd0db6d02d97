"""Sentences that only lead on: to another page, to the next step, to what was changed in the text.

"For more about how we use your data, please see the cookie notice" uses nothing: what it says is "see". A
question, a heading put as one and a line of a log of changes say no more. What somebody else does in a part
of its own ("see below, and we also share it") makes more of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from noticepress.text.regex import regex

from .actors import acting
from .alike import unframed
from .deeds import done
from .force import force
from .wording import Phrases, phrases, tokens

_ASKING = ("?", "？")
_LONGEST = 20
"""Words of a heading that is put as a question, at most."""
_OPENS = 2
"""Words before what leads on, at the beginning of a part: "you can also read"."""
_NEAR = 8
"""Words between what was done to the text and what of it: "added more detail"."""
_BULLET = regex(r"^[\s*•·\-–—#>|\d.)(（）、]+")
_MARKS = frozenset(",，;；:：。.!！、|—")


@lru_cache(maxsize=2048)
def leads_on(text: str) -> bool:
    """Whether readers are only told where more is said, and nothing else by the way."""
    parts = list(_parts(unframed(text)))
    at = next((place for place, part in enumerate(parts) if _opens(part, "leading_on")), None)
    if at is not None:
        return all(map(_is_lead, parts[:at][:1])) and not any(map(_we_act, parts))
    found = next((place for place, part in enumerate(parts) if phrases("found_at").find(part)), None)
    if found is None:
        return False
    said = parts[found][: phrases("found_at").find(parts[found])[0][0]]
    return not any(map(_claims, (*parts[:found], said))) and not any(map(_we_act, parts))


@lru_cache(maxsize=2048)
def asks(text: str) -> bool:
    """Whether it is a question, or a heading put as one: "How we use your data"."""
    bare = _BULLET.sub("", text).strip(" *_#\n")
    if bare.endswith(_ASKING):
        return True
    row = tokens(bare)
    told = _MARKS.intersection(row) or len(row) > _LONGEST
    if not row or told:
        return False
    return _opens(row, "question") or (not bare.isascii() and phrases("explaining").count(row[:_NEAR]) > 0)


@lru_cache(maxsize=2048)
def reports(text: str) -> bool:
    """Whether it says what was done to the text: "we added more detail about …"."""
    row = tokens(_BULLET.sub("", text))
    done = [at for at, _ in phrases("rewriting").find(row)]
    of_text = [at for at, _ in phrases("part_of_text").find(row)]
    if not done or done[0] > _NEAR or phrases("stating").count(row):
        return False
    return any(0 < at - done[0] <= _NEAR for at in of_text)


@lru_cache(maxsize=2048)
def announces(text: str) -> bool:
    """Whether it only says that something follows: "the main changes are:"."""
    if not text.rstrip().endswith((":", "：")):
        return False
    row, read = tokens(text), force(text)
    weighty = read.processing or read.protecting or read.negations or read.limiting or read.excepting
    return len(row) <= _LONGEST and not (weighty or read.data or read.consent or read.exercise or read.modes)


@lru_cache(maxsize=2048)
def instructs(text: str) -> bool:
    """Whether it is a step that readers take: "to begin, click on …"; the company does nothing in it."""
    parts = list(_parts(_BULLET.sub("", unframed(text))))
    at = next((place for place, part in enumerate(parts) if _opens(part, "step", 0)), None)
    if at is None or not all(map(_is_lead, parts[:at][:1])):
        return False
    return not any(map(_we_act, parts))


@lru_cache(maxsize=2048)
def defines(text: str) -> bool:
    """Whether it says what a word means, and the company does nothing in it: "personal data means …"."""
    row = tokens(text)
    at = next((place for place, _ in phrases("meaning").find(row)), None)
    return at is not None and at <= _NEAR and not acting(row, "company", len(row))


@lru_cache(maxsize=2048)
def restates(text: str) -> bool:
    """Whether it only says again what was told before: "as mentioned above, we use …"."""
    return phrases("restating").count(tokens(text)) > 0


@lru_cache(maxsize=2048)
def chooses(text: str) -> bool:
    """Whether it says what readers may do, and nobody does anything else: no permission of the company."""
    row = tokens(text)
    may = [at for at, _ in phrases("grants").find(row)]
    readers = acting(row, "reader", len(row))
    if acting(row, "company", len(row)) or any(phrases(name).count(row) for name in _AT_A_COST):
        return False
    return done(text) <= {"erases", "tells"} and any(0 < at - who <= _OPENS for at in may for who in readers)


_AT_A_COST = ("handed_over", "barred", "demands", "deemed", "consent", "fee")


def _parts(text: str) -> Iterator[tuple[str, ...]]:
    """Cut at marks, without marks."""
    held = list[str]()
    for word in tokens(text):
        if word in _MARKS:
            if held:
                yield tuple(held)
            held = []
        elif word.strip("\"'“”‘’*_()[]（）《》「」"):
            held.append(word)
    if held:
        yield tuple(held)


def _opens(part: tuple[str, ...], name: str, within: int = _OPENS) -> bool:
    """Whether a wording of the list stands at its beginning."""
    listed: Phrases = phrases(name)
    at = next((place for place, _ in listed.find(part)), None)
    return at is not None and at <= within and not phrases("subject.company").count(part[:at])


def _is_lead(part: tuple[str, ...]) -> bool:
    """Says for whom or for what readers turn to it."""
    return _opens(part, "lead", 1)


def _we_act(part: tuple[str, ...]) -> bool:
    """The company or somebody of its own does something in it, or readers agree to something."""
    if phrases("deemed").count(part) or phrases("demands").count(part):
        return True
    begins = next((at for at, word in enumerate(part) if not _joins(word)), 0)
    ours = acting(part, "company", len(part))
    if any(_joins(part[at - 1]) if at > begins else not _asked_how(part, begins) for at in ours):
        return True
    return part[begins] in phrases("owning") and phrases("party").count(part[: begins + _OPENS + 1]) > 0


def _asked_how(part: tuple[str, ...], begins: int) -> bool:
    """我们如何使用: what the company does is only asked."""
    return phrases("explaining").count(part[begins : begins + _OPENS + 1]) > 0


def _joins(word: str) -> bool:
    return word in _JOINING or word in phrases("turning")


_JOINING = frozenset(("and", "or", "so", "also", "then", "及", "并", "并且", "和"))


def _claims(part: tuple[str, ...]) -> bool:
    """Something is said of its subject, beyond what "that" or "who" says of a thing."""
    told = (at for at, _ in phrases("finite").find(part))
    return any(at and not _goes_on(part[at - 1]) for at in told)


def _goes_on(word: str) -> bool:
    if word == "that" or any(word in phrases(name) for name in ("relative", "finite")):
        return True
    return word in phrases("subject.company") or word in phrases("subject.reader")
