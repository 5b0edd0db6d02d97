"""The keeper's page of findings: all that waits, each with its place; nothing of it for the public."""

from __future__ import annotations

import posixpath

import press_helpers as make
import pytest
from bs4 import BeautifulSoup
from msgspec.structs import replace

from noticepress.alignment import align_editions
from noticepress.facts import annotate
from noticepress.model.finding import Evidence, Finding, Problem, Severity
from noticepress.model.message import msg
from noticepress.model.notice import Sidecar, TranslationOf
from noticepress.model.site import Site
from noticepress.pipeline.staleness import Known, stalenesses
from noticepress.render import pages

EN = """Qinghe Privacy Policy
Effective: January 1, 2024

1. Information we collect
1. When you register, we collect your phone number and nickname.
2. When you order, we collect your delivery address.

2. How long we keep information
We keep your order information for three years and then delete it.

3. Contact us
You may write to privacy@qinghe.example; we will reply within 15 days.
"""


@pytest.fixture(scope="module")
def site() -> Site:
    old = annotate(make.document(make.ZH, "qinghe/privacy@2024-01-01:zh").version)
    new = annotate(make.document(make.ZH_NEXT, "qinghe/privacy@2025-01-01:zh").version)
    of = TranslationOf(lang="zh", version="2024-01-01", sha256="0" * 64, status="reference")
    english = annotate(make.document(EN, "qinghe/privacy@2024-01-01:en", Sidecar(translation_of=of)).version)
    problem = Problem(
        code="odd",
        severity=Severity.WARNING,
        path="content/zh/qinghe/privacy/2024-01-01.txt",
        lines=(3, 3),
        found=msg("Page not found"),
        expected=msg("Page not found"),
        hint=msg("Page not found"),
    )
    notice = make.notice("qinghe/privacy", [old, new, english])
    aligned = {(str(new.id), str(english.id)): align_editions(new, english)}
    known = Known(reports={}, alignments=aligned, lay=align_editions)
    return replace(
        make.site([notice], {(str(old.id), str(new.id)): make.report(old, new)}),
        alignments=aligned,
        staleness=stalenesses([notice], make.TODAY, known),
        problems=(problem,),
        audience="keeper",
    )


@pytest.fixture(scope="module")
def files(site: Site) -> dict[str, bytes]:
    return dict(pages(site))


@pytest.fixture(scope="module")
def said(files: dict[str, bytes]) -> dict[str, str]:
    page = BeautifulSoup(files["en/findings/index.html"], "html5lib")
    return {section.h2["id"]: section.get_text(" ") for section in page.select("main section")}


def test_the_public_has_no_such_page_and_no_link_to_one(site: Site) -> None:
    public = dict(pages(replace(site, audience="public")))
    assert not [path for path in public if "findings/" in path]
    assert not [path for path, data in public.items() if path.endswith(".html") and b"findings/" in data]


def test_problems_name_file_line_and_what_to_try(said: dict[str, str]) -> None:
    assert "content/zh/qinghe/privacy/2024-01-01.txt:3" in said["problems"]
    assert "try: " in said["problems"]


def test_drift_is_told_with_both_quotes(said: dict[str, str]) -> None:
    assert "within 15 days" in said["drift"]
    assert "15个工作日" in said["drift"]


def test_a_translation_of_another_text_is_stale_by_its_digest(said: dict[str, str]) -> None:
    assert "no longer the one that was translated" in said["stale"]


def test_major_changes_without_a_review_wait(said: dict[str, str]) -> None:
    assert "Major" in said["changes"]


FLAGS = {
    "C118": ("No way to complain", Severity.WARNING, None),
    "X103": ("Two addresses", Severity.ERROR, None),
    "D205": ("No Arabic edition", Severity.WARNING, None),
    "R101": ("Residue", Severity.INFO, "It belongs there"),
}


def flagged(code: str, text: str, severity: Severity, waived: str | None) -> Finding:
    path = "content/zh/qinghe/privacy/2025-01-01.txt"
    places = [Evidence(path=path, lines=(line, line), quote=quote) for line, quote in ((5, "甲"), (9, "乙"))]
    return Finding(
        id=f"id-{code}", code=code, name=code, severity=severity, path=path, lines=(5, 5), clause="2-p1",
        message=msg(text), evidence=tuple(places), waived=waived,
    )  # fmt: skip


@pytest.fixture(scope="module")
def checked(site: Site) -> BeautifulSoup:
    found = tuple(flagged(code, *rest) for code, rest in FLAGS.items())
    drift = next(iter(site.alignments.values())).drift[0]
    let_be = replace(flagged("D101", "Told beside", Severity.ERROR, "Meant so"), drift=drift)
    files = dict(pages(replace(site, findings=(*found, let_be))))
    return BeautifulSoup(files["en/findings/index.html"], "html5lib")


def test_what_checks_flag_stands_by_family_with_place_and_further_places(checked: BeautifulSoup) -> None:
    told = {code: checked.find("code", string=f"id-{code}").find_parent("li") for code in FLAGS}
    sections = {code: entry.find_parent("section").h2["id"] for code, entry in told.items()}
    assert sections == {"C118": "checks-c", "X103": "checks-x", "D205": "drift", "R101": "checks-r"}
    entry = told["X103"]
    assert entry.a["href"] == "../../zh/qinghe/privacy/2025-01-01/#2-p1"
    assert entry.a.get_text() == "content/zh/qinghe/privacy/2025-01-01.txt:5"
    assert "privacy/2025-01-01.txt:9" in entry.get_text()
    assert entry.q.get_text() == "乙"
    assert entry.q["lang"] == "zh-Hans"
    assert "error X103" in entry.get_text()
    counts = checked.select_one(".links").get_text()
    assert "Checks: Completeness · 1" in counts


def test_what_was_let_be_says_why_and_is_quiet(checked: BeautifulSoup) -> None:
    for code, why in {"R101": "It belongs there", "D101": "Meant so"}.items():
        entry = checked.find("code", string=f"id-{code}").find_parent("li")
        assert f"let be: {why}" in entry.get_text()
        assert "cosmetic" in entry.select_one(".chip")["class"]


def test_every_link_leads_to_its_place(files: dict[str, bytes]) -> None:
    for lang in ("zh", "en"):
        links = BeautifulSoup(files[f"{lang}/findings/index.html"], "html5lib").select(".entries a")
        assert len(links) >= 4
        for link in links:
            path, _, anchor = link["href"].partition("#")
            place = posixpath.normpath(posixpath.join(f"{lang}/findings", path)) + "/index.html"
            page = BeautifulSoup(files[place], "html5lib")
            assert not anchor or page.find(id=anchor), link["href"]


def test_a_site_in_order_says_that_there_is_nothing() -> None:
    page = dict(pages(replace(make.site([]), audience="keeper")))["en/findings/index.html"].decode()
    assert page.count("Nothing.") == 5
