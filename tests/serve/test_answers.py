"""What the preview answers, without a network."""

from pathlib import Path

import pytest

from noticepress.messages import languages
from noticepress.model.finding import Problem, Severity
from noticepress.model.message import Message
from noticepress.serve.answer import answer
from noticepress.serve.overlay import overlay
from noticepress.serve.policy import opened
from noticepress.serve.rebuild import Rebuilt
from noticepress.serve.shown import Shown
from noticepress.serve.watch import kind_of

POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'"
PAGES = {
    "index.html": b"<html lang=zh><head></head><body>root</body></html>",
    "zh/index.html": f'<html lang="zh"><head><meta http-equiv="Content-Security-Policy" content="{POLICY}">'
    "</head><body>家</body></html>".encode(),
    "zh/404.html": '<html lang="zh"><head></head><body>没有此页</body></html>'.encode(),
    "en/404.html": b'<html lang="en"><head></head><body>No such page</body></html>',
    "zh/名称/index.html": b"<p>no head at all",
    "static/site.css": b"body {}",
    "source.bin": b"\0",
}


def problem(text: str = "“x”", severity: Severity = Severity.ERROR) -> Problem:
    told = Message(text)
    return Problem(code="a-code", severity=severity, path=text, found=told, expected=told, hint=told)


def shown(*problems: Problem) -> Shown:
    return Shown(pages=PAGES, problems=problems)


@pytest.mark.parametrize(
    ("address", "status", "kind"),
    [
        ("/", 200, "text/html; charset=utf-8"),
        ("/zh/", 200, "text/html; charset=utf-8"),
        ("/zh/index.html", 200, "text/html; charset=utf-8"),
        ("/zh/名称/", 200, "text/html; charset=utf-8"),
        ("/static/site.css", 200, "text/css; charset=utf-8"),
        ("/source.bin", 200, "application/octet-stream"),
        ("/_noticepress/preview.js", 200, "text/javascript; charset=utf-8"),
        ("/_noticepress/preview.css", 200, "text/css; charset=utf-8"),
        ("/_noticepress/other", 404, "text/plain; charset=utf-8"),
        ("/nowhere", 404, "text/html; charset=utf-8"),
    ],
)
def test_every_answer_says_what_it_is(address: str, status: int, kind: str) -> None:
    found = answer(shown(), address)
    assert (found.status, found.headers["Content-Type"]) == (status, kind)
    assert found.headers["X-Content-Type-Options"] == "nosniff"


def test_a_folder_without_its_slash_is_sent_there() -> None:
    assert answer(shown(), "/zh/名称").headers["Location"] == "/zh/%E5%90%8D%E7%A7%B0/"


def test_no_redirect_leaves_the_preview() -> None:
    odd = Shown(pages={"/evil.example/index.html": b"", "a\r\nb/index.html": b""})
    assert answer(odd, "//evil.example").headers["Location"] == "/evil.example/"
    assert "\r" not in answer(odd, "/a\r\nb").headers["Location"]


@pytest.mark.parametrize(
    ("address", "accept", "told"),
    [
        ("/zh/x", "en", "没有此页"),
        ("/en/x", "zh", "No such page"),
        ("/x", "zh-CN,en;q=0.5", "没有此页"),
        ("/x", "fr, en;q=0.5", "No such page"),
        ("/x", "", "No such page"),
    ],
)
def test_a_missing_page_is_told_in_the_right_language(address: str, accept: str, told: str) -> None:
    found = answer(shown(), address, accept)
    assert found.status == 404
    assert told in found.body.decode()


@pytest.mark.parametrize("lang", languages())
def test_before_the_first_good_site_there_is_a_page_with_the_problems(lang: str) -> None:
    found = answer(Shown(problems=(problem("odd <b>"),)), f"/{lang}/any/")
    assert found.status == 503
    assert f'<html lang="{lang}">' in found.body.decode()
    assert "odd &lt;b&gt;" in found.body.decode()
    assert b"<b>" not in found.body


def test_only_pages_get_the_script_and_only_on_the_way_out() -> None:
    assert b"preview.js" in answer(shown(), "/zh/").body
    assert b"preview.js" in answer(shown(), "/zh/名称/").body
    assert answer(shown(), "/static/site.css").body == b"body {}"
    assert b"preview.js" not in PAGES["zh/index.html"]


def test_the_policy_moves_to_the_header_and_lets_in_only_the_preview() -> None:
    found = answer(shown(), "/zh/")
    policy = found.headers["Content-Security-Policy"]
    assert b"http-equiv" not in found.body.lower()
    assert {part.strip() for part in policy.split(";")} == {
        "default-src 'none'",
        "style-src 'self'",
        "img-src 'self' data:",
        "script-src 'self'",
        "connect-src 'self'",
        "frame-ancestors 'none'",
    }


@pytest.mark.parametrize(
    ("stated", "has"),
    [
        ("default-src 'none'; connect-src 'none'", "connect-src 'self'"),
        ("default-src 'self' https://a.example", "script-src 'self' https://a.example"),
        ("DEFAULT-SRC 'none'; script-src &#39;sha256-x&#39;", "script-src 'self' 'sha256-x'"),
        ("", "default-src 'none'"),
    ],
)
def test_a_policy_is_opened_no_further_than_needed(stated: str, has: str) -> None:
    page = f'<meta content="{stated}" HTTP-EQUIV=Content-Security-Policy>rest'.encode()
    rest, policy = opened(page)
    assert rest == b"rest"
    assert has in policy
    assert "unsafe" not in policy


def test_problems_stand_worst_first_open_only_where_grave() -> None:
    told = overlay((problem("mild", Severity.WARNING), problem("grave")), "en")
    assert told.index("grave") < told.index("mild")
    assert "<details open>" in told
    assert "<details>" in overlay((problem("mild", Severity.WARNING),), "en")
    assert overlay((), "en") == ""


def test_problems_speak_the_language_of_the_page() -> None:
    assert "发现" in answer(shown(problem()), "/zh/").body.decode()
    assert "found" in answer(shown(problem()), "/en/nowhere").body.decode()


def test_a_failed_rebuild_keeps_the_pages_and_a_good_one_replaces_them() -> None:
    first = Shown().after(Rebuilt(pages={"a": b"1"}))
    failed = first.after(Rebuilt(pages={"a": b"2"}, problems=(problem(),)))
    mended = failed.after(Rebuilt(pages={"a": b"3"}, problems=(problem(severity=Severity.INFO),)))
    assert (failed.pages, mended.pages) == ({"a": b"1"}, {"a": b"3"})
    assert len({first.token, failed.token, mended.token}) == 3


def test_a_rebuild_that_changes_nothing_reloads_nobody() -> None:
    first = Shown().after(Rebuilt(pages={"a": b"1"}))
    assert first.after(Rebuilt(pages={"a": b"1"})) is first


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("site.toml", "settings"),
        ("content/zh/a/b/undated.txt", "content"),
        ("content/zh/a/b/undated.toml", "content"),
        ("content", "content"),
        ("reviews/a/b.toml", "content"),
        ("pins/a/b.toml", "content"),
        ("waivers/a/b.toml", "content"),
        ("themes/own/templates/notice.html", "theme"),
        ("public/zh/index.html", None),
        (".git/index", None),
        (".venv/lib/x.py", None),
        (".noticepress/cache/x", None),
        ("content/zh/a/b/.undated.txt.swp", None),
        ("content/zh/a/b/undated.txt~", None),
        ("content/zh/a/b/#undated.txt#", None),
        ("content/zh/a/b/.#undated.txt", None),
        ("content/zh/a/b/4913", None),
        ("content/zh/a/b/~$notice.docx", None),
        ("content/zh/a/b/.~lock.notice.docx#", None),
        ("content/zh/.git/x", None),
        ("notes.txt", None),
        ("", None),
        ("../other/content/x", None),
    ],
)
def test_only_inputs_count_as_changes(path: str, kind: str | None) -> None:
    root = Path("/site/root")
    assert kind_of(root.parent / "other" if path.startswith("..") else root / path, root) == kind
