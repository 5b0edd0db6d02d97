"""A version made of lines, one clause a line, so that annotators are tested without sources and parsing."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from hashlib import sha256

from msgspec.structs import asdict

from noticepress.model.clause import Clause, ClauseKind
from noticepress.model.fact import Fact
from noticepress.model.notice import Sidecar, Version, VersionId
from noticepress.model.passage import Span, passage_of
from noticepress.model.source import Source

Finder = Callable[[Version, dict[str, tuple[str, ...]]], Iterable[Fact]]


def version_of(text: str, lang: str = "zh", kind: ClauseKind = ClauseKind.CLAUSE) -> Version:
    clauses, start = list[Clause](), 0
    for number, line in enumerate(text.split("\n"), 1):
        clauses.append(_clause(f"p{number}", line, start, number, kind))
        start += len(line) + 1
    source = Source(
        path="test.txt",
        sha256=sha256(text.encode()).hexdigest(),
        media_type="text/plain",
        encoding="utf-8",
        encoding_basis="utf-8",
        lang=lang,
        text=text,
        reading=passage_of(text, 0),
        blocks=(),
    )
    return Version(
        id=VersionId("", "", lang, "undated"),
        source=source,
        sidecar=Sidecar(),
        title=text.split("\n", maxsplit=1)[0],
        clauses=tuple(clauses),
        parser="test",
    )


def lines_of_facts(
    finder: Finder, text: str, lang: str, topics: dict[str, tuple[str, ...]] | None = None
) -> str:
    """One fact a line: ``kind | quote | field=value …``; fields that are None or empty are left out."""
    facts = sorted(finder(version_of(text, lang), topics or {}), key=lambda f: (f.span.start, f.span.end))
    return "".join(f"{fact.kind} | {fact.quote} | {_fields(fact)}\n" for fact in facts)


def _fields(fact: Fact) -> str:
    return " ".join(
        f"{name}={value}" for name, value in asdict(fact.value).items() if value not in (None, "")
    )


def _clause(id_: str, line: str, start: int, number: int, kind: ClauseKind) -> Clause:
    return Clause(
        id=id_,
        kind=kind,
        label=None,
        heading=None,
        body=passage_of(line, start),
        own=(Span(start, start + len(line) + 1),),
        own_lines=(number, number),
        lines=(number, number),
        digest="",
    )
