"""A .docx → a Source."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256

from noticepress.model.finding import Problem, Severity
from noticepress.model.message import msg
from noticepress.model.passage import passage_of
from noticepress.model.source import Source
from noticepress.sources.faults import empty

from .body import Body
from .package import Package, Refused, refusal
from .xml import name_of

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def read_word(data: bytes, path: str, *, lang: str | None = None) -> Source | Problem:
    """The source in ``data``. Line numbers are paragraph numbers; a line break within a paragraph is U+000B.

    Automatic numbers stand as text at the beginning of their paragraph, notes at the end, each after its
    number in brackets. Insertions are taken and deletions left out, with a warning.
    """
    try:
        package = Package(data)
        body = Body(package)
        body.read()
    except Refused as refused:
        return refusal(path, refused)
    text = "\n".join(body.written.lines)
    if not text.strip():
        return empty(path)
    return Source(
        path=path,
        sha256=sha256(data).hexdigest(),
        media_type=MEDIA_TYPE,
        encoding="utf-8",
        encoding_basis="container",
        lang=lang,
        text=text,
        reading=passage_of(text, 0),
        blocks=tuple(body.written.blocks()),
        links=tuple(body.written.links),
        declared=_properties(package),
        problems=(*_tracked(body.written.tracked, path), *_hidden(body.written.hidden, path)),
    )


def _properties(package: Package) -> dict[str, object]:
    """Title and dates from the document's properties; a broken part states nothing."""
    try:
        root = package.part("docProps/core.xml")
    except Refused:
        return {}
    wanted = {"title": "title", "created": "created", "modified": "modified", "language": "lang"}
    found = () if root is None else root
    return {
        wanted[name_of(one)]: one.text.strip()
        for one in found
        if name_of(one) in wanted and one.text and one.text.strip()
    }


def _tracked(tracked: list[int], path: str) -> Iterator[Problem]:
    if tracked:
        yield Problem(
            code="tracked-changes",
            severity=Severity.WARNING,
            path=path,
            lines=(tracked[0], tracked[0]),
            found=msg(
                "tracked changes, the first in paragraph {first}, read as if all were accepted; "
                "paragraphs with such changes: {count}",
                count=len(tracked),
                first=tracked[0],
            ),
            expected=msg("a document in which all changes are accepted or rejected"),
            hint=msg("Accept or reject them in Word, and put the saved document here."),
        )


def _hidden(hidden: list[int], path: str) -> Iterator[Problem]:
    if hidden:
        yield Problem(
            code="hidden-text",
            severity=Severity.WARNING,
            path=path,
            lines=(hidden[0], hidden[0]),
            found=msg(
                "hidden text, the first in paragraph {first}, left out, as Word does not show it; "
                "paragraphs with such text: {count}",
                count=len(hidden),
                first=hidden[0],
            ),
            expected=msg("a document that shows all it says"),
            hint=msg("Delete it in Word, or show it if it belongs to the notice."),
        )
