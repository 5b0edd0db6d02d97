"""Each bad file gives one clear problem: what was found, where, what was expected, what to try."""

from __future__ import annotations

import io
import zipfile

import pytest

from noticepress.model.finding import Problem, Severity
from noticepress.sources import read

SHELL = (
    '<html><head><title>App</title></head><body><div id="app">Loading…</div>'
    '<noscript>Enable JavaScript.</noscript><script src="a.js"></script></body></html>'
)


def zipped(**parts: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name.replace("__", "/") + ".xml", text)
    return file.getvalue()


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.txt", b"", "empty-file"),
        ("a.md", b" \n\xef\xbb\xbf\t\n", "empty-file"),
        ("a.txt", "\ufeff\u3000\u200b\n".encode(), "empty-file"),
        ("a.txt", b"text\nmore\0text", "binary-file"),
        ("a.txt", b"%PDF-1.7 ...", "binary-file"),
        ("a.md", b"PK\x03\x04...", "binary-file"),
        ("a.html", b"\x89PNG\r\n", "binary-file"),
        ("a.txt", "隐私政策".encode() * 20 + b"\xff\xfe", "broken-encoding"),
        ("a.txt", "隐私政策".encode("utf-16")[:-1], "broken-encoding"),
        ("a.txt", bytes(range(128, 256)) * 3, "unknown-encoding"),
        ("a.txt", b"x" * (20 * 1024 * 1024 + 1), "file-too-large"),
        ("a.docx", b"x" * (50 * 1024 * 1024), "file-too-large"),
        ("a.doc", b"\xd0\xcf\x11\xe0", "unknown-suffix"),
        ("a.pdf", b"%PDF-1.7", "unknown-suffix"),
        ("notice", b"text", "unknown-suffix"),
        ("a.html", SHELL.encode(), "html-without-text"),
        ("a.html", b"<html><body><script>1</script></body></html>", "html-without-text"),
        ("a.md", b"---\ntitle: [\n---\ntext", "front-matter-broken"),
        ("a.md", b"+++\na = \n+++\ntext", "front-matter-broken"),
        ("a.docx", b"no zip", "docx-broken"),
        ("a.docx", b"\xd0\xcf\x11\xe0" + bytes(600), "docx-broken"),
        ("a.docx", zipped(other="<a/>"), "docx-broken"),
        ("a.docx", zipped(word__document="<w:document"), "docx-broken"),
        ("a.docx", zipped(word__document="<x>" + " " * 60_000_000 + "</x>"), "docx-broken"),
    ],
)
def test_one_problem(name: str, data: bytes, code: str) -> None:
    problem = read(data, name)
    assert isinstance(problem, Problem)
    assert (problem.code, problem.severity, problem.path) == (code, Severity.ERROR, name)
    assert problem.found.id
    assert problem.expected.id
    assert problem.hint.id


def test_the_line_is_named() -> None:
    problem = read(("第一行\n" * 9).encode() + b"\xb0 text", "a.txt")
    assert isinstance(problem, Problem)
    assert problem.lines == (10, 10)


@pytest.mark.parametrize(
    ("text", "line"),
    [("---\na: 1\nb: [\n---\n", 4), ("+++\na = 1\nb = \n+++\n", 3), ("---\na: 2022-13-40\n---\n", 2)],
)
def test_broken_front_matter_names_its_line(text: str, line: int) -> None:
    problem = read(text.encode() + b"text", "a.md")
    assert isinstance(problem, Problem)
    assert problem.lines == (line, line)
