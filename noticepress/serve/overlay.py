"""Problems as a piece of a page: what was found, where, what was expected, what to try."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from noticepress.messages import say
from noticepress.model.finding import Problem, Severity
from noticepress.model.message import Message, msg

_SEVERITY = {
    Severity.ERROR: msg("error"),
    Severity.WARNING: msg("warning"),
    Severity.INFO: msg("info"),
}
_RANK = list(Severity)


def overlay(problems: tuple[Problem, ...], lang: str, *, alone: bool = False) -> str:
    """The problems in a language, worst first; nothing where there are none.

    Errors stand open over the page, anything less is folded; a reader folds and unfolds without a script.
    ``alone`` is for a page that has nothing else to show.
    """
    if not problems:
        return ""
    worst_first = sorted(problems, key=lambda p: (_RANK.index(p.severity), p.path, p.lines or (0, 0)))
    grave = worst_first[0].severity is Severity.ERROR
    title = escape(say(_title(worst_first, grave=grave, alone=alone), lang))
    kind = "" if grave else " minor"
    return (
        f'<aside id="noticepress-problems" class="noticepress-problems{kind}{" alone" if alone else ""}"'
        f' lang="{escape(lang)}" aria-label="{title}" tabindex="0">'
        f"<details{' open' if grave or alone else ''}><summary>{title}</summary>"
        f"<ol>{''.join(_row(problem, lang) for problem in worst_first)}</ol></details></aside>"
    )


def _title(problems: Iterable[Problem], *, grave: bool, alone: bool) -> Message:
    number = len(tuple(problems))
    if alone:
        return msg("The site could not be built yet. Problems: {number}", number=number)
    if grave:
        return msg(
            "The site could not be rebuilt; this is the last good one. Problems: {number}", number=number
        )
    return msg("Remarks on the sources: {number}", number=number)


def _row(problem: Problem, lang: str) -> str:
    severity = say(_SEVERITY[problem.severity], lang)
    rows = (
        (msg("found"), problem.found),
        (msg("expected"), problem.expected),
        (msg("try"), problem.hint),
    )
    told = "".join(
        f"<dt>{escape(say(name, lang))}</dt><dd>{escape(say(text, lang))}</dd>"
        for name, text in rows
        if text.id
    )
    return (
        f"<li><p>{escape(severity)} <code>{escape(problem.code)}</code> {escape(_place(problem))}</p>"
        f"<dl>{told}</dl></li>"
    )


def _place(problem: Problem) -> str:
    if problem.lines is None:
        return problem.path
    first, last = problem.lines
    return f"{problem.path}:{first}" if first == last else f"{problem.path}:{first}–{last}"
