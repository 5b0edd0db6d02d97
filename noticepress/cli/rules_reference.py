"""The page of rules: ``python -m noticepress.cli.rules_reference``.

Printed in the language of this process; ``docs/rules.md`` and ``docs/rules.zh.md`` are made with it and a
test compares them.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator

from noticepress.law import change_rules
from noticepress.model.message import msg
from noticepress.render.explained import GROUPS, Explained, explained

from .language import here
from .shared import tr


def reference() -> str:
    """The whole page as Markdown."""
    rules = change_rules()
    lines = [f"# {tr(msg('Rules'))}", "", tr(msg("Made by the program; do not edit by hand.")), ""]
    about = msg(
        "By these rules `noticepress diff` flags and clears changes (rule set {version}). A rule flags "
        "because of words and never says that anything is unlawful; a person decides.",
        version=rules.version,
    )
    lines += [tr(about), ""]
    grouped = {group: [r.id for r in rules.rules.values() if r.group == group] for group in GROUPS}
    for group, ids in {**grouped, "clearing": list(rules.clearing)}.items():
        lines += [f"## {tr(GROUPS[group])}", ""]
        for one in filter(None, (explained(id_, here()) for id_ in ids)):
            lines += _rule(one)
    return "\n".join(lines).rstrip() + "\n"


def _rule(one: Explained) -> Iterator[str]:
    yield from (f"### `{one.id}` {one.title}", "")
    for matter in one.matters[1:]:  # the ground is the heading above
        if len(matter.lines) == 1:
            yield "- " + tr(msg("{name}: {said}", name=matter.name, said=matter.lines[0]))
        else:
            yield f"- {matter.name}"
            yield from (f"  - {line}" for line in matter.lines)
    yield ""
    for lang, example in one.examples:
        if lang == here().partition("-")[0] or len(one.examples) == 1:
            yield "```diff"
            yield from (f"-{line}" for line in example.old.splitlines())
            yield from (f"+{line}" for line in example.new.splitlines())
            yield from ("```", "")


if __name__ == "__main__":
    sys.stdout.write(reference())
