"""A reviewed report → its evidence bundle."""

from __future__ import annotations

from datetime import date
from hashlib import sha256
from pathlib import Path, PurePosixPath

from msgspec import Struct
from msgspec.structs import replace

from noticepress.model.change import ChangeReport
from noticepress.model.finding import Problem, Severity
from noticepress.model.message import msg
from noticepress.model.notice import Document
from noticepress.store.entries import read_file
from noticepress.store.git import Blob

from .planning import planned
from .repositories import blob
from .reviewing import Filed, signatures, signed_report

_LANGUAGES = ("en", "zh")
_UNDATED = date(1980, 1, 1)
"""Of tracked changes where neither a decision nor the newer text names a day."""


class Sides(Struct, frozen=True, kw_only=True):
    """How the two versions were named, and the site they were looked for in."""

    old: str
    new: str
    site: Path | None


def evidence(report: ChangeReport, file: Filed, sides: Sides) -> bytes | tuple[Problem, ...]:
    """The zip; the clock has no part in it, so its plan counts from stated days alone."""
    from noticepress import __version__  # noqa: PLC0415
    from noticepress.exchange.announcement import announcement_json  # noqa: PLC0415
    from noticepress.exchange.changes import changes_json  # noqa: PLC0415
    from noticepress.exchange.evidence import bundle, evidence_json, read_me  # noqa: PLC0415
    from noticepress.law import change_rules  # noqa: PLC0415
    from noticepress.render.announcement import announcements  # noqa: PLC0415

    report = planned(report, replace(report.plan.circumstances, today=None))
    program = f"noticepress {__version__}"
    kept = {**_sources(report, sides), **_decisions(report, file)}
    problems = tuple(data for data in kept.values() if isinstance(data, Problem))
    if problems:
        return problems
    texts = {
        "evidence.json": evidence_json(report, program, change_rules().version),
        "report.json": changes_json(report),
        "announcement.json": announcement_json(
            draft for lang in _LANGUAGES for draft in announcements(report, lang)
        ),
        **{f"README.{lang}.txt": read_me(program, lang) for lang in _LANGUAGES},
    }
    return bundle(
        {
            **{name: data for name, data in kept.items() if isinstance(data, bytes)},
            **{name: text.encode() for name, text in texts.items()},
            **_readable(report),
        }
    )


def _readable(report: ChangeReport) -> dict[str, bytes]:
    from noticepress.render.report_html import report_html  # noqa: PLC0415

    from .redlining import report_docx  # noqa: PLC0415

    files, day = dict[str, bytes](), _day(report)
    for lang in _LANGUAGES:
        files[f"report.{lang}.html"] = report_html(report, lang).encode()
        files[f"redline.{lang}.docx"] = report_docx(report, lang, day)
    return files


def _day(report: ChangeReport) -> date:
    new = report.comparison.new
    decided = [row.review.date for row in report.changes if row.review]
    return max(decided, default=new.effective or new.updated or _UNDATED)


def _sources(report: ChangeReport, sides: Sides) -> dict[str, bytes | Problem]:
    files = dict[str, bytes | Problem]()
    documents = (("old", sides.old, report.comparison.old), ("new", sides.new, report.comparison.new))
    for side, reference, document in documents:
        name = f"sources/{side}{PurePosixPath(document.version.source.path).suffix.lower()}"
        files[name] = _bytes_of(reference, document, sides.site)
        beside = _sidecar(reference, document, sides.site)
        if beside:
            files[f"sources/{side}.toml"] = beside
    return files


def _bytes_of(reference: str, document: Document, site: Path | None) -> bytes | Problem:
    """As received; what has changed since the report was made is no evidence for it."""
    source = document.version.source
    if reference.startswith("git:"):
        _, revision, path = reference.split(":", 2)
        found = blob(site, revision, path)
        data = found.data if isinstance(found, Blob) else found
    else:
        data = read_file(_path_of(reference, document, site), source.path)
    if isinstance(data, Problem) or sha256(data).hexdigest() == source.sha256:
        return data
    return Problem(
        code="source-changed",
        severity=Severity.ERROR,
        path=source.path,
        found=msg("the file has changed since it was read"),
        expected=msg("the text that the report is about"),
        hint=msg("Run the command again."),
    )


def _sidecar(reference: str, document: Document, site: Path | None) -> bytes:
    if reference.startswith("git:") or not document.id.vendor:
        return b""
    path = _path_of(reference, document, site).with_suffix(".toml")
    data = read_file(path, path.name)
    return data if isinstance(data, bytes) else b""


def _path_of(reference: str, document: Document, site: Path | None) -> Path:
    given = Path(reference)
    return given if given.exists() else (site or Path()) / document.version.source.path


def _decisions(report: ChangeReport, file: Filed) -> dict[str, bytes | Problem]:
    files = dict[str, bytes | Problem]()
    if file.reviews.kept or file.reviews.signed:
        files["decisions.toml"] = read_file(file.path, file.shown)
    for signature in signatures(report, file.reviews):
        kept = signed_report(file, signature.sign.report)
        files[f"signed/{signature.sign.report[:12]}.json"] = read_file(kept, kept.name)
    return files
