"""What a new capture, another template or another editor does to a page, and what only looks like it."""

from __future__ import annotations

import pytest
from steps import document, outcome

from noticepress.model.finding import Problem
from noticepress.sources import read

NOTICE = """# Privacy Policy

Lantern Books ("we") sells books on lanternbooks.example.

## What we collect

We collect your name and your e-mail address when you order.

## Who gets your data

We use Postbird to send e-mail. Its [privacy policy](https://postbird.example/privacy) tells you more.

## Your rights

You can ask us to delete your data. Write to privacy@lanternbooks.example.
"""
ADDRESS = "\n## Post\n\nLantern Books\n\n{}\n"
MENU = "\nProducts\n\nLantern Club\n\nCareers\n\nBlog\n\nTerms of Service\n\nContact us\n"
PARTNERS = "\n## Our partners\n\nWe share your data with:\n\n- Careerwing\n- Blog\n- Facebook\n- Twitter\n"
SDK = "# 隐私政策\n\n## 第三方\n\nSDK 名称：云推\n公司名称：云推科技有限公司\n相关协议：https://yuntui.example/privacy{}\n"


def test_a_link_that_passes_readers_on_leads_where_it_did() -> None:
    straight = "https://postbird.example/privacy"
    passed_on = f"https://www.google.com/url?q={straight}&sa=D"
    assert outcome(NOTICE.replace(straight, passed_on), NOTICE) == {"minor.format"}
    elsewhere = passed_on.replace("postbird", "sendwing")
    assert outcome(NOTICE.replace(straight, elsewhere), NOTICE) == {"minor"}


def test_an_address_may_stand_behind_words() -> None:
    link = "\n## Hosting\n\n{}\n"
    bare = NOTICE + link.format("https://hostline.example/privacy-policy")
    named = NOTICE + link.format("[Hostline privacy policy](https://hostline.example/privacy-policy)")
    other = NOTICE + link.format("[Hostline privacy policy](https://other.example/privacy-policy)")
    assert outcome(bare, named) == {"minor.link"}
    assert outcome(named, bare) == {"minor.link"}
    assert outcome(bare, other) != {"minor.link"}


def test_the_scheme_of_an_address_is_no_measure_of_security() -> None:
    facts = document("en", NOTICE).facts
    assert not [fact for fact in facts if fact.kind == "security_measure"]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("2020 © Lantern Books Ltd", "2021 © Lantern Books Ltd", {"minor.version_date"}),
        (
            "Copyright 2020 Lantern Books Ltd",
            "Copyright 2020–2021 Lantern Books Ltd. All rights reserved.",
            {"minor.noise"},
        ),
        ("2020 © Lantern Books Ltd", "2021 © Candle Books Ltd", {"major"}),
        ("© 2020 Lantern Books Ltd", "© 2021 Lantern Books Ltd", {"minor.noise"}),
        ("© 2020 Lantern Books Ltd", "© 2021 Candle Books Ltd", {"minor"}),
    ],
)
def test_another_year_of_copyright_is_another_version(old: str, new: str, told: set[str]) -> None:
    line = "\n## Site\n\nOur shop stands by the old mill.\n\n{}\n"
    assert outcome(NOTICE + line.format(old), NOTICE + line.format(new)) == told


def test_the_same_letters_cut_into_other_clauses_say_the_same() -> None:
    lines = ["12 Mill Lane", "Leeds", "LS1 4AB", "United Kingdom"]
    run_on, broken = ADDRESS.format("\n".join(lines)), ADDRESS.format("  \n".join(lines))
    harmless = {"minor.format", "minor.split_merge", "minor.toc_heading"}
    assert outcome(NOTICE + run_on, NOTICE + broken) <= harmless
    assert outcome(NOTICE + run_on, NOTICE + broken.replace("12 Mill", "14 Mill")) - harmless


def test_a_menu_at_the_foot_is_no_part_of_the_notice() -> None:
    changed = MENU.replace("Lantern Club", "Lantern Gift Cards\n\nLantern Business")
    assert outcome(NOTICE + MENU, NOTICE + changed) == {"minor.noise"}
    assert "major" in outcome(NOTICE + PARTNERS, NOTICE + PARTNERS + "- Mixtally\n")


def test_where_a_link_opens_is_no_part_of_it() -> None:
    assert outcome(SDK.format("(opens new window)"), SDK.format(""), "zh") == {"minor.format"}
    assert outcome(SDK.format("（在新窗口打开）"), SDK.format(""), "zh") <= {"minor.format", "minor.link"}
    assert "minor.format" not in outcome(SDK.format("/sdk"), SDK.format(""), "zh")


def test_bold_that_becomes_a_heading_still_stands_out() -> None:
    bold = NOTICE + "\n**Cookies.**\n\nWe set a cookie that remembers your basket.\n"
    heading = NOTICE + "\n### Cookies\n\nWe set a cookie that remembers your basket.\n"
    plain = NOTICE + "\nCookies.\n\nWe set a cookie that remembers your basket.\n"
    assert outcome(bold, heading) <= {"minor.format", "minor.toc_heading"}
    assert outcome(bold, plain) == {"minor"}


def test_a_misspelt_place_is_the_same_place() -> None:
    old = NOTICE + "\n## Storage\n\nData are kept in Great Britan and in the Netherlands.\n"
    assert outcome(old, old.replace("Britan", "Britain")) == {"minor.typo"}
    assert "major" in outcome(old, old.replace("the Netherlands", "Brazil"))


def test_a_line_of_an_address_is_an_address() -> None:
    old = NOTICE + "\n## Contact us\n\nLantern Books  \nLange Str. 12-14  \n10405 Berlin\n"
    new = old.replace("Lange Str. 12-14", "Kurze Str. 7").replace("10405 Berlin", "10115 Berlin")
    assert "major" in outcome(old, new)


TEMPLATED = NOTICE.replace("Lantern Books", "{{ site.name }}")


def test_the_name_of_the_service_may_be_put_in_by_a_template() -> None:
    twice = NOTICE.replace("when you order", "when you order from Lantern Books")
    templated = twice.replace("Lantern Books", "{{ site.name }}")
    assert outcome(twice, templated) == {"minor.format"}
    assert outcome(templated, templated.replace("site.name", "config.title")) == {"minor.format"}
    assert outcome(twice, templated.replace("{{ site.name }}", "Candle House", 1)) != {"minor.format"}
    assert outcome(NOTICE.replace("Postbird", "{{ mailer }}"), NOTICE) == {"minor"}


def test_the_name_of_a_variable_is_no_kind_of_data() -> None:
    facts = document("en", "# Privacy\n\nWe, {{ site.name }}, can be called at {{ site.phone }}.\n").facts
    assert not [fact for fact in facts if fact.kind == "data_type"]


def test_front_matter_may_hold_what_a_template_puts_in() -> None:
    head = "---\ntitle: {{ shop }} Privacy Policy\nversion: 1.1\n---\n\n"
    assert not outcome(head + NOTICE, head.replace("1.1", "1.2") + NOTICE)


SITE = NOTICE + "\n## Forum\n\nOur forum stands at talk.candle.example. It needs an account.\n"


def test_another_machine_of_a_site_is_the_same_site() -> None:
    assert outcome(SITE, SITE.replace("talk.candle", "community.candle")) == {"minor.link"}
    for other in ("talk.lamp.example", "candle.example.net"):
        assert outcome(SITE, SITE.replace("talk.candle.example", other)) == {"minor"}
    shared = SITE.replace("talk.candle.example", "talk.github.io")
    assert outcome(shared, shared.replace("talk.", "wick.")) == {"minor"}


TABLE = "# 隐私政策\n\n## 一、SDK\n\n本应用使用如下SDK：\n\n{}\n\n## 二、其他\n\n感谢阅读。\n"
ROWS = (
    "| SDK名称 | 开发者 | 收集信息 |",
    "|---|---|---|",
    "| 云推 | 云推科技有限公司 | [设备信息](https://a.example/x) |",
)
MORE = "| 云广 | 云广科技有限公司 | 设备标识 |"


def test_a_table_set_as_code_is_a_table() -> None:
    for edge, margin in (("", "         "), ("```", "")):
        code, longer = (
            table("\n".join((edge, *(margin + row for row in rows), edge))) for rows in (ROWS, (*ROWS, MORE))
        )
        assert outcome(code, table("\n".join(ROWS)), "zh") <= {"minor.format", "minor.extraction"}
        assert outcome(code, code.replace("a.example/x", "a.example/x#y"), "zh") == {"minor.format"}
        assert "major" in outcome(code, longer, "zh")


def table(text: str) -> str:
    return TABLE.format(text)


def test_a_line_without_a_letter_says_nothing() -> None:
    assert outcome(NOTICE + "\n\uf143\uf144\n", NOTICE) == {"minor.noise"}


def test_a_link_with_a_bracket_too_many_is_that_link() -> None:
    old = NOTICE + "\n## More\n\nMake a [tarball](https://wiki.example/Tar_(computing)), then look at it.\n"
    new = old.replace("(computing))", "(computing%29)")
    assert outcome(old, new) == {"minor.format"}
    assert outcome(old, new.replace("wiki.example", "other.example")) != {"minor.format"}


@pytest.mark.parametrize(
    "told",
    [
        "This translation is a courtesy. The legally binding version is the French one.",
        "Translations are provided for convenience only; the German version is authoritative.",
    ],
)
def test_another_language_that_counts_is_told(told: str) -> None:
    assert "major" in outcome(NOTICE, f"{NOTICE}\n## Language\n\n{told}\n")


def test_front_matter_may_stand_before_a_page() -> None:
    page = "<h1>Privacy</h1><p>We collect your name when you order.</p>"
    source = read(
        f"---\ntitle: Our privacy\n---\n{page}".encode(), "en/vendor/privacy/undated.html", lang="en"
    )
    assert not isinstance(source, Problem)
    assert "---" not in "".join(block.passage.text for block in source.blocks)
