"""Family R, of one text: leftovers, and what reading the file has shown."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256

from noticepress.law.checks import checks
from noticepress.model.clause import ClauseKind
from noticepress.model.finding import OTHER_LANGUAGE, Evidence, Finding, Problem
from noticepress.model.message import Message, msg

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
            yield _made("R202" if problem.code == OTHER_LANGUAGE else "R301", problem)


def of_file(problem: Problem) -> Finding:
    """A fault of a file that is no text, or none that could be read."""
    return _made("R301", problem)


def _made(code: str, problem: Problem) -> Finding:
    check, place = checks()[code], _place(problem)
    told = "\0".join((code, problem.code, problem.path, repr(problem.found.values)))
    return Finding(
        id=sha256(told.encode()).hexdigest()[:12],
        code=check.code,
        name=check.name,
        severity=problem.severity,
        path=place.path,
        lines=place.lines,
        clause=None,
        message=_said(problem),
        evidence=(place,),
    )


def _said(problem: Problem) -> Message:
    return msg(
        "{found}; expected: {expected}. To try: {hint}",
        found=problem.found,
        expected=problem.expected,
        hint=problem.hint,
    )


def _place(problem: Problem) -> Evidence:
    return Evidence(path=problem.path, lines=problem.lines or (1, 1), quote="")
