"""Themes: single files of a site stand before those of the default theme."""

from __future__ import annotations

from pathlib import Path

import press_helpers as make
import pytest
from jinja2 import UndefinedError

from noticepress.render import find_theme, pages


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


def test_a_name_that_no_view_gives_stops_the_build(tmp_path: Path) -> None:
    _site_theme(tmp_path, "templates/vendor.html", "{{ page.nothing_of_that_name }}")
    with pytest.raises(UndefinedError):
        dict(pages(make.sample(), find_theme(tmp_path, "mine")))


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
