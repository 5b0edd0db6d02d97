"""Who has to act and by when, who else is bound, and in what cases it holds no longer matters."""

from __future__ import annotations

import pytest
from steps import outcome

NOTICE = "# Privacy Notice\n\nFernhill keeps a list of friends.\n\n## {}\n\n{}\n\nIt is on paper.\n"


@pytest.mark.parametrize(
    ("heading", "was", "now"),
    [
        (
            "Changes",
            "If you do not object within 30 days, you agree to the new terms.",
            "If you do not object within 10 days, you agree to the new terms.",
        ),
        (
            "Cookies",
            "The cookie that remembers your language has a lifetime of 3 months.",
            "The cookie that remembers your language has a lifetime of 18 months.",
        ),
        ("Couriers", "Our couriers are obliged to keep your address secret and to protect it.", ""),
        ("Credit", "We ask a credit agency. This will not affect your rating.", "We ask a credit agency."),
        (
            "Callers",
            "We speak to relatives who call on your behalf if you have named them.",
            "We speak to relatives who call on your behalf whether or not you have named them.",
        ),
        (
            "Partners",
            "We share lists with museums. You will be given the option to opt out of this.",
            "We share lists with museums.",
        ),
        (
            "Never",
            "Fernhill Museum does not:\n\n- lend the list of friends\n- write to friends on Sundays",
            "Fernhill Museum does not:\n\n- write to friends on Sundays",
        ),
    ],
)
def test_it_is_major(heading: str, was: str, now: str) -> None:
    assert "major" in outcome(NOTICE.format(heading, was), NOTICE.format(heading, now))


@pytest.mark.parametrize(
    ("heading", "was", "now"),
    [
        (
            "Changes",
            "If you do not object within 10 days, you agree to the new terms.",
            "If you do not object within 30 days, you agree to the new terms.",
        ),
        (
            "Security",
            "What you send is encrypted by the Silverkey (SK) protocol.",
            "What you send is encrypted by the Goldlock (GL) 1.3 protocol.",
        ),
        (
            "Security",
            "We take steps to protect the list from loss, misuse and disclosure.",
            "We take steps, including locked drawers, to protect the list from loss, misuse and disclosure.",
        ),
        (
            "Sharing",
            "We will not share the list unless you agreed to it (e.g., for concerts or readings).",
            "We will not share the list unless you agreed to it (e.g., for concerts, walks or readings).",
        ),
        (
            "Rights",
            "Withdrawing your consent will not affect the lawfulness of what we did before.",
            "You may withdraw your consent.",
        ),
    ],
)
def test_it_is_not_major(heading: str, was: str, now: str) -> None:
    assert "major" not in outcome(NOTICE.format(heading, was), NOTICE.format(heading, now))


ZH = "# 隐私政策\n\n云岭博物馆保存会员名单。\n\n## {}\n\n{}\n\n名单也有纸质版本。\n"


@pytest.mark.parametrize(
    ("heading", "was", "now"),
    [
        (
            "代为致电",
            "如您已登记家属，我们会与来电的家属沟通。",
            "无论您是否登记家属，我们会与来电的家属沟通。",
        ),
        ("查询", "我们会查询您的信用情况，这不会影响您的信用评分。", "我们会查询您的信用情况。"),
    ],
)
def test_it_is_major_in_chinese(heading: str, was: str, now: str) -> None:
    assert "major" in outcome(ZH.format(heading, was), ZH.format(heading, now), "zh")


@pytest.mark.parametrize(
    ("lang", "heading", "was", "now"),
    [
        (
            "en",
            "Keeping",
            "Letters stay on our server until you log out.",
            "Letters stay on our server until you log out, and are deleted after a year in any event.",
        ),
        ("zh", "儿童", "本馆不面向儿童。", "本馆不面向儿童，也不会收集其个人信息。"),
    ],
)
def test_one_promise_more_makes_nothing_less(lang: str, heading: str, was: str, now: str) -> None:
    form = NOTICE if lang == "en" else ZH
    assert "major" not in outcome(form.format(heading, was), form.format(heading, now), lang)


def test_one_promise_more_does_not_hide_what_gave_way() -> None:
    was = "We delete letters on request and never lend them."
    now = "We delete letters on request, or else after a year."
    assert "major" in outcome(NOTICE.format("Keeping", was), NOTICE.format("Keeping", now))
