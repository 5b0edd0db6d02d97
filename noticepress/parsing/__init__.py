"""Source → Version: the clause tree. Ordered, named rules; each notes on its units what it decided."""

from __future__ import annotations

from noticepress.model.notice import Sidecar, Version, VersionId
from noticepress.model.source import Source
from noticepress.script import Own, source_in_one_script

from .contents import mark_contents
from .freeze import frozen
from .headings import mark_headings
from .ids import ids_of
from .joined import join_residue
from .kinds import kinds_of
from .lines import lines_of
from .lists import mark_items
from .meta import mark_meta
from .nest import parents_of
from .notes import name_notes
from .outline import free_outline
from .problems import problems_of
from .records import gather_records
from .residue import mark_residue
from .runin import mark_run_ins
from .runs import label_units
from .tables import gather_tables
from .terms import gather_terms
from .tongue import tongue_problems
from .unit import Unit
from .unwrap import units_of

REVISION = "5"
"""Goes up whenever a rule may read the same source differently, so that a re-parse is told from a change."""

RULES = (
    gather_tables,
    gather_terms,
    free_outline,
    label_units,
    mark_residue,
    mark_meta,
    mark_contents,
    gather_records,
    mark_headings,
    mark_items,
    mark_run_ins,
    join_residue,
    name_notes,
)
"""What the units pass through, in order."""


def parse(source: Source, id: VersionId, sidecar: Sidecar) -> Version:  # noqa: A002
    """The source as a tree of clauses. Any text parses; the own spans of the clauses partition it.

    It is read in simplified characters, so that the two scripts of Chinese parse alike.
    """
    read, own = source_in_one_script(source, id.lang)
    units: list[Unit] = units_of(lines_of(read))
    for rule in RULES:
        units = rule(units)
    parents = parents_of(units)
    kinds = kinds_of(units, parents)
    title, problems = _title(units, own), (*problems_of(source, units), *tongue_problems(source, id))
    clauses = frozen(units, parents, kinds, ids_of(units, parents, kinds), source, own=own)
    return Version(
        id=id,
        source=source,
        sidecar=sidecar,
        title=title,
        clauses=clauses,
        parser=REVISION,
        problems=problems,
    )


def _title(units: list[Unit], own: Own) -> str:
    """The title as printed; else the first words."""
    for reason in ("title", "document-title"):
        printed = next((unit.text for unit in units if unit.reason == reason), None)
        if printed is not None:
            return own.passage(printed).text
    first = next((own.passage(unit.text).text for unit in units if unit.is_text), "")
    return first if len(first) <= 80 else first[:79].rstrip() + "…"
