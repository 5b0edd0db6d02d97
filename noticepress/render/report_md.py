"""The change report as Markdown, to stand in a pull request, a wiki or a mail."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from noticepress.messages import say
from noticepress.model.change import ChangeReport
from noticepress.model.finding import Finding
from noticepress.model.message import Message, msg
from noticepress.text.regex import regex

from .plan_words import in_place, plan_parts
from .report.page import PageView, VersionView, page_view
from .report.rows import RowView
from .views.text import Run
from .words import Words

_SPECIAL = regex(r"([\\`*_{}\[\]<>#|~!&$@])|(?m:^([-+=]|\d+[.)])(?=\s|$))")
"""What could be read as a mark; ``@`` would call people where a forge prints it."""


def report_md(
    report: ChangeReport,
    lang: str,
    signatures: tuple[Message, ...] = (),
    findings: tuple[Finding, ...] = (),
) -> str:
    """The report in the message language ``lang``; edits as ``<del>`` and ``<ins>``, which stand everywhere.

    ``**`` would fail beside Chinese marks (CommonMark 0.31, section 6.2: flanking delimiter runs).
    """
    page = page_view(report, Words(lang), signatures, findings)
    blocks = (
        _head(page),
        _verdict(page, lang),
        _plan(report, page, lang),
        *(_row(number, row, lang) for number, row in enumerate(page.rows, 1)),
        _cleared(page, lang),
        _unmatched(page, lang),
        _checked(page, lang),
        _full(page, lang),
        _method(page, lang),
        _signed(page, lang),
    )
    return "\n\n".join("\n".join(lines) for block in blocks if (lines := list(block))) + "\n"


def escaped(text: str) -> str:
    """Text of a notice as Markdown that shows it as it is, on one line."""
    return " ".join(_escaped(text).split())


def _escaped(text: str) -> str:
    """Before ``6.`` at the head of a line the backslash stands before the point: a digit takes none."""
    return _SPECIAL.sub(lambda mark: f"{mark[0][:-1]}\\{mark[0][-1]}", text)


def _head(page: PageView) -> Iterator[str]:
    yield f"# {escaped(page.title)}"
    yield ""
    yield f"*{escaped(page.disclaimer)}*"


def _verdict(page: PageView, lang: str) -> Iterator[str]:
    yield f"## {_say(msg('Verdict and notice plan'), lang)}"
    yield ""
    told = (page.counts, page.reviewed)
    yield f"**{page.grade_name}** · " + " · ".join(escaped(part) for part in told if part)
    yield from _list(f"**{escaped(warning)}**" for warning in page.warnings)
    if page.duties:
        yield ""
        names = (msg("Duty"), msg("Ground"), msg("Because of"))
        yield from _table_head([_say(name, lang) for name in names])
        for owed in page.duties:
            because = "<br>".join(f"{escaped(name)} `{rule}`" for rule, name in owed.because)
            yield f"| {escaped(owed.duty)} | {escaped(owed.ground)} | {because} |"


def _plan(report: ChangeReport, page: PageView, lang: str) -> Iterator[str]:
    parts = plan_parts(report, lang)
    if parts:
        yield f"### {_say(msg('Notice plan'), lang)}"
        yield ""
    for part in parts:
        yield f"- **{escaped(part.name)}**"
        for line in part.lines:
            yield f"  - {escaped(line.text)}"
            if line.quote:
                yield f"    > {escaped(in_place(line, lang))}"
    if page.questions:
        yield ""
        yield f"### {_say(msg('Open questions on the step as a whole'), lang)}"
        yield from _list(escaped(question) for question in page.questions)
    yield ""
    for name, version in ((msg("Older version"), page.old), (msg("Newer version"), page.new)):
        yield f"- {_named(name, _version(version), lang)}"


def _version(version: VersionView) -> str:
    return f"{escaped(version.name)}, `{version.path}`, SHA-256 `{version.sha256}`"


def _row(number: int, row: RowView, lang: str) -> Iterator[str]:
    where = " → ".join(escaped(place) for place in (row.old_place, row.new_place) if place)
    state = f" · {_say(msg('open'), lang)}" if row.is_open else ""
    yield f"## {number}. {row.grade_name}{state} · {escaped(row.ops)} · {where}"
    yield ""
    yield f"{escaped(row.topics)} · {escaped(row.direction)} · `{row.id}`"
    yield ""
    yield f"> {redlined(row.redline)}"
    yield ""
    for fact in row.facts:
        values = f"{escaped(fact.old) or '–'} → {escaped(fact.new) or '–'}"
        yield f"- {_named(escaped(fact.kind), values, lang)}"
    yield ""
    yield from (f"{escaped(said.text)}  " for said in row.explanation)
    yield from _grounds(row, lang)
    yield from _list(f"**?** {escaped(question)}" for question in row.questions)
    yield ""
    if row.other_edition:
        yield f"- {_named(msg('Other edition'), escaped(row.other_edition), lang)}"
    yield f"- {_named(msg('Confidence of the match'), escaped(row.match), lang)}"
    decided = "; ".join(row.decisions) or _say(msg("no decision yet"), lang)
    yield f"- {_named(msg('Review'), escaped(decided), lang)}"


def _grounds(row: RowView, lang: str) -> Iterator[str]:
    for kind in row.grounds:
        yield ""
        yield f"**{escaped(kind.title)}**"
        yield ""
        for ground in kind.grounds:
            yield f"- {escaped(ground.duty)} · {escaped(ground.name)} `{ground.rule}`"
            if ground.basis:
                basis = msg("{cite} (citation not verified)", cite=ground.basis)
                yield f"  {escaped(_say(basis, lang) if ground.unverified else ground.basis)}"
            if ground.quote:
                yield f"  > {_named(escaped(ground.place), escaped(ground.quote), lang)}"
            if ground.trigger:
                about = msg("Because of these words:")
                yield f"  {escaped(_say(about, lang))} {escaped(ground.trigger)}"
        if not kind.grounds:
            yield f"- {_say(msg('no rule was set off'), lang)}"


def redlined(runs: Iterable[Run]) -> str:
    """A redline on one line; a line break of the text is ``<br>``."""
    shown = list[str]()
    for run in runs:
        text = "<br>".join(_escaped(line) for line in run.text.split("\n"))
        opening = "".join(f"<{tag}>" for tag in run.tags)
        shown.append(opening + text + "".join(f"</{tag}>" for tag in run.closing))
    return "".join(shown)


def _cleared(page: PageView, lang: str) -> Iterator[str]:
    if not page.cleared:
        return
    yield f"## {_say(msg('Cleared as cosmetic, each by the rule named'), lang)}"
    yield ""
    yield from _table_head([_say(name, lang) for name in (msg("Rule"), msg("Where"), msg("Change"))])
    for row in page.cleared:
        rule = f"{escaped(row.name)} `{row.rule}`"
        yield f"| {rule} | {escaped(row.ops)} · {escaped(row.place)} | {redlined(row.redline)} |"


def _unmatched(page: PageView, lang: str) -> Iterator[str]:
    sides = (
        (msg("In the older version only"), page.old_only),
        (msg("In the newer version only"), page.new_only),
    )
    for name, clauses in sides:
        if clauses:
            yield f"### {_say(name, lang)}"
            yield from _list(f"`{c.id}` ({c.lines}) {escaped(c.text)}" for c in clauses)
            yield ""


def _method(page: PageView, lang: str) -> Iterator[str]:
    heading = msg("Method")  # Babel reads no message inside an f-string
    yield f"## {_say(heading, lang)}"
    for line in page.method:
        yield ""
        yield escaped(line)
    yield ""
    yield escaped(page.disclaimer)


def _checked(page: PageView, lang: str) -> Iterator[str]:
    heading = msg("What checks find in the newer version")
    if page.checked:
        yield f"## {_say(heading, lang)}"
        yield from _list(f"{f.severity} `{f.code}` ({f.lines}) {escaped(f.said)}" for f in page.checked)


def _full(page: PageView, lang: str) -> Iterator[str]:
    """Both texts whole, a line a clause; a row that differs is marked."""
    heading = msg("Both texts side by side")
    yield f"## {_say(heading, lang)}"
    yield ""
    yield from _table_head(["", *(_say(name, lang) for name in (msg("Older version"), msg("Newer version")))])
    for row in page.full:
        sides = (
            "<br>".join(f"{clause.lines} {_in_cell(clause.text)}" for clause in clauses)
            for clauses in (row.old, row.new)
        )
        yield f"| {'≠' if row.differs else ''} | {' | '.join(sides)} |"


def _in_cell(text: str) -> str:
    return "<br>".join(escaped(line) for line in text.split("\n") if line.strip())


def _signed(page: PageView, lang: str) -> Iterator[str]:
    """Who signed, then lines for two signatures."""
    heading = msg("Sign-off")
    yield f"## {_say(heading, lang)}"
    yield from _list(escaped(line) for line in page.signatures)
    yield ""
    yield from _table_head(
        [_say(name, lang) for name in (msg("Role"), msg("Name"), msg("Date"), msg("Signature"))]
    )
    for role in (msg("Drafter"), msg("Approver")):
        yield f"| {_say(role, lang)} | | | |"


def _table_head(names: list[str]) -> Iterator[str]:
    yield f"| {' | '.join(names)} |"
    yield f"|{' --- |' * len(names)}"


def _list(items: Iterable[str]) -> Iterator[str]:
    for number, item in enumerate(items):
        if number == 0:
            yield ""
        yield f"- {item}"


def _named(name: Message | str, value: str, lang: str) -> str:
    return _say(msg("{about}: {details}", about=name, details=value), lang)


def _say(message: Message, lang: str) -> str:
    return say(message, lang)
