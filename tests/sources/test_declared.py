"""What a source states about itself as a whole."""

from __future__ import annotations

from datetime import date

from tests.sources.dump import Read


def test_yaml_front_matter_keeps_dates(source: Read) -> None:
    found = source("---\ntitle: Privacy\neffective: 2024-01-02\n---\n# Head\n", "a.md")
    assert found.declared == {"title": "Privacy", "effective": date(2024, 1, 2)}
    assert found.reading.text == "# Head\n"
    assert found.blocks[0].lines == (5, 5)


def test_toml_front_matter(source: Read) -> None:
    found = source("+++\r\nupdated = 2024-01-02\r\n+++\r\ntext", "a.md")
    assert found.declared == {"updated": date(2024, 1, 2)}
    assert found.blocks[0].lines == (4, 4)


def test_the_head_of_a_page(source: Read) -> None:
    found = source(
        '<html lang="zh-CN"><title>A &amp; B</title><link rel=canonical href="https://a.example/p">'
        '<meta property="article:modified_time" content="2024-01-02"><meta name="viewport" content="x">'
        "<p>text</p>",
        "a.html",
    )
    assert found.declared == {
        "title": "A & B",
        "lang": "zh-CN",
        "canonical": "https://a.example/p",
        "article:modified_time": "2024-01-02",
    }
