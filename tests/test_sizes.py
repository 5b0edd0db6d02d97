"""Modules and functions stay small enough to be read in one go; comments and docstrings count."""

from __future__ import annotations

import ast
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[1] / "noticepress"
MODULE, FUNCTION = 250, 40
"""Lines at the most."""
SOURCES = {path.relative_to(PACKAGE).as_posix(): path.read_text("utf-8") for path in PACKAGE.rglob("*.py")}


def test_no_module_is_longer_than_can_be_read_in_one_go() -> None:
    assert [name for name, source in SOURCES.items() if len(source.splitlines()) > MODULE] == []


def test_no_function_is_longer_than_a_page() -> None:
    found = (
        (f"{name}:{node.lineno} {node.name}", (node.end_lineno or 0) - node.lineno + 1)
        for name, source in SOURCES.items()
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    )
    assert [place for place, lines in found if lines > FUNCTION] == []
