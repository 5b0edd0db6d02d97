"""The versions that a command names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .shared import Common, fail, tell_problems
from .site import site_above

if TYPE_CHECKING:
    from collections.abc import Callable

    from noticepress.model.notice import Document


def read_versions(
    common: Common, *references: str, meanwhile: Callable[[], object] | None = None
) -> tuple[Document, ...]:
    """Each version named; ends the program with exit code 2 and all problems where one cannot be read.

    ``meanwhile`` may be done while another process reads: loading what they are read for.
    """
    from noticepress.pipeline.documents import told_of  # noqa: PLC0415
    from noticepress.pipeline.references import resolve_all  # noqa: PLC0415

    root = site_above(common.site)
    read = resolve_all(references, root, common.today, meanwhile)
    problems = [problem for outcome in read if isinstance(outcome, tuple) for problem in outcome]
    if problems:
        fail(problems)
    documents = tuple(outcome for outcome in read if not isinstance(outcome, tuple))
    if not common.quiet:
        tell_problems(problem for document in documents for problem in told_of(document))
    return documents
