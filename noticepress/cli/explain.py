"""``noticepress explain``: what a rule or a check looks at, why, by what source, with an example."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from noticepress.model.finding import Problem, Severity
from noticepress.model.message import msg

from .language import here
from .shared import Common, common_options, emit, fail, tr

if TYPE_CHECKING:
    from noticepress.render.explained import Explained


@click.command(
    help=tr(
        msg(
            "Say what a rule or a check looks at, why, its duty and source of law, with an example. RULE is "
            "an id as a report prints it (cn.retention.longer) or a code of check (S101); without it, all "
            "are listed."
        )
    )
)
@click.argument("rule", metavar="[RULE]", required=False)
@common_options
def explain(common: Common, *, rule: str | None) -> None:  # noqa: ARG001 - every command has the options
    """Explain one, or list all; exit code 2 for one that nobody knows."""
    from noticepress.render.explained import explained, known  # noqa: PLC0415

    if rule is None:
        found = (explained(name, here()) for name in known())
        emit("".join(f"{one.id}\t{one.title}\n" for one in found if one), None)
        return
    one = explained(rule, here())
    if one is None:
        fail([_unknown(rule)])
    emit("\n".join(_lines(one)) + "\n", None)


def _lines(one: Explained) -> Iterator[str]:
    yield tr(msg("{id}: {title}", id=one.id, title=one.title))
    for matter in one.matters:
        yield ""
        yield matter.name
        yield from (f"  {line}" for line in matter.lines)
    from noticepress.messages import language_name  # noqa: PLC0415

    for lang, example in one.examples:
        yield ""
        yield tr(msg("Example ({language})", language=language_name(lang, here())))
        yield from (f"  - {line}" for line in example.old.splitlines())
        yield from (f"  + {line}" for line in example.new.splitlines())


def _unknown(rule: str) -> Problem:
    from noticepress.render.explained import near  # noqa: PLC0415

    like = near(rule)
    return Problem(
        code="no-such-rule",
        severity=Severity.ERROR,
        path=rule,
        found=msg("no rule and no check of this name"),
        expected=msg("the id of a rule, as a report prints it, or the code of a check"),
        hint=msg("Those most like it: {names}.", names=like)
        if like
        else msg("See all of them: noticepress explain"),
    )
