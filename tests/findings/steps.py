"""Two texts of one notice → the judged step between them."""

from __future__ import annotations

from noticepress.facts import annotate, promises
from noticepress.findings import judge
from noticepress.history import compare
from noticepress.model.change import ChangeReport
from noticepress.model.finding import Problem
from noticepress.model.notice import Document, Sidecar, VersionId
from noticepress.parsing import parse
from noticepress.sources import read


def outcome(old: str, new: str, lang: str = "en") -> set[str]:
    """Rules of what was cleared, significance of what was not."""
    report = step(lang, old, new)
    return {row.rule for row in report.cleared} | {row.significance for row in report.changes}


def step(lang: str, old: str, new: str) -> ChangeReport:
    """Judged by the older text's promises, PIPL and GDPR."""
    before, after = document(lang, old), document(lang, new)
    return judge(compare(before, after), regimes=("pipl", "gdpr"), promises=promises(before))


def document(lang: str, text: str) -> Document:
    """A text as a version with its facts."""
    source = read(text.encode(), f"{lang}/vendor/privacy/undated.md", lang=lang)
    assert not isinstance(source, Problem)
    return annotate(parse(source, VersionId("vendor", "privacy", lang, "undated"), Sidecar()))
