"""``noticepress.comparison/1``: what each version says on each topic."""

from __future__ import annotations

from noticepress.messages import shown
from noticepress.model.matrix import Aspect, Cell, CellRelation, Matrix, MatrixRow
from noticepress.model.message import Value

from .document import fact_object, meta_object, source_object
from .text import json_text

SCHEMA = "noticepress.comparison/1"


def comparison_json(matrix: Matrix) -> str:
    """The JSON text, keys in schema order, ending in a line feed."""
    return json_text(comparison_object(matrix))


def comparison_object(matrix: Matrix) -> dict[str, object]:
    """The JSON object."""
    versions = [{"source": source_object(d), "meta": meta_object(d)} for d in matrix.documents]
    return {"schema": SCHEMA, "versions": versions, "rows": [_row(row) for row in matrix.rows]}


def _row(row: MatrixRow) -> dict[str, object]:
    return {
        "topic": row.topic,
        "cells": [_cell(number, cell) for number, cell in enumerate(row.cells)],
        "name": _told(row.name),
        "relations": [_relation(relation) for relation in row.relations],
    }


def _cell(version: int, cell: Cell) -> dict[str, object]:
    return {
        "version": version,
        "state": cell.state,
        "clauses": list(cell.clauses),
        "facts": [fact_object(fact) for fact in cell.facts],
        "summary": _told(cell.told),
        "aspects": [_aspect(aspect) for aspect in cell.aspects],
    }


def _aspect(aspect: Aspect) -> dict[str, object]:
    return {
        "id": aspect.id,
        "name": _told(aspect.name),
        "value": _told(aspect.value),
        "keys": sorted(aspect.keys),
    }


def _relation(relation: CellRelation) -> dict[str, object]:
    return {
        "left": relation.left,
        "right": relation.right,
        "relation": relation.relation,
        "because": [_told(reason) for reason in relation.because],
    }


def _told(value: Value) -> dict[str, str]:
    return {lang: shown(value, lang) for lang in ("en", "zh")}
