"""What a sentence is to its reader: a right, a promise, something ruled out, something the company may do.

Read from its words, from the lead of its list and from its topic; the older version's sentence decides.
"""

from __future__ import annotations

from noticepress.findings.words.actors import acting
from noticepress.findings.words.deeds import not_done
from noticepress.findings.words.force import Force, force
from noticepress.findings.words.wording import phrases, spotted, tokens
from noticepress.model.clause import ClauseKind
from noticepress.text.regex import regex

from .case import Case
from .holds import MAY, binds, holds_us, permits
from .readers_way import cannot_get, fills_in
from .sentences import Pair

RIGHTS = frozenset(
    ("rights_access", "rights_correction_deletion", "rights_consent_account", "rights_procedure",
     "complaints_remedies")
)  # fmt: skip
SAFEKEEPING = frozenset(
    ("security_measures", "security_incident", "storage_location", "cross_border", "retention", "children",
     "anonymised_data")
)  # fmt: skip
"""Topics of clauses whose statements hold the company to something without a modal word."""
_ELEMENTS = (ClauseKind.ITEM, ClauseKind.RECORD, ClauseKind.CLAUSE)
_NEAR = 6
"""Words between the reader and what the reader may: "you may also", "you, too, can"."""
_NO_SUCH = 3
"""Words between a "no" and the practice: "never ask", "no third-party advertising"."""
_NOBODY = (("no",), ("none",), ("nobody",), ("neither",))
"""First words of a sentence that says who does not get something."""
_ASKED = 6
"""Words between the asking and the consent: "obtain your prior written consent"."""
_RIGHT_WORDS = ("right", "rights", "权利", "权益")


def defines_major(case: Case, pair: Pair) -> bool:
    """Whether it says, or is one of the things said, what the older notice counts as a major change."""
    standing = case.old.standing(case.change.old, pair.old)
    return any(fact.kind == "major_change_criterion" for fact in standing)


def defines_term(case: Case, pair: Pair) -> bool:
    """The sentence that says what the term means stands first; others only speak of it."""
    first = case.change.old_text.strip().startswith(pair.old.strip()) or not pair.old.strip()
    return first or bool(spotted("defining", pair.old + pair.new))


def is_right(case: Case, pair: Pair) -> bool:
    """Whether it says what readers may do with their data, or how."""
    about = not RIGHTS.isdisjoint((*case.change.topics[:1], *case.section_topics))
    return grants(pair.old, about=about) or _names_right(pair.old) or led_by_right(case)


def _names_right(text: str) -> bool:
    """An item that is a right by its first words: "right to erasure"."""
    row = tokens(text)
    begins = next((at for at, word in enumerate(row) if word[:1].isalpha() and word not in ("the", "a")), 0)
    return any(at == begins for at, _ in phrases("entitled").find(row))


def grants(text: str, *, about: bool) -> bool:
    """Whether readers may do something about their data: "you can at any time delete …".

    Where the clause is ``about`` rights, whatever they may do is one.
    """
    read, row = force(text), tokens(text)
    if not (about or read.exercise) or read.barred or (read.negations and not read.entitled):
        return False
    if not about and fills_in(row):
        return False
    readers = acting(row, "reader", len(row))
    granted = [at for at, _ in phrases("grants").find(row)]
    return any(0 < may - who <= _NEAR for who in readers for may in granted)


def led_by_right(case: Case) -> bool:
    """Whether it is an item and the words that its list hangs from grant something to the reader."""
    if not any(clause.kind in _ELEMENTS for clause in case.clauses):
        return False
    lead = next((clause for clause in case.above if clause.text.strip() or clause.title), None)
    if lead is None:
        return False
    read = force((lead.text.strip() or lead.title or "").rsplit("\n", 1)[-1])
    headings = tokens(" ".join(clause.title or "" for clause in case.above))
    about = bool(RIGHTS.intersection((*case.change.topics, *case.section_topics)))
    granted = read.reader_acts and not read.negations and (read.strongest >= MAY or read.entitled > 0)
    return granted and (about or read.entitled > 0 or any(word in headings for word in _RIGHT_WORDS))


def rules_out(text: str) -> bool:
    """Whether it says that something is not done with data: what stays on the device alone goes to nobody."""
    read = force(text)
    if (read.limiting and spotted("on_device", text)) or (not read.negations and spotted("kept_out", text)):
        return True
    if read.negations and any(map(_company_denies, _PART.split(text))):
        return True
    if not read.negations or (read.reader_acts and read.subject == "reader"):
        return False
    row = tokens(text)
    return read.withheld or row[:1] in _NOBODY or _no_such(row) or bool(not_done(text) and not read.neglected)


def _company_denies(part: str) -> bool:
    """The company alone is named in it, before what it says is not done: "…, we do not record it"."""
    read = force(part)
    alone = bool(read.actors_named) and "reader" not in read.actors_named
    if read.barred:
        return alone and cannot_get(part)
    return alone and bool(not_done(part) - _FOR_READER) and not read.neglected


_PART = regex("[,，;；]")
_FOR_READER = frozenset(("erases", "tells"))


def _no_such(row: tuple[str, ...]) -> bool:
    """There is no advertising; children are never asked for photos."""
    practices = [at for at, _ in phrases("practice").find(row)]
    return any(0 < at - no <= _NO_SUCH for no, _ in phrases("negation").find(row) for at in practices)


def promises(case: Case, read: Force) -> bool:
    """Whether it says that something is done for the reader or to keep data safe."""
    if (read.reader_acts and read.subject == "reader") or read.attitude > 0 >= read.strongest:
        return False
    return (
        read.protecting > 0
        or holds_us(read)
        or binds(read)
        or bool(SAFEKEEPING.intersection(case.change.topics[:1]))
    )


def permission(read: Force) -> bool:
    """Whether it says what the company does or may do with data."""
    return permits(read) and not read.protecting


def tells_of_incident(case: Case, text: str) -> bool:
    """Whether it says how readers learn that something happened to their data."""
    read = force(text)
    about = "security_incident" in case.change.topics or bool(spotted("incident", text))
    return about and bool(phrases("telling").count(tokens(text))) and read.subject != "reader"


def asks_consent(text: str) -> bool:
    """Whether it says that the reader's agreement is obtained first, or was given."""
    row = tokens(text)
    if phrases("agreed").count(row):
        return True
    asking = [at for at, _ in phrases("asking").find(row)]
    asked = [at for at, _ in phrases("asked").find(row)]
    consents = [at for at, _ in phrases("consent").find(row)]
    return any(0 < at - ask <= _ASKED for at in consents for ask in asking) or any(
        0 < ask - at <= _ASKED for at in consents for ask in asked
    )


def gave_consent(text: str) -> bool:
    """Whether it speaks of agreement that the reader gave: "if you have provided consent"."""
    row = tokens(text)
    gave = [at for at, _ in phrases("gave").find(row)]
    return any(0 < at - give <= _ASKED for at, _ in phrases("consent").find(row) for give in gave)


def keeps_for_a_time(case: Case, text: str) -> bool:
    """Whether it says how long data are kept."""
    if spotted("lasting", text) and spotted("keeping", text):
        return True
    stated = any(fact.kind == "retention" for fact in case.old.standing(case.change.old, text))
    about = {"retention", "storage_location"}.intersection((*case.change.topics[:2], *case.section_topics))
    return stated or (bool(about) and bool(spotted("keeping", text)))
