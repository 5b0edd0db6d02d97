"""Family R, of one text: leftovers, and what reading the file has shown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from noticepress.model.clause import ClauseKind
from noticepress.model.finding import Evidence, Finding, Problem
from noticepress.model.message import msg

from .subject import Subject, found, of_clause

_SAID_ELSEWHERE = frozenset(("no-heading",))
"""Problems that a check of another family tells."""


def residue(subject: Subject) -> Iterator[Finding]:
    """Runs of residue, and problems with the source."""
    for clause in subject.document.version.walk():
        if clause.kind is ClauseKind.BOILERPLATE:
            message = msg("“{words}” is no part of the notice.", words=of_clause(subject, clause).quote)
            yield found(subject, "R101", message, [of_clause(subject, clause)], clause.id)
    version = subject.document.version
    for problem in (*version.source.problems, *version.sidecar.problems, *version.problems):
        if problem.code not in _SAID_ELSEWHERE:
            yield _problem(subject, problem)


def _problem(subject: Subject, problem: Problem) -> Finding:
    place = Evidence(path=problem.path, lines=problem.lines or (1, 1), quote="")
    message = msg("{found}; expected: {expected}.", found=problem.found, expected=problem.expected)
    return replace(found(subject, "R301", message, [place], element=None), severity=problem.severity)
