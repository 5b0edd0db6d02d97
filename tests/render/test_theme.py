"""Themes: single files of a site stand before those of the default theme."""

from __future__ import annotations

import re
from pathlib import Path

import press_helpers as make
import pytest

from noticepress.render import find_theme, pages
from noticepress.render.theme import TemplateUnusableError

ROOT = Path(__file__).resolve().parents[2]


def _site_theme(root: Path, name: str, text: str) -> None:
    file = root / "themes" / "mine" / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)


def test_one_template_is_overridden_and_the_rest_stays(tmp_path: Path) -> None:
    _site_theme(
        tmp_path,
        "templates/vendor.html",
        '{% extends "base.html" %}{% block main %}<h1>Mine</h1>{% endblock %}',
    )
    files = dict(pages(make.sample(), find_theme(tmp_path, "mine")))
    assert b"<h1>Mine</h1>" in files["en/qinghe/index.html"]
    assert b"<h1>Privacy notices</h1>" in files["en/index.html"]


def test_one_static_file_is_overridden_and_another_added(tmp_path: Path) -> None:
    _site_theme(tmp_path, "static/site.css", "body{}")
    _site_theme(tmp_path, "static/img/logo.svg", "<svg/>")
    theirs = dict(find_theme(tmp_path, "mine").static())
    ours = dict(find_theme().static())
    assert theirs["static/site.css"] == b"body{}"
    assert theirs["static/img/logo.svg"] == b"<svg/>"
    assert theirs["static/theme.js"] == ours["static/theme.js"]


@pytest.mark.parametrize(
    ("template", "line", "said"),
    [
        ("\n{{ page.nothing_of_that_name }}", 2, "nothing_of_that_name"),
        ("\n\n{% if %}", 3, "TemplateSyntaxError"),
        ('{% extends "no_such_page.html" %}', 1, "no_such_page.html"),
    ],
)
def test_a_template_that_cannot_be_rendered_is_told_with_its_line(
    tmp_path: Path, template: str, line: int, said: str
) -> None:
    _site_theme(tmp_path, "templates/vendor.html", template)
    with pytest.raises(TemplateUnusableError) as told:
        dict(pages(make.sample(), find_theme(tmp_path, "mine")))
    file, at, words = told.value.args
    assert Path(file) == (tmp_path / "themes/mine/templates/vendor.html").resolve()
    assert at == line
    assert said in words


def test_stylesheets_are_asked_for_anew_when_they_change(tmp_path: Path) -> None:
    before = dict(pages(make.sample()))["en/index.html"]
    _site_theme(tmp_path, "static/site.css", "body{}")
    after = dict(pages(make.sample(), find_theme(tmp_path, "mine")))["en/index.html"]
    assert before != after


def test_a_template_added_while_the_program_runs_is_noticed(tmp_path: Path) -> None:
    _site_theme(tmp_path, "templates/topics.html", "topics")
    dict(pages(make.sample(), find_theme(tmp_path, "mine")))
    _site_theme(tmp_path, "templates/vendor.html", "new")
    assert dict(pages(make.sample(), find_theme(tmp_path, "mine")))["en/qinghe/index.html"] == b"new\n"


def test_a_template_can_extend_the_one_that_it_replaces(tmp_path: Path) -> None:
    _site_theme(
        tmp_path,
        "templates/base.html",
        '{% extends "default/base.html" %}{% block foot %}<p>House foot</p>{% endblock %}',
    )
    page = dict(pages(make.sample(), find_theme(tmp_path, "mine")))["en/qinghe/privacy/index.html"]
    assert b"<p>House foot</p>" in page
    assert b'<main id="main"' in page


def test_a_stylesheet_of_the_theme_comes_after_the_default_one(tmp_path: Path) -> None:
    assert b"static/theme.css" not in dict(pages(make.sample()))["en/index.html"]
    _site_theme(tmp_path, "static/theme.css", ":root{--link:#7a2e0e}")
    page = dict(pages(make.sample(), find_theme(tmp_path, "mine")))["en/index.html"].decode()
    assert page.index("static/site.css") < page.index("static/theme.css")


@pytest.mark.parametrize("name", ["theming.md", "theming.zh.md"])
def test_the_guide_names_every_file_token_and_view(name: str) -> None:
    told = (ROOT / "docs" / name).read_text("utf-8")
    shipped = ROOT / "themes" / "default"
    files = [p.relative_to(shipped / "templates").as_posix() for p in (shipped / "templates").rglob("*.*")]
    files += [p.name for p in (shipped / "static").iterdir()]
    tokens = re.findall(r"^  (--[\w-]+):", (shipped / "static" / "site.css").read_text("utf-8"), re.MULTILINE)
    assert [word for word in (*files, *dict.fromkeys(tokens)) if f"`{word}`" not in told] == []
    views = dict.fromkeys(re.findall(r"`(views/\w+\.py)`", told))
    assert [view for view in views if not (ROOT / "noticepress" / "render" / view).is_file()] == []
