"""The page of checks: ``python -m noticepress.cli.checks_reference``.

Printed in the language of this process; ``docs/checks.md`` and ``docs/checks.zh.md`` are made with it and a
test compares them.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator

from noticepress.law.checks import CHECKED, FAMILIES, Check, checks
from noticepress.model.finding import Severity
from noticepress.model.message import Message, msg

from .language import here
from .shared import tr

_SEVERITIES = {Severity.ERROR: msg("error"), Severity.WARNING: msg("warning"), Severity.INFO: msg("info")}
_INTRODUCTION: tuple[Message, ...] = (
    msg(
        "What `noticepress check` looks for. A finding says which words made it and never that anything is "
        "unlawful; a person decides."
    ),
    msg(
        "Findings that somebody decided to let be (`noticepress waive ID --by NAME --reason TEXT`) are kept "
        "in `waivers/` with reason, name and date. Such a decision lapses, visibly, when the words change."
    ),
    msg(
        "Severities: error (the text itself is faulty, or lacks what a chosen regime asks for in every "
        "notice), warning (a person should look), info (a remark). JSON and --fail-on use these three words "
        "in every language; SARIF has note for info, GitHub notice."
    ),
    msg(
        "Without REF an unofficial translation is checked for what is its own (drift, staleness, residue): "
        "it keeps the faults of the text that it renders, and they are told there. Named by REF it is "
        "checked in full."
    ),
)


def reference() -> str:
    """The whole page as Markdown."""
    lines = [f"# {tr(msg('Checks'))}", "", tr(msg("Made by the program; do not edit by hand.")), ""]
    for paragraph in _INTRODUCTION:
        lines += [tr(paragraph), ""]
    for letter, name in FAMILIES.items():
        lines += [f"## {letter} · {name[here()]}", ""]
        for check in checks().values():
            if check.code.startswith(letter):
                lines += _check(check)
    return "\n".join(lines).rstrip() + "\n"


def _check(check: Check) -> Iterator[str]:
    yield from (f"### {check.code} {check.title[here()]}", "", check.explain[here()], "")
    severity = tr(_SEVERITIES[Severity(check.severity)])
    yield "- " + tr(msg("name: {name}; severity: {severity}", name=f"`{check.name}`", severity=severity))
    if check.regimes:
        yield "- " + tr(msg("only under: {regimes}", regimes=tuple(sorted(check.regimes))))
    yield "- " + tr(
        msg(
            "source: {source} (read: {checked})",
            source=check.source[here()],
            checked=CHECKED[check.checked][here()],
        )
    )
    yield ""


if __name__ == "__main__":
    sys.stdout.write(reference())
