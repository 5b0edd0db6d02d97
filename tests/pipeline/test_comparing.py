"""What a site sets about change reports."""

from datetime import date
from pathlib import Path

from noticepress.model.notice import Document, VersionId
from noticepress.pipeline.comparing import DEFAULT_REGIMES, report, site_choices
from noticepress.pipeline.references import resolve


def document(sites: Path, version: str) -> Document:
    read = resolve(f"qinghe/privacy@{version}:zh", sites / "bilingual", date(2026, 1, 1))
    assert isinstance(read, Document)
    return read


def test_the_time_that_a_site_sets_stands_in_the_verdict(sites: Path) -> None:
    old, new = document(sites, "2024-01-01"), document(sites, "2025-03-01")
    verdict = report(old, new, ("pipl",), 45).verdict
    assert (verdict.significance, verdict.lead_days, verdict.lead_basis) == ("major", 45, "custom")
    assert report(old, old, ("pipl",), 45).verdict.lead_days is None


def test_a_site_chooses_regimes_and_time(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "site.toml").write_text(
        '[vendor.acme]\nregimes = ["gdpr"]\n[notice."acme/privacy"]\nlead_days = 30\nlead_basis = "custom"\n',
        "utf-8",
    )
    assert site_choices(tmp_path, VersionId("acme", "privacy", "en", "undated")) == (("gdpr",), 30)
    assert site_choices(None, VersionId("", "", "en", "")) == (DEFAULT_REGIMES, None)
