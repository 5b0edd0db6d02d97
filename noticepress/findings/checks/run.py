"""All checks of a text, and of the editions of a notice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from noticepress.model.finding import Finding

from .as_written import in_one_script
from .completeness import completeness
from .consent import consent
from .contradictions import between, within
from .editions import Editions, editions
from .facts import facts
from .handling import handling
from .leftovers import leftovers
from .promised import promised
from .readers import readers
from .residue import residue
from .structure import structure
from .subject import Subject
from .terms import terms_and_promises

_CONTENT = (
    structure,
    facts,
    within,
    completeness,
    readers,
    handling,
    consent,
    terms_and_promises,
    leftovers,
)


def check_text(subject: Subject, *, content: bool = True) -> tuple[Finding, ...]:
    """Of one text.

    Without ``content`` only what may be wrong with the file itself: an unofficial translation keeps the
    faults of the text that it renders, and they are told there.
    """
    families = (*_CONTENT, residue) if content else (residue,)
    return ordered(
        in_one_script(lambda read: (found for family in families for found in family(read[0])), [subject])
    )


def check_notices(groups: Sequence[Sequence[Subject]], notices: Iterable[Editions]) -> tuple[Finding, ...]:
    """Between the texts of each vendor in each language, and between the editions of each notice."""
    return ordered(_across(groups, notices))


def _across(groups: Sequence[Sequence[Subject]], notices: Iterable[Editions]) -> Iterator[Finding]:
    for group in groups:
        yield from in_one_script(between, group)
    for notice in notices:
        yield from editions(notice)
        for step in notice.steps:
            yield from promised(step)


def ordered(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """By file and line, each once."""
    once = {finding.id: finding for finding in found}.values()
    return tuple(sorted(once, key=lambda f: (f.path, f.lines, f.code, f.id)))
