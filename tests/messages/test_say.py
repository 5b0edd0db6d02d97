"""A message and a language give a sentence."""

from datetime import date

import pytest
from jinja2 import Environment

from noticepress.messages import catalogue, languages, locale_of, say
from noticepress.model.message import Message, msg


@pytest.mark.parametrize("lang", ["zh", "zh-Hans", "zh-Hans-CN", "zh-CN", "ZH_cn"])
def test_a_special_tag_finds_the_general_catalogue(lang: str) -> None:
    assert say(Message("warning"), lang) == "警告"


@pytest.mark.parametrize("lang", ["en", "en-GB", "xx", "tlh-Latn", ""])
def test_what_no_catalogue_speaks_is_said_in_english(lang: str) -> None:
    assert say(Message("warning"), lang) == "warning"


def test_values_take_the_form_of_the_language() -> None:
    def told(value: object, lang: str) -> str:
        return say(Message("{it}", (("it", value),)), lang)  # type: ignore[arg-type]

    assert told(date(2022, 12, 16), "en") == "December 16, 2022"
    assert told(date(2022, 12, 16), "zh-Hans-CN") == "2022年12月16日"
    assert told(("a", "b", "c"), "en") == "a, b, and c"
    assert told(("甲", "乙", "丙"), "zh") == "甲、乙和丙"
    assert told(2022, "en") == "2022"
    assert told(1234.5, "en") == "1234.5"
    assert told(msg("warning"), "zh") == "警告"


def test_places_inside_values_stay_as_they_are() -> None:
    told = say(Message("{a} {b}", (("a", "{b} {0} {a.__class__}"), ("b", "%s"))), "en")
    assert told == "{b} {0} {a.__class__} %s"


def test_a_place_without_a_value_is_a_mistake_of_ours() -> None:
    with pytest.raises(KeyError):
        say(Message("{a}"), "en")


def test_an_empty_message_says_nothing() -> None:
    assert say(Message(""), "zh") == ""


def test_catalogues_fit_jinja() -> None:
    env = Environment(extensions=["jinja2.ext.i18n"], autoescape=True)
    env.install_gettext_translations(catalogue("zh"), newstyle=True)  # type: ignore[attr-defined]
    assert env.from_string("{{ _('warning') }}").render() == "警告"
    plural = (
        "{% trans count=2 %}one thing nobody has{% pluralize %}{{ count }} things nobody has{% endtrans %}"
    )
    assert env.from_string(plural).render() == "2 things nobody has"


def test_both_interface_languages_are_there() -> None:
    assert set(languages()) >= {"zh", "en"}
    assert str(locale_of("zh-Hant-TW")) == "zh_Hant_TW"
    assert str(locale_of("zh-Hans-XX-nonsense")) == "zh_Hans"
    assert str(locale_of("nonsense")) == "en"
