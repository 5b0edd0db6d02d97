"""Sentences that only lead on: to another page, to the next step, to what follows or was told before.

"For more about how we use your data, please see the cookie notice" uses nothing: what it says is "see". What
somebody else does in a part of its own ("see below, and we also share it") makes more of it.
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

_LONGEST = 20
"""Words of an announcement at most."""
_OPENS = 2
"""Words before what leads on, at the beginning of a part: "you can also read"."""
_BULLET = regex(r"^[\s*•·\-–—#>|\d.)(（）、]+")
_MARKS = frozenset(",，;；:：。.!！、|—")


@lru_cache(maxsize=2048)
def leads_on(text: str) -> bool:
    """Whether readers are only told where more is said, and nothing else by the way."""
    parts = list(_parts(unframed(text)))
    at = _opening(parts, "leading_on", "looking")
    if at is not None:
        return all(map(_is_lead, parts[:at][:1])) and not any(map(_we_act, parts))
    found = next((place for place, part in enumerate(parts) if phrases("found_at").find(part)), None)
    if found is None:
        return False
    said = parts[found][: phrases("found_at").find(parts[found])[0][0]]
    return not any(map(_claims, (*parts[:found], said))) and not any(map(_we_act, parts))


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
    at = _opening(parts, "step", "doing")
    if at is None or not all(map(_is_lead, parts[:at][:1])):
        return False
    return not any(map(_we_act, parts))


def guides(text: str) -> bool:
    """Readers are told where to look or what to press: "to begin, select", "click here to see"."""
    return leads_on(text) or instructs(text)


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


def _opening(parts: list[tuple[str, ...]], name: str, verbs: str) -> int | None:
    """Place of the part that leads on."""
    return next((place for place, part in enumerate(parts) if _opens_with(part, name, verbs)), None)


def _opens_with(part: tuple[str, ...], name: str, verbs: str) -> bool:
    """A wording of the list stands at its beginning, or a verb of the other with what it is done to."""
    within = 0 if name == "step" else _OPENS
    told = name == "leading_on" and _told_elsewhere(part)
    opens = _opens(part, name, within) and (_opens(part, name, 0) or _is_asked(part))
    return told or opens or _asked_to(part, verbs) or _asks_behind(part, name)


def _is_asked(part: tuple[str, ...]) -> bool:
    """Readers are asked to: in "social workers see your record" somebody else does it."""
    first = part[0]
    asked = any(first in phrases(name) for name in ("polite", "joining", "turning", "subject.reader"))
    return asked or not first.isalpha() or _is_lead(part)


def _told_elsewhere(part: tuple[str, ...]) -> bool:
    """More information, and where it is: else it may be a thing that is taken."""
    if not _opens(part, "more_told", 0):
        return False
    return len(part) <= _ALONE or phrases("told_where").count(part) > 0


_ALONE = 3
"""Words of a label of a link: "more information"."""


def _asks_behind(part: tuple[str, ...], name: str) -> bool:
    """A lead without a comma: "for a list of our offices please see …", "for more information click here"."""
    if not _is_lead(part):
        return False
    more = any(at <= _OPENS for at, _ in phrases("more_told").find(part))
    return any(more or part[at] in phrases("polite") for at, _ in phrases(name).find(part) if at > 1)


def _opens(part: tuple[str, ...], name: str, within: int = _OPENS) -> bool:
    """Whether a wording of the list stands at its beginning."""
    listed: Phrases = phrases(name)
    at = next((place for place, _ in listed.find(part)), None)
    if at is None or at > within:
        return False
    return not any(phrases(name).count(part[:at]) for name in ("subject.company", "conditional"))


def _asked_to(part: tuple[str, ...], verbs: str) -> bool:
    """A verb, alone or behind "please" or "you can", and then "the", "our", "how": no noun and no name."""
    polite = next((len(said.split(" ")) for at, said in phrases("polite").find(part) if at == 0), 0)
    found = next((len(said.split(" ")) for at, said in phrases(verbs).find(part[polite:]) if at == 0), None)
    if found is None:
        return False
    then = part[polite + found :][:1]
    return not part[polite].isascii() or (bool(then) and then[0] in phrases("guided"))


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
    if word == "that" or any(word in phrases(name) for name in ("relative", "finite", "explaining")):
        return True
    return word in phrases("subject.company") or word in phrases("subject.reader")
