"""Findings for a terminal: by file, each with its code, place, words and evidence elsewhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from noticepress.messages import say
from noticepress.model.finding import Finding, Severity
from noticepress.model.message import Message, msg

SEVERITIES = {Severity.ERROR: msg("error"), Severity.WARNING: msg("warning"), Severity.INFO: msg("info")}
_COLOURS = {Severity.ERROR: 31, Severity.WARNING: 33, Severity.INFO: 36}
_SHOWN = 3
"""Further places of a finding that are shown."""


def findings_text(findings: Sequence[Finding], texts: int, lang: str, *, colour: bool) -> str:
    """The list in the message language ``lang``, then the counts; ``texts`` is how many were checked."""
    lines = list[str]()
    for path, group in groupby(findings, key=lambda finding: finding.path):
        lines += [path, *(line for finding in group for line in _finding(finding, lang, colour=colour)), ""]
    return "\n".join([*lines, say(_counts(findings, texts), lang)]) + "\n"


def _finding(finding: Finding, lang: str, *, colour: bool) -> Iterator[str]:
    name = say(SEVERITIES[finding.severity], lang)
    told = f"{name} {finding.code}"
    shown = f"\033[{_COLOURS[finding.severity]}m{told}\033[0m" if colour else told
    yield f"  {_lines(finding.lines)}  {shown}  {say(finding.message, lang)}  [{finding.id}]"
    for place in finding.evidence[1 : 1 + _SHOWN]:
        yield f"      {place.path}:{_lines(place.lines)}  {place.quote}".rstrip()
    if finding.evidence[1 + _SHOWN :]:
        yield "      …"
    if finding.waived:
        yield "      " + say(msg("let be: {reason}", reason=finding.waived), lang)
    elif finding.lapsed:
        told_lapsed = msg("was let be, but its words are others now: {reason}", reason=finding.lapsed)
        yield "      " + say(told_lapsed, lang)


def _lines(lines: tuple[int, int]) -> str:
    return f"{lines[0]}" if lines[0] == lines[1] else f"{lines[0]}–{lines[1]}"


def _counts(findings: Sequence[Finding], texts: int) -> Message:
    open_ = Counter(finding.severity for finding in findings if not finding.waived)
    return msg(
        "Texts checked: {texts}. Errors: {errors}, warnings: {warnings}, info: {notes}; let be: {waived}",
        texts=texts,
        errors=open_[Severity.ERROR],
        warnings=open_[Severity.WARNING],
        notes=open_[Severity.INFO],
        waived=sum(finding.waived is not None for finding in findings),
    )
