"""An edition written anew, in the order and structure of the text that it translates."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from textwrap import indent

from msgspec import Struct

from noticepress.model.clause import Clause, ClauseKind
from noticepress.model.notice import Version
from noticepress.model.translation import Marked, Part, parts
from noticepress.text.regex import regex

from .inline import inline
from .labels import localized
from .tables import row, table

Said = Mapping[str, Mapping[Part, Marked]]
"""By clause of the source: what the translation says, by part."""
_HEADED = frozenset((ClauseKind.PART, ClauseKind.SECTION, ClauseKind.PREAMBLE))
_NUMBERED = regex(r"(\d{1,4})\s*[.、)）]?$")
_DEEPEST = 6


class _Place(Struct, frozen=True):
    """Where a clause is written: the level of a heading there, and how far its lines are indented."""

    level: int
    indent: str


def edition_markdown(source: Version, said: Said, lang: str) -> str:
    """The whole text; a clause that the translation does not say is left out, what is below it is not.

    Headings over what it says, which it lacks itself, stand in the source's words (``borrowed``): else a text
    would stand under another heading than its own.
    """
    said = {**said, **borrowed(source, said)}
    rows = list[str]()
    for kind, block_ in _blocks(source.clauses, said, lang, _Place(2, "")):
        glued = rows and kind == "item" and rows[-1].startswith("\0")
        rows += [] if not rows or glued else [""]
        rows.append(("\0" if kind == "item" else "") + block_)
    return "\n".join(row.removeprefix("\0") for row in rows) + "\n"


def block(clause: Clause, told: Mapping[Part, Marked], lang: str, level: int) -> str:
    """One clause as it is written at the top of a text, its heading at ``level``."""
    if clause.cells:
        return row(clause, told)
    return _block(clause, told, lang, _Place(level, ""))


def _blocks(clauses: Sequence[Clause], said: Said, lang: str, place: _Place) -> Iterator[tuple[str, str]]:
    for number, clause in enumerate(clauses):
        told = said.get(clause.id, {})
        if clause.heads_table and told:
            rows = [one for one in _rows(clauses, number) if one.id in said]
            yield "block", indent(table([(one, said[one.id]) for one in (clause, *rows)]), place.indent)
        if clause.kind is ClauseKind.BOILERPLATE or clause.cells:
            continue
        item = clause.kind is ClauseKind.ITEM
        if told:
            yield "item" if item else "block", _block(clause, told, lang, place)
        section = clause.kind in _HEADED
        inner = place.indent + " " * len(_marker(clause)) if item else place.indent
        level = min(place.level + section, _DEEPEST)
        yield from _blocks(clause.children, said, lang, _Place(level, inner))


def borrowed(source: Version, said: Said) -> dict[str, dict[Part, Marked]]:
    """Headings that the translation lacks over what it says, as the source has them; with what it says."""
    found = dict[str, dict[Part, Marked]]()
    for clause in source.walk():
        if clause.kind in _HEADED and clause.heading and any(said.get(one.id) for one in clause.walk()):
            told = said.get(clause.id, {})
            if "heading" not in told:
                found[clause.id] = {"heading": parts(clause)["heading"], **told}
    for level in _levels(source):
        for number, clause in enumerate(level):
            below = _rows(level, number) if clause.heads_table and not said.get(clause.id) else ()
            if any(said.get(one.id) for one in below):
                found[clause.id] = dict(parts(clause))
    return found


def _levels(source: Version) -> Iterator[Sequence[Clause]]:
    yield source.clauses
    yield from (clause.children for clause in source.walk())


def _rows(level: Sequence[Clause], heading: int) -> Iterator[Clause]:
    """The rows below a heading row, whatever residue stands between them."""
    for clause in level[heading + 1 :]:
        if clause.heads_table or not (clause.cells or clause.kind is ClauseKind.BOILERPLATE):
            return
        if clause.cells:
            yield clause


def _block(clause: Clause, told: Mapping[Part, Marked], lang: str, place: _Place) -> str:
    heading, text = told.get("heading"), told.get("text")
    if clause.id == "title" and text:
        return f"# {inline(text)}"
    label = localized(clause.label or "", lang)
    if clause.kind in _HEADED and heading and not (text and _runs_in(clause)):
        head = " ".join(filter(None, ("#" * place.level, label, inline(heading))))
        return f"{head}\n\n{inline(text)}" if text else head
    marker = _marker(clause) if clause.kind is ClauseKind.ITEM else ""
    shown = label if label and not _NUMBERED.match(marker.strip()) else ""
    hanging = place.indent + " " * len(marker)
    run_in = f"{inline(heading)}{colon(lang)}" if heading and text else inline(heading) if heading else ""
    body = inline(text, hanging) if text else ""
    first = f"{shown} " if shown else ""
    return f"{place.indent}{marker}{first}{run_in}{body}"


def listed(clause: Clause) -> bool:
    """An element of a list, or a numbered paragraph that Markdown takes for one."""
    numbered = _NUMBERED.match(clause.label or "") is not None
    return clause.kind is ClauseKind.ITEM or (numbered and clause.kind not in _HEADED)


def _runs_in(clause: Clause) -> bool:
    """In the source, the heading stands on the line of its text."""
    return clause.own_lines[0] == clause.own_lines[1]


def _marker(clause: Clause) -> str:
    """``- ``, or ``3. `` where the label is a plain number."""
    found = _NUMBERED.match(clause.label or "")
    return f"{found[1]}. " if found else "- "


def colon(lang: str) -> str:
    """Between a heading and the text that it runs into."""
    return "：" if lang.startswith(("zh", "ja")) else ": "
