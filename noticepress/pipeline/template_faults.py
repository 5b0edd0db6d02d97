"""A template that cannot be rendered, told like any other problem of the site."""

from __future__ import annotations

from pathlib import Path

from noticepress.model.finding import Problem, Severity
from noticepress.model.message import msg


def template_problem(fault: Exception, root: Path) -> Problem:
    """What a ``TemplateUnusableError`` tells of; the path is relative to the site where the file is in it."""
    file, line, said = fault.args
    path = Path(file)
    return Problem(
        code="template-broken",
        severity=Severity.ERROR,
        path=path.relative_to(root.resolve()).as_posix() if path.is_relative_to(root.resolve()) else file,
        lines=(line, line),
        found=msg("a template that cannot be rendered: {said}", said=said),
        expected=msg("a Jinja2 template that uses only names given to it"),
        hint=msg("See which names each template is given: docs/theming.md"),
    )
