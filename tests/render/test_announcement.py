"""Drafts of what readers are told: accepted rows alone, each channel's form and length, both languages."""

from __future__ import annotations

import json
import tomllib
from importlib.resources import files
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from noticepress.cli.group import cli
from noticepress.law import change_rules
from noticepress.law.channels import Length, channel_forms
from noticepress.render.announcement.fitting import fitting

OLD = """用户隐私政策
更新日期：2025年1月1日
生效日期：2025年1月1日

一、我们收集的信息
注册账号时，我们收集您的手机号码。

二、信息的保存期限
我们保存您的订单信息三年，到期后删除。

三、政策的变更
对于重大变更，我们会提前15天通过弹窗提示、推送通知、短信和电子邮件通知您。

四、联系我们
您可以发送邮件至 privacy@qinghe.example 与我们联系。
"""
NEW = (
    OLD.replace("2025年1月1日", "2026年12月1日", 1)
    .replace("2025年1月1日", "2027年1月1日")
    .replace("手机号码", "手机号码和人脸信息")
    .replace("三年", "五年")
)
PAIR = ("qinghe/privacy@2025-01-01:zh", "qinghe/privacy@2027-01-01:zh")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "site.toml").write_text(
        'title = "T"\nbase_url = "https://qinghe.example/notices/"\n'
        '[vendor.qinghe]\nname = {zh = "清禾", en = "Qinghe"}\n'
        '[notice."qinghe/privacy"]\ntitle = {zh = "用户隐私政策", en = "Privacy Policy"}\n',
        "utf-8",
    )
    folder = tmp_path / "content" / "zh" / "qinghe" / "privacy"
    folder.mkdir(parents=True)
    (folder / "2025-01-01.txt").write_text(OLD, "utf-8")
    (folder / "2027-01-01.txt").write_text(NEW, "utf-8")
    return tmp_path


def run(site: Path, *command: str) -> str:
    ran = CliRunner().invoke(cli, [*command, "--site", str(site), "--as-of", "2026-11-28", "--quiet"])
    assert ran.exit_code == 0, ran.output
    return ran.stdout


def rows(site: Path) -> dict[str, str]:
    """The row about faces and the one about the time of storage, by id."""
    changes = json.loads(run(site, "diff", *PAIR, "--format", "json"))["changes"]
    found = {word: row["id"] for word in ("人脸", "五年") for row in changes if word in row["new_text"]}
    assert len(found) == 2
    return found


def drafts(site: Path, lang: str) -> dict[str, dict[str, str]]:
    told = json.loads(run(site, "export", "announcement", *PAIR, "--format", "json"))["drafts"]
    return {draft["channel"]: draft for draft in told if draft["lang"] == lang}


def test_before_anything_is_accepted_there_is_nothing_to_announce(site: Path) -> None:
    assert "Nothing is accepted yet" in run(site, "export", "announcement", *PAIR, "--lang", "en")
    assert drafts(site, "zh") == {}


def test_only_accepted_rows_are_told(site: Path) -> None:
    ids = rows(site)
    run(site, "review", *PAIR, ids["五年"], "accept", "--by", "Li")
    waiting = "\n".join(draft["text"] for draft in drafts(site, "zh").values())
    assert "5年" in waiting
    assert "人脸" not in waiting
    assert "单独" not in waiting
    run(site, "review", *PAIR, ids["人脸"], "dismiss", "--by", "Li", "--reason", "…")
    assert "人脸" not in json.dumps(drafts(site, "zh"), ensure_ascii=False)
    run(site, "review", *PAIR, ids["人脸"], "change", "--by", "Li", "--reason", "…", "--duty", "notify")
    assert "人脸" in drafts(site, "zh")["email"]["text"]


def test_a_sensitive_kind_of_data_is_told_once(site: Path) -> None:
    run(site, "review", *PAIR, rows(site)["人脸"], "accept", "--by", "Li")
    assert drafts(site, "zh")["email"]["text"].count("人脸") == 1


def test_each_promised_channel_has_a_draft_in_both_languages(site: Path) -> None:
    run(site, "review", *PAIR, "all", "accept", "--by", "Li")
    for lang in ("zh", "en"):
        assert set(drafts(site, lang)) == {"popup", "push", "sms", "email"}
    email = drafts(site, "zh")["email"]
    assert email["title"] == "清禾：《用户隐私政策》变更通知"
    assert "2027年1月1日" in email["text"]
    assert "privacy@qinghe.example" in email["text"]
    assert "同意" in email["text"]
    assert "https://qinghe.example/notices/zh/qinghe/privacy/2027-01-01/#" in email["text"]
    assert "3 years → 5 years" in drafts(site, "en")["email"]["text"]


def titles(site: Path) -> dict[str, str]:
    return {lang: drafts(site, lang)["email"]["title"] for lang in ("zh", "en")}


def test_a_notice_is_called_by_a_name_in_the_language_of_the_words(site: Path) -> None:
    run(site, "review", *PAIR, "all", "accept", "--by", "Li")
    assert titles(site)["en"] == "Qinghe: change of the Privacy Policy"
    settings = (site / "site.toml").read_text("utf-8")
    (site / "site.toml").write_text(settings.replace(', en = "Privacy Policy"', ""), "utf-8")
    assert titles(site) == {
        "zh": "清禾：《用户隐私政策》变更通知",
        "en": "Qinghe: change of the privacy notice",
    }
    english = "# Qinghe User Notice\n\nEffective: January 1, 2027\n\n## 1. Contact\n\nWrite to us.\n"
    folder = site / "content" / "en" / "qinghe" / "privacy"
    folder.mkdir(parents=True)
    (folder / "2027-01-01.md").write_text(english, "utf-8")
    assert titles(site)["en"] == "Qinghe: change of the Qinghe User Notice"


ENGLISH = """# Qinghe Privacy Policy

Updated: January 1, 2025
Effective: January 1, 2025

## 1. Information we collect

When you register, we collect your mobile number.

## 2. How long we keep it

We keep your order information for three years and then delete it.

## 3. Changes of this policy

We tell you of major changes 15 days before by pop-up, push notification, text message and e-mail.

## 4. Contact

Write to privacy@qinghe.example.
"""
NEW_ENGLISH = (
    ENGLISH.replace("January 1, 2025", "December 1, 2026", 1)
    .replace("January 1, 2025", "January 1, 2027")
    .replace("mobile number", "mobile number and face data")
    .replace("three years", "five years")
)
_PAGE = "https://qinghe.example/notices/{}/qinghe/privacy/{}/"


def english(site: Path, version: str, text: str) -> None:
    folder = site / "content" / "en" / "qinghe" / "privacy"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{version}.md").write_text(text, "utf-8")


def test_an_edition_that_has_not_followed_is_not_called_the_new_text(site: Path) -> None:
    english(site, "2025-01-01", ENGLISH)
    run(site, "review", *PAIR, "all", "accept", "--by", "Li")
    told = drafts(site, "en")["email"]["text"]
    assert _PAGE.format("en", "2025-01-01") not in told
    assert f"The whole new text, in Chinese: {_PAGE.format('zh', '2027-01-01')}" in told
    assert "The text in English does not have these changes yet." in told
    assert "yet" not in drafts(site, "zh")["email"]["text"]
    english(site, "2027-01-01", NEW_ENGLISH)
    told = drafts(site, "en")["email"]["text"]
    assert f"The whole new text: {_PAGE.format('en', '2027-01-01')}" in told
    assert "yet" not in told
    assert _PAGE.format("zh", "2027-01-01") not in told


def test_without_an_edition_in_the_language_the_new_text_is_named_by_its_own(site: Path) -> None:
    run(site, "review", *PAIR, "all", "accept", "--by", "Li")
    told = drafts(site, "en")["email"]["text"]
    assert f"The whole new text, in Chinese: {_PAGE.format('zh', '2027-01-01')}" in told
    assert "yet" not in told


def test_files_outside_a_site_are_called_by_their_title_or_a_plain_word(tmp_path: Path) -> None:
    pair = [str(tmp_path / f"{name}.txt") for name in ("old", "new")]
    for path, text in zip(pair, (OLD, NEW), strict=True):
        Path(path).write_text(text, "utf-8")
    for command in (["review", *pair, "all", "accept", "--by", "Li"], ["export", "announcement", *pair]):
        ran = CliRunner().invoke(cli, [*command, "--as-of", "2026-11-28", "--lang", "en"])
        assert ran.exit_code == 0, ran.output
    assert "《用户隐私政策》变更通知" in ran.output
    assert "Change of the privacy notice" in ran.output
    assert "We are changing the 用户" not in ran.output


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_push_and_text_messages_keep_their_length(site: Path, lang: str) -> None:
    run(site, "review", *PAIR, "all", "accept", "--by", "Li")
    for channel in ("push", "sms"):
        draft, form = drafts(site, lang)[channel], channel_forms()[channel]
        assert form.body
        assert form.body.holds(draft["text"])
        assert form.title is None or form.title.holds(draft["title"])
        assert draft["limit"] == {
            "used": form.body.of(draft["text"]),
            "most": form.body.most,
            "unit": form.body.unit,
        }  # type: ignore[comparison-overlap]


def test_every_channel_of_the_rules_has_a_form_and_every_length_a_source() -> None:
    channels = set(change_rules().vocabulary.channels) - {"as_promised"}
    assert set(channel_forms()) == channels
    data = tomllib.loads(files("noticepress.law").joinpath("data/channels.toml").read_text("utf-8"))
    assert all(entry.get("source") and entry.get("checked") for entry in data.values() if "body" in entry)


@given(st.lists(st.text(max_size=80), min_size=1, max_size=4), st.integers(4, 60))
def test_what_is_fitted_fits(wordings: list[str], most: int) -> None:
    limit = Length(most=most, unit="half_width", source="")
    assert limit.holds(fitting(wordings, limit))


def test_half_widths() -> None:
    assert Length(most=100, unit="half_width", source="").of("隐私 policy") == 11
